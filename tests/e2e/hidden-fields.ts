/** The hidden fields of the first form in a page that has any, or of the form with the label: what a browser without scripts sends. */
export function hiddenFields(html: string, label?: string): Record<string, string> {
  const form =
    label === undefined
      ? html
      : (html.match(new RegExp(`<form[^>]*aria-label="${label}".*?</form>`, 's'))?.[0] ?? '')
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)
  return Object.fromEntries(
    [...hidden].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
  )
}
