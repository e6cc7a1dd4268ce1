import type { Viewer } from '#lib/auth/roles.ts'
import type { Db } from '#lib/db.ts'
import { firstTimeId } from '#lib/ids.ts'
import type { Standing } from '#lib/standing/standing.ts'
import { hourMs } from '#lib/time.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { FindingDto, QueueCountDto, QueuedCommentDto, QueuedReportDto, QueuePageDto } from './dto.ts'
import type { QueueInput } from './input.ts'
import { toStandingDto } from './people/to-standing-dto.ts'
import { isStatusQueue, queueOf, queues } from './queue.ts'
import { countByAuthors, countQueue, listAbove, listFindings, listQueueRows } from './queue-store.ts'
import type { AboveRow, FindingRow, QueueRow } from './queue-store.ts'
import { findLatestSeq } from './record-store.ts'
import { countReported, listReportedRows, listReportsOf } from './reported-queue-store.ts'
import type { ReportRow } from './reported-queue-store.ts'
import { readRestrictions } from './read-restrictions.ts'
import { reasonOf } from './report.ts'

/** A page of a queue: held comments oldest first, others newest. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function listQueue(
  { viewer, input }: { viewer: Viewer; input: QueueInput },
  deps: ModerationDeps,
): Promise<QueuePageDto> {
  assertModerator(viewer)
  // Read first: what is decided from here on is news about the page.
  const seq = await findLatestSeq(deps.db)
  const rows = await readRows({ ...input, limit: input.limit + 1 }, deps)
  const shown = rows.slice(0, input.limit)
  const [known, restrictions] = await Promise.all([
    gather(shown, deps),
    readRestrictions({ moderatorId: viewer.id, rows: shown }, deps.db),
  ])
  return {
    comments: shown.map((row) => ({
      ...toDto(row, { ...known, viewerId: viewer.id }),
      restriction: restrictions.get(row.id) ?? null,
    })),
    next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
    seq: String(seq),
  }
}

/** A view with the ages as ids, which begin with their time. */
export function toFilters({ olderThan, newerThan, ...input }: QueueInput, clock: ModerationDeps['clock']) {
  const now = clock.now()
  const before = olderThan === undefined ? undefined : idBefore(now, olderThan)
  const since = newerThan === undefined ? undefined : idBefore(now, newerThan)
  return { ...input, before, since }
}

function readRows(
  input: QueueInput,
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<QueueRow[]> {
  const { queue, ...asked } = toFilters(input, clock)
  return isStatusQueue(queue) ? listQueueRows({ ...asked, queue }, db) : listReportedRows(asked, db)
}

const idBefore = (now: Date, hours: number) => firstTimeId(new Date(now.getTime() - hours * hourMs))

/** The size of each queue. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function countQueues(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<QueueCountDto[]> {
  assertModerator(viewer)
  return readCounts(db)
}

/** The size of each queue, for a use case that has decided who may know it. */
export async function readCounts(db: Db): Promise<QueueCountDto[]> {
  return Promise.all(
    queues.map(async (queue) => {
      const { count, oldest } = await (isStatusQueue(queue) ? countQueue(queue, db) : countReported(db))
      return { queue, count, oldest: oldest?.toISOString() ?? null }
    }),
  )
}

interface Known {
  posts: ReadonlyMap<string, { slug: string; title: string } | null>
  findings: ReadonlyMap<string, FindingRow[]>
  counts: ReadonlyMap<string, { published: number; rejected: number; spam: number }>
  reports: ReadonlyMap<string, ReportRow[]>
  above: ReadonlyMap<string, AboveRow[]>
  standings: ReadonlyMap<string, Standing>
}

/** Reads the posts, findings, reports, threads and writers' counts of a page, each once. */
async function gather(
  rows: readonly QueueRow[],
  { db, clock, findPost, readStandings }: ModerationDeps,
): Promise<Known> {
  const postIds = [...new Set(rows.map(({ postId }) => postId))]
  const authorIds = [...new Set(rows.map(({ authorId }) => authorId))]
  const ids = rows.map(({ id }) => id)
  const [posts, findings, counts, reports, above, standings] = await Promise.all([
    Promise.all(postIds.map(async (id) => [id, await findPost(id)] as const)),
    listFindings(ids, db),
    countByAuthors(authorIds, db),
    listReportsOf(ids, db),
    listAbove(
      rows.filter(({ depth }) => depth > 0).map(({ id }) => id),
      db,
    ),
    readStandings({ personIds: authorIds, now: clock.now() }, db),
  ])
  return {
    posts: new Map(posts),
    findings: Map.groupBy(findings, ({ commentId }) => commentId),
    counts: new Map(counts.map((row) => [row.authorId, row])),
    reports: Map.groupBy(reports, ({ commentId }) => commentId),
    above: Map.groupBy(above, ({ belowId }) => belowId),
    standings,
  }
}

function toDto(row: QueueRow, known: Known & { viewerId: string }): Omit<QueuedCommentDto, 'restriction'> {
  const { posts, findings, counts, reports, above, standings, viewerId } = known
  const { id, body, version, marks } = row
  const post = posts.get(row.postId)
  const higher = above.get(id) ?? []
  const { published = 0, rejected = 0, spam = 0 } = counts.get(row.authorId) ?? {}
  return {
    ...{ id, body, version, marks },
    status: queueOf(row.status),
    post: { id: row.postId, slug: post?.slug ?? null, title: post?.title ?? null },
    above: higher.map(({ id: aboveId, body: words, author, status }) => ({
      ...{ id: aboveId, body: words, author, status },
    })),
    aboveOmitted: row.depth - higher.length,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    author: {
      id: row.authorId,
      name: row.authorName,
      since: row.authorSince.toISOString(),
      ...{ published, rejected, spam },
      ...toStandingDto(standings.get(row.authorId)),
    },
    findings: toFindingDtos(findings.get(id) ?? [], { version, outcome: 'HOLD' }),
    notes: toFindingDtos(findings.get(id) ?? [], { version, outcome: 'PASS' }),
    reports: (reports.get(id) ?? []).map((report) =>
      toReportDto(report, { version, isOwn: row.authorId === viewerId }),
    ),
  }
}

/** The findings in a version of a comment that held it, or that were only noted (`PASS`). */
export function toFindingDtos(
  findings: readonly FindingRow[],
  present: Pick<FindingRow, 'version' | 'outcome'>,
): FindingDto[] {
  return findings
    .filter(({ version, outcome }) => version === present.version && outcome === present.outcome)
    .map(({ check, sentence, numbers }) => ({
      check,
      sentence: sentence ?? '',
      numbers: numbers as Record<string, number>,
    }))
}

/**
 * A report without who made it. Of a report of the viewer's own comment (`isOwn`) the words, the law and the name are left
 * out, too. `comment.version` is that of its present words.
 */
export function toReportDto(
  { commentId: _, version, reason, reporterId, provenAt, createdAt, ...report }: ReportRow,
  comment: { version: number; isOwn: boolean },
): QueuedReportDto {
  return {
    ...report,
    ...(comment.isOwn && { note: null, law: null, name: null }),
    isWithheld: comment.isOwn,
    reason: reasonOf(reason),
    by: provenAt === null ? 'unproven' : reporterId === null ? 'proven' : 'account',
    isOfEarlierWords: version < comment.version,
    createdAt: createdAt.toISOString(),
  }
}
