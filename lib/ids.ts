const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** True for a UUID of any version of RFC 9562. */
export function isUuid(value: string): boolean {
  return uuidPattern.test(value)
}
