import { z } from 'zod'
import type { Db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import { expireTags } from '#lib/expiry/expired-tags.ts'
import * as words from '#lib/words/en.ts'
import { nameSchema } from './person-name.ts'
import { isReservedName } from './reserved-name.ts'
import type { SignedInViewer, Viewer } from './roles.ts'
import { renameUser } from './user-store.ts'

export const changeNameSchema = z.object({ name: nameSchema })

export type ChangeNameInput = z.infer<typeof changeNameSchema>

export interface ChangeNameDeps {
  db: Db
  /** Counts one try. Throws `request/rate-limited` beyond the rate, and `request/unavailable` if it cannot count. */
  limit: (rate: { name: 'account-name'; key: string }) => Promise<void>
  /** Names of authors and staff, and of the publication. */
  listReservedNames: () => Promise<readonly string[]>
  /** Throws `auth/suspended` for a person who may not write. */
  assertMayWrite: (viewer: SignedInViewer) => Promise<void>
  /** Tags of everything that shows the viewer's name. */
  listTagsWithName: (viewer: SignedInViewer) => Promise<string[]>
}

/**
 * Changes the name on all comments of the viewer, earlier ones too; pages with it are rendered again. An empty name
 * becomes null: shown as anonymous.
 *
 * A suspended person may only remove the name. Throws `auth/sign-in-required`, `auth/suspended`, `request/invalid` for a
 * reserved name unless the viewer is staff, a ZodError for a name that is too long, and what `limit` throws.
 */
export async function changeName(
  { viewer, input }: { viewer: Viewer; input: ChangeNameInput },
  { db, limit, listReservedNames, assertMayWrite, listTagsWithName }: ChangeNameDeps,
): Promise<{ name: string | null }> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const { name } = changeNameSchema.parse(input)
  if (name === viewer.name) return { name }
  await limit({ name: 'account-name', key: viewer.id })
  // A name is shown with every comment, so it is writing, too.
  if (name !== null) await assertMayWrite(viewer)
  const isStaff = viewer.role !== 'READER'
  if (name !== null && !isStaff && isReservedName(name, await listReservedNames())) {
    throw new AppError('request/invalid', { issues: [{ field: 'name', message: words.names.reserved }] })
  }
  const tags = await listTagsWithName(viewer)
  await db.$transaction(async (tx) => {
    await renameUser({ id: viewer.id, name }, tx)
    await expireEverywhere(tags, tx)
  })
  expireTags(tags)
  return { name }
}
