import type { Db } from '#lib/db.ts'

/** The name of a person; null when they have none, or no account. */
export async function findNameOf(id: string, db: Db): Promise<string | null> {
  return (await db.user.findUnique({ where: { id }, select: { name: true } }))?.name ?? null
}

/** Names by ids; people without a name or an account are left out. */
export async function listNamesOf(ids: string[], db: Db): Promise<Map<string, string>> {
  const found = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(found.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}
