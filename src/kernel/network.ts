import { BlockList, isIP } from 'node:net'

/** Addresses that begin with the same bits: `10.1.0.0/16`; one address where `bits` are all there are. */
export interface Network {
  readonly address: string
  readonly bits: number
  readonly family: 'ipv4' | 'ipv6'
}

/** Reads an address (`10.1.2.3`, `fd00::1`) or a network in CIDR (`10.1.0.0/16`). Null where it is neither. */
export function readNetwork(text: string): Network | null {
  const [, address = '', bitsGiven] = /^([0-9a-fA-F:.]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  if (version === 0) return null
  const most = version === 4 ? 32 : 128
  const bits = bitsGiven === undefined ? most : Number(bitsGiven)
  return bits > most ? null : { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' }
}

/** This machine itself. */
export const loopback: readonly Network[] = [
  { address: '127.0.0.0', bits: 8, family: 'ipv4' },
  { address: '::1', bits: 128, family: 'ipv6' },
]

/** Whether an address is in one of the networks. An IPv4 address may stand in IPv6's form; what is no address is in none. */
export function withinNetworks(networks: readonly Network[]): (address: string | undefined) => boolean {
  const list = new BlockList()
  for (const { address, bits, family } of networks) list.addSubnet(address, bits, family)
  return (address = '') => {
    const version = isIP(address)
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
  }
}

/** Whom an address stands for where visitors are counted: in IPv6 the first 64 bits, since one household has all the rest. */
export function visitorNetwork(address: string): string {
  if (isIP(address) !== 6) return address
  const plain = new URL(`http://[${address.split('%', 1)[0] ?? ''}]`).hostname.slice(1, -1)
  const [, mapped] = /^::ffff:([0-9a-f]{1,4}:[0-9a-f]{1,4})$/.exec(plain) ?? []
  if (mapped !== undefined) return dotted(mapped)
  const [before = '', after] = plain.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return `${[...head, ...gap, ...tail].slice(0, 4).join(':')}::/64`
}

const dotted = (groups: string): string =>
  groups
    .split(':')
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.')
