import { deleteSilentUsers } from '#lib/auth/user-store.ts'
import type { Db } from '#lib/db.ts'
import { seededAccounts } from '../accounts.ts'
import { emailOf, people } from '../discussion/people.ts'
import type { PersonKey } from '../discussion/people.ts'

export interface RemovedPeople {
  comments: number
  people: number
}

/**
 * Deletes every thread that only sample people wrote in, and the sample people without other comments. In a thread with
 * others, their words stay. `withAccounts` also deletes the accounts for trying the roles.
 */
export async function removeSamplePeople(
  { withAccounts }: { withAccounts: boolean },
  db: Db,
): Promise<RemovedPeople> {
  const accounts = seededAccounts.map(({ email }) => email)
  const ofDiscussion = (Object.keys(people) as PersonKey[]).map(emailOf)
  const emails = withAccounts
    ? [...new Set([...ofDiscussion, ...accounts])]
    : ofDiscussion.filter((email) => !accounts.includes(email))
  return db.$transaction(async (tx) => {
    const sample = { email: { in: [...new Set([...ofDiscussion, ...accounts])] } }
    const threads = await tx.comment.findMany({
      where: {
        parentId: null,
        author: sample,
        thread: { none: { author: { NOT: sample } } },
      },
      select: { id: true },
    })
    const rootIds = threads.map(({ id }) => id)
    const { count: comments } = await tx.comment.deleteMany({
      where: { OR: [{ id: { in: rootIds } }, { rootId: { in: rootIds } }] },
    })
    return { comments, people: await deleteSilentUsers(emails, tx) }
  })
}
