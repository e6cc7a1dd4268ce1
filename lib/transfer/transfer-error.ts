/** A transfer that cannot begin, or broke off, in words for the owner: what failed, why, and the remedy. */
export class TransferError extends Error {
  readonly advice: string

  constructor({ message, advice, cause }: { message: string; advice: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'TransferError'
    this.advice = advice
  }
}
