/** Name of the channel on which the Studio tells previews in the same browser what is being typed. */
export const typingChannel = 'io-typing'

export interface TypedDocument {
  /** Id of the published document, whether or not there is one yet. */
  id: string
  /** Changes when the lake has saved what was typed. */
  revision: string | undefined
  value: Record<string, unknown>
}
