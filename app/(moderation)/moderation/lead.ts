import type { Command } from './commands.ts'
import { currentRow, moveFocus } from './focus.ts'

/** Commands that only lead to another place of the page. */
export function lead(
  command: Extract<Command, { do: 'move' | 'reason' | 'note' | 'sanction' | 'search' | 'help' }>,
): void {
  switch (command.do) {
    case 'move':
      moveFocus(command.step)
      break
    case 'reason':
      document.querySelector<HTMLElement>(`[data-reason="${command.place}"]`)?.click()
      break
    case 'note':
      document.querySelector<HTMLElement>('[data-note]')?.click()
      break
    case 'sanction':
      currentRow()?.querySelector<HTMLElement>('[data-sanction]')?.click()
      break
    case 'search':
      document.querySelector<HTMLElement>('input[type=search]')?.focus()
      break
    case 'help':
      toggleHelp()
  }
}

function toggleHelp(): void {
  const help = document.querySelector<HTMLDialogElement>('#keys')
  if (help?.open) help.close()
  else help?.showModal()
}
