import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import { isOfPerson, measures } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { OwnStatementDto } from './dto.ts'
import { listStatementRowsOf } from './statement-store.ts'
import { statementToken } from './statement.ts'

const statementsMax = 20

/**
 * The restrictions in force of the viewer's comments, newest first, 20 at most, each with the link to its statement of
 * reasons. Throws `auth/sign-in-required`.
 */
export async function listOwnStatements(
  { viewer }: { viewer: Viewer },
  { db, secret, findPost }: Pick<ModerationDeps, 'db' | 'secret' | 'findPost'>,
): Promise<OwnStatementDto[]> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const rows = await listStatementRowsOf({ personId: viewer.id, take: statementsMax }, db)
  const statements = rows.map(async ({ id, measure: named, createdAt, comment }) => {
    const post = comment && (await findPost(comment.postId))
    const measure = measures.find((known) => known === named)
    return {
      id,
      measure: measure === undefined || isOfPerson(measure) ? ('rejected' as const) : measure,
      decidedAt: createdAt.toISOString(),
      post: post ? { slug: post.slug, title: post.title } : null,
      body: comment?.body || null,
      statement: routes.statement(statementToken({ id, secret })),
    }
  })
  return Promise.all(statements)
}
