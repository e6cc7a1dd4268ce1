import type { Role } from '#lib/auth/roles.ts'
import type { Db, Tx } from '#lib/db.ts'
import { noMail } from './mail-choice.ts'
import type { MailChoice } from './mail-choice.ts'

export interface MailRow {
  personId: string
  mode: 'at-once' | 'daily'
  hour: number | null
  chosenAt: Date
  mailedAt: Date | null
}

const columns = { personId: true, mode: true, hour: true, chosenAt: true, mailedAt: true } as const

const toRow = (row: Omit<MailRow, 'mode'> & { mode: string }): MailRow => ({
  ...row,
  mode: row.mode === 'daily' ? 'daily' : 'at-once',
})

export async function findMailChoice(personId: string, db: Db): Promise<MailChoice> {
  const found = await db.moderatorMail.findUnique({ where: { personId }, select: columns })
  if (!found) return noMail
  const { mode, hour } = toRow(found)
  return { mode, hour: hour ?? noMail.hour }
}

/** Keeps a choice. The time of the latest letter stays, so that a new choice brings no letter sooner. */
export async function saveMailChoice(
  { personId, choice, at }: { personId: string; choice: MailChoice; at: Date },
  db: Db,
): Promise<void> {
  const { mode } = choice
  if (mode === 'none') {
    await db.moderatorMail.deleteMany({ where: { personId } })
    return
  }
  const data = { mode, hour: mode === 'daily' ? choice.hour : null, chosenAt: at }
  await db.moderatorMail.upsert({
    where: { personId },
    create: { personId, ...data },
    update: data,
    select: { personId: true },
  })
}

/** Who has asked for letters of a kind, with their roles now. */
export async function listMailed(
  mode: MailRow['mode'],
  db: Db,
): Promise<(MailRow & { person: { role: Role } })[]> {
  const found = await db.moderatorMail.findMany({
    where: { mode },
    orderBy: { personId: 'asc' },
    select: { ...columns, person: { select: { role: true } } },
  })
  return found.map(({ person, ...row }) => ({ ...toRow(row), person }))
}

/** The choice of a person, locked until the transaction ends, so that their letters are queued one by one. */
export async function lockMailChoice(personId: string, tx: Tx): Promise<MailRow | null> {
  await tx.$queryRaw`SELECT mode FROM "ModeratorMail" WHERE "personId" = ${personId}::uuid FOR UPDATE`
  const found = await tx.moderatorMail.findUnique({ where: { personId }, select: columns })
  return found && toRow(found)
}

export async function noteMailed({ personId, at }: { personId: string; at: Date }, tx: Tx): Promise<void> {
  await tx.moderatorMail.update({
    where: { personId },
    data: { mailedAt: at },
    select: { personId: true },
  })
}
