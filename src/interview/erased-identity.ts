/**
 * What stays of who an imported interview came from once its words are deleted: enough to know the same record again,
 * so that no later import brings it back, and no name, address or plain hash. HMAC-SHA-256 of source and identity
 * under a random key of the study's erased interviews, written `erased:<key>:<code>`.
 */
import { createHmac, randomBytes } from 'node:crypto'

export interface SourceIdentity {
  source: string | null
  sourceIdentity: string
}

const mark = 'erased'

/** `known`: what stands for another erased interview of the study, whose key is used again. */
export function erasedIdentity(identity: SourceIdentity, known?: string): string {
  const key = (known === undefined ? null : keyOf(known)) ?? randomBytes(16).toString('hex')
  return [mark, key, codeOf(identity, key)].join(':')
}

/** Tells by what is left of a study's erased interviews whether a record was one of them. */
export function erasedBefore(left: readonly string[]): (identity: SourceIdentity) => boolean {
  const held = new Set(left)
  const keys = new Set(left.flatMap((stored) => keyOf(stored) ?? []))
  return (identity) => [...keys].some((key) => held.has([mark, key, codeOf(identity, key)].join(':')))
}

function codeOf({ source, sourceIdentity }: SourceIdentity, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(JSON.stringify([source, sourceIdentity]))
    .digest('hex')
}

function keyOf(stored: string): string | null {
  const [first, key, code] = stored.split(':')
  return first === mark && key && code ? key : null
}
