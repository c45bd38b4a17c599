import type { Section } from '../model.ts'
import {
  anythingElse,
  ask,
  askChoice,
  askScale,
  core,
  type Givens,
  type PurposeDefinition,
  showing,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import type { Topic } from './topic/read-topic.ts'
import { topicForms } from './topic/topic-forms.ts'

/** What a text says to people: understood, noticed, believed. One message, or two compared. */
export const messageTest: PurposeDefinition = {
  purpose: 'message_test',
  label: 'Message test',
  inPlainWords: 'How a text, claim or advertisement comes across',
  source: 'Willis 2005, "Cognitive Interviewing" (paraphrase first); Sudman, Bradburn & Schwarz 1996',
  signs: [
    {
      pattern:
        /\b(?:slogan|tagline|headline|wording|claim|message|messaging|copy|advert|advertisement|commercial|campaign|leaflet|poster|letter|landing page)s?\b/i,
      weight: 3,
    },
    { pattern: /\b(?:the|our|new|an?) ads?\b/i, weight: 3 },
    {
      pattern:
        /\b(?:believable|persuad|convinc|come across|comes across|resonat|understand our|says better)\b/i,
      weight: 1.5,
    },
    { pattern: /\bwhich (?:of (?:two|the)|version|wording|text|line)\b/i, weight: 1 },
  ],
  templates: [{ takes: topicForms, write: shown }],
}

function shown(t: Topic, { stimuli }: Givens): Template {
  const asksForTwo = /\b(?:two|which|versus|vs|compare|better|versions?)\b/i.test(t.sentence)
  const isComparison = stimuli.length > 1 || (stimuli.length === 0 && asksForTwo)
  const [one = '', two = ''] = stimuli
  const kind = /\b(letter|leaflet|e-?mail|poster|headline|slogan)s?\b/i.exec(t.sentence)?.[1]?.toLowerCase()
  const about = isComparison ? 'these texts' : 'this text'
  const objectives = [
    { key: 'remembered', text: 'What of this kind people remember from the last few days' },
    { key: 'understanding', text: 'What people take the message to say' },
    { key: 'notice', text: 'What stands out, and what is hard to believe' },
    ...(isComparison ? [{ key: 'comparison', text: 'How the two compare' }] : []),
    unasked(about),
  ]
  const opening = warmUp(
    ask(
      'last-read',
      `To begin, which ${kind ?? 'poster or advertisement'}, if any, do you remember from the last few days?`,
      { priority: 'low', objective: 'remembered' },
    ),
  )
  const closing = wrapUp(anythingElse(about))
  return {
    objectives,
    sections: isComparison
      ? [opening, withText(first, one), withText(second, two), comparison, closing]
      : [opening, withText(single, one), closing],
  }
}

function withText(section: Section, text: string): Section {
  return showing(section, { key: section.stimulus!.key, text })
}

const single: Section = showing(
  core(
    'message',
    'The text',
    ask('says', 'Please read the text above. In your own words, what does it say?', {
      depth: 'light',
      required: true,
      priority: 'high',
      objective: 'understanding',
    }),
    ask('thoughts', 'What went through your mind as you read it?', {
      required: true,
      objective: 'understanding',
    }),
    ask('stands-out', 'Which word or phrase, if any, stands out to you?', { objective: 'notice' }),
    ask('hard-to-believe', 'What, if anything, is hard to believe?', { required: true, objective: 'notice' }),
    ask('meant-for', 'Who do you think it is meant for?', { objective: 'understanding' }),
    askScale('clarity', 'How unclear or clear is it to you?', {
      labels: ['Very unclear', 'Very clear'],
      depth: 'light',
      objective: 'understanding',
    }),
    ask('ask-back', 'What, if anything, would you ask the people who wrote it?', {
      depth: 'light',
      objective: 'notice',
    }),
  ),
  { key: 'message-text', text: '' },
)

const first: Section = showing(
  core(
    'message-a',
    'The first text',
    ask('a-says', 'Please read the text above. In your own words, what does it say?', {
      depth: 'light',
      required: true,
      objective: 'understanding',
    }),
    ask('a-stands-out', 'Which word or phrase, if any, stands out to you?', { objective: 'notice' }),
    ask('a-hard-to-believe', 'What, if anything, is hard to believe?', { objective: 'notice' }),
  ),
  { key: 'text-a', text: '' },
)

const second: Section = showing(
  core(
    'message-b',
    'The second text',
    ask('b-says', 'Here is another text. In your own words, what does this one say?', {
      depth: 'light',
      required: true,
      objective: 'understanding',
    }),
    ask('b-stands-out', 'In this one, which word or phrase, if any, stands out?', { objective: 'notice' }),
    ask('b-hard-to-believe', 'What, if anything, do you find hard to believe in this one?', {
      objective: 'notice',
    }),
  ),
  { key: 'text-b', text: '' },
)

const comparison: Section = core(
  'both',
  'Both texts',
  askChoice('prefer', 'Which of the two says more to you?', {
    choices: { first: 'The first', second: 'The second', both: 'Both equally', neither: 'Neither' },
    required: true,
    depth: 'moderate',
    objective: 'comparison',
  }),
)
