import { isIP } from 'node:net'

export interface ForwardedFor {
  /** Value of `X-Forwarded-For`; our web server appends the address of the socket. */
  forwardedFor: string | null
  /** Number of our own proxies in front of the web server. */
  trustedProxyCount: number
}

const unknownAddress = 'unknown'

/**
 * The network address by which rate limits count a caller, or `unknown`. Callers can write the header, except for the
 * entries that our own servers append. An IPv6 caller owns a whole /64, so that network is returned.
 */
export function clientAddress({ forwardedFor, trustedProxyCount }: ForwardedFor): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const position = Math.max(0, entries.length - 1 - trustedProxyCount)
  return normaliseAddress(entries[position] ?? '')
}

function normaliseAddress(entry: string): string {
  const address = withoutPort(entry).replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(address) === 4) return address
  if (isIP(address) !== 6) return unknownAddress
  return ipv6Network(address)
}

/** The address in `203.0.113.7:51234`, `[2001:db8::1]:51234` or `"[2001:db8::1]"`, as some proxies write it. */
function withoutPort(entry: string): string {
  const [, quoted = entry] = /^"(.*)"$/.exec(entry) ?? []
  const [, address = quoted] = /^\[([^\]]*)\](?::\d+)?$/.exec(quoted) ?? /^([\d.]+):\d+$/.exec(quoted) ?? []
  return address
}

/** The network of an IPv6 address: its first four groups without leading zeros, as `2001:db8:0:1::/64`. */
function ipv6Network(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  // A trailing dotted quad fills two groups, which are never among the first four.
  const written = before.length + after.length + (after.at(-1)?.includes('.') ? 1 : 0)
  const missing = tail === undefined ? 0 : Math.max(0, 8 - written)
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
