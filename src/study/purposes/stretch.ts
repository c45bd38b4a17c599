import {
  anythingElse,
  ask,
  core,
  type GuideTemplate,
  oneChange,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import type { VerbForms } from './topic/conjugate.ts'
import type { Topic } from './topic/read-topic.ts'

/** First months with a thing, a move, a retirement: a stretch with a beginning and an end, told once and in order. */
export const stretch: GuideTemplate = {
  takes: ['period', 'life_event'],
  write: (t) => (t.period ? told(t, t.period.named) : told(t, own(t.theThing!))),
}

/** "retirement" of those who are asked is theirs. */
function own(event: string): string {
  return /^(?:the|your|this|that) /i.test(event) ? event : `your ${event}`
}

function told(t: Topic, named: string): Template {
  return {
    objectives: [
      { key: 'course', text: `How it went: ${named}, from the beginning on` },
      { key: 'friction', text: 'What was difficult or came unexpectedly, and what they did about it' },
      { key: 'support', text: 'What they relied on, and what they would have needed' },
      unasked(named),
    ],
    sections: [
      warmUp(ask('before', `To begin, ${beginningOf(t, named)}`, { depth: 'light', objective: 'course' })),
      core(
        'course',
        'How it went',
        ask('story', `Please tell us about ${named}, from the first day on.`, {
          depth: 'deep',
          required: true,
          priority: 'high',
          objective: 'course',
          notes: 'In order, with days that stand out; what came first.',
        }),
        ask('moment', 'Which moment of that time has stayed with you most?', { objective: 'course' }),
        ask('differently', 'What, if anything, turned out differently from what you had expected?', {
          objective: 'friction',
        }),
        ask('difficult', 'What, if anything, was difficult at that time?', {
          depth: 'moderate',
          required: true,
          priority: 'high',
          objective: 'friction',
          notes: 'What they did then; what it cost them in time, money or nerves.',
        }),
        ask('turned-to', 'Where, if anywhere, did you look for help at that time?', { objective: 'support' }),
        ask(
          'changed',
          'What, if anything, did you do differently at the end of that time than at its beginning?',
          {
            objective: 'course',
            priority: 'low',
          },
        ),
        ask('known', 'What, if anything, would you have liked to know before it began?', {
          objective: 'support',
        }),
      ),
      wrapUp(oneChange(named, 'support'), anythingElse('this')),
    ],
  }
}

function beginningOf({ period }: Topic, named: string): string {
  if (period?.preposition === 'with') return `how did you come to have ${period.thing}?`
  if (period?.preposition === 'as') return `how did you come to be ${period.thing}?`
  if (period) return `what was going on in your life when ${named} began?`
  return `what was going on in your life before ${named}?`
}

/** What goes on and has no last time: living with a heat pump, being a foreman. A recent day of it is the case. */
export function lasting({ base, gerund }: VerbForms): Template {
  return {
    objectives: [
      { key: 'course', text: `How it is: ${gerund}, and how it came about` },
      { key: 'friction', text: 'What is difficult or came unexpectedly, and what they do about it' },
      { key: 'support', text: 'What they rely on, and what they would have needed' },
      unasked(gerund),
    ],
    sections: [
      warmUp(
        ask('before', `To begin, how did you come to ${base}?`, { depth: 'light', objective: 'course' }),
      ),
      core(
        'course',
        'How it is',
        ask('story', `Please tell us about a recent day on which ${gerund} made a difference to you.`, {
          depth: 'deep',
          required: true,
          priority: 'high',
          objective: 'course',
          notes: 'One day, in order: what came first, who was there, what they did.',
        }),
        ask('first', 'How was it at the very beginning?', { objective: 'course' }),
        ask('differently', 'What, if anything, has turned out differently from what you had expected?', {
          objective: 'friction',
        }),
        ask('difficult', `What, if anything, is difficult about ${gerund}?`, {
          depth: 'moderate',
          required: true,
          priority: 'high',
          objective: 'friction',
          notes: 'What they do then; what it costs them in time, money or nerves.',
        }),
        ask('good', 'What, if anything, is good about it?', { objective: 'course' }),
        ask('turned-to', 'Where, if anywhere, do you look for help with it?', { objective: 'support' }),
        ask('known', 'What, if anything, would you have liked to know before it began?', {
          objective: 'support',
          priority: 'low',
        }),
      ),
      wrapUp(oneChange(gerund, 'support'), anythingElse('this')),
    ],
  }
}
