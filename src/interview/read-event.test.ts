import { describe, expect, it } from 'vitest'
import { eventVersion } from './events.ts'
import { readEvent } from './read-event.ts'

describe('a stored event', () => {
  const stored = {
    seq: 1,
    type: 'answer.received',
    version: 1,
    actor: 'participant',
    clientId: null,
    epoch: 1,
    engineVersion: 'old',
    at: 1,
    payload: { turn: 0, contentId: null, questionKey: 'a', value: null, characters: 3, composition: null },
  }

  it('gets the fields that were added since it was written', () => {
    expect(readEvent(stored).payload).toMatchObject({ words: 0 })
  })

  it('is raised from an older version step by step', () => {
    const old = { ...stored, version: 0, payload: { ...stored.payload, turn: undefined, position: 4 } }
    const event = readEvent(old, {
      'answer.received': { 0: ({ position, ...rest }) => ({ ...rest, turn: position }) },
    })
    expect(event).toMatchObject({ version: eventVersion, payload: { turn: 4 } })
  })

  it('of an unknown type or a newer version stops the interview rather than being passed over', () => {
    expect(() => readEvent({ ...stored, type: 'answer.sung' })).toThrow(/unknown type/)
    expect(() => readEvent({ ...stored, version: eventVersion + 1 })).toThrow(/unknown version/)
    expect(() => readEvent({ ...stored, version: 0 })).toThrow(/unknown version/)
  })
})
