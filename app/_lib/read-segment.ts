/** What a segment of an address says. Next hands it over as it was sent, and letters beyond ASCII are sent encoded. */
export function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
