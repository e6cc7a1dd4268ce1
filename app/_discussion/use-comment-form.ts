import { useActionState, useEffect, useState, useTransition } from 'react'
import type { RefObject, SubmitEvent } from 'react'
import { postComment } from './actions.ts'
import type { CommentFormState } from './actions.ts'
import { charactersLeft } from './characters-left.ts'
import { useDiscussion } from './discussion-context.tsx'
import { newKey } from './draft.ts'
import { findField, focusFirstFault, readField, typedSince } from './form-fields.ts'
import { reach } from './reach.ts'
import { showComment } from './show-comment.ts'
import { useDraft } from './use-draft.ts'
import { useTypingTime } from './use-typing-time.ts'

const writing: CommentFormState = { status: 'writing' }

interface CommentForm {
  state: CommentFormState
  /** The form's action without scripts. */
  action: (form: FormData) => void
  isPending: boolean
  isRestored: boolean
  /** Null far from the limit. */
  left: number | null
  onInput: () => void
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  again: () => void
}

/**
 * Sends a comment and keeps its draft. The fields are uncontrolled, so no render loses text; only an accepted comment
 * is removed from its field.
 */
export function useCommentForm(
  parentId: string | null,
  onPosted?: () => void,
): [RefObject<HTMLFormElement | null>, CommentForm] {
  const { post, addHeld, addOwn } = useDiscussion()
  const [served, action] = useActionState(postComment, writing)
  const [state, setState] = useState(served)
  const [isPending, startTransition] = useTransition()
  const [left, setLeft] = useState<number | null>(null)
  const isFormShown = state.status !== 'held' && state.status !== 'sent'
  const typingTime = useTypingTime()
  const { formRef, keyRef, isRestored, keep } = useDraft({ postId: post.id, parentId }, isFormShown)

  useFocusOnFault(state, formRef)

  const settle = (next: CommentFormState, sent: string) => {
    setState(next)
    if (next.status === 'error' || next.status === 'other-account') return
    const body = findField(formRef.current, 'body')
    const rest = typedSince(sent, body?.value ?? '')
    if (body) body.value = rest
    keyRef.current = newKey()
    keep()
    setLeft(charactersLeft(rest))
    if (next.status === 'held') addHeld(next.comment)
    if (next.status === 'published') addOwn(next.id)
    // A reader who has typed on stays here.
    if (next.status !== 'published' || rest !== '') return
    onPosted?.()
    showComment(next.id, next.href)
  }

  const form: CommentForm = {
    ...{ state, action, isPending, isRestored, left },
    onInput: () => {
      typingTime.begin()
      keep()
      setLeft(charactersLeft(readField(formRef.current, 'body')))
    },
    onSubmit: (event) => {
      event.preventDefault()
      if (isPending) return
      keep()
      const words = typingTime.collect(event.currentTarget)
      const sent = readField(event.currentTarget, 'body')
      startTransition(async () => {
        const next = await send(words, keyRef)
        startTransition(() => settle(next, sent))
      })
    },
    again: () => setState(writing),
  }
  return [formRef, form]
}

function useFocusOnFault(state: CommentFormState, formRef: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    if (state.status === 'error') focusFirstFault(formRef.current)
  }, [state, formRef])
}

/** One key stands for one comment. If another tab has used it for another text, a new key is made. */
async function send(form: FormData, key: RefObject<string>): Promise<CommentFormState> {
  form.set('idempotencyKey', key.current)
  const first = await reach(() => postComment(writing, form))
  if (first.status !== 'error' || first.code !== 'comments/duplicate-key') return first
  key.current = newKey()
  form.set('idempotencyKey', key.current)
  return reach(() => postComment(writing, form))
}
