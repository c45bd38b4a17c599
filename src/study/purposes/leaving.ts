import type { Section } from '../model.ts'
import {
  anythingElse,
  ask,
  askChoice,
  askScale,
  core,
  type GuideTemplate,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import type { VerbForms } from './topic/conjugate.ts'
import type { PlaceOfWork } from './topic/place-of-work.ts'
import type { Topic } from './topic/read-topic.ts'

/** Leaving a school or a ward is leaving work: other reasons than a customer's, and nothing is given up or paid for. */
export const leavingWork: GuideTemplate = {
  takes: ['place_of_work'],
  write: ({ placeOfWork }) => workLeft(placeOfWork!),
}

/** Leaving a choir, or giving up the violin: time, people and a life that changed, not price and quality. */
export const leavingGroup: GuideTemplate = {
  takes: ['membership', 'ended_activity'],
  write: groupLeft,
}

/** "leave the choir" in three forms. */
export const leave = (what: string): VerbForms => ({
  base: `leave ${what}`,
  past: `left ${what}`,
  gerund: `leaving ${what}`,
})

const storyNotes = 'Look for the first thought, the event that tipped it, and what happened in between.'

interface Ending {
  last?: 'day' | 'time'
  /** What they did about it before: "try to change". */
  tried?: string
  notes?: { story?: string; tried?: string; hesitation?: string }
}

/** The end as one story, and what came before it. */
export function howItEnded(
  { base, past, gerund }: VerbForms,
  { last = 'day', tried = 'try', notes = {} }: Ending = {},
): Section {
  return core(
    'leaving',
    'How it came to an end',
    ask(
      'leaving-story',
      `Please tell us how you came to ${base}, from the first thought to the last ${last}.`,
      {
        depth: 'deep',
        required: true,
        priority: 'high',
        objective: 'story',
        notes: [storyNotes, notes.story].filter(Boolean).join(' '),
      },
    ),
    ask('first-thought', `What was happening when you first thought of ${gerund}?`, {
      objective: 'story',
      required: true,
    }),
    ask('tried-before', `What, if anything, did you ${tried} before you ${past}?`, {
      depth: 'light',
      objective: 'story',
      notes: notes.tried,
    }),
    ask('hesitation', 'What, if anything, made you hesitate before you decided?', {
      depth: 'light',
      objective: 'story',
      priority: 'low',
      notes: notes.hesitation,
    }),
  )
}

/** How lists of reasons are asked, only after the story. */
export const asReasons = {
  several: 2,
  random: true,
  required: true,
  depth: 'light',
  objective: 'reasons',
} as const

function workLeft({ named, atFirst, preposition }: PlaceOfWork): Template {
  const took = preposition === null ? `take ${atFirst}` : `work ${preposition} ${atFirst}`
  return {
    objectives: [
      { key: 'story', text: `What led to leaving ${named}, from the first thought to the last day` },
      { key: 'reasons', text: 'Which reasons weigh how much, and what could have changed them' },
      { key: 'instead', text: 'What people do now, and how it compares' },
      unasked(preposition === null ? named : `your time ${preposition} ${named}`),
    ],
    sections: [
      warmUp(
        ask('start', `To begin, how did you come to ${took}?`, { depth: 'light', objective: 'story' }),
        ask('hoped', 'What did you hope for when you began there?', {
          depth: 'light',
          objective: 'story',
          priority: 'low',
        }),
      ),
      howItEnded(leave(named), {
        tried: 'try to change',
        notes: { story: 'No names of people.', tried: 'Whom they spoke to, and what came of it.' },
      }),
      core(
        'reasons',
        'Reasons',
        askChoice('main-reasons', 'Which of these had most to do with your leaving? Choose up to two.', {
          choices: {
            workload: 'The workload',
            hours: 'The hours',
            pay: 'The pay',
            leadership: 'How it was led',
            people: 'The people I worked with',
            growth: 'Too little chance to move on',
            'own-life': 'Changes in my own life',
            offer: 'A better offer elsewhere',
            other: 'Something else',
          },
          ...asReasons,
        }),
        askScale(
          'satisfaction',
          `In your last month there, how dissatisfied or satisfied were you with your work?`,
          {
            labels: ['Very dissatisfied', 'Neither', 'Very satisfied'],
            depth: 'light',
            objective: 'reasons',
          },
        ),
      ),
      core(
        'instead',
        'What came then',
        ask('now', 'What do you do now?', { objective: 'instead', required: true }),
        ask('compare', `How does what you do now compare with your work then?`, { objective: 'instead' }),
      ),
      wrapUp(
        ask('could-have', 'What, if anything, would have made you stay?', {
          depth: 'light',
          objective: 'reasons',
        }),
        anythingElse(preposition === null ? named : `your time ${preposition} ${named}`),
      ),
    ],
  }
}

/** What is done was begun; meat, or a faith, had a part in a life. */
function howItBegan(ended: string | null, named: string): string {
  if (ended === null) return `how did you first come to ${named}`
  return /^[a-z]+ing\b/.test(ended)
    ? `how did you begin ${ended}`
    : `what part did ${ended} first play in your life`
}

function groupLeft({ ended, subject }: Topic): Template {
  const named = ended ?? subject
  const end = ended
    ? { base: `give up ${ended}`, past: `gave up ${ended}`, gerund: `giving up ${ended}` }
    : leave(subject)
  return {
    objectives: [
      { key: 'story', text: `What led to ${end.gerund}, from the first thought to the last time` },
      { key: 'reasons', text: 'Which reasons weigh how much, and what could have changed them' },
      { key: 'instead', text: 'What took its place' },
      unasked(ended ?? `your time with ${named}`),
    ],
    sections: [
      warmUp(
        ask('start', `To begin, ${howItBegan(ended, named)}?`, {
          depth: 'light',
          objective: 'story',
        }),
        ask('hoped', 'What did you hope for at that time?', {
          depth: 'light',
          objective: 'story',
          priority: 'low',
        }),
      ),
      howItEnded(end, { last: 'time' }),
      core(
        'reasons',
        'Reasons',
        askChoice('main-reasons', 'Which of these had most to do with it? Choose up to two.', {
          choices: {
            time: 'It took too much time',
            'own-life': 'Changes in my own life',
            people: 'The people there',
            run: 'How it was run',
            joy: 'It gave me less than before',
            money: 'The money',
            health: 'My health',
            alternative: 'Something else mattered more',
            other: 'Something else',
          },
          ...asReasons,
        }),
      ),
      core(
        'instead',
        'What came then',
        ask('now', `What do you do now with the time that went into ${named}?`, {
          objective: 'instead',
          required: true,
        }),
        ask('miss', `What, if anything, do you miss about ${named}?`, { objective: 'instead' }),
      ),
      wrapUp(
        ask('could-have', `What, if anything, would have made you ${ended ? 'carry on' : 'stay'}?`, {
          depth: 'light',
          objective: 'reasons',
        }),
        anythingElse(ended ?? `your time with ${named}`),
      ),
    ],
  }
}
