import type { Db } from '#lib/db.ts'

/** The fields of the letter about a statement. */
export interface StatementLetterRow {
  to: string
  measure: string
  clause: string
  explanation: string
  note: string | null
  /** Markdown source of the comment as it is now; null once its writer erased it. */
  body: string | null
}

/** The letter about a statement; null when the statement was lifted, or does not exist. */
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
