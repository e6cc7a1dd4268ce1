import type { Db } from '#lib/db.ts'

/** Names of those who write the publication or keep its discussion. */
export async function listStaffNames(db: Db): Promise<string[]> {
  const staff = await db.user.findMany({
    where: { role: { not: 'READER' }, name: { not: null } },
    select: { name: true },
  })
  return staff.flatMap(({ name }) => name ?? [])
}
