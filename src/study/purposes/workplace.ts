import { practice } from './discovery.ts'
import { leavingWork } from './leaving.ts'
import {
  anythingElse,
  ask,
  askScale,
  core,
  oneChange,
  type PurposeDefinition,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import { leavesJob, staffWho } from './topic/place-of-work.ts'
import type { Topic } from './topic/read-topic.ts'

/** How work is for those who do it. No names of people; what they say is not shown to their superiors as theirs. */
export const workplace: PurposeDefinition = {
  purpose: 'workplace',
  label: 'Workplace',
  inPlainWords: 'How work is for the people who do it',
  source: 'Bakker & Demerouti 2007 (demands and resources); Edmondson 1999 (speaking up)',
  signs: [
    {
      pattern:
        /\b(?:employees?|staff|colleagues?|co-?workers?|workforce|team(?:s)?|nurses|workers|personnel|managers feel)\b/i,
      weight: 2,
    },
    {
      pattern:
        /\b(?:hybrid work|remote work|home office|shift|schedule|workload|burn-?out|engagement|morale|culture|work climate|warehouse team|onboarding of new|in the (?:\w+ )?office)\b/i,
      weight: 2,
    },
    { pattern: staffWho('leave|quit|resign|stay|turnover'), weight: 2 },
    { pattern: leavesJob, weight: 3 },
    { pattern: /\b(?:charge|pay|price|for staff|analytics|hospital staff)\b/i, weight: -2 },
  ],
  templates: [
    leavingWork,
    { takes: ['activity'], write: (t) => (isPractice(t) ? practice(t.deed!) : working(t)) },
    {
      takes: ['product', 'service', 'membership', 'thing', 'activity', 'life_event', 'none'],
      write: working,
    },
  ],
}

/** "How do shop staff swap shifts?" asks how a thing is done; coping with a rota, or leaving, is asked as work. */
function isPractice({ sentence, deed }: Topic): boolean {
  return (
    /^(?:how|what happens when)\b/i.test(sentence) &&
    !/^(?:cope|deal|adjust|leave|quit|stay|switch|work|recruit)$/.test(deed!.verb)
  )
}

function working(t: Topic): Template {
  const s = t.theThing
  const asksToLeave = /\b(?:leave|leaving|quit|turnover|attrition|resign|retention)\b/i.test(t.sentence)
  const about = s ?? 'your work'
  return {
    objectives: [
      { key: 'day', text: 'What a working day is like, and what makes a difference to it' },
      { key: 'conditions', text: 'What helps people to do good work, and what gets in the way' },
      { key: 'voice', text: 'How they learn about changes, and how they are heard' },
      unasked('your work'),
    ],
    sections: [
      warmUp(
        ask('usual-day', 'To begin, what does a usual working day look like for you?', {
          depth: 'light',
          objective: 'day',
          notes: 'No names of people or of the employer.',
        }),
      ),
      core(
        'recent',
        'A recent day',
        ask(
          'recent-day',
          s
            ? `Please tell us about a recent day on which ${s} made a difference to your work.`
            : 'Please tell us about a recent day at work that has stayed with you.',
          { depth: 'deep', required: true, priority: 'high', objective: 'day' },
        ),
        ask('helped', 'What, if anything, helped you to do your work well that day?', {
          objective: 'conditions',
        }),
        ask('in-the-way', 'What, if anything, got in your way that day?', {
          depth: 'moderate',
          required: true,
          priority: 'high',
          objective: 'conditions',
        }),
        askScale(
          'had-needed',
          'In the last month, how often did you have what you needed to do your work well?',
          {
            labels: ['Never', 'About half the time', 'Always'],
            depth: 'light',
            objective: 'conditions',
          },
        ),
      ),
      core(
        'voice',
        'Being heard',
        ask('learn', 'How did you learn about the last change that affected your work?', {
          objective: 'voice',
        }),
        ask('spoke-up', 'Please tell us about the last time you raised something at work, if you have.', {
          required: true,
          objective: 'voice',
          notes: 'What happened then. If never: what kept them from it.',
        }),
        ...(asksToLeave
          ? [
              ask('leaving', 'What, if anything, has made you think about leaving?', {
                depth: 'moderate',
                required: true,
                priority: 'high',
                objective: 'conditions',
              }),
            ]
          : [
              ask('turn-to', 'Where do you turn when something at work is not clear?', {
                depth: 'light',
                objective: 'voice',
                priority: 'low',
              }),
            ]),
      ),
      wrapUp(oneChange(about, 'conditions'), anythingElse('your work')),
    ],
  }
}
