import { useCallback, useEffect, useRef, useState } from 'react'
import { keepDraft, newKey, readDraft } from './draft.ts'
import { fillField, readField } from './form-fields.ts'

const fields = ['body', 'email', 'name'] as const

/** Restores a draft when the form appears, but keeps text typed before this script ran. */
export function useDraft(
  { postId, parentId }: { postId: string; parentId: string | null },
  isFormShown: boolean,
) {
  const formRef = useRef<HTMLFormElement>(null)
  const keyRef = useRef('')
  const [isRestored, setIsRestored] = useState(false)

  const keep = useCallback(() => {
    const [body = '', email = '', name = ''] = fields.map((field) => readField(formRef.current, field))
    keepDraft({ postId, parentId }, { key: keyRef.current, body, email, name })
  }, [postId, parentId])

  useEffect(() => {
    if (!isFormShown) return
    const draft = readDraft(postId, parentId)
    const kept = draft?.key ?? ''
    keyRef.current = kept === '' ? newKey() : kept
    const form = formRef.current
    if (readField(form, 'body') !== '') {
      keep()
      return
    }
    if (!draft || !form) return
    for (const name of fields) fillField(form, { name, value: draft[name] })
    setIsRestored(true)
  }, [postId, parentId, keep, isFormShown])

  return { formRef, keyRef, isRestored, keep }
}
