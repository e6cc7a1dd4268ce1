import type { Db } from '#lib/db.ts'

/** What the letter about a statement says. */
export interface StatementLetterRow {
  to: string
  measure: string
  clause: string
  explanation: string
  note: string | null
  /** The words that it is about, as Markdown source; null when they are gone. */
  body: string | null
}

/** The letter about a statement that still holds; null when it was lifted. */
export async function findLetterOf(statementId: string, db: Db): Promise<StatementLetterRow | null> {
  const found = await db.statementOfReasons.findFirst({
    where: { id: statementId, liftedAt: null },
    select: {
      measure: true,
      clause: true,
      explanation: true,
      note: true,
      person: { select: { email: true } },
      comment: { select: { body: true } },
    },
  })
  if (!found) return null
  const { person, comment, ...statement } = found
  return { ...statement, to: person.email, body: comment?.body || null }
}
