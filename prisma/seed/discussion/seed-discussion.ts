import { createHash } from 'node:crypto'
import type { Db, Tx } from '#lib/db.ts'
import { makeDerivedId, makeTimeId } from '#lib/ids.ts'
import { managementVsLeadershipDiscussion } from './management-vs-leadership.ts'
import { otherDiscussions } from './other-discussions.ts'
import { emailOf, people } from './people.ts'
import type { PersonKey } from './people.ts'
import type { SeedComment, SeedDiscussion } from './seed-comment.ts'

/**
 * Believable discussions under the seeded posts, written only where there is no comment at all, all or nothing. It
 * makes accounts with roles, so it belongs only where `maySeedAccounts` says yes.
 */
export async function seedDiscussion({ db, now = new Date() }: { db: Db; now?: Date }): Promise<void> {
  if ((await db.comment.findFirst({ select: { id: true } })) !== null) return
  await db.$transaction(async (tx) => {
    const authorIds = await seedPeople({ tx, now })
    const rows = [managementVsLeadershipDiscussion, ...otherDiscussions].flatMap((discussion) =>
      listRows(discussion, authorIds),
    )
    await tx.comment.createMany({ data: rows })
  })
}

/** Accounts of those who discuss; one that is there stays as it is. */
async function seedPeople({ tx, now }: { tx: Tx; now: Date }): Promise<Map<string, string>> {
  const keys = Object.keys(people) as PersonKey[]
  await tx.user.createMany({
    data: keys.map((key) => ({ email: emailOf(key), emailVerified: now, ...people[key] })),
    skipDuplicates: true,
  })
  const where = { email: { in: keys.map(emailOf) } }
  const users = await tx.user.findMany({ where, select: { id: true, email: true } })
  return new Map(users.map(({ id, email }) => [email, id]))
}

interface Above {
  id: string
  rootId: string
  depth: number
}

function listRows({ postId, comments }: SeedDiscussion, authorIds: ReadonlyMap<string, string>) {
  const rowsOf = (comment: SeedComment, above: Above | null): ReturnType<typeof toRow>[] => {
    const row = toRow({ comment, above, postId, authorId: authorIds.get(emailOf(comment.by)) ?? '' })
    const place = { id: row.id, rootId: above?.rootId ?? row.id, depth: row.depth }
    return [row, ...(comment.replies ?? []).flatMap((reply) => rowsOf(reply, place))]
  }
  return comments.flatMap((comment) => rowsOf(comment, null))
}

interface Ingredients {
  comment: SeedComment
  above: Above | null
  postId: string
  authorId: string
}

function toRow({ comment, above, postId, authorId }: Ingredients) {
  const createdAt = new Date(comment.at)
  const status = comment.status ?? ('PUBLISHED' as const)
  const replies = comment.replies ?? []
  return {
    id: makeTimeId(createdAt),
    postId,
    parentId: above?.id ?? null,
    rootId: above?.rootId ?? null,
    depth: above ? above.depth + 1 : 0,
    authorId,
    body: comment.body,
    status,
    holdReasons: comment.holdReasons ?? [],
    replyCount: (above ? replies : listBelow(replies)).filter(isPublished).length,
    idempotencyKey: makeDerivedId(createHash('sha256').update(`${postId} ${comment.at}`).digest()),
    createdAt,
    deletedAt: status === 'DELETED' ? createdAt : null,
  }
}

const listBelow = (replies: readonly SeedComment[]): SeedComment[] =>
  replies.flatMap((reply) => [reply, ...listBelow(reply.replies ?? [])])

const isPublished = ({ status }: SeedComment) => status === undefined || status === 'PUBLISHED'
