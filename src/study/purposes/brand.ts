import {
  anythingElse,
  ask,
  askScale,
  core,
  type PurposeDefinition,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import { topicForms } from './topic/topic-forms.ts'

/** What a name stands for: free associations first, encounters next, marks last. */
export const brand: PurposeDefinition = {
  purpose: 'brand',
  label: 'Brand',
  inPlainWords: 'What a name or brand stands for',
  source:
    'Keller 1993, J. of Marketing 57 (associations, customer-based brand equity); Aaker 1997 (brand as a person)',
  signs: [
    { pattern: /\bbrand(?:s|ing)?\b/i, weight: 3 },
    {
      pattern:
        /\b(?:comes? to mind|associate|associations?|reputation|image of|our name|the name|awareness|known for|stands? for)\b/i,
      weight: 2.5,
    },
    { pattern: /^how (?:is|are) .+ (?:seen|perceived|regarded|viewed)\b/i, weight: 3 },
    { pattern: /\b(?:seen|perceived|perception) (?:by|of|as)?\b/i, weight: 1 },
    { pattern: /\btrust our\b/i, weight: 1.5 },
  ],
  templates: [
    {
      takes: topicForms,
      write: (t) => {
        const b = t.name ?? 'the brand'
        return {
          objectives: [
            { key: 'associations', text: `What ${b} brings to mind` },
            { key: 'encounters', text: 'Where these impressions come from' },
            { key: 'place', text: 'How it stands beside others' },
            unasked(b),
          ],
          sections: [
            warmUp(
              ask(
                'to-mind',
                `To begin, what comes to mind when you hear ${t.name ? `the name ${b}` : 'the name of the brand'}?`,
                {
                  required: true,
                  priority: 'high',
                  objective: 'associations',
                  notes: 'First everything, then what each is about.',
                },
              ),
              askScale('know', `How well do you know ${b}?`, {
                labels: ['Only by name', 'Very well'],
                required: true,
                objective: 'associations',
              }),
            ),
            core(
              'encounters',
              'Meeting it',
              ask('last-met', `Please tell us about the last time you came across ${b}.`, {
                depth: 'deep',
                required: true,
                priority: 'high',
                objective: 'encounters',
              }),
              ask('that-time', `How did ${b} come across to you that time?`, {
                depth: 'light',
                objective: 'encounters',
              }),
              ask('changed', `What, if anything, has changed the way you see ${b}?`, {
                objective: 'encounters',
              }),
            ),
            core(
              'place',
              'Beside others',
              ask('person', `If ${b} were a person, what would they be like?`, { objective: 'associations' }),
              ask('others', `Which other names, if any, would you put in one group with ${b}?`, {
                depth: 'light',
                objective: 'place',
              }),
              ask('apart', `What, if anything, sets ${b} apart from those?`, {
                required: true,
                objective: 'place',
              }),
              askScale('trust', `How much do you distrust or trust ${b}?`, {
                labels: ['Distrust strongly', 'Neither', 'Trust strongly'],
                depth: 'light',
                objective: 'place',
              }),
            ),
            wrapUp(
              ask('send', `To whom, if anybody, have you recommended ${b}?`, {
                depth: 'light',
                objective: 'place',
                priority: 'low',
              }),
              anythingElse(b),
            ),
          ],
        }
      },
    },
  ],
}
