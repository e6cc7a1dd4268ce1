import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from '../assert-moderator.ts'
import { measures } from '../decision.ts'
import type { ModerationDeps } from '../deps.ts'
import { listNamesOf } from '../people-store.ts'
import { maySanction } from '../sanctions/assert-may-sanction.ts'
import { listSanctionRows } from '../sanctions/sanction-store.ts'
import { toSanctionDto } from '../sanctions/to-sanction-dto.ts'
import type { CommentCounts, PersonCommentDto, PersonDto } from './dto.ts'
import { countByStatus, findPersonRow, listDecisionsOn, listNewestOf } from './person-store.ts'
import type { DecisionRow } from './person-store.ts'

const sanctionsMax = 50
const decisionsMax = 20
const newestMax = 10

/**
 * A person with their comments in numbers, the newest of them, their standing, and what was decided about them. Throws
 * `auth/sign-in-required`, `auth/forbidden` and `moderation/person-not-found`.
 */
export async function getPerson(
  { viewer, input: { person: id } }: { viewer: Viewer; input: { person: string } },
  deps: Pick<ModerationDeps, 'db' | 'clock' | 'readStandings' | 'findPost'>,
): Promise<PersonDto> {
  assertModerator(viewer)
  const { db, clock, readStandings } = deps
  const now = clock.now()
  const [person, standings, counts, sanctions, decisions, newest] = await Promise.all([
    findPersonRow(id, db),
    readStandings({ personIds: [id], now }, db),
    countByStatus(id, db),
    listSanctionRows({ personId: id, take: sanctionsMax }, db),
    listDecisionsOn({ personId: id, take: decisionsMax }, db),
    listNewest(id, deps),
  ])
  const standing = standings.get(id)
  if (!person || !standing) throw new AppError('moderation/person-not-found')
  const deciders = [
    ...sanctions.flatMap(({ decidedById, liftedById }) => [decidedById, liftedById]),
    ...decisions.map(({ decidedById }) => decidedById),
  ]
  const names = await listNamesOf([...new Set(deciders.filter((decider) => decider !== null))], db)
  const nameOf = (decider: string | null) => (decider === null ? null : (names.get(decider) ?? null))
  const { name, role, createdAt } = person
  const { trust, grounds, thresholds } = standing
  return {
    ...{ id, name, role, trust, grounds, thresholds },
    since: createdAt.toISOString(),
    comments: toCounts(counts),
    newest,
    sanctions: sanctions.map((row) => ({
      ...toSanctionDto(row, now),
      ...{ by: nameOf(row.decidedById), liftedBy: nameOf(row.liftedById) },
    })),
    decisions: decisions.map((row) => toDecisionDto(row, nameOf(row.decidedById))),
    maySanction: maySanction(viewer, person),
  }
}

async function listNewest(
  personId: string,
  { db, findPost }: Pick<ModerationDeps, 'db' | 'findPost'>,
): Promise<PersonCommentDto[]> {
  const rows = await listNewestOf({ personId, take: newestMax }, db)
  const ids = [...new Set(rows.map(({ postId }) => postId))]
  const posts = new Map(await Promise.all(ids.map(async (id) => [id, await findPost(id)] as const)))
  return rows.map(({ postId, createdAt, ...comment }) => {
    const post = posts.get(postId)
    return {
      ...comment,
      post: post ? { slug: post.slug, title: post.title } : null,
      createdAt: createdAt.toISOString(),
    }
  })
}

function toCounts(counts: { status: string; count: number }[]): CommentCounts {
  const known = new Map(counts.map(({ status, count }) => [status, count]))
  const of = (status: string) => known.get(status) ?? 0
  return {
    ...{ published: of('PUBLISHED'), held: of('HELD'), rejected: of('REJECTED') },
    ...{ spam: of('SPAM'), deleted: of('DELETED') },
  }
}

function toDecisionDto(
  { id, measure, createdAt, explanation, liftedAt, comment }: DecisionRow,
  by: string | null,
) {
  return {
    ...{ id, by, explanation },
    body: comment?.body ?? '',
    measure: measures.find((known) => known === measure) ?? 'rejected',
    at: createdAt.toISOString(),
    liftedAt: liftedAt?.toISOString() ?? null,
  }
}
