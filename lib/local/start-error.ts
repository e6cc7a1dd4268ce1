/** A step that failed, in words for whoever runs the product: what, why, and what to do about it. */
export class StartError extends Error {
  readonly advice: string

  constructor({ message, advice, cause }: { message: string; advice: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'StartError'
    this.advice = advice
  }
}

/** The message of anything thrown; several at once (a connection tried on two addresses) are joined. */
export function describeError(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.map(describeError).join('; ')
  }
  return error instanceof Error ? error.message : String(error)
}
