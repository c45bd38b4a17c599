import { describe, expect, it } from 'vitest'
import {
  analysed,
  answersOf,
  choice,
  material,
  quote,
  theme,
} from '../../../../test/support/draft-material.ts'
import type { QuestionResult } from '../../../findings/model.ts'
import { sampleGuide } from '../../../study/sample/sample-study.ts'
import type { StoredDocument } from '../model.ts'
import { draftDocument } from './draft-document.ts'
import { leadingUpIn } from './leading-up.ts'
import type { DraftMaterial } from './material.ts'

const objectives = [{ key: 'skipped', text: 'What keeps people from their lunch, and what helps' }]

const closed = (questionKey: string, text: string, counts: [number, number]): QuestionResult => ({
  ...choice(...counts),
  questionKey,
  text,
})
interface Told {
  /** Of its one theme. */
  name?: string
  said?: string[]
}
const open = (questionKey: string, text: string, { name, said = [] }: Told): QuestionResult =>
  ({
    ...closed(questionKey, text, [said.length, 0]),
    kind: 'open',
    closed: null,
    reasons: [],
    answered: said.length,
    exposed: said.length,
    answers: said.map((words, at) => quote(at, words)),
    themes:
      name === undefined
        ? []
        : [
            {
              ...theme,
              themeId: `00000000-0000-4000-8000-${questionKey.padStart(12, '0')}`,
              name,
              questionKey,
            },
          ],
  }) as QuestionResult

const draftOf = (own: QuestionResult[], also: QuestionResult[], more: Partial<DraftMaterial> = {}) => {
  const base = material([], { themes: analysed, objectives, imported: 12, ...more })
  return draftDocument({
    ...base,
    results: {
      ...base.results,
      objectives: [
        { ...objectives[0]!, questions: own },
        { key: null, text: '', questions: also },
      ],
    },
  })
}
const shortOf = (document: StoredDocument) => {
  const [answer] = answersOf(document)
  return answer!.parts.map((part) => (part.kind === 'claim' ? document.claims[part.claimId]! : part))
}
const words = (document: StoredDocument) => shortOf(document).map(({ text }) => text)
const adviceIn = ({ claims }: StoredDocument) =>
  Object.values(claims).flatMap(({ kind, text }) => (kind === 'recommendation' ? [text] : []))

describe('an answer in short', () => {
  const two = closed('often', 'How often do you get your lunch?', [1, 1])
  const keeps = open('0a1', 'What keeps you from your lunch?', {
    name: 'Nobody to stand in',
    said: Array(12).fill('Nobody stands in for me.'),
  })
  const helps = open('0a2', 'What would help?', {
    name: 'A second person',
    said: Array(12).fill('A second person at the till.'),
  })

  it('is of the twelve who were asked elsewhere before the two who were asked here', () => {
    const alsoAsked = { skipped: ['0a1', '0a2'] }
    const said = words(draftOf([two], [keeps, helps], { alsoAsked }))
    expect(said[0]).toContain('Nobody to stand in')
    expect(said[1]).toContain('A second person')
    expect(said[2]).toContain('1 of 2 people')
  })
  it('leaves what was asked elsewhere of something else under “Also asked”', () => {
    expect(words(draftOf([two], [keeps, helps])).join(' ')).not.toContain('stand in')
  })
  it('shows the words of those who were asked where nothing is counted, and never says that nobody asked', () => {
    const told = open('0a3', 'Tell us of a day without lunch.', {
      said: ['On Tuesday the delivery came at noon and the cold room had to be filled.', '?'],
    })
    const document = draftOf([told], [])
    const shown = shortOf(document)
    expect(shown).toHaveLength(1)
    expect(shown[0]).toMatchObject({ kind: 'quote', evidence: [{ interviewId: quote(0).interviewId }] })
    expect(JSON.stringify(document)).not.toContain('no question that was asked')
  })
  it('says that it was asked and not answered where that is so', () => {
    const unanswered = { ...open('0a4', 'Tell us of a day without lunch.', {}), exposed: 2 }
    expect(words(draftOf([unanswered], []))[0]).toBe(
      'It was asked for by “Tell us of a day without lunch.”, and nobody has answered.',
    )
  })
  it('still says so where nobody asked', () => {
    expect(words(draftOf([], []))[0]).toContain('no question that was asked asks for it')
  })
  it('is no count of what only warmed up, and no advice follows from that, unless nothing else was asked', () => {
    const how = closed('often', 'How often do you eat out?', [40, 5])
    const why = open('0a5', 'What keeps you from your lunch?', { name: 'Nobody to stand in' })
    const leadingUp = new Map([['often', 'warms-up' as const]])
    const both = draftOf([how, { ...why, answered: 30, exposed: 30 }], [], { leadingUp })
    expect(words(both).filter((each) => each.includes('people'))).toHaveLength(1)
    expect(words(both)[0]).toContain('Nobody to stand in')
    expect(adviceIn(both)).toEqual([])
    const alone = draftOf([how], [], { leadingUp })
    expect(words(alone)[0]).toContain('40 of 45 people')
    expect(adviceIn(alone)).toEqual([])
    expect(adviceIn(draftOf([how], []))).toHaveLength(1)
  })
  it('has after the others what decides who is asked the next', () => {
    const since = {
      ...closed('since', 'Have you eaten there since?', [3, 40]),
      kind: 'yes_no',
    } as QuestionResult
    const now = open('0a6', 'Where do you eat now?', { name: 'At the desk' })
    const leadingUp = new Map([['since', 'decides' as const]])
    const document = draftOf([since, { ...now, answered: 30, exposed: 30 }], [], { leadingUp })
    expect(words(document)[0]).toContain('At the desk')
    expect(words(document)[1]).toContain('40 of 43 people')
    expect(adviceIn(document)).toEqual([])
  })
  it('does not lose what decides for all that was asked then', () => {
    const would = {
      ...closed('would', 'Would you recommend the place?', [41, 4]),
      kind: 'yes_no',
    } as QuestionResult
    const asked = ['0a6', '0a7', '0a8'].map((key, at) => ({
      ...open(key, `What about the ${['food', 'staff', 'seats'][at]}?`, {
        name: ['Hot food', 'Kind staff', 'Soft seats'][at]!,
      }),
      answered: 30,
      exposed: 30,
    }))
    const leadingUp = new Map([['would', 'decides' as const]])
    expect(words(draftOf([would, ...asked], [], { leadingUp })).join(' ')).toContain('41 of 45 people')
  })
})

describe('what leads up to other questions', () => {
  it('is what warms up, and a yes or no on which another question hangs', () => {
    expect([...leadingUpIn(sampleGuide)]).toEqual([
      ['start', 'warms-up'],
      ['how-often', 'warms-up'],
      ['since', 'decides'],
    ])
  })
  it('is no first question that alone asks for its objective', () => {
    const only = structuredClone(sampleGuide)
    only.objectives.push({ key: 'habit', text: 'How often people ride' })
    only.sections[0]!.questions[1]!.objectiveKey = 'habit'
    expect([...leadingUpIn(only).keys()]).toEqual(['start', 'since'])
  })
  it('is no choice of reasons, though another question hangs on one of them', () => {
    const hung = structuredClone(sampleGuide)
    const [, , , instead] = hung.sections
    instead!.questions[0]!.skipWhen = {
      any: [{ questionKey: 'main-reasons', operator: 'is_none_of', values: ['other'] }],
    }
    expect(leadingUpIn(hung).has('main-reasons')).toBe(false)
  })
})
