import { useEffect } from 'react'
import { getPublishedId, isDocumentSchemaType } from 'sanity'
import type { InputProps, SanityDocument } from 'sanity'
import { typingChannel, typingQuestion } from './typing-channel.ts'
import type { TypedDocument } from './typing-channel.ts'

/**
 * Sends the form's content to previews in this browser at each keystroke. The Studio saves at most once a second,
 * which is too slow for a preview.
 */
export function TellTyping(props: InputProps) {
  const value = isDocumentSchemaType(props.schemaType)
    ? (props.value as SanityDocument | undefined)
    : undefined
  useEffect(() => (value ? tell(value) : undefined), [value])
  return props.renderDefault(props)
}

let opened: BroadcastChannel | undefined

/** Sends the document now, and to each preview that asks later. */
function tell(value: SanityDocument): () => void {
  const channel = (opened ??= new BroadcastChannel(typingChannel))
  const typed: TypedDocument = { id: getPublishedId(value._id), revision: value._rev, value }
  const answer = ({ data }: MessageEvent<unknown>) => {
    if (data === typingQuestion) channel.postMessage(typed)
  }
  channel.addEventListener('message', answer)
  channel.postMessage(typed)
  return () => channel.removeEventListener('message', answer)
}
