import { describe, expect, it } from 'vitest'
import { questionThatAsks, withoutCommon } from './asks-for.ts'

const questions = [
  'How does the ferry fit into your morning on the island?',
  'Which errands do you keep for the mainland instead of the ferry and the island?',
  'What annoyed you on the ferry to the island?',
  'Anything else about the ferry and the island?',
]
const same = (one: string, other: string) =>
  one === other || [one, other].sort().join() === 'annoyed,upset' ? 1 : 0
const byWords = (objective: string) =>
  questionThatAsks({ nearness: same, questions, objective, vectors: null })

/** Of two columns: what they share, and what tells them apart. */
const unit = (x: number, y: number) => Float32Array.from([x, y].map((value) => value / Math.hypot(x, y)))
const byVectors = (objective: string, own: Float32Array, plain: Float32Array) =>
  questionThatAsks({
    nearness: same,
    questions,
    objective,
    vectors: {
      objective: own,
      questions: questions.map(() => unit(1, 0)),
      plainObjective: plain,
      plainQuestions: [unit(1, 0.2), unit(1, 1), unit(1, -1), unit(1, 0)],
    },
  })

describe('the question that asks for an objective', () => {
  it('is found by what its words mean, and not by what most questions speak of', () => {
    expect(byWords('What upset people')).toBe(2)
    expect(byWords('What the island is called')).toBeNull()
  })
  it('is none that asks for nothing in particular', () => {
    expect(byWords('Anything that is left')).toBeNull()
  })
  it('is the one that lies in its direction from all others', () => {
    expect(byVectors('What stays ashore', unit(1, 0), unit(1, 1))).toBe(1)
    expect(byVectors('What stays ashore', unit(1, 0), unit(1, -1))).toBe(2)
    expect(byVectors('What stays ashore', unit(0, 1), unit(1, 1))).toBeNull()
  })
  it('is the first that is about the subject where nothing more is asked for', () => {
    expect(byVectors('The ferry and the island', unit(1, 0), unit(1, -1))).toBe(0)
    expect(byVectors('The ferry and the island', unit(0, 1), unit(1, -1))).toBeNull()
  })
  it('is compared without what many questions share', () => {
    expect(withoutCommon('What annoyed people on the ferry', questions)).toBe('What annoyed people')
    expect(withoutCommon('the ferry', questions)).toBe('the ferry')
  })
})
