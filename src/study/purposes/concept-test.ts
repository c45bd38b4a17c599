import {
  anythingElse,
  ask,
  askScale,
  core,
  type PurposeDefinition,
  showing,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import { topicForms } from './topic/topic-forms.ts'

/** How an idea is understood, and where it would have mattered in somebody's real past. */
export const conceptTest: PurposeDefinition = {
  purpose: 'concept_test',
  label: 'Concept test',
  inPlainWords: 'What people make of a new idea',
  source:
    'Crawford & Di Benedetto, "New Products Management"; past use in place of stated intention: Morwitz 2014',
  signs: [
    { pattern: /\bconcept(?:s)?(?: test)?\b/i, weight: 3 },
    { pattern: /\b(?:our|new|product|an?) ideas?\b/i, weight: 2.5 },
    { pattern: /\bwould (?:\w+ ){1,5}?(?:use|want|buy|like|try|need|join|be interested)\b/i, weight: 2.5 },
    { pattern: /\bshould we (?:launch|build|offer|introduce|add|make|start|open|develop)\b/i, weight: 3 },
    { pattern: /\b(?:interest|demand|appetite|a market) (?:in|for)\b/i, weight: 3 },
    { pattern: /\breact(?:ion|ions)? to\b/i, weight: 1.5 },
    { pattern: /\bnew (?:product|service|feature|offer)\b/i, weight: 1 },
  ],
  templates: [
    {
      takes: topicForms,
      write: (t, { stimuli }) => ({
        objectives: [
          { key: 'days', text: 'What the days look like that the idea would come into' },
          { key: 'understanding', text: 'What people take the idea to be' },
          { key: 'relevance', text: 'Where it would have mattered in what they did lately' },
          { key: 'balance', text: 'What speaks for and against it in their eyes' },
          unasked('this idea'),
        ],
        sections: [
          warmUp(
            ask('week', 'To begin, what does a usual week look like for you?', {
              depth: 'light',
              objective: 'days',
            }),
          ),
          showing(
            core(
              'the-idea',
              'The idea',
              ask('in-own-words', 'Please read the text above. In your own words, what is being offered?', {
                depth: 'light',
                required: true,
                priority: 'high',
                objective: 'understanding',
              }),
              ask('first-thoughts', 'What went through your mind as you read it?', {
                required: true,
                objective: 'understanding',
              }),
              ask('unclear', 'What, if anything, is unclear about this idea?', {
                depth: 'light',
                objective: 'understanding',
              }),
              ask(
                'last-time',
                'Please tell us about the last time when this would have made a difference to you, if there was one.',
                {
                  depth: 'deep',
                  required: true,
                  priority: 'high',
                  objective: 'relevance',
                  notes: 'A real occasion. If there was none, that is an answer: do not press.',
                },
              ),
              ask('at-present', 'What do you do at the moment in a situation like that?', {
                objective: 'relevance',
              }),
              ask('speaks-for', 'What, if anything, appeals to you about this idea?', {
                objective: 'balance',
              }),
              ask('speaks-against', 'What, if anything, puts you off this idea?', {
                objective: 'balance',
                required: true,
              }),
              askScale('fit', 'How badly or well would you say this idea fits into your life as it is?', {
                labels: ['Very badly', 'Neither', 'Very well'],
                depth: 'light',
                objective: 'relevance',
              }),
            ),
            {
              key: 'idea',
              text: stimuli[0] ?? (t.thing ? `${t.thing[0]!.toUpperCase()}${t.thing.slice(1)}.` : ''),
            },
          ),
          wrapUp(
            ask(
              'before-deciding',
              'What would you have to know before you decided for or against this idea?',
              {
                depth: 'light',
                objective: 'balance',
              },
            ),
            anythingElse('this idea'),
          ),
        ],
      }),
    },
  ],
}
