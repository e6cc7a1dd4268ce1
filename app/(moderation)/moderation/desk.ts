import { flushSync } from 'react-dom'
import type { Decision } from '#lib/moderation/decision.ts'
import type { DecidedDto, QueuedCommentDto, UndoneDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import { reach } from '../../_discussion/reach.ts'
import { undoByForm } from './actions.ts'
import type { Command } from './commands.ts'
import { currentRow, focusBack, focusComment, hasPicked, idOf, leaveRows, leaveSearch } from './focus.ts'
import { lead } from './lead.ts'
import type { Act, Change, QueueState } from './queue-state.ts'
import { asksForReason, groupFor, sendDecision } from '../../_moderation/send-decisions.ts'
import type { Grounds, Group } from '../../_moderation/send-decisions.ts'

interface Shown {
  state: QueueState
  comments: readonly QueuedCommentDto[]
  reasons: readonly { title: string }[]
}

interface Effects {
  dispatch: (change: Change) => void
  announce: (text: string) => void
}

interface SentAct extends Act {
  answers: Promise<readonly DecidedDto[]>
}

/** Carries out the commands of keys and buttons on the rows that are shown: selects, decides, undoes, moves the focus. */
export class Desk {
  readonly #effects: Effects
  readonly #acts: SentAct[] = []
  #shown: Shown
  /** What was in focus when a reason was asked for. */
  #askedFrom: Element | null = null

  constructor(shown: Shown, effects: Effects) {
    this.#shown = shown
    this.#effects = effects
  }

  show(shown: Shown): void {
    this.#shown = shown
  }

  /** Whether a decision waits for its reason. */
  get isAsking(): boolean {
    return this.#shown.state.asking !== null
  }

  readonly run = (command: Command): void => {
    // A key on no row at all only picks one.
    if (this.#needsRow(command) && !hasPicked()) return
    switch (command.do) {
      case 'decide':
        this.#decide(command)
        break
      case 'choose':
        this.#choose(command)
        break
      case 'cancel':
        this.#cancel()
        break
      case 'select':
        this.#toggle(this.#targets(command.id))
        break
      case 'select-person':
        this.#toggle(this.#allOfPerson(command.id))
        break
      case 'select-all':
        this.#toggle(this.#open())
        break
      case 'undo':
        void this.#undo(command.id)
        break
      default:
        lead(command)
    }
  }

  /** Whether a command is about the row in focus. */
  #needsRow(command: Command): boolean {
    switch (command.do) {
      case 'decide':
        return command.id === undefined && this.#selection().length === 0
      case 'select':
      case 'select-person':
        return command.id === undefined
      default:
        return command.do === 'sanction'
    }
  }

  #open(): QueuedCommentDto[] {
    const { state, comments } = this.#shown
    return comments.filter(({ id }) => state.rows[id] === undefined)
  }

  #targets(id: string | undefined): QueuedCommentDto[] {
    const row = currentRow()
    const wanted = id ?? (row && idOf(row))
    return this.#open().filter((comment) => comment.id === wanted)
  }

  #allOfPerson(id: string | undefined): QueuedCommentDto[] {
    const [target] = this.#targets(id)
    return this.#open().filter(({ author }) => author.id === target?.author.id)
  }

  #selection(): QueuedCommentDto[] {
    return this.#open().filter(({ id }) => this.#shown.state.selected.has(id))
  }

  /** Selects comments, or none of them when all are selected. */
  #toggle(comments: readonly QueuedCommentDto[]): void {
    const { selected } = this.#shown.state
    const isOn = comments.some(({ id }) => !selected.has(id))
    const ids = comments.map(({ id }) => id)
    this.#effects.dispatch({ type: 'selected', ids, isOn })
    const others = this.#selection().filter(({ id }) => !ids.includes(id))
    this.#effects.announce(words.queue.selected(others.length + (isOn ? ids.length : 0)))
  }

  #decide({ decision, id }: { decision: Decision; id?: string }): void {
    const selection = id === undefined ? this.#selection() : []
    const isForSelection = selection.length > 0
    const groups = groupFor(isForSelection ? selection : this.#targets(id), decision)
    if (groups.length === 0) return
    if (!asksForReason(decision)) {
      this.#send({ groups, decision }, {})
      return
    }
    const ids = groups.flatMap((group) => group.ids)
    this.#askedFrom = document.activeElement
    this.#effects.dispatch({ type: 'asked', asking: { ids, decision, isForSelection } })
    this.#effects.announce(words.queue.askReason(words.queue.decisions[decision], this.#nameReasons()))
  }

  #nameReasons(): string {
    return this.#shown.reasons.map(({ title }, place) => `${place + 1} ${title}`).join(', ')
  }

  #choose({ reason, note }: { reason: string; note: string }): void {
    const { asking } = this.#shown.state
    if (!asking) return
    const comments = this.#open().filter(({ id }) => asking.ids.includes(id))
    const groups = groupFor(comments, asking.decision)
    if (groups.length > 0) this.#send({ groups, decision: asking.decision }, { reason, note })
  }

  #cancel(): void {
    const { asking } = this.#shown.state
    if (!asking) {
      if (!leaveSearch()) this.#toggle(this.#selection())
      return
    }
    this.#effects.dispatch({ type: 'asked', asking: null })
    this.#effects.announce(words.queue.cancelled)
    focusBack({ before: this.#askedFrom, id: asking.ids[0] ?? '' })
  }

  #send({ groups, decision }: { groups: Group[]; decision: Decision }, grounds: Grounds): void {
    const decisions = groups.flatMap((group) => group.ids.map((id) => ({ id, decision: group.decision })))
    const ids = decisions.map(({ id }) => id)
    const comment = this.#shown.comments.find(({ id }) => id === ids[0])
    leaveRows(ids)
    const act = { ids, decision: groups[0]?.decision ?? decision }
    this.#effects.dispatch({ type: 'sent', decisions, act })
    const name = comment?.author.name ?? words.queue.nameless
    const done = words.queue.done[act.decision]
    this.#effects.announce(words.queue.announced({ name, count: ids.length, done }))
    const answers = Promise.all(groups.map((group) => this.#carryOut(group, grounds)))
    this.#acts.push({ ...act, answers: answers.then((lists) => lists.flat()) })
  }

  async #carryOut(group: Group, grounds: Grounds): Promise<readonly DecidedDto[]> {
    const answer = await sendDecision(group, grounds)
    if (typeof answer === 'string') {
      this.#effects.dispatch({ type: 'failed', ids: group.ids, message: answer })
      this.#effects.announce(answer)
      return []
    }
    this.#effects.dispatch({ type: 'answered', decided: answer, decision: group.decision })
    const others = answer.filter(({ outcome }) => outcome !== 'done').length
    if (others > 0) this.#effects.announce(words.queue.notDecided(others))
    return answer
  }

  /** Of one comment, or of the latest decision; once its time is over, the focus goes to its button instead. */
  async #undo(id: string | undefined): Promise<void> {
    const act = this.#acts.findLast(({ ids }) => id === undefined || ids.includes(id))
    if (!act) return
    if (id === undefined) {
      if (this.#shown.state.act === null) {
        focusComment(act.ids[0] ?? '')
        return
      }
      this.#acts.pop()
    }
    const decided = (await act.answers).filter((one) => id === undefined || one.id === id)
    const eventIds = decided.flatMap(({ event }) => event ?? [])
    if (eventIds.length === 0) return
    const ids = id === undefined ? act.ids : [id]
    this.#effects.dispatch({ type: 'undoing', ids })
    const undone = await callUndo(eventIds)
    flushSync(() => this.#effects.dispatch({ type: 'undone', ...undone }))
    const isDone = undone.undone.some(({ isUndone }) => isUndone)
    this.#effects.announce(isDone ? words.queue.undone : undone.message)
    focusComment(ids[0] ?? '')
  }
}

async function callUndo(
  eventIds: readonly string[],
): Promise<{ undone: readonly UndoneDto[]; message: string }> {
  const form = new FormData()
  form.set('eventIds', eventIds.join(','))
  form.set('back', location.pathname)
  const answer = await reach(() => undoByForm({ status: 'waiting' }, form))
  if (answer.status === 'undone') return { undone: answer.undone, message: words.queue.notUndone }
  const message = answer.status === 'error' ? answer.message : words.queue.notUndone
  return { undone: eventIds.map((eventId) => ({ eventId, isUndone: false, event: null })), message }
}
