import { changeName } from '#lib/auth/change-name.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { listTagsWithName } from '#lib/comments/list-tags-with-name.ts'
import type { TestDatabase } from './database.ts'

/** The site's use case that changes a name, without a rate limit, reserved names and sanctions. */
export function renameIn(database: TestDatabase): CommentDeps['changeName'] {
  return async ({ viewer, name }) => {
    const deps = {
      db: database.db,
      limit: () => Promise.resolve(),
      listReservedNames: () => Promise.resolve([]),
      assertMayWrite: () => Promise.resolve(),
      listTagsWithName: (writer: Parameters<typeof listTagsWithName>[0]['viewer']) =>
        listTagsWithName({ viewer: writer }, database),
    }
    await changeName({ viewer, input: { name } }, deps)
  }
}
