import { expect } from 'vitest'
import type { Role, SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { changeComment } from '#lib/comments/change-comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { makeTimeId } from '#lib/ids.ts'
import type { ModerationDeps } from '#lib/moderation/deps.ts'
import { gatherNews } from '#lib/moderation/read-news.ts'
import { usualReasons } from '#lib/moderation/reasons.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'

export type Somebody = Viewer & SignedInViewer

interface Written {
  by: Somebody
  status?: 'HELD' | 'PUBLISHED'
  parentId?: string | null
  /** Number of comments above it. */
  depth?: number
  body?: string
  /** When it was written; the stage's time by default. */
  writtenAt?: Date
}

/** Gives a test file a database with people and comments to decide on; call it at the top of the file. */
export function useStage() {
  const database = useDatabase()
  const at = new Date('2026-11-28T12:00:00Z')

  const deps = (): ModerationDeps => ({
    db: database.db,
    clock: { now: () => at },
    secret: 'secret',
    findComment,
    changeComment,
    findPost: () => Promise.resolve(null),
    shareNews: () => gatherNews(deps()),
    listReasons: () => Promise.resolve(usualReasons),
    readStandings,
  })

  async function enter(role: Role, name: string): Promise<Somebody> {
    const viewer = makeViewer({ role, name }) as Somebody
    const data = { id: viewer.id, email: viewer.email, name, role }
    await database.db.user.create({ data, select: { id: true } })
    return viewer
  }

  /** Posts a comment with five links and returns its id. */
  async function write(written: Written): Promise<string> {
    const { by, status = 'HELD', parentId = null, body = 'Words', writtenAt = at } = written
    const { depth = parentId ? 1 : 0 } = written
    const id = makeTimeId(writtenAt)
    const after = {
      ...{ id, parentId, rootId: parentId, body, status, version: 1, marks: [], createdAt: writtenAt },
      ...{ postId: 'post', depth, authorId: by.id, idempotencyKey: crypto.randomUUID() },
    }
    const links = {
      check: 'many-links',
      outcome: 'hold',
      sentence: 'It has 5 links.',
      numbers: { links: 5 },
    } as const
    const author = { as: 'author', id: by.id } as const
    const change = {
      before: null,
      after,
      by: author,
      reason: 'post',
      at: writtenAt,
      results: [links],
    } as const
    expect(await changeComment(database.db, change)).toBe('done')
    return id
  }

  return { database, at, deps, enter, write }
}
