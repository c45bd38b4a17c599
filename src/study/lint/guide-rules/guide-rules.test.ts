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

describe('no question', () => {
  test.each([
    'asdf',
    'Asdf?',
    'qwertz',
    'xxx',
    '???',
    '.',
    'test',
    'Test test',
    'To do',
    'TBD',
    'Lorem ipsum dolor sit amet',
  ])('keeps a place, whatever its kind: %s', (text) => {
    for (const kind of ['open', 'scale', 'yes_no'] as const)
      expect(notes({ text, kind })).toContainEqual(
        expect.objectContaining({ code: 'no_question', severity: 'serious' }),
      )
  })
  test.each([
    'I like turtles.',
    'Coffee',
    'Our app is the best on the market.',
    'Reasons for leaving',
    'Hello',
    'Bar',
    'ABC',
    'Testing',
  ])('an open one that asks nothing: %s', (text) => {
    expect(notes({ text })).toContainEqual(
      expect.objectContaining({ code: 'no_question', severity: 'minor' }),
    )
    expect(notes({ text, kind: 'number' }).map(({ code }) => code)).not.toContain('no_question')
  })
  test.each([
    'Tell me about your last trip.',
    'Walk me through yesterday morning.',
    'Describe a typical Monday.',
    'Think of the last time you were late. What happened?',
    'Think back to your first week and tell me how it went.',
    'Please write down three words for the brand.',
    'Name the shops you visited last month.',
    'List everything you had for breakfast.',
    'Explain how you choose a doctor.',
    'Share a moment when it helped you.',
    'Take me through the steps.',
    'Finish this sentence: "A good day at work is ..."',
    'Complete the sentence: When I open the app, I feel ...',
    'In your own words, what is this service for',
    'What do you do first',
    'How did you hear about us',
    'Who decides what you buy',
    'Anything else you want to add?',
    'Anything you would like to add',
    'Is there something we forgot?',
    'In the last week, when did you cook, and for whom',
    'Picture your ideal kitchen and describe it.',
    'Look at the text above and say what you make of it.',
    'Read the text and tell us what comes to mind.',
    'Give an example of a day that went badly.',
    'Give me three reasons.',
    'Say a little about yourself.',
    'Write about your best holiday.',
    'Introduce yourself.',
    'Please introduce yourself briefly.',
    'Talk me through it.',
    'Help me understand how your week is planned.',
    'I would like to hear about your first day.',
    "I'd love to know what led you here.",
    "Let's talk about your last purchase.",
    'Let us begin with you: who are you and what do you do?',
    'Start by telling me about your family.',
    'Recall the last time you waited in line.',
    'Compare the two offers in your own words.',
    'To begin with, a few words about you.',
    'Your favourite place, and why?',
    'And then?',
    'Why?',
    'Why',
    'Say what you think of this picture.',
    'Imagine a friend asks about it. What do you say?',
    'Now please turn to the second offer and comment on it.',
    'Outline your process.',
    'Summarize your experience with the clinic.',
    'Reflect on your first month here.',
    'Remember your first bicycle. Where did you get it?',
    'Try the prototype and say aloud what you are thinking.',
    'Open the page and find the price of a ticket; say what you do as you go.',
    'Show me how you would book it.',
    'Sketch your day in a few sentences.',
    'Mention anything that was missing.',
    'Please tell us in a few words how it was.',
    'Your thoughts on the new menu.',
    'What you like about the area',
    'How you usually pay',
  ])('asks, or says what to do: %s', (text) => expect(codes(text)).not.toContain('no_question'))
  test('a fixed follow-up that asks nothing', () => {
    const probing = {
      mode: 'fixed' as const,
      depth: 'light' as const,
      fixedProbes: [{ en: 'asdf' }],
      notes: '',
    }
    expect(notes({ probing }).find(({ code }) => code === 'no_question')?.why).toContain('follow-up 1')
  })
})

describe('said once', () => {
  test.each([
    "Don't you think that the new app is great?",
    "So you like our app, don't you?",
    'Would you agree that it is easy?',
    'Would it be helpful to have a better app?',
  ])('what leads is not noted again as a yes or no, or as what they would do: %s', (text) => {
    expect(codes(text)).toEqual(['leading'])
  })
  test('would you agree to something is what they would do', () => {
    expect(codes('Would you agree to a longer contract?')).toContain('hypothetical')
  })
})
