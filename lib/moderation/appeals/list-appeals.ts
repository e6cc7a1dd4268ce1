import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import { measures } from '../decision.ts'
import type { ModerationDeps } from '../deps.ts'
import type { AppealPageDto, QueuedAppealDto } from '../dto.ts'
import { listNamesOf } from '../people-store.ts'
import { reasonOf } from '../report.ts'
import { countOpenAppeals, listModeratorIds, listOpenAppeals } from './appeal-store.ts'
import type { AppealRow } from './appeal-store.ts'
import { hindranceOf } from './appeal.ts'
import { caseOf } from './case-of.ts'

const pageSize = 20

interface Known {
  viewerId: string
  names: ReadonlyMap<string, string>
  moderatorIds: readonly string[]
  posts: ReadonlyMap<string, { slug: string; title: string } | null>
}

/** A page of the open appeals, oldest first. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function listAppeals(
  { viewer, input }: { viewer: Viewer; input: { cursor?: string | undefined } },
  { db, clock, findPost }: Pick<ModerationDeps, 'db' | 'clock' | 'findPost'>,
): Promise<AppealPageDto> {
  assertModerator(viewer)
  const rows = await listOpenAppeals({ cursor: input.cursor, take: pageSize + 1 }, db)
  const shown = rows.slice(0, pageSize)
  const cases = shown.map(caseOf)
  const postIds = [...new Set(cases.flatMap(({ comment }) => comment?.postId ?? []))]
  const deciderIds = [...new Set(cases.flatMap(({ decidedById }) => decidedById ?? []))]
  const [names, moderatorIds, posts] = await Promise.all([
    listNamesOf(deciderIds, db),
    listModeratorIds(clock.now(), db),
    Promise.all(postIds.map(async (id) => [id, await findPost(id)] as const)),
  ])
  const known = { viewerId: viewer.id, names, moderatorIds, posts: new Map(posts) }
  return {
    appeals: shown.map((row) => toDto(row, known)),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** Number of open appeals, and when the oldest was made. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function countAppeals(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<{ count: number; oldest: string | null }> {
  assertModerator(viewer)
  const { count, oldest } = await countOpenAppeals(db)
  return { count, oldest: oldest?.toISOString() ?? null }
}

function toDto(row: AppealRow, { viewerId, names, moderatorIds, posts }: Known): QueuedAppealDto {
  const { statement, report } = row
  const of = caseOf(row)
  const { comment, decidedById, decidedAt } = of
  const post = comment && posts.get(comment.postId)
  // Words of a reporter are not for the writer of the comment.
  const isWithheld = report !== null && report.comment.authorId === viewerId
  return {
    id: row.id,
    against: of.against,
    text: isWithheld ? null : row.text,
    receivedAt: row.createdAt.toISOString(),
    comment: comment && {
      ...{ id: comment.id, body: comment.body, authorId: comment.authorId, author: comment.author.name },
      post: post ? { slug: post.slug, title: post.title } : null,
    },
    person: comment || !statement ? null : { id: statement.personId, name: statement.person.name },
    measure: measures.find((measure) => measure === statement?.measure) ?? null,
    grounds: statement && groundsOf(statement),
    report: report && {
      reason: reasonOf(report.reason),
      ...(isWithheld ? { note: null, law: null } : { note: report.note, law: report.law }),
    },
    decidedBy: decidedById === null ? 'machine' : { name: names.get(decidedById) ?? null },
    decidedAt: decidedAt?.toISOString() ?? null,
    isLifted: !of.isInForce,
    hindrance: hindranceOf({ viewerId, moderatorIds }, of),
  }
}

const groundsOf = ({ clause, explanation, note }: NonNullable<AppealRow['statement']>) => ({
  clause,
  explanation,
  note,
})
