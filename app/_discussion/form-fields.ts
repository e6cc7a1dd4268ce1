/** The fields of a form belong to the browser; this is how scripts read and write them. */

type Field = HTMLInputElement | HTMLTextAreaElement

export function findField(form: HTMLFormElement | null, name: string): Field | null {
  const found = form?.elements.namedItem(name)
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
}

export const readField = (form: HTMLFormElement | null, name: string): string =>
  findField(form, name)?.value ?? ''

export function fillField(form: HTMLFormElement | null, { name, value }: { name: string; value: string }) {
  const field = findField(form, name)
  if (field && value !== '') field.value = value
}

/** What was typed after a text was sent: nothing, what follows it, or all of it where the text itself was changed. */
export function typedSince(sent: string, current: string): string {
  return current.startsWith(sent) ? current.slice(sent.length).trimStart() : current
}

/** Leads to the first field with a fault, whose description says what is wrong. */
export function focusFirstFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
