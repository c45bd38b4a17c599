import { describe, expect, it } from 'vitest'
import { DeadlinePassed, type Embedder } from '../platform/models/embedder.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { fullDimensions, toUnit, wordTableEmbedderId } from '../platform/models/words/word-table.ts'
import { openComparisons } from './likeness.ts'
import { readPieces } from './read-pieces.ts'

/** Spelling for meaning, under the name of the model; `asked` are the texts of each request. */
function embedderThatCounts(asked: string[][], isLate = () => false): Embedder {
  const lexical = createHashedLexicalEmbedder()
  return {
    ...lexical,
    id: wordTableEmbedderId,
    kind: 'model',
    dimensions: fullDimensions,
    async embed(texts, { deadlineMs = 0 } = {}) {
      asked.push([...texts])
      if (isLate()) throw new DeadlinePassed(deadlineMs)
      return (await lexical.embed(texts)).map((vector) => toUnit(vector.slice(0, fullDimensions)))
    },
  }
}

function open(embedder: Embedder) {
  return openComparisons({
    embedder,
    embedderId: wordTableEmbedderId,
    language: 'en',
    budgetMs: 1_000,
    isGuideText: () => false,
    nameOf: (text) => text,
  })
}

const message = 'The box came late. I phoned three times. Nobody called me back.'

describe('what a turn embeds', () => {
  it('is each sentence of the message once, in one request, and nothing of it later', async () => {
    const asked: string[][] = []
    const comparisons = open(embedderThatCounts(asked))
    const pieces = await readPieces(message, { comparisons, language: 'en', question: 'How was it?' })
    expect(pieces.map(({ text }) => text)).toContain(message)
    await comparisons.compare(({ measure }) => measure('The box came late.', 'I phoned three times.'))
    expect(asked.map((texts) => texts.toSorted())).toEqual([
      ['I phoned three times.', 'Nobody called me back.', 'The box came late.'],
    ])
  })

  it('holds the sentences of a long message that say most, wherever they stand', async () => {
    const asked: string[][] = []
    const plain = ['It was so.', 'So it was.', 'It is that.', 'That it is.', 'This it was.', 'It was this.']
    const telling = 'The cheaper kitchen was terrible because the delivery stopped suddenly.'
    const text = [...plain.slice(0, 3), telling, ...plain.slice(3)].join(' ')
    await readPieces(text, { comparisons: open(embedderThatCounts(asked)), language: 'en', question: '' })
    expect(asked[0]).toContain(telling)
  })

  it('is no single word that the table knows, and a word that it lacks is near to nothing', async () => {
    const asked: string[][] = []
    const comparisons = open(embedderThatCounts(asked))
    const [known, unknown] = await comparisons.compare(
      ({ measure }) => [measure('kitchen', 'kitchen'), measure('xqzzt', 'kitchen')],
      { words: new Set(['kitchen', 'xqzzt']) },
    )
    expect(known).toBeCloseTo(1, 3)
    expect(unknown).toBe(0)
    expect(asked.flat()).toEqual([])
  })

  it('stays in memory where it is ours, and never where it is theirs', async () => {
    const kept: string[] = []
    const counting = embedderThatCounts([])
    const embedder: Embedder = {
      ...counting,
      async embed(texts, options) {
        if (options?.remember) kept.push(...texts)
        return counting.embed(texts, options)
      },
    }
    const isOurs = (text: string) => text.includes('What led')
    await open(embedder).compare(({ measure }) => measure('What led you to it?', 'My own words.'), { isOurs })
    expect(kept).toEqual(['What led you to it?'])
  })

  it('is nothing more once the time was over, and the log says so', async () => {
    const asked: string[][] = []
    const comparisons = open(embedderThatCounts(asked, () => true))
    expect(await readPieces(message, { comparisons, language: 'en', question: '' })).toEqual([])
    await comparisons.compare(({ measure }) => measure('one text', 'another text'))
    expect(asked).toHaveLength(1)
    expect(comparisons.done.map(({ how, why }) => `${how}: ${why}`)).toEqual([
      'lexical: over_budget',
      'lexical: over_budget',
    ])
  })
})
