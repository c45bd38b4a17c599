import { gentle } from './gentle.ts'
import { asReasons, howItEnded, leave, leavingGroup, leavingWork } from './leaving.ts'
import {
  anythingElse,
  ask,
  askChoice,
  askScale,
  core,
  type PurposeDefinition,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import type { VerbForms } from './topic/conjugate.ts'
import { keptFrom } from './topic/kept-from.ts'
import { leavesJob, staffWho } from './topic/place-of-work.ts'
import type { Topic } from './topic/read-topic.ts'

/** Why people left. Asked of people who left, as a story first and as a list only afterwards. */
export const churn: PurposeDefinition = {
  purpose: 'churn',
  label: 'Churn',
  inPlainWords: 'Why people leave or stop',
  source:
    'Moesta & Engle 2020, "Demand-Side Sales" (switch interview, four forces); Keaveney 1995, J. of Marketing 59',
  signs: [
    { pattern: /\bchurn/i, weight: 3 },
    {
      pattern:
        /\b(?:cancel|unsubscrib|drop[- ]?out|defect|lapse|attrition|not renew|non-?renewal|account closures?|close their account)/i,
      weight: 3,
    },
    {
      pattern:
        /\b(?:leave|leaving|left|quit|stop|stopped|stops|stopping|give up|gave up|abandon|go away|lose|losing)\b/i,
      weight: 1.5,
    },
    { pattern: /\bstop(?:ped|s)? (?:using|ordering|buying|coming|paying|subscribing)\b/i, weight: 2 },
    {
      pattern:
        /\b(?:customers?|users?|subscribers?|members?|households?|donors?|readers?|clients?|players?)\b.*\b(?:leave|leaving|left|quit|stop|go)\b/i,
      weight: 1.5,
    },
    // "What stops renters from insuring their belongings?": who never began leaves nothing.
    { pattern: keptFrom, weight: -3 },
    { pattern: leavesJob, weight: -3 },
    { pattern: staffWho('leave|leaving|quit|quitting|resign', '|team'), weight: -3 },
    {
      // "give up learning a language with our app": what they stop is said in other words, what they leave is ours.
      pattern:
        /\b(?:(?:give|gives|giving|gave|given) up|stop(?:s|ped|ping)?|quit(?:s|ting)?|drop(?:s|ped|ping)?[- ](?:out|off)|abandon(?:s|ed|ing)?|leav(?:e|es|ing)|left)\b.*\b(?:our|the) (?:[\w-]+ )?(?:apps?|products?|services?|platform|tools?|software|(?:web)?site|courses?|program(?:me)?s?|subscriptions?|plans?|memberships?)\b/i,
      weight: 2,
    },
    { pattern: /\bretention\b/i, weight: 2 },
  ],
  templates: [
    gentle,
    leavingWork,
    leavingGroup,
    { takes: ['product', 'service', 'thing', 'none'], write: productLeft },
  ],
}

/** How it ended, in the verb of the question where it has one: a magazine is cancelled, an app is no longer used. */
function endOf({ deed, name, product }: Topic): VerbForms {
  const isEnd = deed !== null && /^(?:cancel|leave|quit|switch|abandon|return)$/.test(deed.verb)
  const isLeft = deed?.verb !== 'leave' || (name !== null && deed.object.startsWith(name))
  if (isEnd && isLeft && deed.object !== '') return deed
  const isLeftAsSuch =
    product === name ||
    /\b(?:company|bank|gym|school|provider|supplier|insurer|platform|course|apprenticeship|training|degree)$/.test(
      product,
    )
  if (isLeftAsSuch) return leave(product)
  return {
    base: `stop using ${product}`,
    past: `stopped using ${product}`,
    gerund: `doing without ${product}`,
  }
}

function productLeft(t: Topic): Template {
  const p = t.product
  const end = endOf(t)
  return {
    objectives: [
      { key: 'story', text: `What led to leaving ${p}, from the first thought to the last day` },
      { key: 'reasons', text: 'Which reasons weigh how much' },
      { key: 'instead', text: `What people do in place of ${p}, and how it compares` },
      unasked(`your time with ${p}`),
    ],
    sections: [
      warmUp(
        ask('start', `To begin, what was going on in your life when you started with ${p}?`, {
          depth: 'light',
          objective: 'story',
        }),
        ask('expected', `What did you expect of ${p} at that time?`, {
          depth: 'light',
          objective: 'story',
          priority: 'low',
        }),
      ),
      howItEnded(end, {
        notes: { hesitation: 'Habit, worry about the alternative, money already paid.' },
      }),
      core(
        'reasons',
        'Reasons',
        askChoice('main-reasons', 'Which of these had most to do with it? Choose up to two.', {
          choices: {
            price: 'The price',
            quality: 'The quality',
            'little-use': 'It was used too little',
            'own-life': 'Changes in my own life',
            alternative: 'Something else suited me better',
            product: 'Something about what it does',
            service: 'Problems with service or billing',
            other: 'Something else',
          },
          ...asReasons,
        }),
        askScale(
          'satisfaction',
          `How dissatisfied or satisfied were you with ${p} in your last month with it?`,
          {
            labels: ['Very dissatisfied', 'Neither', 'Very satisfied'],
            depth: 'light',
            objective: 'reasons',
          },
        ),
      ),
      core(
        'instead',
        'What came instead',
        ask('now', `What, if anything, do you use now instead of ${p}?`, {
          objective: 'instead',
          required: true,
        }),
        ask('compare', `How does what you use now compare with ${p}?`, { objective: 'instead' }),
      ),
      wrapUp(
        ask('could-have', `What, if anything, would have made you stay with ${p}?`, {
          depth: 'light',
          objective: 'reasons',
        }),
        anythingElse(`your time with ${p}`),
      ),
    ],
  }
}
