/** The channel from the Studio to previews in the same browser. */
export const typingChannel = 'io-typing'

/** Sent by a new preview, which has missed the earlier messages. */
export const typingQuestion = 'what is typed?'

export interface TypedDocument {
  /** The published id, even if only a draft exists. */
  id: string
  /** Changes with each save in the lake. */
  revision: string | undefined
  value: Record<string, unknown>
}
