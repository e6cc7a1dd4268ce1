export interface Health {
  status: 'ok' | 'failing'
  checks: Record<string, 'ok' | 'failing'>
}

/** Resolves when the part answers; rejects, or stays silent, when it does not. */
export type Check = () => Promise<unknown>

/**
 * Asks every part at once and waits for none longer than `timeoutMs`: whoever watches a site has to hear of a hanging
 * part before giving up on the site itself.
 */
export async function checkHealth(
  checks: Record<string, Check>,
  { timeoutMs }: { timeoutMs: number },
): Promise<Health> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([part, check]) => {
      const answered = await answersWithin(check, timeoutMs)
      return [part, answered ? 'ok' : 'failing'] as const
    }),
  )
  const failing = entries.some(([, result]) => result === 'failing')
  return { status: failing ? 'failing' : 'ok', checks: Object.fromEntries(entries) }
}

async function answersWithin(check: Check, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, false)
  })
  // A check may fail before it has made its promise, too.
  const answer = Promise.resolve()
    .then(check)
    .then(
      () => true,
      () => false,
    )
  const answered = await Promise.race([answer, timeUp])
  clearTimeout(timer)
  return answered
}
