import type { Db, Tx } from '#lib/db.ts'
import { appealOfLink } from './appeals/to-appeal-dto.ts'
import type { Measure } from './decision.ts'

export interface NewStatement {
  id: string
  /** Null for a measure against a person. */
  commentId: string | null
  personId: string
  eventSeq: bigint
  measure: Measure
  /** When it ends by itself; null without an end. */
  until?: Date | null
  source: 'notice' | 'own-initiative'
  detectedBy: string[]
  decidedById: string | null
  ground: 'guidelines' | 'law'
  reason: string
  clause: string
  explanation: string
  note: string | null
  createdAt: Date
  appealableUntil: Date
  tokenHash: string
}

export async function addStatement(statement: NewStatement, tx: Tx): Promise<void> {
  await tx.statementOfReasons.create({ data: statement, select: { id: true } })
}

/** Marks as lifted the statements about what hid a comment. One that is folded stays so when it is published again. */
export async function liftStatements(
  { commentId, at }: { commentId: string; at: Date },
  tx: Tx,
): Promise<void> {
  const where = { commentId, liftedAt: null, measure: { not: folded } }
  await tx.statementOfReasons.updateMany({ where, data: { liftedAt: at } })
}

/** Marks the statement about a fold as lifted. */
export async function liftFold({ commentId, at }: { commentId: string; at: Date }, tx: Tx): Promise<void> {
  const where = { commentId, liftedAt: null, measure: folded }
  await tx.statementOfReasons.updateMany({ where, data: { liftedAt: at } })
}

const folded: Measure = 'folded'

/** Marks the statement of one decision as lifted. */
export async function liftStatementOf(
  { eventSeq, at }: { eventSeq: bigint; at: Date },
  tx: Tx,
): Promise<void> {
  await tx.statementOfReasons.updateMany({ where: { eventSeq }, data: { liftedAt: at } })
}

/** Puts the statement of one decision back in force. */
export async function restoreStatementOf(eventSeq: bigint, tx: Tx): Promise<void> {
  await tx.statementOfReasons.updateMany({ where: { eventSeq }, data: { liftedAt: null } })
}

/** Names of the checks that held a version of a comment. */
export async function listHoldingChecks(
  { commentId, version }: { commentId: string; version: number },
  tx: Tx,
): Promise<string[]> {
  const found = await tx.checkResult.findMany({
    where: { commentId, version, outcome: 'HOLD' },
    orderBy: { id: 'asc' },
    select: { check: true },
  })
  return found.map(({ check }) => check)
}

/** The statements in force about comments of a person, newest first. */
export async function listStatementRowsOf({ personId, take }: { personId: string; take: number }, db: Db) {
  return db.statementOfReasons.findMany({
    where: { personId, commentId: { not: null }, liftedAt: null },
    orderBy: { id: 'desc' },
    take,
    select: {
      id: true,
      measure: true,
      createdAt: true,
      comment: { select: { body: true, postId: true } },
    },
  })
}

/** The latest statement in force about what hides each of some comments. */
export async function listRestrictions(commentIds: string[], db: Db) {
  return db.statementOfReasons.findMany({
    where: { commentId: { in: commentIds }, liftedAt: null, measure: { in: ['rejected', 'removed'] } },
    orderBy: { id: 'desc' },
    distinct: ['commentId'],
    select: {
      commentId: true,
      eventSeq: true,
      reason: true,
      clause: true,
      note: true,
      decidedById: true,
      createdAt: true,
    },
  })
}

/** The statement with a token's hash, and its comment as it is now; null when there is none. */
export async function findStatementRow(tokenHash: string, db: Db) {
  return db.statementOfReasons.findUnique({
    where: { tokenHash },
    select: {
      measure: true,
      source: true,
      until: true,
      ground: true,
      clause: true,
      explanation: true,
      note: true,
      detectedBy: true,
      decidedById: true,
      createdAt: true,
      liftedAt: true,
      appealableUntil: true,
      appeal: { select: appealOfLink },
      comment: { select: { body: true, postId: true } },
      sanction: { select: { minutes: true } },
    },
  })
}
