import { expect, it } from 'vitest'
import { groupFor } from '#app/_moderation/send-decisions.ts'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'

type Comment = Pick<QueuedCommentDto, 'id' | 'status' | 'reports'>

const report = {} as QueuedCommentDto['reports'][number]
const comment = (id: string, status: Comment['status'], reports: Comment['reports'] = []): Comment => ({
  ...{ id, status, reports },
})

it('comments that were seen in one queue are decided by one call', () => {
  const comments = [comment('a', 'held'), comment('b', 'held')]
  expect(groupFor(comments, 'spam')).toEqual([{ decision: 'spam', seen: 'held', ids: ['a', 'b'] }])
})

it('to publish a reported comment is to keep it, and a held one beside it is published', () => {
  const comments = [comment('a', 'published', [report]), comment('b', 'held', [report])]
  expect(groupFor(comments, 'publish')).toEqual([
    { decision: 'keep', seen: 'published', ids: ['a'] },
    { decision: 'publish', seen: 'held', ids: ['b'] },
  ])
})

it('a comment that the decision is not possible for is left out', () => {
  expect(groupFor([comment('a', 'published')], 'publish')).toEqual([])
})

it('a call has a hundred comments at most', () => {
  const comments = Array.from({ length: 230 }, (_, place) => comment(String(place), 'held'))
  expect(groupFor(comments, 'publish').map(({ ids }) => ids.length)).toEqual([100, 100, 30])
})
