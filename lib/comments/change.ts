import { commentsTag } from '#lib/cache-tags.ts'
import type { CheckResult } from './checks/check.ts'
import type { CommentFacts, CommentStatus } from './comment.ts'

/** A comment before or after a change. */
export interface CommentState extends CommentFacts {
  body: string
}

export interface NewComment extends CommentState {
  idempotencyKey: string
}

/** The kinds of change. */
export type ChangeReason =
  'post' | 'import' | 'edit' | 'delete' | 'remove' | 'hold' | 'release' | 'refuse' | 'undo' | 'mark'

/** The author of a change. `machine` is a check, a job or an import; its id is null. */
export interface Actor {
  as: 'author' | 'moderator' | 'machine'
  id: string | null
}

export interface Change {
  by: Actor
  reason: ChangeReason
  at: Date
  /** Findings of the checks in the new words; left out when the words stay as they are. */
  results?: readonly CheckResult[]
}

export interface Insertion extends Change {
  before: null
  after: NewComment
}

export interface Alteration extends Change {
  before: CommentState
  after: CommentState
}

export type CommentChange = Insertion | Alteration

interface Transition {
  from: readonly (CommentStatus | null)[]
  to: readonly CommentStatus[]
  by: readonly Actor['as'][]
}

/** Every allowed change by its reason: the statuses before and after, and the actor. `null`: a new comment. */
const transitions: Record<ChangeReason, readonly Transition[]> = {
  post: [{ from: [null], to: ['PUBLISHED', 'HELD'], by: ['author'] }],
  import: [{ from: [null], to: ['PUBLISHED', 'HELD', 'REJECTED', 'SPAM', 'DELETED'], by: ['machine'] }],
  edit: [
    { from: ['PUBLISHED'], to: ['PUBLISHED', 'HELD'], by: ['author'] },
    { from: ['HELD'], to: ['HELD'], by: ['author'] },
  ],
  delete: [{ from: ['PUBLISHED', 'HELD', 'REJECTED', 'SPAM', 'DELETED'], to: ['DELETED'], by: ['author'] }],
  // The words are kept for an undo or an appeal; readers do not see them.
  remove: [{ from: ['PUBLISHED', 'HELD', 'REJECTED', 'SPAM'], to: ['DELETED'], by: ['moderator'] }],
  hold: [{ from: ['PUBLISHED'], to: ['HELD'], by: ['moderator', 'machine'] }],
  release: [{ from: ['HELD', 'REJECTED', 'SPAM'], to: ['PUBLISHED'], by: ['moderator', 'machine'] }],
  refuse: [
    {
      from: ['HELD', 'PUBLISHED', 'REJECTED', 'SPAM'],
      to: ['REJECTED', 'SPAM'],
      by: ['moderator', 'machine'],
    },
  ],
  mark: [
    { from: ['PUBLISHED'], to: ['PUBLISHED'], by: ['moderator'] },
    // A founded appeal against a fold takes the mark from a comment that was hidden meanwhile.
    { from: ['HELD'], to: ['HELD'], by: ['moderator'] },
    { from: ['REJECTED'], to: ['REJECTED'], by: ['moderator'] },
    { from: ['SPAM'], to: ['SPAM'], by: ['moderator'] },
    { from: ['DELETED'], to: ['DELETED'], by: ['moderator'] },
  ],
  undo: [
    {
      from: ['PUBLISHED', 'REJECTED', 'SPAM', 'DELETED'],
      to: ['PUBLISHED', 'HELD', 'REJECTED', 'SPAM'],
      by: ['moderator'],
    },
  ],
}

/** Throws an `Error` for a change that `transitions` does not list, or of erased words: a fault in this code. */
export function assertTransition({ before, after, by, reason }: CommentChange): void {
  const from = before?.status ?? null
  // A comment erased by its author never changes; one removed by a moderator still has its words.
  const isErased = before?.status === 'DELETED' && before.body === ''
  const isKnown =
    !isErased &&
    transitions[reason].some(
      (known) => known.from.includes(from) && known.to.includes(after.status) && known.by.includes(by.as),
    )
  if (!isKnown)
    throw new Error(`A comment cannot go from ${from} to ${after.status} by ${reason} of ${by.as}`)
}

/** A consequence of a change: rows written together with it, or not at all. */
export type Consequence =
  | { kind: 'count-replies'; parentId: string; rootId: string; step: 1 | -1 }
  | { kind: 'keep-revision'; version: number; body: string }
  | { kind: 'keep-results'; results: readonly CheckResult[] }
  | { kind: 'erase-words' }
  | { kind: 'expire-tags'; tags: string[] }
  | { kind: 'tell-held' }
  | { kind: 'record'; fromStatus: CommentStatus | null }

type Listener = (change: CommentChange) => Consequence | null

/** The consequences of every change, in the order of the list. */
const listeners: readonly Listener[] = [
  countReplies, // the parent and the top-level comment count their published replies
  keepRevision, // an edit keeps the words before it
  keepResults, // the moderator who decides sees why a comment is held
  eraseWords, // deleting one's words also deletes earlier versions, the findings of checks and a request to quote them
  tellHeld, // moderators who want a letter at once get one
  expireTags, // pages with published words are rendered again
  record, // the reason, the actor, the statuses and the time
]

/** The consequences of a change, in the order of `listeners`. */
export function listConsequences(change: CommentChange): Consequence[] {
  return listeners.map((listener) => listener(change)).filter((consequence) => consequence !== null)
}

function countReplies({ before, after }: CommentChange): Consequence | null {
  const step = countOf(after) - (before ? countOf(before) : 0)
  const { parentId, rootId } = after
  if (parentId === null || rootId === null || (step !== 1 && step !== -1)) return null
  return { kind: 'count-replies', parentId, rootId, step }
}

const countOf = ({ status }: CommentState) => (status === 'PUBLISHED' ? 1 : 0)

function keepRevision({ before, reason }: CommentChange): Consequence | null {
  if (reason !== 'edit' || !before) return null
  return { kind: 'keep-revision', version: before.version, body: before.body }
}

function keepResults({ results = [] }: CommentChange): Consequence | null {
  return results.length > 0 ? { kind: 'keep-results', results } : null
}

function eraseWords({ reason }: CommentChange): Consequence | null {
  return reason === 'delete' ? { kind: 'erase-words' } : null
}

function tellHeld({ before, after, reason }: CommentChange): Consequence | null {
  const isNew = after.status === 'HELD' && before?.status !== 'HELD'
  // An import has its own moderators behind it, and an undo its moderator.
  return isNew && reason !== 'import' && reason !== 'undo' ? { kind: 'tell-held' } : null
}

function expireTags({ before, after }: CommentChange): Consequence | null {
  const isSeen = before?.status === 'PUBLISHED' || after.status === 'PUBLISHED'
  return isSeen ? { kind: 'expire-tags', tags: [commentsTag(after.postId)] } : null
}

function record({ before }: CommentChange): Consequence {
  return { kind: 'record', fromStatus: before?.status ?? null }
}
