import { describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import type { Stimulus } from '../study/model.ts'
import { indexGuide } from './guide-index.ts'
import { nameShown } from './reading/find-shown.ts'
import { describedIn, shownAt, shownBefore, withoutDescription } from './shown-at.ts'

function indexWith(stimulus: Stimulus | null, texts: readonly string[]) {
  const guide = guideOf(texts.map((text, at) => ({ key: `q${at}`, text })))
  return indexGuide({ ...guide, sections: guide.sections.map((section) => ({ ...section, stimulus })) })
}
const shown = (stimulus: Stimulus | null, text = 'What do you see?') =>
  shownAt(indexWith(stimulus, [text]).placed[0]!, 'en')

describe('what is known of what is on the screen', () => {
  it('is the text, what stands for a picture, or the label of a link', () => {
    const mediaId = '00000000-0000-4000-8000-000000000000'
    expect(shown({ kind: 'text', key: 's', text: { en: 'Slow is fast.' } })).toEqual({
      kind: 'text',
      text: 'Slow is fast.',
    })
    expect(shown({ kind: 'image', key: 's', mediaId, alternative: { en: 'a red door' } })).toEqual({
      kind: 'picture',
      text: 'a red door',
    })
    expect(
      shown({ kind: 'link', key: 's', url: 'https://example.org', label: { en: 'The prototype' } }),
    ).toEqual({ kind: 'link', text: 'The prototype' })
    expect(shown(null)).toBeNull()
  })

  it('is what the question says of it in brackets, in several ways of saying so, and no other bracket', () => {
    for (const head of ['On screen', 'On the screen', 'Shown', 'Picture', 'Screen shows'])
      expect(describedIn(`[${head}: a red door] What do you see?`)).toBe('a red door')
    expect(describedIn('[If they have a door:] What colour is it?')).toBeNull()
    expect(withoutDescription('[On screen: a red door] What do you see?')).toBe('What do you see?')
    expect(withoutDescription('[If so] What do you see?')).toBe('[If so] What do you see?')
  })

  it('goes with what was shown before', () => {
    const index = indexWith(null, ['[On screen: door A] And this?', '[On screen: door B] And this?'])
    expect(shownBefore(index.placed[1]!, index, 'en')).toEqual(['door A'])
    expect(shownBefore(index.placed[0]!, index, 'en')).toEqual([])
  })

  it('is named by its beginning, in one breath', () => {
    expect(nameShown('Slow is fast.')).toBe('Slow is fast')
    expect(nameShown('A poster. A lighthouse at night, with “Somebody is up” on it.')).toBe(
      'A poster. A lighthouse at night, with ’Somebody is up’ on it',
    )
    const long = nameShown(
      `${'A picture of a very long street with a great many doors '.repeat(3)}and a dog`,
    )!
    expect(long.length).toBeLessThanOrEqual(110)
    expect(long).not.toMatch(/ (?:a|of|with|very)$/)
  })
})
