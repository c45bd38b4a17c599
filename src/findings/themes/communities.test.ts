import { describe, expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { chooseQuotes } from './choose-quotes.ts'
import { displayForm } from './display-form.ts'
import { findCommunities } from './find-communities.ts'
import { EdgeList, joinEdges, partOfGraph } from './graph.ts'
import { findNeighbours } from './nearest-neighbours.ts'

import { findBasis, project } from './reduce-dimensions.ts'
import { findCommonWords } from './remove-common.ts'
import { indexTerms, weighTerms } from './term-weights.ts'
import type { Vectors } from './vectors.ts'

const vectorsOf = (rows: number[][]): Vectors => ({
  data: Float32Array.from(rows.flat()),
  count: rows.length,
  dimensions: rows[0]?.length ?? 0,
})

describe('communities', () => {
  /** Two triangles with one thin edge between them, and a node of no edge. */
  const edges = new EdgeList()
  for (const [from, to, weight] of [
    [0, 1, 1],
    [4, 3, 1],
    [0, 2, 1],
    [1, 2, 1],
    [2, 3, 0.1],
    [3, 5, 1],
    [4, 5, 1],
  ] as const)
    edges.add(from, to, weight)
  const graph = joinEdges(edges, 7)

  test('are looked for in a graph whose edges stand in order, and whose part keeps them', () => {
    expect([...graph.starts]).toEqual([0, 2, 4, 7, 10, 12, 14, 14])
    expect([...graph.targets]).toEqual([1, 2, 0, 2, 0, 1, 3, 2, 4, 5, 3, 5, 3, 4])
    const part = partOfGraph(graph, Int32Array.of(0, 2, 3, 6))
    expect([...part.targets]).toEqual([1, 0, 2, 1])
    expect([...part.weights]).toEqual([1, 1, 0.1, 0.1])
  })

  test('are what hangs together', () => {
    expect([...findCommunities(graph, 1, createRandom(1))]).toEqual([0, 0, 0, 1, 1, 1, 2])
  })

  test('are single nodes at a very high resolution', () => {
    expect(new Set(findCommunities(graph, 100, createRandom(1))).size).toBe(7)
  })

  test('of nothing are nothing', () => {
    expect(findCommunities(joinEdges(new EdgeList(), 0), 1, createRandom(1))).toHaveLength(0)
  })
})

describe('nearest neighbours', () => {
  test('are the exact ones, nearest first, ties by row', async () => {
    const angles = [0, 10, 20, 90, 95, 180].map((degrees) => (degrees * Math.PI) / 180)
    const vectors = vectorsOf(angles.map((a) => [Math.cos(a), Math.sin(a)]))
    const [found] = await findNeighbours(vectors, { wanted: 2 })
    expect([...found!.indexes]).toEqual([1, 2, 0, 2, 1, 0, 4, 2, 3, 2, 4, 3])
  })

  test('along the leading columns alone are those of the vectors cut off there', async () => {
    const random = createRandom(3)
    const rows = Array.from({ length: 300 }, () => Array.from({ length: 7 }, () => random.next() - 0.5))
    const [narrow, wide] = await findNeighbours(vectorsOf(rows), { wanted: 5, widths: [3, 7] })
    const [cut] = await findNeighbours(vectorsOf(rows.map((row) => row.slice(0, 3))), { wanted: 5 })
    const [whole] = await findNeighbours(vectorsOf(rows), { wanted: 5 })
    expect(narrow!.indexes).toEqual(cut!.indexes)
    expect(wide!.indexes).toEqual(whole!.indexes)
    const nearest = rows.map((row, at) => {
      const cosines = rows.map((other, to) => (to === at ? -2 : cosineOf(row, other)))
      return cosines.indexOf(Math.max(...cosines))
    })
    expect(rows.map((_, at) => whole!.indexes[at * 5])).toEqual(nearest)
  })

  test('are at most all the others', async () => {
    const two = vectorsOf([
      [1, 0],
      [0, 1],
    ])
    expect((await findNeighbours(two, { wanted: 9 }))[0]!.each).toBe(1)
    expect((await findNeighbours(vectorsOf([[1, 0]]), { wanted: 9 }))[0]!.indexes).toHaveLength(0)
  })
})

function cosineOf(a: readonly number[], b: readonly number[]): number {
  const dot = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, at) => sum + value * other[at]!, 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

test('principal components keep the direction in which rows differ', () => {
  const vectors = vectorsOf([
    [1, 0.1, 5],
    [2, 0, 5],
    [3, -0.1, 5],
    [4, 0, 5],
  ])
  const basis = findBasis(vectors, 1)
  expect(Math.abs(basis.directions[0]![0]!)).toBeGreaterThan(0.99)
  const signs = [...project(vectors, basis).data].map(Math.sign)
  expect(new Set(signs.slice(0, 2)).size + new Set(signs.slice(2)).size).toBe(2)
})

test('principal components of a few rows are those of their covariance', () => {
  const rows = [
    [2, 0, 1, 0, 0.3],
    [0, 1, 0, 0.5, 0],
    [-2, 0, -1, 0.1, 0],
  ]
  const few = findBasis(vectorsOf(rows), 2)
  const many = findBasis(vectorsOf([...rows, ...rows]), 2)
  for (const [at, direction] of few.directions.entries()) {
    const cosine = direction.reduce((sum, value, column) => sum + value * many.directions[at]![column]!, 0)
    expect(Math.abs(cosine)).toBeCloseTo(1, 6)
  }
})

describe('terms', () => {
  test('that mark a theme are said more often in it than elsewhere, by more than one person', () => {
    const texts = [
      'The invoice was wrong.',
      'My invoice came late; zebra zebra.',
      'Invoices keep changing.',
      'The garden is lovely.',
      'The garden grows.',
      'A garden of roses.',
    ]
    const index = indexTerms(texts)
    const [first] = weighTerms({ index, speakers: [0, 1, 2, 3, 4, 5] }, [
      [0, 1, 2],
      [3, 4, 5],
    ])
    expect(first!.map((term) => term.term)).toEqual(['invoice'])
  })

  test('are phrases without stop words at their edges, and not across punctuation', () => {
    expect(indexTerms(['The quality of service, delivery'])[0]).toEqual([
      'quality',
      'quality of service',
      'service',
      'delivery',
    ])
  })

  test('that everybody uses again and again are the subject of the study', () => {
    const texts = Array.from({ length: 40 }, (_, at) =>
      at % 2 ? 'The robot cooks' : `A lovely ${at} garden`,
    )
    const speakers = texts.map((_, at) => Math.floor(at / 4))
    expect(findCommonWords(indexTerms(texts), speakers)).toEqual(['cooks', 'garden', 'lovely', 'robot'])
    expect(
      findCommonWords(
        indexTerms(texts),
        texts.map((_, at) => at),
      ),
    ).toEqual([])
  })
})

describe('a term is written', () => {
  test.each([
    ['chatgpt', ['I asked ChatGPT.', 'ChatGPT wrote it', 'then chatgpt failed'], 'ChatGPT'],
    ['writing', ['Writing is hard.', 'I like writing.', 'The writing'], 'writing'],
    ['trust in ai', ['My trust in AI is low', 'Trust in AI'], 'trust in AI'],
    ['c++', ['We use C++ here', 'C++ it is'], 'C++'],
  ])('as most people write it: %s', (...[term, texts, form]) => {
    expect(displayForm(term, texts)).toBe(form)
  })
})

describe('quotes', () => {
  const candidate = (segment: number, speaker: number, text: string) => ({
    segment,
    speaker,
    text,
    strength: 0.7,
    showsName: 0,
    doubts: 0,
  })
  const good = 'The invoices were wrong for three months before anybody noticed it.'

  test('prefer whole sentences that stand alone', () => {
    const vectors = vectorsOf([
      [1, 0],
      [1, 0],
      [1, 0],
    ])
    const chosen = chooseQuotes(
      [candidate(0, 0, 'It did.'), candidate(1, 1, good), candidate(2, 2, 'And so')],
      vectors,
    )
    expect(chosen[0]).toBe(1)
  })

  test('repeat a person only while there are fewer than three', () => {
    const vectors = vectorsOf(Array.from({ length: 6 }, () => [1, 0]))
    const ofTwo = Array.from({ length: 6 }, (_, at) => candidate(at, at % 2, good))
    expect(chooseQuotes(ofTwo, vectors)).toHaveLength(3)
  })

  test('tell what others think, or what is taken back, only where nothing else is left', () => {
    const vectors = vectorsOf(Array.from({ length: 2 }, () => [1, 0]))
    const doubted = { ...candidate(0, 0, good), doubts: 1 }
    expect(chooseQuotes([doubted, candidate(1, 1, good)], vectors)).toEqual([1, 0])
    expect(chooseQuotes([doubted], vectors)).toEqual([0])
  })
})
