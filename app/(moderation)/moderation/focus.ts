/** The focus in the list of comments. The mark `data-row` of a row is `open` until it is decided. */

const openRows = () => [...document.querySelectorAll<HTMLElement>('[data-row="open"]')]

export const idOf = (row: HTMLElement) => row.id.replace(/^row-/, '')

const rowOf = (id: string) => document.getElementById(`row-${id}`)

const focusedRow = () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? null

const follows = (row: HTMLElement, other: HTMLElement) =>
  (other.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** The open row in focus, else the one after the focus, else the first. */
export function currentRow(): HTMLElement | null {
  const rows = openRows()
  const focused = focusedRow()
  if (!focused) return rows[0] ?? null
  return rows.find((row) => row === focused || follows(row, focused)) ?? rows.at(-1) ?? null
}

/** Whether keys have a row to act on. If none is in focus, it focuses the current one, so that nobody decides unseen. */
export function hasPicked(): boolean {
  if (focusedRow()?.dataset['row'] === 'open') return true
  focusRow(currentRow() ?? document.getElementById('queue-end'))
  return false
}

/** Focuses what was in focus before; once it is gone, the row of a comment. */
export function focusBack({ before, id }: { before: Element | null; id: string }): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
  else focusComment(id)
}

/** Leads from the field of the search to the list; false if it is not in focus. */
export function leaveSearch(): boolean {
  if (!document.activeElement?.matches('input[type=search]')) return false
  focusRow(currentRow() ?? document.getElementById('queue-end'))
  return true
}

function focusRow(row: HTMLElement | null | undefined): void {
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** Focuses the row of a comment, or the button that takes its decision back. */
export function focusComment(id: string): void {
  const row = rowOf(id)
  focusRow(row?.dataset['row'] === 'open' ? row : row?.querySelector('button'))
}

/** With nothing in focus the first row comes next. */
export function moveFocus(step: 1 | -1): void {
  const rows = openRows()
  const focused = focusedRow()
  const ahead = step === 1 ? rows : rows.toReversed()
  const isAhead = (row: HTMLElement) =>
    row !== focused && (!focused || follows(row, focused) === (step === 1))
  focusRow((focused || step === 1 ? ahead.find(isAhead) : null) ?? focused ?? rows[0])
}

/** Focuses the next open row after some that are decided, else the one before, else the end of the list. */
export function leaveRows(ids: readonly string[]): void {
  const rows = openRows().filter((row) => !ids.includes(idOf(row)))
  const left = ids.flatMap((id) => rowOf(id) ?? [])
  const last = left.reduce<HTMLElement | null>(
    (one, other) => (one && follows(one, other) ? one : other),
    null,
  )
  const next = last && rows.find((row) => follows(row, last))
  focusRow(next ?? rows.at(-1) ?? document.getElementById('queue-end'))
}

/** A key typed into a field is text. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null
}

/** The comment whose row is in focus; null for none. */
export function focusedId(): string | null {
  const row = focusedRow()
  return row?.dataset['row'] === 'open' ? idOf(row) : null
}
