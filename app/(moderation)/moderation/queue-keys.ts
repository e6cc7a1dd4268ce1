/** A decision that waits for the digit of its reason. */
export type Armed = 'reject' | 'delete' | null

const buttons: Readonly<Record<string, string>> = { p: 'publish', s: 'spam' }
const arming: Readonly<Record<string, Armed>> = { r: 'reject', d: 'delete' }

/** Does what a key stands for, by the buttons of the row in focus. Returns the decision that waits for a digit. */
export function actOnKey(event: KeyboardEvent, armed: Armed): Armed {
  const { key, target } = event
  const isTyping = target instanceof Element && target.closest('input, textarea, select') !== null
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return armed
  const row = currentRow()
  if (armed !== null) {
    const isDone = /^[1-9]$/.test(key) && row !== null && decideFor(row, { armed, place: Number(key) })
    if (isDone) event.preventDefault()
    return null
  }
  const act = moves[key] ?? (row && buttons[key] ? () => press(row, buttons[key] ?? '') : undefined)
  if (act) {
    event.preventDefault()
    act()
    return null
  }
  return row && arming[key] ? arming[key] : null
}

const moves: Readonly<Record<string, () => void>> = {
  j: () => moveFocus(1),
  k: () => moveFocus(-1),
  u: () => document.querySelector<HTMLElement>('[data-undo="latest"]')?.click(),
  '/': () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
  '?': () => {
    const keys = document.querySelector<HTMLDetailsElement>('#keys')
    if (keys) keys.open = !keys.open
    keys?.scrollIntoView({ block: 'nearest' })
  },
}

const listRows = () => [...document.querySelectorAll<HTMLElement>('[data-row="open"]')]

/** The row in focus, else the first that is open. */
function currentRow(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-row="open"]')
  return focused ?? listRows()[0] ?? null
}

function moveFocus(step: 1 | -1): void {
  const rows = listRows()
  const place = rows.findIndex((row) => row.contains(document.activeElement))
  // With nothing in focus the first comes next.
  const next = rows[Math.min(Math.max(place + step, 0), rows.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** The focus goes on to the next open row, as the row is decided. */
function press(row: HTMLElement, decision: string): void {
  const rows = listRows()
  const next = rows[rows.indexOf(row) + 1]
  const button =
    row.querySelector<HTMLElement>(`button[value="${decision}"]`) ??
    // A published comment that was reported can only be kept.
    (decision === 'publish' ? row.querySelector<HTMLElement>('button[value="keep"]') : null)
  button?.click()
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Chooses the reason at a place, from 1. Where the reason needs a note, its field gets the focus instead. */
function decideFor(
  row: HTMLElement,
  { armed, place }: { armed: 'reject' | 'delete'; place: number },
): boolean {
  const select = row.querySelector('select')
  const option = select?.options[place]
  if (!select || !option) return false
  select.value = option.value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  const note = row.querySelector('textarea')
  if (option.dataset['needsNote'] === 'true' && note?.value === '') note.focus()
  else press(row, armed)
  return true
}
