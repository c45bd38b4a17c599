/** Who a request comes from. Only the one named proxy is believed when it says that it speaks for another. */
import { isIPv6 } from 'node:net'
import { isLoopback } from '../config/config.ts'

export interface ClientAddress {
  address: string
  /** From this computer, with no proxy between. */
  isLocal: boolean
}

/** @param socketAddress the other end of the connection; undefined when there is none, which is never local */
export function clientAddress(
  socketAddress: string | undefined,
  headers: Headers,
  trustedProxy: string | null,
): ClientAddress {
  const peer = withoutMapping(socketAddress ?? 'unknown')
  const forwarded = headers.get('x-forwarded-for')
  const isForwarded = forwarded !== null || headers.has('forwarded')
  if (forwarded !== null && trustedProxy !== null && peer === withoutMapping(trustedProxy)) {
    // The last entry is the one that our proxy wrote; what stands before it, anybody may have sent.
    return { address: withoutMapping(forwarded.split(',').at(-1)!.trim()), isLocal: false }
  }
  return { address: peer, isLocal: !isForwarded && isLoopback(peer) }
}

/** `::ffff:10.0.0.1` is how a socket for both families shows an IPv4 address. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** What a limit counts by: an IPv4 address, or the /64 that one IPv6 customer has. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const groups = address.includes('::')
    ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
    : left
  return `${groups.slice(0, 4).join(':')}::/64`
}
