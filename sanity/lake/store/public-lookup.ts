import dns from 'node:dns'
import net from 'node:net'
import type { LookupFunction } from 'node:net'

/** Loopback, private, link-local, shared, test and multicast ranges (RFC 6890, RFC 4193). */
const privateRanges = new net.BlockList()
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateRanges.addSubnet(address, prefix, 'ipv4')
for (const [address, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateRanges.addSubnet(address, prefix, 'ipv6')

export class PrivateAddressError extends Error {
  constructor() {
    super('the address is private')
  }
}

/** Whether an IP address, plain or in brackets, is not on the public internet. */
export function isPrivateAddress(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '')
  const version = net.isIP(address)
  return version !== 0 && privateRanges.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** Resolves names at connection time, so that a name can't first resolve publicly and then to a private address. */
// eslint-disable-next-line max-params -- net.connect calls it so
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, '')
    else if (addresses.some(({ address }) => isPrivateAddress(address)))
      callback(new PrivateAddressError(), '')
    else if (options.all) callback(null, addresses)
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
  })
}
