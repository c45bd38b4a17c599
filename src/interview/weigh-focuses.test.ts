import { describe, expect, it } from 'vitest'
import { wordTableEmbedderId } from '../platform/models/words/word-table.ts'
import { type Guide, GuideSchema } from '../study/model.ts'
import { indexGuide } from './guide-index.ts'
import type { Comparisons } from './likeness.ts'
import { readAnswer } from './reading.ts'
import { weighFocuses } from './weigh-focuses.ts'

const question = (key: string, text: string) => ({
  key,
  kind: 'open',
  text: { en: text },
  objectiveKey: 'why',
  probing: { mode: 'adaptive', depth: 'moderate', fixedProbes: [], notes: '' },
  required: true,
  priority: 'normal',
  timeBudgetMs: null,
  skipWhen: null,
})
const guide: Guide = GuideSchema.parse({
  language: 'en',
  objectives: [{ key: 'why', text: 'Why people move' }],
  timeBudgetMs: 600_000,
  sections: [
    {
      key: 'all',
      kind: 'core',
      title: { en: 'All' },
      stimulus: null,
      questions: [question('flat', 'How did you find the flat?'), question('rent', 'What was the rent?')],
    },
  ],
})
const text = 'It rained a lot. I repaired the broken window because the landlord ignored my letters.'

/** Answers `near` for what it names, and notes every text that is compared. */
function comparing(near: RegExp, embedderId: string) {
  const asked = new Set<string>()
  const words = new Set<string>()
  const comparisons: Comparisons = {
    done: [],
    embedderId,
    readIntents: async () => null,
    async compare(run, texts = {}) {
      for (const word of texts.words ?? []) words.add(word)
      const measure = (a: string) => {
        asked.add(a)
        return near.test(a) ? 0.8 : 0.1
      }
      return run({ kind: 'embedding', measure, answers: null })
    },
  }
  return { comparisons, asked, words }
}

async function weigh(near: RegExp, embedderId = wordTableEmbedderId) {
  const made = comparing(near, embedderId)
  const reading = readAnswer(text, {
    language: 'en',
    earlierWords: [],
    question: 'How did you find the flat?',
  })
  const { comparisons } = made
  const on = { text, questionKey: 'flat', index: indexGuide(guide), comparisons, language: 'en' }
  const { focuses } = await weighFocuses(reading, on)
  const relevanceOf = (words: string) =>
    focuses.find(({ start, end }) => text.slice(start, end) === words)?.relevance
  return { ...made, relevanceOf, focuses }
}

describe('what is near to what the study wants to know', () => {
  it('is told of a clause by its sentence, and of a thing by its nearest word', async () => {
    const { asked, words, relevanceOf } = await weigh(/window$/)
    const sentences = [...asked].filter((one) => one.split(' ').length > 1)
    expect(sentences).toContain('I repaired the broken window because the landlord ignored my letters.')
    for (const sentence of sentences) expect(text).toContain(sentence)
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true)
    expect(words.has('window')).toBe(true)
    expect(relevanceOf('broken window')).toBe(1)
  })

  it('leaves things as they are on average where the table is of another embedder', async () => {
    const { words, relevanceOf } = await weigh(/window$/, 'another-embedder')
    expect(words.size).toBe(0)
    expect(relevanceOf('broken window')).toBe(0.6)
  })
})
