const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** True for a UUID of any version of RFC 9562. */
export function isUuid(value: string): boolean {
  return uuidPattern.test(value)
}

/**
 * A UUID of version 7 (RFC 9562, section 5.7) for a moment. Ids of later milliseconds sort after it, so an index on the id
 * also gives the order in time.
 */
export function makeTimeId(time: Date): string {
  return timeId(time, crypto.getRandomValues(new Uint8Array(16)))
}

/** The lowest id that `makeTimeId` can make for a moment: it parts the ids made before from those made since. */
export function firstTimeId(time: Date): string {
  return timeId(time, new Uint8Array(16))
}

function timeId(time: Date, bytes: Uint8Array<ArrayBuffer>): string {
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(time.getTime()) << 16n) | 0x7000n | randomBits(bytes))
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return toUuid(bytes)
}

/** A UUID of version 8 from the first 16 bytes of a digest: the same digest gives the same id. */
export function makeDerivedId(digest: Uint8Array): string {
  const bytes = Uint8Array.from(digest.subarray(0, 16))
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return toUuid(bytes)
}

const randomBits = (bytes: Uint8Array) => BigInt((((bytes[6] ?? 0) & 0x0f) << 8) | (bytes[7] ?? 0))

function toUuid(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
