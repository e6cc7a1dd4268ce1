'use client'

import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import bars from './bars.module.css'
import type { Run } from './commands.ts'
import { DecideForm } from './decide-form.tsx'
import type { ReasonChoice } from '../../_moderation/reason-choice.ts'
import { nameOf } from './row-parts.tsx'
import { decisionsFor } from '../../_moderation/send-decisions.ts'

interface Props {
  /** The selected comments. */
  comments: readonly QueuedCommentDto[]
  /** Number of open comments. */
  openCount: number
  reasons: readonly ReasonChoice[]
  asking: Decision | null
  run: Run
}

/** How many comments are selected, and the decisions on all of them. */
export function SelectionBar({ comments, openCount, reasons, asking, run }: Props) {
  const [first] = comments
  if (!first) return null
  const isOfOne = comments.every(({ author }) => author.id === first.author.id)
  return (
    <section className={bars.bar} aria-label={words.queue.selection}>
      <div className={bars.line}>
        <p className={bars.count}>{words.queue.selected(comments.length)}</p>
        {isOfOne && (
          <button
            type="button"
            className={controls.link}
            aria-keyshortcuts="a"
            onClick={() => run({ do: 'select-person', id: first.id })}
          >
            {words.queue.selectAllOf(nameOf(first))}
          </button>
        )}
        {comments.length < openCount && (
          <button type="button" className={controls.link} onClick={() => run({ do: 'select-all' })}>
            {words.queue.selectAll(openCount)}
          </button>
        )}
        <button type="button" className={controls.link} onClick={() => run({ do: 'cancel' })}>
          {words.queue.selectNone}
        </button>
      </div>
      <DecideForm decisions={shared(comments)} {...{ reasons, asking, run }} />
    </section>
  )
}

/** The decisions that are possible for any of the comments; those that it is not possible for stay as they are. */
function shared(comments: readonly QueuedCommentDto[]): Decision[] {
  return [...new Set(comments.flatMap(decisionsFor))]
}
