/** Whatever a question is about and whatever it is for, its draft can be published as it is. */
import { describe, expect, test } from 'vitest'
import { draftGuide } from './draft-guide.ts'
import { lintGuide } from './lint/index.ts'
import { listQuestions, purposes, StudyContextSchema, textIn } from './model.ts'
import { objectShapes, questionFrames } from './purposes/object-shapes.fixture.ts'
import {
  awkward,
  heldOut,
  type ResearchQuestionFixture,
  tuning,
} from './purposes/research-questions.fixture.ts'

type Asked = Omit<ResearchQuestionFixture, 'purpose'>

/** The faults of the draft, with the words they are found in: once as recognised, and once for each purpose. */
function faultsOf({ question, decision = '', context = {} }: Asked): string[] {
  return [null, ...purposes].flatMap((purpose) => {
    const answers = purpose === null ? [] : [{ key: 'purpose', answer: purpose }]
    const { guide } = draftGuide({ question, decision, context: StudyContextSchema.parse(context), answers })
    const texts = new Map(
      listQuestions(guide).map(({ question: asked }) => [asked.key, textIn(asked.text, 'en')]),
    )
    // What no question could be made of waits among the objectives, and the lint is to say so.
    const faults = lintGuide(guide, { known: [question] }).filter(({ code }) => code !== 'no_objective')
    return faults.map(
      ({ questionKey, code }) => `${purpose ?? 'recognised'} ${code}: ${texts.get(questionKey ?? '') ?? ''}`,
    )
  })
}

describe('no draft has a fault of the lint', () => {
  test.each([...tuning, ...heldOut, ...awkward])('for any purpose: "$question"', (fixture) => {
    expect(faultsOf(fixture)).toEqual([])
  })

  test.each(Object.entries(objectShapes))(
    'where the object is of the kind %s',
    { timeout: 60_000 },
    (_, objects) => {
      for (const object of objects)
        for (const frame of questionFrames)
          expect(faultsOf({ question: frame.replace('X', object) }), frame.replace('X', object)).toEqual([])
    },
  )
})
