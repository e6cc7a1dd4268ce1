/** A transfer that cannot begin or failed. The message tells the owner why, `advice` the remedy. */
export class TransferError extends Error {
  readonly advice: string

  constructor({ message, advice, cause }: { message: string; advice: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'TransferError'
    this.advice = advice
  }
}
