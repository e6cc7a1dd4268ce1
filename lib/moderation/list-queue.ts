import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { QueueCountDto, QueuedCommentDto, QueuePageDto } from './dto.ts'
import type { QueueInput } from './input.ts'
import { countByAuthors, countQueue, listFindings, listQueueRows } from './queue-store.ts'
import type { FindingRow, QueueRow } from './queue-store.ts'
import { queues } from './queue.ts'
import type { Queue } from './queue.ts'

/** A page of a queue: held comments oldest first, others newest. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function listQueue(
  { viewer, input }: { viewer: Viewer; input: QueueInput },
  deps: ModerationDeps,
): Promise<QueuePageDto> {
  assertModerator(viewer)
  const rows = await listQueueRows({ ...input, limit: input.limit + 1 }, deps.db)
  const shown = rows.slice(0, input.limit)
  const known = await gather(shown, deps)
  return {
    comments: shown.map((row) => toDto(row, { ...known, queue: input.queue })),
    next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** The size of each queue. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function countQueues(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<QueueCountDto[]> {
  assertModerator(viewer)
  return Promise.all(
    queues.map(async (queue) => {
      const { count, oldest } = await countQueue(queue, db)
      return { queue, count, oldest: oldest?.toISOString() ?? null }
    }),
  )
}

interface Known {
  posts: ReadonlyMap<string, { slug: string; title: string } | null>
  findings: ReadonlyMap<string, FindingRow[]>
  counts: ReadonlyMap<string, { published: number; refused: number }>
}

/** Reads the posts, findings and writers' counts of a page, each once. */
async function gather(rows: readonly QueueRow[], { db, findPost }: ModerationDeps): Promise<Known> {
  const postIds = [...new Set(rows.map(({ postId }) => postId))]
  const authorIds = [...new Set(rows.map(({ authorId }) => authorId))]
  const [posts, findings, counts] = await Promise.all([
    Promise.all(postIds.map(async (id) => [id, await findPost(id)] as const)),
    listFindings(
      rows.map(({ id }) => id),
      db,
    ),
    countByAuthors(authorIds, db),
  ])
  return {
    posts: new Map(posts),
    findings: Map.groupBy(findings, ({ commentId }) => commentId),
    counts: new Map(counts.map((row) => [row.authorId, row])),
  }
}

function toDto(
  row: QueueRow,
  { queue, posts, findings, counts }: Known & { queue: Queue },
): QueuedCommentDto {
  const { id, body, version } = row
  const post = posts.get(row.postId)
  const { published = 0, refused = 0 } = counts.get(row.authorId) ?? {}
  return {
    ...{ id, body, version },
    status: queue,
    post: { id: row.postId, slug: post?.slug ?? null, title: post?.title ?? null },
    answers:
      row.answeredId === null
        ? null
        : { id: row.answeredId, body: row.answeredBody ?? '', author: row.answeredAuthor },
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    author: {
      id: row.authorId,
      name: row.authorName,
      since: row.authorSince.toISOString(),
      published,
      refused,
    },
    findings: (findings.get(id) ?? [])
      .filter((finding) => finding.version === version)
      .map(({ check, sentence, numbers }) => ({
        check,
        sentence: sentence ?? '',
        numbers: numbers as Record<string, number>,
      })),
  }
}
