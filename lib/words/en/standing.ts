import { countOf } from './count-of.ts'

/** What a person reads about a restriction of their own. */
export const standing = {
  suspended: ({ end, explanation }: { end: string | null; explanation: string }) =>
    `Your account may not write here${end === null ? ' any more' : ` until ${end}`}. The reason: ${explanation} Your account page has the whole statement.`,
  slowMode: ({ minutes, explanation }: { minutes: number; explanation: string }) =>
    `For a while you may write one comment in ${countOf(minutes, 'minute')}. The reason: ${explanation}`,
} as const
