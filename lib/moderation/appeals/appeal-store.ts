import type { Db, Tx } from '#lib/db.ts'
import { silencingOfPerson } from '#lib/standing/silencing-sql.ts'
import { countMax } from '../queue.ts'
import { appealOutcomes } from './appeal.ts'
import type { Appealable, AppealOutcome } from './appeal.ts'

interface NewAppeal {
  id: string
  statementId: string | null
  reportId: string | null
  text: string
  createdAt: Date
}

/** Keeps an appeal. False when there is one already. */
export async function addAppeal(appeal: NewAppeal, tx: Tx): Promise<boolean> {
  const { count } = await tx.appeal.createMany({ data: appeal, skipDuplicates: true })
  return count === 1
}

export interface Appealed {
  id: string
  commentId: string | null
  /** The decision in the record; null while there is none. */
  eventSeq: bigint | null
  decidedAt: Date | null
  /** Whether it restricts its writer, or refuses its reporter, now. */
  isInForce: boolean
}

/** What can be appealed against, by the hash of the token in its link; null when there is none. */
export const findAppealed: Record<Appealable, (tokenHash: string, tx: Tx) => Promise<Appealed | null>> = {
  statement: async (tokenHash, tx) => {
    const select = { id: true, commentId: true, eventSeq: true, createdAt: true, liftedAt: true } as const
    const found = await tx.statementOfReasons.findUnique({ where: { tokenHash }, select })
    return found && { ...found, decidedAt: found.createdAt, isInForce: found.liftedAt === null }
  },
  report: async (tokenHash, tx) => {
    const select = { id: true, commentId: true, eventSeq: true, decidedAt: true, state: true } as const
    const found = await tx.report.findUnique({ where: { tokenHash }, select })
    return found && { ...found, isInForce: found.state === 'refused' }
  },
}

const appealColumns = {
  id: true,
  text: true,
  state: true,
  createdAt: true,
  statement: {
    select: {
      id: true,
      personId: true,
      commentId: true,
      measure: true,
      reason: true,
      clause: true,
      explanation: true,
      note: true,
      decidedById: true,
      eventSeq: true,
      createdAt: true,
      liftedAt: true,
      person: { select: { name: true } },
      comment: {
        select: { id: true, body: true, postId: true, authorId: true, author: { select: { name: true } } },
      },
    },
  },
  report: {
    select: {
      id: true,
      reporterId: true,
      commentId: true,
      reason: true,
      note: true,
      law: true,
      state: true,
      decidedById: true,
      eventSeq: true,
      decidedAt: true,
      comment: {
        select: { id: true, body: true, postId: true, authorId: true, author: { select: { name: true } } },
      },
    },
  },
} as const

/** The open appeals, oldest first, after the one with the id `cursor`. */
export async function listOpenAppeals(
  { cursor, take }: { cursor: string | undefined; take: number },
  db: Db,
) {
  return db.appeal.findMany({
    where: { state: 'open', ...(cursor === undefined ? {} : { id: { gt: cursor } }) },
    orderBy: { id: 'asc' },
    take,
    select: appealColumns,
  })
}

export type AppealRow = Awaited<ReturnType<typeof listOpenAppeals>>[number]

/**
 * An appeal; null when there is none. Others who answer it, or decide on its comment, wait until the transaction ends.
 */
export async function findAppealToAnswer(id: string, tx: Tx): Promise<AppealRow | null> {
  await tx.$queryRaw`SELECT id FROM "Appeal" WHERE id = ${id}::uuid FOR UPDATE`
  await tx.$queryRaw`
    SELECT c.id FROM "Comment" c WHERE c.id = (
      SELECT coalesce(s."commentId", r."commentId") FROM "Appeal" a
      LEFT JOIN "StatementOfReasons" s ON s.id = a."statementId" LEFT JOIN "Report" r ON r.id = a."reportId"
      WHERE a.id = ${id}::uuid)
    FOR NO KEY UPDATE`
  return tx.appeal.findUnique({ where: { id }, select: appealColumns })
}

/** Number of open appeals, `countMax` at most, and when the oldest was made. */
export async function countOpenAppeals(db: Db): Promise<{ count: number; oldest: Date | null }> {
  const found = await db.appeal.findMany({
    where: { state: 'open' },
    orderBy: { id: 'asc' },
    take: countMax,
    select: { createdAt: true },
  })
  return { count: found.length, oldest: found[0]?.createdAt ?? null }
}

interface Answer {
  id: string
  state: AppealOutcome
  answer: string
  decidedById: string
  decidedAt: Date
  eventSeq: bigint
}

export async function answerAppeal({ id, ...data }: Answer, tx: Tx): Promise<void> {
  await tx.appeal.update({ where: { id }, data, select: { id: true } })
}

/** Ids of the people who may moderate at a moment. */
export async function listModeratorIds(now: Date, db: Db | Tx): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "User" u WHERE u.role <> 'READER' AND NOT EXISTS (${silencingOfPerson(now)})`
  return found.map(({ id }) => id)
}

/** The letter about an answered appeal; null without an address. */
export async function findAppealLetter(appealId: string, db: Db) {
  const found = await db.appeal.findUnique({
    where: { id: appealId },
    select: {
      state: true,
      answer: true,
      statement: { select: { id: true, person: { select: { email: true } } } },
      report: { select: { id: true, email: true, provenAt: true, reporter: { select: { email: true } } } },
    },
  })
  if (!found?.answer) return null
  const { answer, statement, report } = found
  const outcome = appealOutcomes.find((other) => other === found.state)
  const to = statement?.person.email ?? report?.reporter?.email ?? (report?.provenAt ? report.email : null)
  const [against, id] = statement ? (['statement', statement.id] as const) : (['report', report?.id] as const)
  return to && id && outcome ? { to, against, id, outcome, answer } : null
}
