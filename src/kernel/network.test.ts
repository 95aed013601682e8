import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loopback, readNetwork, visitorNetwork, withinNetworks } from './network.ts'

test.each([
  ['10.1.2.3', { address: '10.1.2.3', bits: 32, family: 'ipv4' }],
  ['10.1.0.0/16', { address: '10.1.0.0', bits: 16, family: 'ipv4' }],
  ['fd00::/8', { address: 'fd00::', bits: 8, family: 'ipv6' }],
  ['::1', { address: '::1', bits: 128, family: 'ipv6' }],
  ['0.0.0.0/0', { address: '0.0.0.0', bits: 0, family: 'ipv4' }],
  ['10.1.2.3/33', null],
  ['::/129', null],
  ['10.1.2', null],
  ['proxy.force.example', null],
  ['10.0.0.0/8 ', null],
  ['', null],
  ['*', null],
] as const)('%j is read as a network, or not at all', (text, network) => {
  expect(readNetwork(text)).toEqual(network)
})

test('an address is within a network by its first bits, in whichever form it is written', () => {
  const within = withinNetworks([...loopback, { address: '10.1.0.0', bits: 16, family: 'ipv4' }])
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', '10.1.255.1']) {
    expect([address, within(address)]).toEqual([address, true])
  }
  for (const address of ['10.2.0.1', '::2', '128.0.0.1', 'localhost', '', undefined, '127.0.0.1, 10.1.0.1']) {
    expect([address, within(address)]).toEqual([address, false])
  }
})

test('a visitor of IPv6 is counted by the network that one household has', () => {
  expect(visitorNetwork('203.0.113.9')).toBe('203.0.113.9')
  expect(visitorNetwork('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(visitorNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(visitorNetwork('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(visitorNetwork('2001:db8::9')).toBe('2001:db8:0:0::/64')
  expect(visitorNetwork('::1')).toBe('0:0:0:0::/64')
  expect(visitorNetwork('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

test('whatever stands after the first 64 bits, it is the same visitor', () => {
  fc.assert(
    fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
      const head = visitorNetwork(one)
      const moved = `${head.slice(0, -5)}:${visitorNetwork(other).slice(0, -5)}`
      fc.pre(!one.includes('.') && !other.includes('.'))
      expect(visitorNetwork(moved)).toBe(head)
    }),
  )
})
