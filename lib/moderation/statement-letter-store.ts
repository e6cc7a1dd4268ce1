import type { Db } from '#lib/db.ts'
import type { SanctionKind } from '#lib/standing/sanctions.ts'

/** The fields of the letter about a statement. */
export interface StatementLetterRow {
  to: string
  measure: string
  ground: string
  clause: string
  explanation: string
  note: string | null
  appealableUntil: Date
  /** Markdown source of the comment as it is now; null once its writer erased it. */
  body: string | null
  /** Null for a decision on a comment. */
  sanction: { until: Date | null; minutes: number | null } | null
}

/** The letter about a statement; null when the statement was lifted, or does not exist. */
export async function findLetterOf(statementId: string, db: Db): Promise<StatementLetterRow | null> {
  const found = await db.statementOfReasons.findFirst({
    where: { id: statementId, liftedAt: null },
    select: {
      measure: true,
      ground: true,
      clause: true,
      explanation: true,
      note: true,
      appealableUntil: true,
      person: { select: { email: true } },
      comment: { select: { body: true } },
      sanction: { select: { until: true, minutes: true } },
    },
  })
  if (!found) return null
  const { person, comment, ...statement } = found
  return { ...statement, to: person.email, body: comment?.body || null }
}

/** The letter about a sanction that was lifted; null when it was not, or does not exist. */
export async function findLiftedLetter(
  sanctionId: string,
  db: Db,
): Promise<{ to: string; kind: SanctionKind } | null> {
  const found = await db.sanction.findFirst({
    where: { id: sanctionId, liftedAt: { not: null } },
    select: { kind: true, person: { select: { email: true } } },
  })
  return found && { to: found.person.email, kind: found.kind as SanctionKind }
}
