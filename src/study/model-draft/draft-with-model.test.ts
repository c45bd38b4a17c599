import { describe, expect, test } from 'vitest'
import {
  createRecordedLanguageModels,
  type RecordedAnswer,
} from '../../platform/models/language/recorded-language-models.ts'
import { draftGuide } from '../draft-guide.ts'
import { lintGuide } from '../lint/index.ts'
import { GuideSchema, listQuestions, textIn } from '../model.ts'
import { draftWithModel } from './draft-with-model.ts'
import { draftPrompt, rewordPrompt } from './prompts.ts'
import type { Sketch } from './sketch.ts'

const input = {
  question: 'Why do riders leave the bike share after their first month?',
  decision: 'What to mend first',
  context: { company: 'Kestrel', product: 'a bike share', customerWords: 'dock, empty station' },
}

const questions = (...texts: string[]) =>
  texts.map((text) => ({ text, objective: 1, depth: 'light' as const, required: false }))

const sketch = (...core: string[]): Sketch => ({
  objectives: ['What made riders leave'],
  sections: [
    {
      kind: 'warm_up',
      title: 'To begin',
      questions: questions('To begin, how did you get to work yesterday?'),
    },
    { kind: 'core', title: 'Leaving', questions: questions(...core) },
    { kind: 'wrap_up', title: 'To end', questions: questions('What else should be known about this?') },
  ],
})

const good = [
  'Please tell us about the last ride you took with the bike share.',
  'What happened on the day you ended your membership?',
  'Which other ways of getting around have you used since?',
]
const double = 'What did you like about the docks and what did you dislike about the app?'
const leading = 'Don’t you agree that the stations were terribly empty?'

const draft = (answers: RecordedAnswer[], label = 'small') => {
  const languageModels = createRecordedLanguageModels([{ label: 'small', roles: ['analyst'], answers }])
  return draftWithModel({ languageModels, workspaceId: 'w' }, input, label).then((made) => ({
    made,
    calls: languageModels.calls,
  }))
}

const textsOf = (made: Awaited<ReturnType<typeof draft>>['made']) =>
  listQuestions(made.guide).map(({ question }) => textIn(question.text, 'en'))
const faultsOf = (made: Awaited<ReturnType<typeof draft>>['made']) =>
  lintGuide(made.guide, { known: [input.question, input.decision] }).filter(({ questionKey }) => questionKey)

describe('a draft by a model', () => {
  test('that passes the lint is taken as it is, and says who made it', async () => {
    const { made, calls } = await draft([{ value: sketch(...good) }])
    expect(calls).toHaveLength(1)
    expect(textsOf(made)).toEqual(expect.arrayContaining(good))
    expect(made.source).toMatchObject({ madeBy: 'model', model: 'small', promptVersion: 'guide-draft-2' })
    expect(() => GuideSchema.parse(made.guide)).not.toThrow()
    expect(made.notes[0]).toContain('5 of 5 questions are its own')
  })

  test('gets its faults back, and only what was faulty is taken from the second try', async () => {
    const { made, calls } = await draft([
      { value: sketch(...good, double) },
      {
        value: {
          questions: [
            { key: 'q5', text: 'What was it like to use the docks?' },
            { key: 'q2', text: 'And now something else?' },
          ],
        },
      },
    ])
    expect(calls).toHaveLength(2)
    expect(calls[1]!.request.prompt).toContain(double)
    expect(textsOf(made)).toEqual(expect.arrayContaining([...good, 'What was it like to use the docks?']))
    expect(faultsOf(made)).toEqual([])
  })

  test('goes back twice at most; then the template’s questions take the places', async () => {
    const stubborn = { value: { questions: [{ key: 'q5', text: double }] } }
    const { made, calls } = await draft([
      { value: sketch(...good, double, leading) },
      stubborn,
      stubborn,
      stubborn,
    ])
    expect(calls.map(({ request }) => request.call.purpose)).toEqual([
      'guide.draft',
      'guide.reword',
      'guide.reword',
    ])
    const template = listQuestions(draftGuide(input).guide).map(({ question }) => textIn(question.text, 'en'))
    const taken = textsOf(made).filter((text) => template.includes(text))
    expect(taken.length).toBeGreaterThan(0)
    expect(textsOf(made).join()).not.toContain(double)
    expect(textsOf(made).join()).not.toContain(leading)
    expect(faultsOf(made)).toEqual([])
    expect(made.notes.join(' ')).toMatch(/the template’s are in their place/)
  })

  test('of nothing but faulty questions is none: the template’s draft, which says so', async () => {
    const { made } = await draft([{ value: sketch(leading) }, { reason: 'deadline' }])
    expect(made.source.madeBy).toBe('template')
    expect(made.guide).toEqual(draftGuide(input).guide)
    expect(made.notes[0]).toMatch(/passed the lint/)
  })

  test.each(['deadline', 'schema', 'refused'] as const)(
    'that does not come (%s) is the template’s',
    async (reason) => {
      const { made } = await draft([{ reason }])
      expect([made.source.madeBy, made.notes[0]]).toEqual(['template', expect.stringContaining(reason)])
    },
  )

  test('ties every question to an objective: what it says serves none is after what people bring or would add', async () => {
    const bare = sketch(...good)
    for (const { kind, questions } of bare.sections)
      if (kind !== 'core') for (const question of questions) question.objective = 0
    const { made } = await draft([{ value: bare }])
    const { objectives, sections } = made.guide
    expect(objectives.map(({ text }) => text)).toEqual([
      'How people come to the subject',
      'What made riders leave',
      'What people would add',
    ])
    const keys = sections.flatMap(({ questions }) => questions.map(({ objectiveKey }) => objectiveKey))
    expect(keys).toEqual(['background', 'objective-1', 'objective-1', 'objective-1', 'unasked'])
  })

  test('by a model that is not there is refused, naming those that are', async () => {
    await expect(draft([], 'nobody')).rejects.toMatchObject({
      code: 'invalid_input',
      say: expect.stringContaining('There are: small'),
    })
  })
})

describe('what the model is told', () => {
  test('holds the researcher’s words as data between lines, and nothing where nothing was given', () => {
    const { system, prompt } = draftPrompt(input)
    expect(system).not.toContain('Kestrel')
    expect(prompt).toContain('Research question:\n---\nWhy do riders leave')
    expect(draftPrompt({ ...input, decision: ' ' }).prompt).not.toContain('decided')
  })

  test('names each faulty question with its faults, and what is asked already', () => {
    const { guide } = draftGuide(input)
    const [first] = listQuestions(guide)
    const fault = {
      code: 'multi',
      questionKey: first!.question.key,
      span: null,
      severity: 'serious',
    } as const
    const told = JSON.parse(rewordPrompt(guide, [{ ...fault, why: 'Two.', suggestion: 'Ask one.' }]).prompt)
    expect(told.questions).toMatchObject([{ key: first!.question.key, problems: ['Two. Ask one.'] }])
    expect(told.alreadyAsked).toHaveLength(listQuestions(guide).length - 1)
  })
})

test('what participants are to read is shown in a model’s guide too', async () => {
  const languageModels = createRecordedLanguageModels([
    { label: 'small', roles: ['analyst'], answers: [{ value: sketch(...good) }] },
  ])
  const question = 'Would riders use a shared helmet?'
  const stimuli = ['A helmet that hangs at each dock.']
  const made = await draftWithModel(
    { languageModels, workspaceId: 'w' },
    { ...input, question, stimuli },
    'small',
  )
  expect(made.source.madeBy).toBe('model')
  const shown = made.guide.sections.flatMap(({ kind, stimulus }) => (stimulus ? [{ kind, stimulus }] : []))
  expect(shown).toEqual([{ kind: 'core', stimulus: expect.objectContaining({ text: { en: stimuli[0] } }) }])
})
