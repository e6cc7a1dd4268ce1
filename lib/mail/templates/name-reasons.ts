import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'

export interface LetterReasons {
  ground: string
  clause: string
  explanation: string
  /** The moderator's; for the ground `law` it names the law. */
  note: string | null
  appealableUntil: Date
}

/** The paragraphs of a letter that give the reasons of a decision, and until when one can appeal. */
export function nameReasons({ ground, clause, explanation, note, appealableUntil }: LetterReasons): string[] {
  const { statement } = words.mail
  const isLaw = ground === 'law'
  const noted = isLaw ? statement.noteOnLaw : statement.note
  const until = nameDay(appealableUntil, { timeZone: 'UTC', style: 'long' })
  return [
    isLaw ? statement.law : statement.clause(clause),
    explanation,
    ...(note === null ? [] : [noted(note)]),
    statement.appeal(until),
  ]
}
