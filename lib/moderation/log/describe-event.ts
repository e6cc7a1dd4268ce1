import * as words from '#lib/words/en.ts'
import type { EventKind } from '../record.ts'
import type { LoggedEventDto } from './dto.ts'

type Sentence = (facts: Parameters<typeof words.log.fallback>[0]) => string

// A kind of event without a sentence does not compile.
const sentences: Record<EventKind, Sentence> = words.log.sentences

/** An event in a sentence, with `by` as the name of whoever did it; a reporter has none. */
export function describeEvent(
  { kind, subject, data, undoes }: Pick<LoggedEventDto, 'kind' | 'subject' | 'data' | 'undoes'>,
  by: string,
): string {
  const sentence = (sentences as Partial<Record<string, Sentence>>)[kind] ?? words.log.fallback
  return sentence({ by, subject: subject.replace(/^[^:]*:/, ''), data, undoes })
}

/** The name of whoever caused an event. */
export function nameActor({ actor }: Pick<LoggedEventDto, 'actor'>): string {
  return actor === null ? words.log.machine : (actor.name ?? words.log.nobody)
}
