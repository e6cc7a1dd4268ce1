export interface Account {
  name: string | null
  email: string
}

/** Written and taken away together with the session, and readable here. See lib/auth/README.md. */
export function hasHint(cookies: string): boolean {
  return /(?:^|; )io-signed-in=1(?:;|$)/.test(cookies)
}

/** Who is signed in, null if nobody is. The call also counts the session's thirty days anew. */
export async function fetchAccount(signal: AbortSignal): Promise<Account | null> {
  const answer = await fetch('/api/auth/session', { signal, cache: 'no-store' })
  if (!answer.ok) return null
  const { user } = (await answer.json()) as { user?: Account }
  return user ?? null
}
