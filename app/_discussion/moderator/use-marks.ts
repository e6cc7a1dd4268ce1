import { useState } from 'react'
import { withMark } from '#lib/comments/marks.ts'
import type { Mark } from '#lib/comments/marks.ts'
import { markOn } from '#lib/moderation/site-client.ts'
import * as words from '#lib/words/en.ts'
import { nameFault } from '../../_moderation/send-decisions.ts'
import { useDiscussion } from '../discussion-context.tsx'
import type { ModeratedComment } from '../moderator-context.ts'
import { useUntilRendered } from '../use-until-rendered.ts'

interface Change {
  mark: Mark
  isOn: boolean
}

/** Marks a comment: shown at once, taken back where it fails, and on the page when that is rendered again. */
export function useMarks({ id, marks }: ModeratedComment) {
  const { announce } = useDiscussion()
  const untilRendered = useUntilRendered()
  /** What the page does not show yet. */
  const [change, setChange] = useState<Change | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const shown = change ? withMark(marks, change) : marks

  const toggle = async (mark: Mark) => {
    if (isBusy) return
    const wanted = { mark, isOn: !shown.includes(mark) }
    setBusy(true)
    setFault(null)
    setChange(wanted)
    try {
      await markOn(id, wanted)
      announce((wanted.isOn ? words.marking.done : words.marking.undone)[mark])
      untilRendered(() => {
        if (!isRendered(id, wanted)) return false
        setChange(null)
        keepFocus(id)
        return true
      })
    } catch (error) {
      setChange(null)
      setFault(nameFault(error))
    } finally {
      setBusy(false)
    }
  }
  return { shown, fault, isBusy, toggle: (mark: Mark) => void toggle(mark) }
}

const articleOf = (id: string) => document.getElementById(`comment-${id}`)

/** Whether the page shows the change, or the comment no more. */
function isRendered(id: string, { mark, isOn }: Change): boolean {
  const article = articleOf(id)
  return !article || (article.dataset['marks'] ?? '').split(' ').includes(mark) === isOn
}

/** A thread that is folded or unfolded is drawn anew, and the pressed button with it. */
function keepFocus(id: string): void {
  if (document.activeElement !== document.body) return
  const article = articleOf(id)
  const summary = article?.closest('details:not([open])')?.querySelector('summary')
  const place = summary ?? article
  place?.focus({ preventScroll: true })
}
