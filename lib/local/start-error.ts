/** A step that failed, in words for whoever runs the product: what, why, and what to do about it. */
export class StartError extends Error {
  readonly advice: string

  constructor({ message, advice, cause }: { message: string; advice: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'StartError'
    this.advice = advice
  }
}
