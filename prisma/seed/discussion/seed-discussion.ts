import { createHash } from 'node:crypto'
import { insertMissingUsers } from '#lib/auth/user-store.ts'
import { changeComment } from '#lib/comments/change-comment.ts'
import type { Insertion } from '#lib/comments/change.ts'
import { factsOfWords } from '#lib/comments/checks/check.ts'
import { judge } from '#lib/comments/judge.ts'
import type { Db, Tx } from '#lib/db.ts'
import { makeDerivedId, makeTimeId } from '#lib/ids.ts'
import { minuteMs } from '#lib/time.ts'
import { managementVsLeadershipDiscussion } from './management-vs-leadership.ts'
import { otherDiscussions } from './other-discussions.ts'
import { emailOf, people } from './people.ts'
import type { PersonKey } from './people.ts'
import type { SeedComment, SeedDiscussion } from './seed-comment.ts'

const discussions = [managementVsLeadershipDiscussion, ...otherDiscussions]

/**
 * Writes discussions under the seeded posts, in one transaction, unless any comment exists. It makes accounts with
 * roles, so `maySeedAccounts` must allow it. Throws an Error for a comment that cannot be written.
 */
export async function seedDiscussion({ db, now = new Date() }: { db: Db; now?: Date }): Promise<void> {
  if ((await db.comment.findFirst({ select: { id: true } })) !== null) return
  await db.$transaction(
    async (tx) => {
      const authorIds = await seedPeople({ tx, now })
      for (const discussion of discussions) {
        for (const insertion of listInsertions(discussion, authorIds)) {
          const outcome = await changeComment(tx, await withResults(insertion))
          if (outcome !== 'done') throw new Error(`A comment of the seed was not written: ${outcome}`)
        }
      }
    },
    { timeout: minuteMs },
  )
}

/** Makes the missing accounts of the people, and returns all their ids by address. */
async function seedPeople({ tx, now }: { tx: Tx; now: Date }): Promise<Map<string, string>> {
  const keys = Object.keys(people) as PersonKey[]
  const users = keys.map((key) => ({ email: emailOf(key), ...people[key], ...firstSeen(key) }))
  await insertMissingUsers({ users, now }, tx)
  const where = { email: { in: keys.map(emailOf) } }
  const found = await tx.user.findMany({ where, select: { id: true, email: true } })
  return new Map(found.map(({ id, email }) => [email, id]))
}

/** A person of the sample has had the account since the first comment. */
function firstSeen(key: PersonKey): { createdAt?: Date } {
  const timesOf = ({ by, at, replies = [] }: SeedComment): string[] => [
    ...(by === key ? [at] : []),
    ...replies.flatMap(timesOf),
  ]
  const [first] = discussions.flatMap(({ comments }) => comments.flatMap(timesOf)).toSorted()
  return first === undefined ? {} : { createdAt: new Date(first) }
}

interface Above {
  id: string
  rootId: string
  depth: number
}

/** A held comment gets the findings of the checks. */
async function withResults(insertion: Insertion): Promise<Insertion> {
  const { body, status } = insertion.after
  if (status !== 'HELD') return insertion
  const { results } = await judge(factsOfWords(body))
  return { ...insertion, results }
}

/** The comments of a discussion, each before its replies. */
function listInsertions(
  { postId, comments }: SeedDiscussion,
  authorIds: ReadonlyMap<string, string>,
): Insertion[] {
  const insertionsOf = (comment: SeedComment, above: Above | null): Insertion[] => {
    const authorId = authorIds.get(emailOf(comment.by)) ?? ''
    const insertion = toInsertion({ comment, above, postId, authorId })
    const { id, depth } = insertion.after
    const place = { id, rootId: above?.rootId ?? id, depth }
    return [insertion, ...(comment.replies ?? []).flatMap((reply) => insertionsOf(reply, place))]
  }
  return comments.flatMap((comment) => insertionsOf(comment, null))
}

interface Ingredients {
  comment: SeedComment
  above: Above | null
  postId: string
  authorId: string
}

function toInsertion({ comment, above, postId, authorId }: Ingredients): Insertion {
  const at = new Date(comment.at)
  const after = {
    id: makeTimeId(at),
    postId,
    parentId: above?.id ?? null,
    rootId: above?.rootId ?? null,
    depth: above ? above.depth + 1 : 0,
    authorId,
    body: comment.body,
    status: comment.status ?? ('PUBLISHED' as const),
    version: 1,
    marks: [],
    idempotencyKey: makeDerivedId(createHash('sha256').update(`${postId} ${comment.at}`).digest()),
    createdAt: at,
  }
  const by = { as: 'machine', id: null } as const
  return { before: null, after, by, reason: 'import', at }
}
