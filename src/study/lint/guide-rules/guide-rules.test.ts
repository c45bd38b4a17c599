import { describe, expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../../test/support/guides.ts'
import { lintGuide } from '../lint-guide.ts'

const warmUp: QuestionSketch = { key: 'first', text: 'Tell me about a normal weekday.' }
const notes = (question: Partial<QuestionSketch>, known?: string[]) =>
  lintGuide(guideOf([warmUp, { key: 'q', text: 'How was it?', ...question }]), known ? { known } : {})
const codes = (text: string, known?: string[]) => notes({ text }, known).map(({ code }) => code)

describe('hypothetical', () => {
  test.each([
    'How much would you pay for a meal box?',
    'What would you be willing to spend on this?',
    'Would you buy this bicycle?',
    'Would you use an app like this?',
    'How likely are you to switch to another bank?',
    'Do you plan to move next year?',
    'What would be a fair price?',
    'How often would you use it?',
    'If we offered delivery on Sundays, would you order more?',
    'Imagine that the shop closes. What do you do?',
    'Would you be interested in a newsletter?',
    'Will you come back?',
    'If a robot could cut your lawn, how would you feel about that?',
    'Would your family eat more vegetables if we delivered them?',
    'At what point would you stop paying for it?',
    'Can you imagine using this every day?',
    'How many hours a week would you give to a club like this?',
    'Would a smaller pack make you buy it more often?',
    'How likely is it that you will move within two years?',
  ])('asks what they would do: %s', (text) => {
    expect(codes(text)).toContain('hypothetical')
  })
  test.each([
    'What did you last pay for a meal box?',
    'At what price would you call it a bargain?',
    'Tell me about the last time you changed your bank.',
    'How likely are you to recommend us to a friend?',
    'What would you have to know before you decided?',
    'How would you describe it to a friend?',
    'Would you tell me what happened?',
    'If you could change one thing about the service, what would it be?',
    'If the brand were a person, what would they be like?',
    'What would I have seen if I had stood beside you then?',
    'What would your time on the train take the place of in what you spend now?',
    'If you think back to your first plan, what comes to mind?',
  ])('asks what was, or by a method: %s', (text) => {
    expect(codes(text)).not.toContain('hypothetical')
  })
  test('the rewrite takes up what the question is about', () => {
    const [note] = notes({ text: 'How much would you pay for a second bicycle?' })
    expect(note!.suggestion).toContain('"What did you last pay for a second bicycle?"')
    expect(note!.severity).toBe('serious')
  })
})

describe('jargon', () => {
  test.each([
    'What are your pain points?',
    'How was your onboarding?',
    'Which KPIs do you watch?',
    'How do you use the OKR board?',
  ])('a term of the trade: %s', (text) => expect(codes(text)).toContain('jargon'))
  test.each([
    'How do you use AI at work?',
    'What was difficult?',
    'How do you use the Objectives (OKR) board?',
  ])('words that everybody knows, or an explained one: %s', (text) =>
    expect(codes(text)).not.toContain('jargon'),
  )
  test('a term of the research question is known to those who were invited', () => {
    expect(codes('How was the onboarding?', ['Why new hires leave during onboarding'])).not.toContain(
      'jargon',
    )
  })
})

describe('negative', () => {
  test.each([
    "Don't you think it should not be banned?",
    'Which of these would you never be without?',
    'How often do you not fail to reply?',
    "Do you disagree that they shouldn't open on Sundays?",
  ])('two negations: %s', (text) => expect(codes(text)).toContain('negative'))
  test.each([
    'What did you not like?',
    'Did you go or not?',
    'What did you do when nobody answered, and it was not open?',
  ])('one negation: %s', (text) => expect(codes(text)).not.toContain('negative'))
})

describe('scale', () => {
  const option = (label: string) => ({
    key: label.toLowerCase().replaceAll(' ', '-'),
    label: { en: label },
    role: 'plain' as const,
  })
  const rated = (...labels: string[]) =>
    notes({
      kind: 'single_choice',
      text: 'How was the delivery?',
      settings: { options: labels.map(option) },
    }).map(({ code }) => code)
  test('more good points than bad ones', () => {
    expect(rated('Excellent', 'Very good', 'Good', 'Poor')).toContain('scale')
    expect(rated('Very good', 'Good', 'Neither', 'Bad', 'Very bad')).not.toContain('scale')
    expect(rated('Bus', 'Train', 'Good shoes')).not.toContain('scale')
  })
  test('two ends on one side', () => {
    const ends = (from: string, to: string) =>
      notes({
        kind: 'scale',
        text: 'How was it?',
        settings: { scaleFrom: 1, scaleTo: 5, labelFrom: { en: from }, labelTo: { en: to } },
      }).map(({ code }) => code)
    expect(ends('Good', 'Excellent')).toContain('scale')
    expect(ends('Not at all satisfied', 'Completely satisfied')).not.toContain('scale')
  })
  test('a scale in words whose points have no meaning', () => {
    expect(codes('On a scale of 1 to 10, how was it?')).toContain('scale')
    expect(
      codes('On a scale of 1 to 10, where 10 is excellent and 1 is terrible, how was it?'),
    ).not.toContain('scale')
  })
})
