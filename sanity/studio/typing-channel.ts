/** Name of the channel on which the Studio tells previews in the same browser what is being typed. */
export const typingChannel = 'io-typing'

/** What a preview asks there once it listens: what was typed before, it has not heard. */
export const typingQuestion = 'what is typed?'

export interface TypedDocument {
  /** Id of the published document, whether or not there is one yet. */
  id: string
  /** Changes when the lake has saved what was typed. */
  revision: string | undefined
  value: Record<string, unknown>
}
