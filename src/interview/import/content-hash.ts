import { createHash } from 'node:crypto'
import type { Attributes, ParsedTurn } from './records.ts'

export type HashedTurn = Pick<ParsedTurn, 'text' | 'startMs' | 'endMs' | 'questionKey' | 'value'> & {
  /** Role once it is known, else the speaker's name. */
  who: string
}

/**
 * SHA-256 of what an interview says, so that the same content is known again: turns in order and attributes in
 * order of their names, Unicode composed. What was derived from elsewhere (the guide, other rows) is not in it.
 */
export function contentHash(turns: readonly HashedTurn[], attributes: Attributes): string {
  const said = turns.map(({ who, text, startMs, endMs, questionKey, value }) => [
    who,
    text.normalize('NFC'),
    startMs,
    endMs,
    questionKey,
    value,
  ])
  const facts = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([said, facts]))
    .digest('hex')
}
