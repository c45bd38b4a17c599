import { gentle } from './gentle.ts'
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
import { stretch } from './stretch.ts'
import type { Topic } from './topic/read-topic.ts'

/** The way from a first thought to a decision, along one real case. */
export const journey: PurposeDefinition = {
  purpose: 'journey',
  label: 'Journey',
  inPlainWords: 'How people choose or buy, step by step',
  source: 'Lemon & Verhoef 2016, J. of Marketing 80; Moesta & Engle 2020 (timeline of a purchase)',
  signs: [
    { pattern: /\b(?:customer |buyer |user |patient |buying |decision )?journey\b/i, weight: 3 },
    {
      pattern:
        /\b(?:choose|choosing|pick|picking|select|selecting|decide (?:on|which|between|for|where)|evaluate|shortlist|decide which)\b/i,
      weight: 2,
    },
    {
      pattern:
        /\bhow (?:do|does|did)?\b.*\b(?:choose|pick|select|buy|find and|evaluate|decide (?:on|which|between|where)|even decide|come to (?:buy|get|own|rent))\b/i,
      weight: 1.5,
    },
    {
      pattern: /\b(?:steps|stages|process of (?:buying|choosing)|path to purchase|from the first)\b/i,
      weight: 2,
    },
    { pattern: /\b(?:buy|buying|booking|purchas)/i, weight: 1 },
    { pattern: /\bchoose us\b|\bchose us\b/i, weight: -2 },
  ],
  templates: [
    gentle,
    { takes: ['activity', 'product', 'service', 'membership', 'thing', 'none'], write: decided },
    stretch,
  ],
}

/** What was chosen is thought of first, not the choosing. */
const chooses = /^(?:choose|pick|select|find|evaluate|decide|buy|get|compare|shortlist)$/

function decided(t: Topic): Template {
  const { deed } = t
  const about = deed ? deed.gerund : t.thing ? `getting ${t.thing}` : 'this decision'
  const first =
    deed && chooses.test(deed.verb) && deed.object !== ''
      ? deed.object.replace(/^(?:on|about|between) /i, '')
      : about
  const story = deed
    ? `how you ${deed.past}`
    : t.thing
      ? `how you came to get ${t.thing}`
      : 'how you came to this decision'
  return {
    objectives: [
      { key: 'trigger', text: 'What sets it off, and why then' },
      { key: 'path', text: 'The steps, sources and people on the way' },
      { key: 'decision', text: 'What is compared, and what settles it' },
      unasked(about),
    ],
    sections: [
      warmUp(
        ask('going-on', `To begin, what was going on when you first thought about ${first}?`, {
          depth: 'light',
          objective: 'trigger',
        }),
        askChoice('how-long-ago', 'How long ago was that?', {
          choices: {
            month: 'Within the last month',
            'half-year': 'One to six months ago',
            year: 'Six to twelve months ago',
            longer: 'Longer ago',
          },
          objective: 'trigger',
        }),
      ),
      core(
        'the-way',
        'The way there',
        ask('story', `Please tell us ${story}, from the first thought to the end.`, {
          depth: 'deep',
          required: true,
          priority: 'high',
          objective: 'path',
          notes: 'One real case in order; dates and people help memory.',
        }),
        ask('why-then', 'What made you begin to look into it at that time?', {
          objective: 'trigger',
          required: true,
        }),
        ask('looked', 'Where, if anywhere, did you look for information?', { objective: 'path' }),
        ask('who-else', 'Who else, if anybody, had a say in it?', { objective: 'path' }),
      ),
      core(
        'the-decision',
        'The decision',
        ask('others', 'Which possibilities did you look at?', { objective: 'decision' }),
        ask('compared', 'What did you pay attention to when you compared them?', {
          depth: 'moderate',
          required: true,
          objective: 'decision',
        }),
        ask('nearly-stopped', 'What, if anything, nearly made you give up?', { objective: 'decision' }),
        ask('settled', 'What settled it in the end?', {
          required: true,
          priority: 'high',
          objective: 'decision',
        }),
        askScale('ease', 'Looking back, how difficult or easy was it as a whole?', {
          labels: ['Very difficult', 'Neither', 'Very easy'],
          depth: 'light',
          objective: 'path',
          priority: 'low',
        }),
      ),
      wrapUp(anythingElse(about)),
    ],
  }
}
