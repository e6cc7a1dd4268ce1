import type { Decision } from '#lib/moderation/decision.ts'

/** An act in the queue, by a key or a button. Without an id it is about the selection, else about the current row. */
export type Command =
  | { do: 'move'; step: 1 | -1 }
  | { do: 'decide'; decision: Decision; id?: string }
  /** Chooses the reason at a place in the list, counted from 1. */
  | { do: 'reason'; place: number }
  /** Writes the note before a reason is chosen. */
  | { do: 'note' }
  | { do: 'choose'; reason: string; note: string }
  | { do: 'cancel' }
  | { do: 'select'; id?: string }
  | { do: 'select-person'; id?: string }
  | { do: 'select-all' }
  | { do: 'sanction' }
  | { do: 'undo'; id?: string }
  | { do: 'search' }
  | { do: 'help' }

export type Run = (command: Command) => void

const commandByKey: Readonly<Record<string, Command>> = {
  j: { do: 'move', step: 1 },
  k: { do: 'move', step: -1 },
  p: { do: 'decide', decision: 'publish' },
  r: { do: 'decide', decision: 'reject' },
  s: { do: 'decide', decision: 'spam' },
  d: { do: 'decide', decision: 'delete' },
  x: { do: 'select' },
  a: { do: 'select-person' },
  b: { do: 'sanction' },
  u: { do: 'undo' },
  '/': { do: 'search' },
  '?': { do: 'help' },
  Escape: { do: 'cancel' },
}

interface Pressed {
  key: string
  /** Whether a decision waits for its reason: then a digit chooses it, `n` leads to the note, any other key gives it up. */
  isAsking: boolean
  /** Whether the key is held down: that moves on, and decides nothing. */
  isRepeated: boolean
}

/** What a key stands for; null for nothing. Capitals count as small letters, as typed with caps lock. */
export function commandOf({ key, isAsking, isRepeated }: Pressed): Command | null {
  const command = commandByKey[key.length === 1 ? key.toLowerCase() : key] ?? null
  if (isRepeated && command?.do !== 'move') return null
  if (!isAsking) return command
  if (/^[1-9]$/.test(key)) return { do: 'reason', place: Number(key) }
  if (key.toLowerCase() === 'n') return { do: 'note' }
  return command && { do: 'cancel' }
}
