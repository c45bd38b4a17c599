import {
  anythingElse,
  ask,
  askNumber,
  core,
  type PurposeDefinition,
  type Template,
  warmUp,
  wrapUp,
} from './purpose.ts'

import type { Topic } from './topic/read-topic.ts'

/** What people do and need, before any solution. */
export const discovery: PurposeDefinition = {
  purpose: 'discovery',
  label: 'Discovery',
  inPlainWords: 'What people do today, and what they need',
  source: 'Portigal 2013, "Interviewing Users"; Flanagan 1954, critical incident technique',
  signs: [
    {
      pattern:
        /\b(?:needs?|pain points?|problems?|struggles?|struggle|challenges|jobs to be done|workarounds?|habits|routines?)\b/i,
      weight: 2,
    },
    {
      pattern:
        /\bhow (?:do|does|are) (?:[a-z-]+ ){1,4}?(?:keep|plan|organi[sz]e|manage|handle|prepare|deal|cope|go about|spend|decide when|store|track|make|run|care|use|cook|learn|share|sleep)\b/i,
      weight: 2.5,
    },
    {
      pattern:
        /\bhow (?:[a-z-]+ ){1,4}?(?:keep|plan|organi[sz]e|manage|handle|prepare|deal|cope|spend|store|track)\b/i,
      weight: 2,
    },
    { pattern: /\bhow might we\b/i, weight: 3 },
    { pattern: /^how do\b/i, weight: 1 },
    { pattern: /\b(?:opportunit|unmet|discover|explore)/i, weight: 1.5 },
  ],
  template: (t) => (t.activity === null ? general : about(t, t.activity)),
}

function about(t: Topic, activity: string): Template {
  const isDone = t.deed !== null && activity === t.deed.gerund
  // A thing plays no part in a life as a deed does; how one meets it can always be asked.
  const opening = isDone
    ? `To begin, what part does ${activity} play in your life at the moment?`
    : `To begin, how do you come into contact with ${t.subject} at the moment?`
  const named = isDone ? activity : t.subject
  const last = isDone
    ? `you ${t.deed!.past}`
    : t.theThing
      ? `you had to do with ${t.theThing}`
      : 'this came up for you'
  return {
    objectives: [
      {
        key: 'practice',
        text: `How it goes today: what people do, step by step, when it comes to ${activity}`,
      },
      { key: 'friction', text: 'Where it goes wrong or takes effort, and what they do about it' },
      { key: 'alternatives', text: 'What they rely on, and what they tried before' },
    ],
    sections: [
      warmUp(
        ask('part-of-life', opening, {
          depth: 'light',
          objective: 'practice',
        }),
      ),
      core(
        'last-time',
        'The last time',
        ask('last-time', `Please tell us about the last time ${last}, from the beginning.`, {
          depth: 'deep',
          required: true,
          priority: 'high',
          objective: 'practice',
          notes: 'One occasion, not the usual: when, where, who was there, what came first.',
        }),
        ask('before', 'What was going on just before that?', { objective: 'practice' }),
        ask('effort', 'Which part of it took the most effort that time?', { objective: 'friction' }),
        ask('not-as-wanted', 'What, if anything, did not go as you wanted?', {
          depth: 'moderate',
          required: true,
          priority: 'high',
          objective: 'friction',
          notes: 'What they did then; what it cost them in time, money or nerves.',
        }),
      ),
      core(
        'ways',
        'Ways of doing it',
        ask('rely-on', 'What did you rely on to get it done?', {
          objective: 'alternatives',
          notes: 'Tools, notes, people, habits.',
        }),
        ask('tried', 'Which other ways, if any, have you tried?', {
          objective: 'alternatives',
          notes: 'What made them stop with each.',
        }),
        askNumber('times', 'About how many times did this come up in the last month?', {
          objective: 'practice',
          priority: 'low',
        }),
      ),
      wrapUp(
        ask('one-change', `If you could change one thing about ${named}, what would it be?`, {
          depth: 'light',
          objective: 'friction',
        }),
        anythingElse(named),
      ),
    ],
  }
}

/** Where no topic could be read: a week as the frame, and the last trouble in it as the case. */
const general: Template = {
  objectives: [
    { key: 'practice', text: 'What people do in a usual week' },
    { key: 'friction', text: 'Where it takes effort, and what they do about it' },
  ],
  sections: [
    warmUp(ask('week', 'To begin, what does a usual week look like for you?', { objective: 'practice' })),
    core(
      'last-time',
      'The last time',
      ask(
        'last-trouble',
        'Please tell us about the last time something took more effort than it should have.',
        {
          depth: 'moderate',
          required: true,
          priority: 'high',
          objective: 'friction',
        },
      ),
      ask('before', 'What was going on just before that?', { objective: 'practice' }),
      ask('did-then', 'What did you do then?', { required: true, objective: 'friction' }),
      ask('rely-on', 'What did you rely on to get it done?', { objective: 'practice' }),
      ask('tried', 'Which other ways, if any, have you tried?', { objective: 'friction' }),
    ),
    wrapUp(
      ask('one-change', 'If you could change one thing about that, what would it be?', {
        depth: 'light',
        objective: 'friction',
      }),
      anythingElse('this'),
    ),
  ],
}
