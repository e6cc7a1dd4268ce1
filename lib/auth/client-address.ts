import { isIP } from 'node:net'

export interface ForwardedFor {
  /** Value of `X-Forwarded-For`; the web server has appended the address of the socket as the last entry. */
  forwardedFor: string | null
  /** How many entries before the last were written by proxies of our own. */
  trustedProxyCount: number
}

const unknownAddress = 'unknown'

/**
 * The network address to count a caller by. Only entries written by our own servers are believed: the caller can
 * write the rest of the header. An IPv6 caller owns a whole /64, so callers are counted by that network.
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

/** `203.0.113.7:51234`, `[2001:db8::1]:51234` and `"[2001:db8::1]"`, as some proxies write them: the address alone. */
function withoutPort(entry: string): string {
  const [, quoted = entry] = /^"(.*)"$/.exec(entry) ?? []
  const [, address = quoted] = /^\[([^\]]*)\](?::\d+)?$/.exec(quoted) ?? /^([\d.]+):\d+$/.exec(quoted) ?? []
  return address
}

/** The first four groups of an IPv6 address, without leading zeros: `2001:db8:0:1::/64`. */
function ipv6Network(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  // A trailing dotted quad fills two groups, none of them among the first four unless nothing was shortened.
  const written = before.length + after.length + (after.at(-1)?.includes('.') ? 1 : 0)
  const missing = tail === undefined ? 0 : Math.max(0, 8 - written)
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
