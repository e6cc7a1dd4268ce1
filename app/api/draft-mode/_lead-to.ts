/** A redirect to a path on this site that no cache keeps. The address with the secret is told to nobody. */
export function leadTo(path: string): Response {
  const headers = { location: path, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  return new Response(null, { status: 303, headers })
}
