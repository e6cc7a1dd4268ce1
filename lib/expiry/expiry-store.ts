import { Prisma } from '#prisma/generated/client.ts'
import type { Db, Tx } from '#lib/db.ts'
import { keptMs } from './follow-expiries.ts'

/** Tells all processes that tags expire, if and when the transaction is committed. */
export async function insertExpiries(tags: readonly string[], tx: Db | Tx): Promise<void> {
  await tx.$executeRaw`INSERT INTO "ExpiredTag" (tag) SELECT unnest(${tags}::text[])`
}

/** The same as a part of a larger statement: nothing is written where `source`, a part before it, has no row. */
export function expiryPart(tags: readonly string[], source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`INSERT INTO "ExpiredTag" (tag) SELECT unnest(${tags}::text[]) FROM ${source}`
}

/** Deletes what every process has heard of long since. */
export async function sweepExpiries({ now }: { now: Date }, db: Db): Promise<void> {
  await db.expiredTag.deleteMany({ where: { at: { lt: new Date(now.getTime() - keptMs) } } })
}
