import { describe, expect, it } from 'vitest'
import { findRevision } from './revision.ts'

const found = (now: string, before: string) => {
  const revision = findRevision(now, [{ turn: 1, text: before }], 'en')
  return (
    revision && [
      before.slice(revision.before.start, revision.before.end),
      now.slice(revision.now.start, revision.now.end),
    ]
  )
}

describe('a reason taken back for another', () => {
  it('is held beside what was said of it before, both as they stand', () => {
    expect(
      found('It wasn’t really the noise, it was the landlord.', 'We left because the noise kept us up.'),
    ).toEqual(['We left because the noise kept us up', 'It wasn’t really the noise, it was the landlord'])
    expect(
      found(
        'He changed a lot. If I’m honest he’s the reason I quit, more than the stairs.',
        'They moved the desks so I was climbing stairs all day long, and it was cold.',
      )?.[1],
    ).toContain('more than the stairs')
  })

  it.each([
    ['The soup was not very warm.', 'The soup was lovely because of the bread.'],
    ['It was the landlord.', 'We left because the noise kept us up.'],
    ['It wasn’t really the noise, it was the landlord.', 'There was some noise in the yard on Sundays.'],
  ])('is none: %s', (now, before) => expect(found(now, before)).toBeNull())
})
