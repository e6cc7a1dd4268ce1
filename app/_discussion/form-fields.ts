/** Reads and writes uncontrolled fields. */

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

/** The text typed after sending: what follows the sent text, or all of it if the sent text itself was changed. */
export function typedSince(sent: string, current: string): string {
  return current.startsWith(sent) ? current.slice(sent.length).trimStart() : current
}

export function focusFirstFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
