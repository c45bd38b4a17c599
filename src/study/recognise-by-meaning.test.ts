import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embedderModel } from '../platform/models/catalogue.ts'
import { createEmbedder, localEmbedderId } from '../platform/models/create-embedder.ts'
import { DeadlinePassed, type Embedder, type EmbedOptions } from '../platform/models/embedder.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { briefKinds } from './purposes/meaning/kinds.ts'
import { embedderThatMeans, plainQuestion } from './purposes/meaning/meaning-embedder.fixture.ts'
import stored from './purposes/meaning/weights.json' with { type: 'json' }
import { heldOut, type ResearchQuestionFixture, tuning } from './purposes/research-questions.fixture.ts'
import { recogniseByMeaning } from './recognise-by-meaning.ts'
import { recognisePurpose } from './recognise-purpose.ts'

const suppliedFolder = resolve(import.meta.dirname, '../../../shared/models')
const hasModel = existsSync(join(suppliedFolder, embedderModel.name))
const lexical = createHashedLexicalEmbedder()

const plain = { question: plainQuestion, decision: '' }

test('the weights are of the kinds that there are, and of the embedder of this program', () => {
  expect(stored.kinds).toEqual([...briefKinds])
  expect(stored.embedder).toBe(localEmbedderId)
})

describe('by meaning', () => {
  test('what words do not tell', async () => {
    expect(recognisePurpose(plain.question).purpose).toBeNull()
    expect(await recogniseByMeaning(embedderThatMeans('brand'), plain)).toMatchObject({
      purpose: 'brand',
      by: 'meaning',
    })
  })
  test('what is unclear is asked', async () => {
    const { purpose, by } = await recogniseByMeaning(embedderThatMeans('unclear'), plain)
    expect([purpose, by]).toEqual([null, 'both'])
  })
  test('one text is embedded, and the decision where there is one', async () => {
    const heard: string[] = []
    const embedder = embedderThatMeans('brand', heard)
    await recogniseByMeaning(embedder, plain)
    await recogniseByMeaning(embedder, { ...plain, decision: ' Whether to change the name ' })
    expect(heard).toEqual([plain.question, plain.question, 'Whether to change the name'])
  })
})

describe('what a long brief, or one being typed, takes of the model', () => {
  const listening = () => {
    const calls: { texts: readonly string[]; options: EmbedOptions | undefined }[] = []
    const meaning = embedderThatMeans('brand')
    const embed: Embedder['embed'] = (texts, options) => {
      calls.push({ texts, options })
      return meaning.embed(texts, options)
    }
    return { calls, embedder: { ...meaning, embed } }
  }
  test('its first words are read', async () => {
    const { calls, embedder } = listening()
    const word = 'it is '
    await recogniseByMeaning(embedder, { question: `${word.repeat(1000)}over`, decision: 'x'.repeat(9000) })
    const [question, decision] = calls[0]!.texts
    expect(question).toBe(word.repeat(30).trim())
    expect(decision).toHaveLength(400)
  })
  test('it goes behind what participants wait for, and ends in time', async () => {
    const { calls, embedder } = listening()
    await recogniseByMeaning(embedder, plain, { deadlineMs: 1 })
    expect(calls[0]!.options?.deadlineMs).toBeUndefined()
    await expect.poll(() => calls[0]!.options?.signal?.aborted).toBe(true)
  })
  test('it ends when nobody waits', async () => {
    const { calls, embedder } = listening()
    const waiting = new AbortController()
    await recogniseByMeaning(embedder, plain, { signal: waiting.signal })
    expect(calls[0]!.options?.signal?.aborted).toBe(false)
    waiting.abort()
    expect(calls[0]!.options?.signal?.aborted).toBe(true)
  })
})

describe('by words alone, as if nothing stood beside them', () => {
  const failing = (error: Error): Embedder => ({
    ...embedderThatMeans('brand'),
    embed: () => Promise.reject(error),
  })
  test.each([
    ['the embedder knows no meaning', lexical],
    ['it is another than the weights were made with', { ...embedderThatMeans('brand'), id: 'another' }],
    ['it is late', failing(new DeadlinePassed(5))],
    ['it cannot run', failing(new Error('unavailable'))],
  ])('where %s', async (_, embedder) => {
    for (const question of [plain.question, 'Why do customers cancel?'])
      expect(await recogniseByMeaning(embedder, { question, decision: '' })).toEqual(
        recognisePurpose(question),
      )
  })
  test.each(['Warum kündigen Kunden nach dem ersten Monat?', 'どうして解約するのですか', '', '?'])(
    'of what is not English: %s',
    async (question) => {
      const heard: string[] = []
      const embedder = embedderThatMeans('brand', heard)
      expect((await recogniseByMeaning(embedder, { question, decision: '' })).by).toBe('words')
      expect(heard).toEqual([])
    },
  )
})

describe(`with the model${hasModel ? '' : ` (needs ${embedderModel.name} in ../shared/models)`}`, () => {
  let embedder: Embedder
  beforeAll(async () => {
    if (hasModel) embedder = await createEmbedder({ folder: suppliedFolder, suppliedFolder })
  })
  afterAll(() => embedder?.close())

  const read = ({ question, decision = '' }: Pick<ResearchQuestionFixture, 'question' | 'decision'>) =>
    recogniseByMeaning(embedder, { question, decision }, { deadlineMs: 20_000 })

  test.runIf(hasModel)('the questions that the signs were made with and counted on, as before', async () => {
    for (const set of [tuning, heldOut]) {
      let right = 0
      for (const each of set) if ((await read(each)).purpose === each.purpose) right++
      expect(right / set.length).toBeGreaterThanOrEqual(0.93)
    }
  })
  test.runIf(hasModel).each([
    ['half of the choir has not been seen since Easter, what is it', 'churn'],
    ['my boss says the leaflet is confusing, does anybody get what it says', 'message_test'],
    ['whether people would shell out more than forty quid for a haircut', 'pricing'],
    [
      'we came second again for the school catering contract and I would like to know from them what did it',
      'win_loss',
    ],
    ['are the night porters all right, since the two wards were put together', 'workplace'],
  ])('what words alone do not tell: %s', async (question, purpose) => {
    expect(recognisePurpose(question).purpose).not.toBe(purpose)
    expect((await read({ question })).purpose).toBe(purpose)
  })
  test
    .runIf(hasModel)
    .each(['coffee', 'talk to our users', 'help me please', 'something for the board meeting'])(
    'what says nothing is asked: %s',
    async (question) => {
      expect((await read({ question })).purpose).toBeNull()
    },
  )
  test.runIf(hasModel).each([
    ['brand', 'brand'],
    ['churn', 'churn'],
    ['price', 'pricing'],
    ['usability', 'usability'],
  ])('one word that names a purpose, as a guess: %s', async (question, purpose) => {
    expect(await read({ question })).toMatchObject({ purpose, isGuess: true })
  })
})
