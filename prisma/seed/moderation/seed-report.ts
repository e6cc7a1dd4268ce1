import { identifyPerson } from '#lib/auth/identify-person.ts'
import type { CommentedPost } from '#lib/comments/comment.ts'
import type { ModerationDeps, ReportDeps } from '#lib/moderation/deps.ts'
import { reportComment } from '#lib/moderation/report-comment.ts'
import { articles } from '../content/articles/index.ts'
import { emailOf } from '../discussion/people.ts'
import { reported } from './sample.ts'

/** Reports a published comment of the sample; nothing happens where it is not there. */
export async function seedReport(deps: ModerationDeps): Promise<void> {
  const { by, writer, words, reason, note } = reported
  const { db } = deps
  const [reporter, comment] = await Promise.all([
    db.user.findUnique({ where: { email: emailOf(by) }, select: { id: true } }),
    db.comment.findFirst({
      where: { author: { email: emailOf(writer) }, body: { contains: words }, status: 'PUBLISHED' },
      select: { id: true },
    }),
  ])
  const viewer = reporter && (await identifyPerson({ id: reporter.id, address: '127.0.0.1' }, deps))
  if (!viewer || !comment) return
  await reportComment({ viewer, commentId: comment.id, input: { reason, note } }, depsOfReport(deps))
}

/** Nobody else reports while the seed runs, so no rate is counted, and trust decides nothing about a single report. */
const depsOfReport = (deps: ModerationDeps): ReportDeps => ({
  ...deps,
  findPost: (id) => Promise.resolve(findSeedPost(id)),
  limit: () => Promise.resolve(),
  readTrust: () => Promise.resolve(new Map()),
})

function findSeedPost(id: string): CommentedPost | null {
  const post = articles.find((article) => article.id === id)
  if (!post) return null
  const { mode = 'open', closesAfterDays = null } = post.discussion ?? {}
  return { ...post, discussion: { mode, closesAfterDays } }
}
