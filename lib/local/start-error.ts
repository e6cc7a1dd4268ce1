/** A failed step in words for the owner: the message has the fault and its reason, `advice` the remedy. */
export class StartError extends Error {
  readonly advice: string

  constructor({ message, advice, cause }: { message: string; advice: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'StartError'
    this.advice = advice
  }
}
