import { describe, expect, it } from 'vitest'
import { questionOf } from '../../../test/support/guides.ts'
import { countWords } from '../../study/lint/text.ts'
import { checkUtterance } from './check-utterance.ts'
import { likely, neutral } from './left-to-tell.ts'
import type { ProposeContext } from './propose.ts'
import { proposeTold } from './propose-told.ts'
import { quotableOf, type ToldBefore, toldBefore, wordingsFor } from './told-before.ts'

const context = (text: string, wordingsUsed: string[] = []): ProposeContext => ({
  question: questionOf({ key: 'a', text }),
  language: 'en',
  guideLanguage: 'en',
  seed: 3,
  turn: 2,
  wordingsUsed,
  answer: null,
  value: null,
  denied: null,
})
const toldIn = (words: string, stretch: string, more: Partial<ToldBefore> = {}): ToldBefore => ({
  words,
  place: { start: words.indexOf(stretch), end: words.indexOf(stretch) + stretch.length },
  isJustSaid: false,
  isLikely: true,
  isSure: true,
  ...more,
})
const quoted = (words: string, stretch: string) => {
  const place = quotableOf(toldIn(words, stretch))
  return place && words.slice(place.start, place.end)
}

const aids =
  'Four years this Easter. I wear them from breakfast on until the news is over, but in church they go in my handbag because of the organ.'
const open = 'What was the first week like?'
const settled = 'Where do you do this work?'
/** Of which nothing can be named with certainty: two things are asked. */
const openTwofold = 'What was the first week like, and how did you get on?'
const settledTwofold = 'Where do you do this work, or where else did you try it?'

describe('what is read out of what was told before', () => {
  it('is the sentence where it is short', () => {
    expect(
      quoted('Gloves, mostly. Well, my two nephews carried the piano. Then tea.', 'nephews carried'),
    ).toBe('my two nephews carried the piano')
  })

  it('is else a stretch around the place that is cut where a breath is taken', () => {
    expect(quoted(aids, 'in church they go in my handbag')).toBe(
      'in church they go in my handbag because of the organ',
    )
    const paid =
      'Last year that was nine hundred out of subs of two thousand, and the committee sighs at me every January.'
    expect(quoted(paid, 'Last year that was nine hundred out of subs of two')).toMatch(/two thousand$/)
  })

  it('is nothing where no such stretch is short enough, and nothing that was told in secrecy', () => {
    const endless = `I ${'really '.repeat(30)}like the organ of that church`
    expect(quoted(endless, 'like the organ')).toBeNull()
    expect(quoted('Between you and me, my brother sold the ring.', 'my brother sold the ring')).toBeNull()
  })
})

describe('a question of which something was said before', () => {
  const words = 'Marks on Sunday nights at my kitchen table. Absences on the classroom PC.'
  const stretch = 'Marks on Sunday nights at my kitchen table'

  it.each([
    ['open', open, 'the first week'],
    ['settled', settled, 'where you do this work'],
    ['whether', 'Do you ever work at night?', 'whether you ever work at night'],
  ])('is not asked anew where what it asks of can be named (%s)', (_, text, matter) => {
    for (const isJustSaid of [true, false]) {
      const told = toldIn(words, stretch, { isLikely: true, isJustSaid })
      const first = wordingsFor(text, matter)
      for (const each of proposeTold(context(text), told).slice(0, first.length)) {
        expect(each.text).toContain(`“${stretch}”`)
        expect(each.text).toContain(matter)
        expect(each.text).not.toContain(text)
        expect(each.text).toMatch(isJustSaid ? /just/ : /earlier/)
        expect(each.text.split('?').length - 1, each.text).toBe(1)
        expect(checkUtterance(each.text, text), each.text).toEqual([])
        expect(words.slice(each.place!.start, each.place!.end)).toBe(stretch)
      }
    }
  })

  it.each([open, openTwofold])('that is not sure is put with nothing read out: %s', (text) => {
    for (const isLikely of [true, false]) {
      const said = proposeTold(context(text), toldIn(words, stretch, { isLikely, isSure: false }))
      expect(said.length).toBeGreaterThan(1)
      for (const each of said) {
        expect(each.text).not.toContain('“')
        expect(each.takesUpFocus).toBe(false)
        expect(checkUtterance(each.text, text), each.text).toEqual([])
      }
    }
  })

  it.each([
    ['open', openTwofold],
    ['settled', settledTwofold],
  ])('is else put with their exact words and asks one thing, in each wording (%s)', (_, text) => {
    for (const isJustSaid of [true, false]) {
      const told = toldIn(words, stretch, { isLikely: true, isJustSaid })
      const said = proposeTold(context(text), told).slice(0, wordingsFor(text, null).length)
      for (const each of said) {
        expect(each.text).toContain(`“${stretch}”`)
        expect(each.text).toMatch(isJustSaid ? /just/ : /earlier/)
        expect(each.text.split('?').length - 1, each.text).toBe(1)
        expect(each.text.toLowerCase()).toContain(text.slice(0, -1).toLowerCase())
        expect(checkUtterance(each.text, text), each.text).toEqual([])
        expect(words.slice(each.place!.start, each.place!.end)).toBe(stretch)
      }
    }
  })

  it('is said to be answered only where there is one answer to it', () => {
    const idsOf = (text: string, matter: string | null = null) =>
      wordingsFor(text, matter).map(({ id }) => id)
    for (const text of [open, settled]) expect(idsOf(text, 'it')).toEqual(toldBefore.add.map(({ id }) => id))
    expect(idsOf(settled)).toEqual(toldBefore.settled.map(({ id }) => id))
    expect(idsOf('Do you ever work at night?')).toEqual(toldBefore.settled.map(({ id }) => id))
    expect(idsOf(open)).toEqual(toldBefore.more.map(({ id }) => id))
    expect(idsOf('Has it ever been taken off you, and what happened?')).toEqual(
      toldBefore.more.map(({ id }) => id),
    )
  })

  it('is not read out at length, and then what is left is asked all the same', () => {
    const long =
      'I keep the marks of all my classes in a brown ledger that my aunt gave me when I began to teach.'
    const [first] = proposeTold(context(open), toldIn(long, long))
    expect(first!.text).not.toContain('“')
    expect(first!.wordings[0]).toMatch(/^(?:left|told)\./)
  })

  it('is put as it stands once the wordings were heard or the words are gone', () => {
    const used = [...Object.values(toldBefore).flat(), ...likely, ...neutral].map(({ id }) => id as string)
    const bare = [{ text: open, wordings: [], takesUpFocus: false }]
    expect(proposeTold(context(open, used), toldIn(words, stretch))).toEqual(bare)
    expect(proposeTold(context(open), null)).toEqual(bare)
  })

  it('stays short around what is quoted', () => {
    for (const { text } of Object.values(toldBefore).flat()) expect(countWords(text)).toBeLessThan(20)
  })
})

describe('a leave-out', () => {
  it('is kept for the next question where that was told more likely', () => {
    const told = toldIn('We sang on Fridays.', 'We sang', { isSure: false, isNextLikelier: true })
    expect(proposeTold(context(open), told).map(({ text }) => text)).toEqual([open])
    expect(proposeTold(context(open), { ...told, isNextLikelier: false }).length).toBeGreaterThan(1)
  })
})

it('is never cut off before what spells it out', () => {
  expect(
    quoted(
      'I use it for several tasks, such as writing the rota and the minutes for the board and the club.',
      'several tasks',
    ),
  ).toBeNull()
  expect(
    quoted(
      'I go there three times a week, mostly for the choir and the quiet room that is behind the hall.',
      'three times',
    ),
  ).toBeNull()
})
