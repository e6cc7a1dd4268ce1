/** A transfer that can't be, or broke off, in words for whoever asked for it: what, why, and what to do about it. */
export class TransferError extends Error {
  readonly advice: string

  constructor({ message, advice, cause }: { message: string; advice: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'TransferError'
    this.advice = advice
  }
}
