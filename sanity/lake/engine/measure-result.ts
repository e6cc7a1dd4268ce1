/** Roughly the JSON's length in UTF-16 code units. */
const resultLengthMax = 64 * 1024 * 1024

export class ResultTooLargeError extends Error {}

interface Measured {
  value: unknown
  tick: () => void
  lengthMax?: number | undefined
}

/**
 * Measures a result as it will be written: a document that appears in it many times counts many times. Evaluation
 * only points at documents, so a short query can ask for more text than there is memory.
 *
 * @throws ResultTooLargeError, and what `tick` throws
 */
export function assertWritable({ value, tick, lengthMax = resultLengthMax }: Measured): void {
  let length = 0
  const walk = (part: unknown) => {
    tick()
    length += typeof part === 'string' ? part.length + 2 : 8
    if (length > lengthMax) throw new ResultTooLargeError('the result of the query is too large')
    if (Array.isArray(part)) for (const item of part) walk(item)
    else if (typeof part === 'object' && part !== null)
      for (const [name, item] of Object.entries(part)) {
        length += name.length + 4
        walk(item)
      }
  }
  walk(value)
}
