import { expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import {
  createRecordedLanguageModels,
  type RecordedAnswer,
  type RecordedCall,
} from '../platform/models/language/recorded-language-models.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import type { Probing } from '../study/model.ts'
import { createInterviewerModels } from './proposer/model/interviewer-models.ts'
import { type HeldInMemory, runInMemory } from './rehearsal/run-interview.ts'

const deep: Probing = {
  mode: 'adaptive',
  depth: 'moderate',
  fixedProbes: [],
  notes: 'NOTE-ONLY-FOR-RESEARCHERS',
}
const guide = guideOf([
  { key: 'a', text: 'How do you get to work?', probing: deep },
  { key: 'b', text: 'What would make that easier for you?', probing: deep },
])
const answers = [
  'I usually take the bike share. It is often empty in the mornings and I am annoyed by it.',
  'I walked to two stations and I was late for a meeting.',
  'My boss was waiting for me in the office.',
  'More bikes near the school would help, I think, because everybody leaves at eight.',
]

function hold(answer: (call: RecordedCall) => RecordedAnswer) {
  const models = createRecordedLanguageModels([{ label: 'local/small', answers: answer }])
  let said = 0
  const held = runInMemory({
    guide,
    seed: 5,
    engine: { embedder: createHashedLexicalEmbedder(), models: createInterviewerModels(models) },
    respond: () => answers[said++ % answers.length]!,
  })
  return { held, models }
}

const offering =
  (...texts: string[]) =>
  () => ({ value: { candidates: texts.map((text) => ({ text, quotes: [] })) } })
const decisions = ({ events }: HeldInMemory) =>
  events.flatMap((event) => (event.type === 'decision.made' ? [event.payload.decision] : []))
const wordings = ({ events }: HeldInMemory) =>
  events.flatMap((event) => (event.type === 'wording.made' ? [event.payload] : []))

it('says what a model offered when nothing is wrong with it, and logs where it comes from', async () => {
  const text = 'What happened on one of those mornings when the bike share was empty?'
  const { held } = hold(offering('Did you like it?', text))
  const made = await held
  expect(made.exchanges.map(({ utterance }) => utterance)).toContain(text)
  const first = wordings(made)[0]!
  expect(first.chosen).toEqual({ rung: 0, candidate: 1 })
  expect(first.rungs[0]).toMatchObject({ rung: 'local/small', outcome: 'ok' })
  expect(first.rungs[0]!.candidates.map(({ codes }) => codes)).toEqual([['shape', 'off_technique'], []])
})

it('says the program’s own words when a model fails, and why it failed stands in the log', async () => {
  const { held } = hold(() => ({ reason: 'server_error' }))
  const made = await held
  expect(wordings(made).length).toBeGreaterThan(1)
  expect(wordings(made)[0]).toMatchObject({ chosen: null, rungs: [{ outcome: 'server_error' }] })
  const without = await runInMemory({
    guide,
    seed: 5,
    engine: { embedder: createHashedLexicalEmbedder() },
    respond: ({ replies }) => answers[replies % answers.length]!,
  })
  expect(made.exchanges).toEqual(without.exchanges)
  expect(decisions(made)).toEqual(decisions(without))
})

it('decides before any model is asked', async () => {
  const { held } = hold(offering('What happened on one of those mornings?'))
  const types = (await held).events.map(({ type }) => type)
  for (const [at, type] of types.entries()) {
    if (type !== 'wording.made') continue
    expect(types.slice(at - 3, at)).toContain('decision.made')
    expect(types.slice(at - 1, at + 2)).toEqual(['wording.awaited', 'wording.made', 'probe.asked'])
  }
})

it('asks no model elsewhere where participants were told of none', async () => {
  const models = createRecordedLanguageModels([{ label: 'cloud/large', isLocal: false, answers: [] }])
  const made = await runInMemory({
    guide,
    seed: 5,
    engine: { embedder: createHashedLexicalEmbedder(), models: createInterviewerModels(models) },
    respond: ({ replies }) => answers[replies % answers.length]!,
  })
  expect(models.calls).toEqual([])
  expect(made.events.some(({ type }) => type === 'wording.awaited')).toBe(false)
})

it('tells a model nothing of the notes, and the guide’s own questions stay word for word', async () => {
  const { held, models } = hold(offering('What happened on one of those mornings?'))
  const made = await held
  for (const { request } of models.calls) {
    expect(request.system + request.prompt).not.toContain('NOTE-ONLY')
    expect(request.call.interviewId).toBe(made.live.row.interviewId)
  }
  const asked = made.exchanges.filter(({ technique }) => technique === null).map(({ utterance }) => utterance)
  expect(asked).toEqual(['How do you get to work?', 'What would make that easier for you?'])
})
