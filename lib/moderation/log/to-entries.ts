import type { CommentedPost } from '#lib/comments/comment.ts'
import type { Moderator } from '../assert-moderator.ts'
import { commentOfSubject } from '../decision.ts'
import type { ModerationDeps } from '../deps.ts'
import { listNamesOf } from '../people-store.ts'
import type { LogEntryDto, LoggedCommentDto } from './dto.ts'
import { listLoggedComments } from './log-store.ts'
import type { LoggedComment, LogRow } from './log-store.ts'

type Deps = Pick<ModerationDeps, 'db' | 'findPost'>

const beginningLength = 200

/** Events with the names and comments that they are about, each read once. */
export async function toEntries(
  { rows, viewer }: { rows: readonly LogRow[]; viewer: Moderator },
  { db, findPost }: Deps,
): Promise<LogEntryDto[]> {
  const people = rows
    .flatMap(({ actorId, subject }) => [actorId, personOf(subject)])
    .filter((id) => id !== null)
  const read = rows.map((row) => ({ row, data: JSON.parse(row.data) as LogEntryDto['data'] }))
  const commentIds = [...new Set(read.flatMap((event) => commentOf(event) ?? []))]
  const [names, comments] = await Promise.all([
    listNamesOf([...new Set(people)], db),
    listLoggedComments(commentIds, db),
  ])
  const postIds = [...new Set(comments.map(({ postId }) => postId))]
  const posts = new Map(await Promise.all(postIds.map(async (id) => [id, await findPost(id)] as const)))
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  return read.map(({ row, data }) => {
    const comment = byId.get(commentOf({ row, data }) ?? '') ?? null
    return {
      seq: String(row.seq),
      at: row.at.toISOString(),
      kind: row.kind,
      actor: toPerson(row.actorId, names),
      subject: row.subject,
      comment: comment && toComment(comment, posts),
      person: toPerson(personOf(row.subject), names),
      data,
      undoes: row.undoes?.toString() ?? null,
      undoneBy: row.undoneBy?.toString() ?? null,
      hash: row.hash,
      canUndo: row.undoneBy === null && canUndo({ kind: row.kind, data, comment, viewer }),
    }
  })
}

const personOf = (subject: string): string | null => /^person:(.+)$/.exec(subject)?.[1] ?? null

const toPerson = (id: string | null, names: ReadonlyMap<string, string>) =>
  id === null ? null : { id, name: names.get(id) ?? null }

interface ReadEvent {
  row: LogRow
  data: LogEntryDto['data']
}

/** The comment of an event: its subject, or what the report or appeal is about. */
function commentOf({ row, data }: ReadEvent): string | null {
  const about = data['comment']
  return typeof about === 'string' ? about : commentOfSubject(row.subject)
}

function toComment(
  { id, postId, body, authorId, author }: LoggedComment,
  posts: ReadonlyMap<string, CommentedPost | null>,
): LoggedCommentDto {
  const post = posts.get(postId)
  return {
    id,
    post: post ? { slug: post.slug, title: post.title } : null,
    author: { id: authorId, name: author.name },
    beginning: body.slice(0, beginningLength) || null,
  }
}

interface Undoing {
  kind: string
  data: LogEntryDto['data']
  comment: LoggedComment | null
  viewer: Moderator
}

/** The rules of `undoDecision`, which decides them once more. */
function canUndo({ kind, data, comment, viewer }: Undoing): boolean {
  if (kind !== 'decision' || comment === null) return false
  return comment.status === data['to'] && comment.body !== '' && comment.authorId !== viewer.id
}
