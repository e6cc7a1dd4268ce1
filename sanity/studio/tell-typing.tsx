import { useEffect } from 'react'
import { getPublishedId, isDocumentSchemaType } from 'sanity'
import type { InputProps, SanityDocument } from 'sanity'
import { typingChannel, typingQuestion } from './typing-channel.ts'
import type { TypedDocument } from './typing-channel.ts'

/**
 * Around each document's form: tells previews in this browser what it holds, at each keystroke. The Studio itself saves
 * at most once a second, which is longer than a preview should take.
 */
export function TellTyping(props: InputProps) {
  const value = isDocumentSchemaType(props.schemaType)
    ? (props.value as SanityDocument | undefined)
    : undefined
  useEffect(() => (value ? tell(value) : undefined), [value])
  return props.renderDefault(props)
}

let opened: BroadcastChannel | undefined

/** Tells it now, and to whoever asks until it is another. */
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
