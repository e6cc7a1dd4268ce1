/** An uncached redirect within the site. `no-referrer` hides the secret in this address. */
export function leadTo(path: string): Response {
  const headers = { location: path, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  return new Response(null, { status: 303, headers })
}
