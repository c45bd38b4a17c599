import { expect, it } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../test/support/guides.ts'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import { reduce } from '../reduce.ts'
import { type HeardInMemory, type MoveInMemory, runInMemory } from './run-interview.ts'

const embedder = createHashedLexicalEmbedder()
const guide = (...sketches: QuestionSketch[]) => guideOf(sketches)
const kitchen = guide(
  {
    key: 'cook',
    text: 'How do you decide what to cook?',
    probing: { mode: 'adaptive', depth: 'deep', fixedProbes: [], notes: '' },
  },
  { key: 'shop', text: 'What do you do when the shop is closed?' },
)
const told = 'I usually look at what is left over from the weekend and then I invent something with rice.'

function hold(respond: (heard: HeardInMemory) => MoveInMemory, held = kitchen, seed = 5) {
  return runInMemory({ guide: held, seed, respond, engine: { embedder } })
}

it('asks every question of the guide, follows up, and ends complete', async () => {
  const { live, exchanges, hasLeft } = await hold(() => told)
  expect(new Set(exchanges.map(({ questionKey }) => questionKey))).toEqual(new Set(['cook', 'shop']))
  expect(exchanges.some(({ technique }) => technique !== null)).toBe(true)
  expect(live.state).toMatchObject({ status: 'test', endReason: 'finished' })
  expect(hasLeft).toBe(false)
})

it('leaves a log from which the state follows, each decision in it', async () => {
  const { live, events, exchanges } = await hold(() => told)
  expect(reduce(events)).toEqual(live.state)
  expect(events.filter(({ type }) => type === 'decision.made').length).toBeGreaterThanOrEqual(
    exchanges.length,
  )
})

it('says the same to the same answers with the same seed', async () => {
  const words = async (seed: number) =>
    (await hold(() => told, kitchen, seed)).exchanges.map(({ utterance }) => utterance)
  expect(await words(5)).toEqual(await words(5))
  const others = await Promise.all([6, 7, 8, 9].map(words))
  expect(others.some((said) => said.join() !== others[0]!.join())).toBe(true)
})

it('a participant hears the notices too, and time passes as they read and type', async () => {
  const heard: HeardInMemory[] = []
  await hold((before) => {
    heard.push(before)
    return heard.length === 1 ? 'I would rather not say.' : told
  })
  expect(heard[1]!.utterance.length).toBeGreaterThan('What do you do when the shop is closed?'.length)
  expect(heard[0]!.elapsedMs).toBe(0)
  expect(heard[1]!.elapsedMs).toBeGreaterThan(5_000)
})

it('whoever closes the page leaves an interview without an end', async () => {
  const { live, hasLeft, exchanges } = await hold(({ replies }) => (replies === 1 ? { move: 'leave' } : told))
  expect(hasLeft).toBe(true)
  expect(exchanges).toHaveLength(1)
  expect(live.state.endedAt).toBeNull()
})

it('whoever stops ends it there', async () => {
  const { live } = await hold(({ replies }) => (replies === 1 ? { move: 'stop' } : told))
  expect(live.state.endReason).toBe('stopped')
})

it('takes values for closed questions', async () => {
  const closed = guide({
    key: 'often',
    kind: 'yes_no',
    text: 'Do you cook on Sundays?',
    probing: { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' },
  })
  const { live } = await hold(() => ({ value: { kind: 'yes_no', yes: true } }), closed)
  expect(live.state.questions.often).toMatchObject({
    state: 'answered',
    value: { kind: 'yes_no', yes: true },
  })
})

it('a value that the question does not take is refused as in the room', async () => {
  const closed = guide({
    key: 'often',
    kind: 'scale',
    text: 'How often?',
    settings: { scaleFrom: 1, scaleTo: 5 },
  })
  await expect(hold(() => ({ value: { kind: 'scale', point: 9 } }), closed)).rejects.toMatchObject({
    code: 'invalid_input',
  })
})
