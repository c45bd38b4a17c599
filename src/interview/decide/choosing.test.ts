/**
 * Which follow-up comes, about which words: each cause that made people ask "what was what like?" has its examples here. What is
 * said is drawn from lists, so that only its form is looked at.
 */
import { describe, expect, it } from 'vitest'
import { adaptive, decideOn, progress, stateWith } from '../../../test/support/decisions.ts'
import { type QuestionSketch, questionOf } from '../../../test/support/guides.ts'
import { proposeProbe } from '../proposer/propose.ts'
import { readAnswer } from '../reading.ts'
import type { QuestionProgress } from '../state.ts'

interface Talk {
  question?: string
  probes?: QuestionProgress['probes']
  depth?: 'light' | 'moderate' | 'deep'
}

function decideAfter(
  text: string,
  { question = 'How did it go with the choir?', probes = [], depth = 'moderate' }: Talk = {},
) {
  const sketches: QuestionSketch[] = [
    { key: 'a', text: question, probing: adaptive(depth) },
    { key: 'b', text: 'What came then?' },
  ]
  const reading = readAnswer(text, { language: 'en', earlierWords: [], question })
  return decideOn(sketches, stateWith({ a: progress({ probes }) }), { reading })
}

/** Everything that could be said there, over many interviews; empty where the guide goes on. */
function sayable(text: string, talk: Talk = {}): string[] {
  const { move } = decideAfter(text, talk)
  if (move.kind !== 'probe') return []
  const question = questionOf({ key: 'a', text: talk.question ?? 'How did it go with the choir?' })
  const said = Array.from({ length: 12 }, (_, seed) =>
    proposeProbe(move, {
      question,
      language: 'en',
      guideLanguage: 'en',
      seed,
      turn: 2,
      wordingsUsed: [],
      answer: text,
      value: null,
      denied: null,
    }).map((candidate) => candidate.text),
  )
  return [...new Set(said.flat())]
}

const bare =
  /^(?:And )?(?:what|how) (?:was|is|has) that\b|^how did (?:that|it)\b|^what happened (?:then|there)|^(?:please|could you) (?:tell|say)[^“]*\bthat\b[.?]$/i

describe('a follow-up says what it is about', () => {
  it.each([
    'Retired. Postman, 40 years.',
    'My phone, my sister, the notice board and a leaflet from the library.',
    'We sang on Mondays, the hall was cold, my neighbour drove us there and we had soup afterwards with the others.',
    'I had just moved, so the flat was full of boxes. My partner works at night. A friend gave me her old piano and I thought why not.',
    'First we rang them, then they sent somebody, he looked at the pipe for a while, and in the end it was the washer. Took an hour.',
  ])('and is not asked where nothing can be named: %s', (text) => {
    for (const said of sayable(text)) expect(said).not.toMatch(bare)
  })

  it.each([
    [
      'I joined in the spring and we sang twice a week in the hall. The others were nice. The real reason I stayed was my voice came back.',
      'voice came back',
    ],
    [
      'There were nine of us, mostly from the street, and it cost 12 pounds a term. Nobody ever told me that I sang flat. I brought biscuits.',
      'Nobody ever told me that I sang flat',
    ],
  ])('and quotes the clause on which most hangs: %s', (text, telling) => {
    const said = sayable(text)
    expect(said.length).toBeGreaterThan(0)
    for (const each of said) expect(each).toContain(telling)
  })

  it('names what they name outright', () => {
    const said = sayable('The hall? Nothing. Ask me about the accordion', {
      probes: [{ technique: 'elaborate', turn: 2, replyWords: null }],
    })
    expect(said.length).toBeGreaterThan(0)
    for (const each of said) expect(each).toMatch(/the accordion[.?]$/)
  })

  it('may say "that" of one short thing', () => {
    expect(
      sayable('I sang the solo in the cathedral.').some(
        (each) => /\bthat\b/.test(each) && !each.includes('“'),
      ),
    ).toBe(true)
  })
})

describe('a technique fits what was said', () => {
  it.each([
    ['The song books were lovely.', /think so|impression|see it that way|say that/],
    ['I cried in the vestry after the last concert.', /what was that like|how was that|think so/i],
    [
      'Somebody else to carry the chairs. I would pay for that.',
      /recent time|last time|what happened|how did/i,
    ],
    ['I am a bookkeeper for a bakery, always from home.', /recent time|last time/i],
    ['I would rather they did it in the evening.', /recent time|last time|what happened/i],
    ['We left at nine and it was dark.', /think so|impression/],
  ])('%s', (text, misfit) => {
    for (const said of sayable(text, { question: 'What would you change?' })) expect(said).not.toMatch(misfit)
  })

  it('asks what makes them think so of what they think', () => {
    const said = sayable('I think the conductor is bored with us.', {
      question: 'What do you think of the choir?',
    })
    expect(said.some((each) => /think so|impression|see it that way|say that/.test(each))).toBe(true)
  })

  it.each([
    ['I swapped to the small hall because it was cheaper, for two weeks.', 'What did you try?'],
    ['Better, and closer to home.', 'How does that compare with the old hall?'],
    ['If yours was better I would come.', 'What would bring you there?'],
  ])('asks of no comparison whose other side is there: %s', (text, question) =>
    expect(decideAfter(text, { question }).move).not.toMatchObject({ technique: 'compare' }),
  )
})

describe('what is finished is left', () => {
  it.each([
    'That’s it, that’s the story.',
    'I’ve said. The letter. And the choir.',
    'No that’s all there is to that one.',
    'I believe I just did.',
    'There’s no more to tell, it’s a song.',
  ])('%s', (text) => {
    const probes: QuestionProgress['probes'] = [{ technique: 'elaborate', turn: 2, replyWords: 20 }]
    expect(decideAfter(text, { probes }).move.kind).toBe('ask')
    expect(decideAfter(text).move.kind).toBe('ask')
  })

  it('and so is what was said back, once they put it right', () => {
    const probes: QuestionProgress['probes'] = [
      { technique: 'confirm_paraphrase', turn: 2, replyWords: null },
    ]
    expect(
      decideAfter('It was all right like that, the boy was polite and I do not blame him at all.', { probes })
        .move.kind,
    ).toBe('ask')
    expect(decideAfter('No. The main thing is the choir and the hall.', { probes }).move).toMatchObject({
      focus: { kind: 'named' },
    })
  })
})

it.each(['No. You’ve been very thorough.', 'No, you have asked everything.'])(
  'nothing more is asked after “%s”',
  (text) => {
    const question = 'Is there anything about the choir that did not come up and that you would like to add?'
    expect(decideAfter(text.replace('’', "'"), { question }).move.kind).toBe('ask')
  },
)

describe('between a long answer and the next question', () => {
  const long =
    'The hall was booked by somebody else that day, so nine of us stood in the yard with our books. It rained on and off, the caretaker rang around, and after an hour they let us into the gym, where it smelled of rubber and the piano was out of tune.'
  const decideLater = (text: string, more: Parameters<typeof stateWith>[1] = {}) => {
    const reading = readAnswer(text, {
      language: 'en',
      earlierWords: [],
      question: 'How did it go with the choir?',
    })
    const sketches: QuestionSketch[] = [
      { key: 'a', probing: adaptive('none') },
      { key: 'b', text: 'What came then?' },
    ]
    return decideOn(sketches, stateWith({ a: progress() }, more), { reading })
  }

  const heavy =
    'We sang for him in the yard, all nine of us, because he had cancer by then and could not climb the stairs any more.'

  it('nothing is said, unless it told of something heavy', () => {
    expect(decideLater(long).notice).toBeNull()
    expect(decideLater(heavy)).toMatchObject({ move: { kind: 'ask' }, notice: 'taken_in' })
  })

  it('and not where something was said of late', () => {
    const notice = {
      turn: 4,
      turnRevision: 0,
      role: 'interviewer',
      kind: 'notice',
      questionKey: null,
      contentId: 'n',
      at: 0,
      startMs: null,
      endMs: null,
    } as const
    expect(decideLater(heavy, { turns: [notice], nextTurn: 6 }).notice).toBeNull()
    expect(decideLater(heavy, { turns: [notice], nextTurn: 12 }).notice).toBe('taken_in')
  })
})
