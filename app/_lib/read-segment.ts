/** Decodes a segment of an address: Next passes it percent-encoded. */
export function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
