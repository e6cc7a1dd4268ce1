import type { DecidedDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'

/** Why a comment was not decided on. */
export function nameElsewhere({
  outcome,
  by,
}: {
  outcome: DecidedDto['outcome']
  by: { name: string | null; isYou: boolean } | null
}): string {
  switch (outcome) {
    case 'done':
      return ''
    case 'decided':
      return words.queue.taken(by)
    case 'own':
      return words.queue.own
    case 'not-found':
      return words.queue.gone
  }
}
