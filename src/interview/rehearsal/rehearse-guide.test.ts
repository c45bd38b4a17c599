import { expect, it } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../test/support/guides.ts'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import type { Guide } from '../../study/model.ts'
import { personFrom } from './cut-facts.ts'
import { inventPeople } from './invented-people.ts'
import type { RehearsedPerson } from './model.ts'
import { rehearseGuide } from './rehearse-guide.ts'
import { seatAtGuide } from './seat-at-guide.ts'

const questions: QuestionSketch[] = [
  { key: 'cook', text: 'How do you decide what to cook?' },
  { key: 'often', kind: 'scale', text: 'How often do you order?', settings: { scaleFrom: 1, scaleTo: 5 } },
  { key: 'shop', text: 'What happens when the shop is closed?' },
]
const guide = guideOf(questions, { timeBudgetMs: 3_600_000 })
const rehearse = (people: readonly RehearsedPerson[], held: Guide = guide, seed = 1) =>
  rehearseGuide({
    guide: held,
    people,
    origin: 'invented',
    seed,
    engine: { embedder: createHashedLexicalEmbedder() },
  })
const invented = (count: number, held: Guide = guide) => inventPeople({ guide: held, count, seed: 1 })

it('says that it is a rehearsal, of whom, and what it cannot show', async () => {
  const made = await rehearse(invented(8))
  expect(made.isRehearsal).toBe(true)
  expect(made.participants).toEqual({ count: 8, origin: 'invented' })
  expect(made.notes.join(' ')).toMatch(/Nobody was asked, nothing was stored/)
  expect(made.notes.join(' ')).toMatch(/cannot show/)
})

it('the same seed gives the same rehearsal', async () => {
  expect(await rehearse(invented(6))).toEqual(await rehearse(invented(6)))
})

it('guesses length with an interval, and more for a longer guide', async () => {
  const short = (await rehearse(invented(12))).minutes!
  const twice = guideOf(
    [
      ...questions,
      ...questions.map((one) => ({ ...one, key: `${one.key}2`, text: `${one.text} And on Sundays?` })),
    ],
    {
      timeBudgetMs: 3_600_000,
    },
  )
  const long = (await rehearse(invented(12, twice), twice)).minutes!
  expect(short.interval!.low).toBeLessThan(short.mean)
  expect(short.tenth).toBeLessThanOrEqual(short.ninetieth)
  expect(long.mean).toBeGreaterThan(short.mean)
})

it('finds the question that brings out nothing', async () => {
  const people = Array.from({ length: 6 }, (_, at) =>
    personFrom({
      personId: `p${at}`,
      turns: [
        { role: 'interviewer', text: 'How do you decide what to cook?' },
        {
          role: 'participant',
          text: 'I look at the vegetables that are left. My daughter decides on Fridays. Rice goes with everything.',
        },
      ],
    }),
  )
  const { questions: rehearsed } = await rehearse(people)
  const [cook, often, shop] = rehearsed
  expect(cook).toMatchObject({ isDead: false, nothingNew: { count: 0, of: 6 } })
  expect(often).toMatchObject({ isDead: false, nothingNew: null })
  expect(shop).toMatchObject({ isDead: true, nothingNew: { count: 6, of: 6 } })
})

it('shows where people leave a guide that is longer than they bear', async () => {
  const about = 'bread milk rent trams dentists shoes tea rain stamps lamps dogs soap maps coats bees'.split(
    ' ',
  )
  const endless = guideOf(
    ['buying', 'losing', 'lending', 'painting'].flatMap((doing) =>
      about.map((thing) => ({
        key: `${doing}-${thing}`,
        text: `How is ${doing} ${thing} for you?`,
        required: true,
      })),
    ),
    { timeBudgetMs: 4 * 3_600_000 },
  )
  const { finished, questions: rehearsed } = await rehearse(invented(8, endless), endless)
  expect(finished.count).toBe(0)
  expect(rehearsed.reduce((sum, { left }) => sum + left, 0)).toBe(8)
  expect(rehearsed[0]!.left).toBe(0)
})

it('nobody to rehearse with gives no figures', async () => {
  const made = await rehearse([])
  expect(made.minutes).toBeNull()
  expect(made.finished).toEqual({ count: 0, of: 0, low: 0, high: 1 })
  expect(made.questions.every(({ asked, isDead }) => asked === 0 && !isDead)).toBe(true)
})

it('somebody who was heard about other things answers at their length', () => {
  const turns = [
    { role: 'interviewer' as const, text: 'What about trams?' },
    { role: 'participant' as const, text: 'The tram passes the harbour. It stops beside the school.' },
  ]
  const seated = seatAtGuide({ personId: 'p', turns, guide, seed: 1, language: 'en' })!
  expect(seated.facts).toHaveLength(2)
  expect([...seated.facts[0]!.context]).toContain('cook')
  expect(seatAtGuide({ personId: 'p', turns: turns.slice(0, 1), guide, seed: 1, language: 'en' })).toBeNull()
})
