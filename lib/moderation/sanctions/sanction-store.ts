import type { Role } from '#lib/auth/roles.ts'
import type { Db, Tx } from '#lib/db.ts'
import type { SanctionKind } from '#lib/standing/sanctions.ts'

export interface NewSanction {
  id: string
  personId: string
  kind: SanctionKind
  minutes: number | null
  from: Date
  until: Date | null
  statementId: string
}

export async function addSanction(sanction: NewSanction, tx: Tx): Promise<void> {
  await tx.sanction.create({ data: sanction, select: { id: true } })
}

/** The role of a person; null without an account. Others who decide about the person wait until the transaction ends. */
export async function lockPerson(id: string, tx: Tx): Promise<{ id: string; role: Role } | null> {
  const [found] = await tx.$queryRaw<{ id: string; role: Role }[]>`
    SELECT id, role FROM "User" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return found ?? null
}

/** Locks people as `lockPerson`, in one order, so that two who decide about each other come one by one. */
export async function lockPeople(ids: readonly string[], tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}

/** Id of the latest sanction of a person, lifted or not; null without one. */
export async function findLatestSanction(personId: string, tx: Tx): Promise<string | null> {
  const where = { personId }
  const found = await tx.sanction.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } })
  return found?.id ?? null
}

const columns = {
  id: true,
  personId: true,
  kind: true,
  minutes: true,
  from: true,
  until: true,
  liftedAt: true,
  liftedById: true,
  statementId: true,
  statement: {
    select: { eventSeq: true, decidedById: true, reason: true, clause: true, explanation: true, note: true },
  },
} as const

export interface SanctionRow extends NewSanction {
  liftedAt: Date | null
  liftedById: string | null
  eventSeq: bigint
  decidedById: string | null
  reason: string
  clause: string
  explanation: string
  note: string | null
}

type Found = Omit<
  SanctionRow,
  'kind' | 'eventSeq' | 'decidedById' | 'reason' | 'clause' | 'explanation' | 'note'
> & {
  kind: string
  statement: Pick<SanctionRow, 'eventSeq' | 'decidedById' | 'reason' | 'clause' | 'explanation' | 'note'>
}

const toRow = ({ statement, kind, ...sanction }: Found): SanctionRow => ({
  ...sanction,
  ...statement,
  kind: kind as SanctionKind,
})

/** A sanction by its id or that of its statement; null when there is none. */
export async function findSanctionRow(
  by: { id: string } | { statementId: string },
  db: Db | Tx,
): Promise<SanctionRow | null> {
  const found = await db.sanction.findUnique({ where: by, select: columns })
  return found && toRow(found)
}

/** The sanctions of a person, newest first. */
export async function listSanctionRows(
  { personId, take }: { personId: string; take: number },
  db: Db,
): Promise<SanctionRow[]> {
  const where = { personId }
  const found = await db.sanction.findMany({ where, orderBy: { id: 'desc' }, take, select: columns })
  return found.map(toRow)
}

/** Marks a sanction as lifted. False when it was lifted before. */
export async function markLifted(
  { id, at, byId }: { id: string; at: Date; byId: string },
  tx: Tx,
): Promise<boolean> {
  const where = { id, liftedAt: null }
  const { count } = await tx.sanction.updateMany({ where, data: { liftedAt: at, liftedById: byId } })
  return count > 0
}
