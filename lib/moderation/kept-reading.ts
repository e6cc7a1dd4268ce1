/**
 * A reader that reads at most once in `keptMs`; simultaneous callers share a reading. A failed reading is not kept.
 */
export function keepReading<Value>(read: () => Promise<Value>, keptMs: number): () => Promise<Value> {
  let kept: { at: number; value: Promise<Value> } | null = null
  return () => {
    const at = performance.now()
    if (kept && at - kept.at < keptMs) return kept.value
    const reading = { at, value: read() }
    kept = reading
    reading.value.catch(() => {
      if (kept === reading) kept = null
    })
    return reading.value
  }
}
