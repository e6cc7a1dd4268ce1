import { describe, expect, it } from 'vitest'
import { assertTransition, listConsequences } from '#lib/comments/change.ts'
import type { Actor, ChangeReason, CommentChange } from '#lib/comments/change.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'

const reasons = ['post', 'import', 'edit', 'delete', 'remove', 'hold', 'release', 'refuse', 'undo'] as const
const statuses = ['PUBLISHED', 'HELD', 'REJECTED', 'SPAM', 'DELETED'] as const
const actors = ['author', 'moderator', 'machine'] as const

interface Step {
  from: CommentStatus | null
  to: CommentStatus
  as: Actor['as']
  reason: ChangeReason
}

interface Place {
  parentId?: string
  rootId?: string
  body?: string
}

function change({ from, to, as, reason }: Step, place: Place = {}) {
  const state = {
    ...{ id: 'c', postId: 'p', parentId: null, rootId: null, depth: 0, authorId: 'a' },
    ...{ body: 'Words', version: 1, createdAt: new Date(0), ...place },
  }
  const before = from && { ...state, status: from }
  const after = { ...state, status: to, idempotencyKey: 'k' }
  return { before, after, by: { as, id: null }, reason, at: new Date(0) } as CommentChange
}

describe('the table of transitions', () => {
  const isKnown = (step: Step, place: Place = {}) => {
    try {
      assertTransition(change(step, place))
      return true
    } catch {
      return false
    }
  }
  const known = reasons.flatMap((reason) =>
    actors.flatMap((as) =>
      [null, ...statuses].flatMap((from) =>
        statuses.map((to) => ({ from, to, as, reason })).filter((step) => isKnown(step)),
      ),
    ),
  )

  it('lets nobody restore a comment that its author deleted', () => {
    const deleted = known.filter(({ from }) => from === 'DELETED')
    expect(deleted.filter((step) => isKnown(step, { body: '' }))).toEqual([])
    // A removed comment keeps its text: its author can still erase it, and a moderator can restore it.
    expect(new Set(deleted.map(({ as, reason }) => `${as} ${reason}`))).toEqual(
      new Set(['author delete', 'moderator undo']),
    )
  })

  it('lets authors neither publish nor reject, nor publish by an edit', () => {
    const own = known.filter(({ as }) => as === 'author')
    expect(own.filter(({ from, to }) => from === 'HELD' && to === 'PUBLISHED')).toEqual([])
    expect(new Set(own.map(({ reason }) => reason))).toEqual(new Set(['post', 'edit', 'delete']))
  })

  it('creates comments by posting and importing only', () => {
    const made = known.filter(({ from }) => from === null)
    expect(new Set(made.map(({ reason }) => reason))).toEqual(new Set(['post', 'import']))
  })

  it('lets a moderator undo each publication, rejection and removal', () => {
    const undone = known.filter(({ reason }) => reason === 'undo').map(({ from, to }) => `${from} ${to}`)
    for (const { from, to } of known.filter(({ reason }) => /release|refuse|remove/.test(reason))) {
      expect(undone).toContain(`${to} ${from}`)
    }
  })
})

describe('the consequences of a change', () => {
  const place = { parentId: 'b', rootId: 'a' }
  const kinds = (step: Step, where = place) => listConsequences(change(step, where)).map(({ kind }) => kind)

  it('count a reply only when it appears or disappears', () => {
    const post = { as: 'author', reason: 'post', from: null } as const
    const steps = (step: Step) =>
      listConsequences(change(step, place)).flatMap((one) => (one.kind === 'count-replies' ? [one.step] : []))
    expect(steps({ ...post, to: 'PUBLISHED' })).toEqual([1])
    expect(steps({ ...post, to: 'HELD' })).toEqual([])
    expect(steps({ from: 'HELD', to: 'PUBLISHED', as: 'moderator', reason: 'release' })).toEqual([1])
    expect(steps({ from: 'PUBLISHED', to: 'HELD', as: 'author', reason: 'edit' })).toEqual([-1])
    expect(steps({ from: 'PUBLISHED', to: 'DELETED', as: 'author', reason: 'delete' })).toEqual([-1])
    expect(steps({ from: 'HELD', to: 'DELETED', as: 'author', reason: 'delete' })).toEqual([])
  })

  it('keep the text before an edit, erase it with the comment, and record each change', () => {
    expect(kinds({ from: 'HELD', to: 'HELD', as: 'author', reason: 'edit' })).toEqual([
      'keep-revision',
      'record',
    ])
    expect(kinds({ from: 'HELD', to: 'DELETED', as: 'author', reason: 'delete' })).toEqual([
      'erase-words',
      'record',
    ])
    expect(kinds({ from: 'HELD', to: 'REJECTED', as: 'moderator', reason: 'refuse' })).toEqual(['record'])
  })
})
