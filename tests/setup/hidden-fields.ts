/** The hidden fields that a browser without scripts sends: of all forms in a page, or of the form with a label. */
export function hiddenFields(html: string, label?: string): Record<string, string> {
  const labelled = new RegExp(`<form[^>]*aria-label="${label}".*?</form>`, 's')
  const form = label === undefined ? html : (labelled.exec(html)?.[0] ?? '')
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)
  return Object.fromEntries(
    [...hidden].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  )
}
