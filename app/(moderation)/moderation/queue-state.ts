import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import type { DecidedDto, RecentDecisionDto, UndoneDto } from '#lib/moderation/dto.ts'
import { statusOfQueue } from '#lib/moderation/queue.ts'
import type { Queue } from '#lib/moderation/queue.ts'

/** What became of a row; an open one has no state. */
export type RowState =
  | { is: 'sent'; decision: Decision }
  | { is: 'done' | 'undoing'; decision: Decision; event: string }
  /** Decided by somebody else, or not to be decided on. */
  | {
      is: 'elsewhere'
      outcome: Exclude<DecidedDto['outcome'], 'done'>
      by: Pick<NonNullable<DecidedDto['by']>, 'name' | 'isYou'> | null
      /** The status since, where it is known. */
      to: CommentStatus | null
    }

/** A decision that waits for its reason. */
export interface Asking {
  ids: readonly string[]
  decision: Decision
  /** Whether it is about the selection. */
  isForSelection: boolean
}

/** The latest decision here. */
export interface Act {
  ids: readonly string[]
  decision: Decision
}

export interface QueueState {
  rows: Readonly<Record<string, RowState>>
  /** Faults of decisions that were not carried out, by comment. */
  faults: Readonly<Record<string, string>>
  /** Number of the latest event about a comment that the row shows. */
  seqs: Readonly<Record<string, string>>
  selected: ReadonlySet<string>
  asking: Asking | null
  /** Null once its ten seconds are over, or it is undone. */
  act: Act | null
}

export const untouched: QueueState = {
  rows: {},
  faults: {},
  seqs: {},
  selected: new Set(),
  asking: null,
  act: null,
}

export type Change =
  | { type: 'selected'; ids: readonly string[]; isOn: boolean }
  | { type: 'asked'; asking: Asking | null }
  | { type: 'sent'; decisions: readonly { id: string; decision: Decision }[]; act: Act }
  | { type: 'answered'; decision: Decision; decided: readonly DecidedDto[] }
  | { type: 'failed'; ids: readonly string[]; message: string }
  | { type: 'undoing'; ids: readonly string[] }
  | { type: 'undone'; undone: readonly UndoneDto[]; message: string }
  | { type: 'act-over' }
  | {
      type: 'news'
      /** Id of the moderator here. */
      me: string
      queue: Queue
      shown: readonly { id: string; seq: string }[]
      news: readonly RecentDecisionDto[]
    }

export function reduce(state: QueueState, change: Change): QueueState {
  switch (change.type) {
    case 'selected':
      return select(state, change)
    case 'asked':
      return { ...state, asking: change.asking }
    case 'sent':
      return send(state, change)
    case 'answered':
      return change.decided.reduce((next, decided) => settle(next, { decided, decision: change.decision }), {
        ...state,
        act: leaveOut(state.act, change.decided),
      })
    case 'failed':
      return reopen(state, { ids: change.ids, fault: change.message })
    case 'undoing':
      return change.ids.reduce(beginUndo, state)
    case 'undone':
      return change.undone.reduce((next, undone) => undo(next, { undone, message: change.message }), state)
    case 'act-over':
      return { ...state, act: null }
    case 'news':
      return change.news.reduce((next, event) => learn(next, { ...change, event }), state)
  }
}

function select(state: QueueState, { ids, isOn }: { ids: readonly string[]; isOn: boolean }): QueueState {
  const selected = new Set(state.selected)
  for (const id of ids)
    if (isOn) selected.add(id)
    else selected.delete(id)
  return { ...state, selected }
}

type Sent = Extract<Change, { type: 'sent' }>

function send(state: QueueState, { decisions, act }: Sent): QueueState {
  const sent = decisions.map(({ id, decision }) => [id, { is: 'sent', decision }] as const)
  const ids = decisions.map(({ id }) => id)
  const faults = without(state.faults, ids)
  const rows = { ...state.rows, ...Object.fromEntries(sent) }
  return { ...select(state, { ids, isOn: false }), rows, faults, asking: null, act }
}

function settle(
  state: QueueState,
  { decided, decision }: { decided: DecidedDto; decision: Decision },
): QueueState {
  const { id, outcome, event, by } = decided
  const seqs = event === null ? state.seqs : { ...state.seqs, [id]: event }
  const row: RowState =
    outcome === 'done'
      ? { is: 'done', decision, event: event ?? '' }
      : { is: 'elsewhere', outcome, by: by && { name: by.name, isYou: by.isYou }, to: null }
  return { ...state, seqs, rows: { ...state.rows, [id]: row } }
}

/** The latest decision without the comments that it did not reach; null once it reached none. */
function leaveOut(act: Act | null, decided: readonly DecidedDto[]): Act | null {
  const missed = new Set(decided.filter(({ outcome }) => outcome !== 'done').map(({ id }) => id))
  if (!act?.ids.some((id) => missed.has(id))) return act
  const ids = act.ids.filter((id) => !missed.has(id))
  return ids.length > 0 ? { ...act, ids } : null
}

function reopen(state: QueueState, { ids, fault }: { ids: readonly string[]; fault: string }): QueueState {
  const faults = { ...state.faults, ...Object.fromEntries(ids.map((id) => [id, fault])) }
  return { ...state, faults, rows: without(state.rows, ids), act: null }
}

function beginUndo(state: QueueState, id: string): QueueState {
  const row = state.rows[id]
  if (row?.is !== 'done') return state
  return { ...state, rows: { ...state.rows, [id]: { ...row, is: 'undoing' } }, act: null }
}

/** A decision that could not be undone stays as it is, with the reason. */
function undo(state: QueueState, { undone, message }: { undone: UndoneDto; message: string }): QueueState {
  const entry = Object.entries(state.rows).find(
    ([, row]) => row.is === 'undoing' && row.event === undone.eventId,
  )
  if (!entry) return state
  const [id, row] = entry
  if (undone.isUndone) {
    const seqs = { ...state.seqs, [id]: undone.event ?? '0' }
    return { ...state, seqs, rows: without(state.rows, [id]) }
  }
  const done = row.is === 'undoing' ? { ...row, is: 'done' as const } : row
  return { ...state, rows: { ...state.rows, [id]: done }, faults: { ...state.faults, [id]: message } }
}

type Learning = Extract<Change, { type: 'news' }> & { event: RecentDecisionDto }

/** A decision of another moderator, or of oneself in another tab. What the row already shows is no news. */
function learn(state: QueueState, { me, queue, shown, event }: Learning): QueueState {
  const { commentId: id, seq, by, to, isUndo } = event
  const loaded = shown.find((row) => row.id === id)
  const row = state.rows[id]
  // The answer to one's own call is on its way.
  if (!loaded || row?.is === 'sent' || row?.is === 'undoing') return state
  if (BigInt(seq) <= BigInt(state.seqs[id] ?? loaded.seq)) return state
  const seqs = { ...state.seqs, [id]: seq }
  const hasLeft = queue === 'reported' ? !isUndo : to !== statusOfQueue[queue]
  if (!hasLeft) return { ...state, seqs, rows: without(state.rows, [id]) }
  const elsewhere: RowState = {
    is: 'elsewhere',
    outcome: 'decided',
    by: by && { name: by.name, isYou: by.id === me },
    to,
  }
  const asking = state.asking?.ids.includes(id) ? null : state.asking
  return {
    ...select(state, { ids: [id], isOn: false }),
    ...{ seqs, asking, rows: { ...state.rows, [id]: elsewhere } },
  }
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}
