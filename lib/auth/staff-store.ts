import type { Db } from '#lib/db.ts'

/** Names of moderators, editors and administrators. */
export async function listStaffNames(db: Db): Promise<string[]> {
  const staff = await db.user.findMany({
    where: { role: { not: 'READER' }, name: { not: null } },
    select: { name: true },
  })
  return staff.flatMap(({ name }) => name ?? [])
}
