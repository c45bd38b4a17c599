import { gentle } from './gentle.ts'
import {
  anythingElse,
  ask,
  askChoice,
  core,
  oneChange,
  type PurposeDefinition,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'

import { lasting, stretch } from './stretch.ts'
import type { Deed } from './topic/parse-question.ts'
import { shortened } from './topic/shortened.ts'

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
        /\bhow (?:do|does|are) (?!.*\b(?:choose|pick|select|buy|evaluate)\b)(?:[a-z-]+ ){1,4}?(?:keep|plan|organi[sz]e|manage|handle|prepare|deal|cope|go about|spend|decide when|store|track|make|run|care for|look after|sort out|arrange|get by|get|find|use|cook|learn|share|sleep)\b/i,
      weight: 2.5,
    },
    {
      pattern:
        /\bhow (?:[a-z-]+ ){1,4}?(?:keep|plan|organi[sz]e|manage|handle|prepare|deal|cope|spend|store|track|find|look after|sort out|arrange|get by|move)\b/i,
      weight: 2,
    },
    { pattern: /\bhow might we\b/i, weight: 3 },
    {
      pattern:
        /(?<!\b(?:in|within|during|after|over|for|since|before|by) (?:the |their |our )?)\b(?:first|last|early) (?:\w+ )?(?:days?|weeks?|months?|years?) (?:with|as|in|at|on)\b/i,
      weight: 2.5,
    },
    {
      // "what is it like to live with a heat pump", "what are the first weeks like"; not what people like.
      pattern:
        /\bwhat (?:(?:is|are|was|were) (?:[\w'-]+ ){1,9}?|(?:do|does|did) (?:[\w'-]+ ){1,9}?(?:feel|look) |it (?:is|was) )like\b|\bwhat happens (?:when|if|once)\b|\bhow (?:is|does) it (?:feel )?to\b/i,
      weight: 2.5,
    },
    { pattern: /^how do\b/i, weight: 1 },
    { pattern: /\b(?:opportunit|unmet|discover|explore)/i, weight: 1.5 },
  ],
  templates: [
    gentle,
    stretch,
    { takes: ['state'], write: (t) => lasting(t.state!) },
    { takes: ['activity'], write: (t) => practice(t.deed!) },
    { takes: ['product', 'service', 'membership', 'thing'], write: (t) => dealings(t.subject) },
    { takes: ['none', 'ended_activity', 'place_of_work'], write: () => general },
  ],
}

/**
 * What people do daily or once in ten years: the last time is the case, and how long ago it was is asked of both. It is
 * named in full where a section begins or an answer is chosen; in between it is "it" and "that time", because whoever
 * speaks of her mother has not to be asked about "an old parent" nine times.
 */
export function practice(deed: Deed): Template {
  const { gerund, past } = shortened(deed)
  // One goes about a thing that one does; sleep and travel have a place in a life.
  const opening =
    deed.object === ''
      ? `what part does ${deed.gerund} play in your life at the moment?`
      : `how do you usually go about ${deed.gerund}?`
  return {
    objectives: [
      {
        key: 'practice',
        text: `How it goes today: what people do, step by step, when it comes to ${deed.gerund}`,
      },
      { key: 'friction', text: 'Where it goes wrong or takes effort, and what they do about it' },
      { key: 'alternatives', text: 'What they rely on, and what they tried before' },
      unasked(gerund),
    ],
    sections: [
      warmUp(
        ask('part-of-life', `To begin, ${opening}`, { depth: 'light', objective: 'practice' }),
        askChoice('when-last', `When did you last ${deed.base}?`, {
          choices: {
            week: 'Within the last week',
            month: 'Within the last month',
            year: 'Within the last year',
            longer: 'Longer ago',
          },
          objective: 'practice',
          priority: 'low',
        }),
      ),
      core(
        'last-time',
        'The last time',
        ask('last-time', `Please tell us about the last time you ${deed.past}, from the beginning.`, {
          depth: 'deep',
          required: true,
          priority: 'high',
          objective: 'practice',
          notes: 'One occasion, not the usual: when, where, who was there, what came first.',
        }),
        ask('effort', 'Which part of it took the most effort that time?', { objective: 'friction' }),
        ask('not-as-wanted', 'What, if anything, did not go as you wanted that time?', {
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
        ask('rely-on', `What or whom did you rely on when you ${past}?`, {
          objective: 'alternatives',
          notes: 'Tools, notes, people, habits.',
        }),
        ask('tried', 'Which other ways of doing it, if any, have you tried?', {
          objective: 'alternatives',
          notes: 'What made them stop with each.',
        }),
      ),
      wrapUp(oneChange(gerund, 'friction'), anythingElse('this')),
    ],
  }
}

/** A thing plays no part in a life as a deed does, and has no last time; experience with it can always be told. */
function dealings(named: string): Template {
  return {
    objectives: [
      { key: 'practice', text: `What people experience and do when it comes to ${named}` },
      { key: 'friction', text: 'Where it goes wrong or takes effort, and what they do about it' },
      { key: 'alternatives', text: 'What they rely on, and what they tried before' },
      unasked(named),
    ],
    sections: [
      warmUp(
        ask('so-far', `To begin, what has been your experience with ${named} so far?`, {
          depth: 'light',
          objective: 'practice',
        }),
      ),
      core(
        'most-recent',
        'The most recent time',
        ask(
          'most-recent',
          `Please tell us about your most recent experience with ${named}, from the beginning.`,
          {
            depth: 'deep',
            required: true,
            priority: 'high',
            objective: 'practice',
            notes: 'One occasion, not the usual: when, where, who was there, what came first.',
          },
        ),
        ask('effort', 'What took the most effort that time?', { objective: 'friction' }),
        ask('not-as-wanted', `What, if anything, did not go as you wanted with ${named}?`, {
          depth: 'moderate',
          required: true,
          priority: 'high',
          objective: 'friction',
          notes: 'What they did then; what it cost them in time, money or nerves.',
        }),
      ),
      core(
        'ways',
        'What they rely on',
        ask('rely-on', 'What or whom did you rely on that time?', {
          objective: 'alternatives',
          notes: 'Tools, notes, people, habits.',
        }),
        ask('tried', `What else, if anything, have you tried when it comes to ${named}?`, {
          objective: 'alternatives',
          notes: 'What made them stop with each.',
        }),
      ),
      wrapUp(oneChange(named, 'friction'), anythingElse(named)),
    ],
  }
}

/** Where no topic could be read: a week as the frame, and the last trouble in it as the case. */
const general: Template = {
  objectives: [
    { key: 'practice', text: 'What people do in a usual week' },
    { key: 'friction', text: 'Where it takes effort, and what they do about it' },
    unasked('your week'),
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
      ask('before', 'What was going on before that happened?', { objective: 'practice' }),
      ask('did-then', 'What did you do then?', { required: true, objective: 'friction' }),
      ask('rely-on', 'What or whom did you rely on then?', { objective: 'practice' }),
      ask('tried', 'What else, if anything, have you tried in a case like that?', { objective: 'friction' }),
    ),
    wrapUp(oneChange('that', 'friction'), anythingElse('your week')),
  ],
}
