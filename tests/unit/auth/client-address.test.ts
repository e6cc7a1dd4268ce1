import { describe, expect, it } from 'vitest'
import { clientAddress } from '#lib/auth/client-address.ts'

const address = (forwardedFor: string | null, trustedProxyCount = 0) =>
  clientAddress({ forwardedFor, trustedProxyCount })

describe('the address for limits of a caller', () => {
  it('is that of the connection, whatever the caller claims', () => {
    expect(address('203.0.113.9')).toBe('203.0.113.9')
    expect(address('1.1.1.1, 2.2.2.2, 203.0.113.9')).toBe('203.0.113.9')
  })

  it('is the one that our proxies saw, whatever the caller claims', () => {
    expect(address('203.0.113.9, 10.0.0.1', 1)).toBe('203.0.113.9')
    expect(address('1.1.1.1, 203.0.113.9, 10.0.0.2, 10.0.0.1', 2)).toBe('203.0.113.9')
  })

  it('is the first known one if there are fewer proxies than configured', () => {
    expect(address('203.0.113.9', 3)).toBe('203.0.113.9')
  })

  it('is the same for an IPv4 address in both notations', () => {
    expect(address('::ffff:203.0.113.9')).toBe('203.0.113.9')
  })

  it('is the same for all addresses of an IPv6 network', () => {
    const network = '2001:db8:1:2::/64'
    expect(address('2001:db8:1:2::1')).toBe(network)
    expect(address('2001:0db8:0001:0002:ffff:ffff:ffff:ffff')).toBe(network)
    expect(address('2001:db8:1:2:0:0:192.0.2.1')).toBe(network)
    expect(address('2001:db8:1:3::1')).not.toBe(network)
    expect(address('::1')).toBe('0:0:0:0::/64')
    expect(address('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  })

  it('is the same with and without port and brackets, which some proxies add', () => {
    for (const entry of ['203.0.113.7:51234', '"203.0.113.7:51234"', '[::ffff:203.0.113.7]:443'])
      expect(address(`${entry}, 10.0.0.1`, 1)).toBe('203.0.113.7')
    for (const entry of ['[2001:db8:1:2::1]:443', '[2001:db8:1:2::1]', '"[2001:db8:1:2::1]:443"'])
      expect(address(`${entry}, 10.0.0.1`, 1)).toBe('2001:db8:1:2::/64')
  })

  it('is the same for all malformed addresses', () => {
    for (const header of [null, '', 'unknown', '203.0.113.9:', '[203.0.113.9', '999.1.1.1:80', '<script>']) {
      expect(address(header)).toBe('unknown')
    }
  })
})
