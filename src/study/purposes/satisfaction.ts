import { gentle } from './gentle.ts'
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
import { stretch } from './stretch.ts'
import type { Topic } from './topic/read-topic.ts'

/** How content people are, and what their last experience had to do with it. */
export const satisfaction: PurposeDefinition = {
  purpose: 'satisfaction',
  label: 'Satisfaction',
  inPlainWords: 'How content people are, and why',
  source: 'Oliver 2014, "Satisfaction" (expectation and experience); Reichheld 2003 (recommendation)',
  signs: [
    { pattern: /\b(?:satisf|dissatisf|nps|csat|net promoter|recommend|complaints?|complain)/i, weight: 3 },
    { pattern: /\bhow (?:happy|content|pleased)\b/i, weight: 3 },
    {
      pattern:
        /\b(?:like and dislike|experience of|experience with|feedback (?:on|about) our|helpline|support|service quality)\b/i,
      weight: 2,
    },
    { pattern: /\b(?:guests?|patients?|tenants?|passengers?|customers? who)\b/i, weight: 0.5 },
  ],
  templates: [
    gentle,
    stretch,
    { takes: ['product', 'service', 'membership', 'thing', 'none'], write: content },
  ],
}

function content(t: Topic): Template {
  const s = t.subject
  const asksToRecommend = /\bnps\b|net promoter|recommend/i.test(t.sentence)
  // One does without a product or a club; nobody chooses to do without repairs.
  const canDoWithout = t.forms.has('product') || t.forms.has('membership')
  return {
    objectives: [
      { key: 'experience', text: `What people experience with ${s}` },
      { key: 'judgement', text: 'How content they are, and for which reasons' },
      { key: 'change', text: 'What they would change' },
      unasked(s),
    ],
    sections: [
      warmUp(
        ask('contact', `To begin, what has been your experience with ${s} so far?`, {
          depth: 'light',
          objective: 'experience',
        }),
      ),
      core(
        'last-experience',
        'The last experience',
        ask(
          'last-time',
          `Please tell us about your most recent experience with ${s}, from beginning to end.`,
          {
            depth: 'deep',
            required: true,
            priority: 'high',
            objective: 'experience',
          },
        ),
        ask('well', 'What, if anything, went well that time?', { objective: 'experience' }),
        ask('badly', 'What, if anything, went badly that time?', { required: true, objective: 'experience' }),
        ask('expected', 'How did that time compare with what you had expected?', {
          depth: 'light',
          objective: 'judgement',
        }),
      ),
      core(
        'as-a-whole',
        'As a whole',
        askScale('satisfaction', `Overall, how satisfied or dissatisfied are you with ${s}?`, {
          labels: ['Very dissatisfied', 'Neither', 'Very satisfied'],
          required: true,
          objective: 'judgement',
        }),
        ask('reason', 'What is the main reason for your answer?', {
          required: true,
          priority: 'high',
          objective: 'judgement',
        }),
        ...(asksToRecommend
          ? [
              askScale(
                'recommend',
                `How likely or unlikely are you to recommend ${s} to a friend or colleague?`,
                {
                  labels: ['Not at all likely', 'Extremely likely'],
                  from: 0,
                  points: 11,
                  depth: 'light',
                  objective: 'judgement',
                },
              ),
            ]
          : []),
        ...(canDoWithout
          ? [
              ask('without', `When, if ever, have you thought of doing without ${s}?`, {
                depth: 'light',
                objective: 'judgement',
                priority: 'low',
              }),
            ]
          : []),
      ),
      wrapUp(oneChange(s, 'change'), anythingElse(s)),
    ],
  }
}
