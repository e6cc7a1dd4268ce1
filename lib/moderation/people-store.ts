import type { Db } from '#lib/db.ts'

/** The name of a person; null when they have none, or no account. */
export async function findNameOf(id: string, db: Db): Promise<string | null> {
  return (await db.user.findUnique({ where: { id }, select: { name: true } }))?.name ?? null
}
