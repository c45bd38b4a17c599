import { randomUUID } from 'node:crypto'

/**
 * A new UUIDv7 (RFC 9562, section 5.7): time-ordered, so that primary keys insert at the end of their index. All behind
 * the time is that of a random one, for which Node keeps random bytes at hand.
 */
export function newId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
