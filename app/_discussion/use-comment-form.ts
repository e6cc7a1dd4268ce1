import { useActionState, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import type { RefObject, SubmitEvent } from 'react'
import { bodyLengthMax } from '#lib/comments/comment.ts'
import { countCharacters } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import { postComment } from './actions.ts'
import type { CommentFormState } from './actions.ts'
import { useDiscussion } from './discussion-context.tsx'
import { keepDraft, newKey, readDraft } from './draft.ts'
import { showComment } from './show-comment.ts'

const writing: CommentFormState = { status: 'writing' }

/** From here on the form says how much room is left. */
const nearLimit = bodyLengthMax - 500

interface CommentForm {
  state: CommentFormState
  /** For the browser itself, where no script runs. */
  action: (form: FormData) => void
  isPending: boolean
  isRestored: boolean
  /** Characters left; null while there is plenty of room. */
  left: number | null
  onInput: () => void
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  again: () => void
}

/**
 * Sends a comment and keeps its draft. The fields belong to the browser, so nothing that happens here takes words away;
 * they are emptied once the comment is accepted, and only then.
 */
export function useCommentForm(
  parentId: string | null,
  onPosted?: () => void,
): [RefObject<HTMLFormElement | null>, CommentForm] {
  const { post, addHeld } = useDiscussion()
  const [served, action] = useActionState(postComment, writing)
  const [state, setState] = useState(served)
  const [isPending, startTransition] = useTransition()
  const [left, setLeft] = useState<number | null>(null)
  const { formRef, keyRef, isRestored, keep } = useDraft(post.id, parentId)

  const settle = (next: CommentFormState) => {
    setState(next)
    // The same words under this key are one comment, other words are another: the next try is to go through.
    if (next.status === 'error') {
      if (next.code === 'comments/duplicate-key') keyRef.current = newKey()
      return
    }
    setLeft(null)
    keyRef.current = newKey()
    if (formRef.current) clear(formRef.current)
    keep()
    if (next.status === 'held') addHeld(next.comment)
    if (next.status !== 'published') return
    onPosted?.()
    showComment(post.slug, next.id)
  }

  const form: CommentForm = {
    ...{ state, action, isPending, isRestored, left },
    onInput: () => {
      keep()
      setLeft(charactersLeft(field(formRef.current, 'body')))
    },
    onSubmit: (event) => {
      event.preventDefault()
      if (isPending) return
      keep()
      const words = new FormData(event.currentTarget)
      words.set('idempotencyKey', keyRef.current)
      startTransition(async () => {
        const next = await send(words)
        startTransition(() => {
          settle(next)
        })
      })
    },
    again: () => {
      setState(writing)
    },
  }
  return [formRef, form]
}

/** Brings a draft back, or keeps what was typed before this script ran. */
function useDraft(postId: string, parentId: string | null) {
  const formRef = useRef<HTMLFormElement>(null)
  const keyRef = useRef('')
  const [isRestored, setIsRestored] = useState(false)

  const keep = useCallback(() => {
    const [body, email, name] = ['body', 'email', 'name'].map((of) => field(formRef.current, of))
    keepDraft(
      { postId, parentId },
      { key: keyRef.current, body: body ?? '', email: email ?? '', name: name ?? '' },
    )
  }, [postId, parentId])

  useEffect(() => {
    const draft = readDraft(postId, parentId)
    const fresh = draft?.key ?? ''
    keyRef.current = fresh === '' ? newKey() : fresh
    const form = formRef.current
    if (field(form, 'body') !== '') {
      keep()
      return
    }
    if (!draft || !form) return
    for (const name of ['body', 'email', 'name'] as const) fill(find(form, name), draft[name])
    setIsRestored(true)
  }, [postId, parentId, keep])

  return { formRef, keyRef, isRestored, keep }
}

/** The answer, or the same kind of fault where there is none. The words never leave the form for it. */
async function send(form: FormData): Promise<CommentFormState> {
  try {
    return await postComment(writing, form)
  } catch {
    const message = navigator.onLine ? words.writing.unreached : words.writing.offline
    return { status: 'error', code: 'request/unavailable', message, issues: [], values: {} }
  }
}

function charactersLeft(body: string): number | null {
  return body.length < nearLimit ? null : bodyLengthMax - countCharacters(body.trim())
}

function find(form: HTMLFormElement | null, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const found = form?.elements.namedItem(name)
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
}

const field = (form: HTMLFormElement | null, name: string): string => find(form, name)?.value ?? ''

function fill(input: ReturnType<typeof find>, value: string): void {
  if (input && value !== '') input.value = value
}

function clear(form: HTMLFormElement): void {
  const body = find(form, 'body')
  if (body) body.value = ''
}
