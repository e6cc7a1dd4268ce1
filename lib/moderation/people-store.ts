import type { Db } from '#lib/db.ts'

/** The name that a person is shown with; null when they have none, or are gone. */
export async function findNameOf(id: string, db: Db): Promise<string | null> {
  return (await db.user.findUnique({ where: { id }, select: { name: true } }))?.name ?? null
}
