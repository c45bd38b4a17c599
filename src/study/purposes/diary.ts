import {
  anythingElse,
  ask,
  askChoice,
  askNumber,
  askScale,
  core,
  type PurposeDefinition,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import { topicForms } from './topic/topic-forms.ts'

/** One short entry of many: what happened today, close to the moment. */
export const diary: PurposeDefinition = {
  purpose: 'diary',
  label: 'Diary',
  inPlainWords: 'What happens from day to day',
  source: 'Bolger, Davis & Rafaeli 2003, Annual Review of Psychology 54 (diary methods)',
  signs: [
    { pattern: /\bdiar(?:y|ies)\b/i, weight: 4 },
    {
      pattern:
        /\b(?:day (?:by|to) day|every day|daily|over (?:a|one|two|the) (?:weeks?|days?|fortnight|month)|during (?:an?|the|one) (?:\w+ ){0,2}(?:week|fortnight)|day in the life|track what|log what)\b/i,
      weight: 6.5,
    },
    { pattern: /\bchange from\b/i, weight: 1 },
  ],
  templates: [
    {
      takes: topicForms,
      write: (t) => {
        const moment = t.deed
          ? `time today that you ${t.deed.past}`
          : t.theThing
            ? `moment today that had to do with ${t.theThing}`
            : 'moment today that belongs in this diary'
        return {
          objectives: [
            { key: 'moment', text: 'What happened, close to the moment' },
            { key: 'around', text: 'What surrounds it: place, people, mood' },
            unasked('today'),
          ],
          sections: [
            warmUp(
              ask('last-hour', 'To begin, what have you been doing in the last hour?', {
                depth: 'none',
                objective: 'around',
              }),
            ),
            core(
              'today',
              'Today',
              ask('most-recent', `Please describe the most recent ${moment}, in a few sentences.`, {
                required: true,
                priority: 'high',
                objective: 'moment',
              }),
              askNumber(
                'times',
                `About how many such ${t.deed ? 'times' : 'moments'} have there been today?`,
                {
                  objective: 'moment',
                },
              ),
              ask('led-up', 'What led up to it?', { objective: 'around' }),
              askChoice('place', 'Where were you?', {
                choices: {
                  home: 'At home',
                  work: 'At work or school',
                  way: 'On the way',
                  out: 'Out',
                  other: 'Somewhere else',
                },
                objective: 'around',
              }),
              ask('after', 'How did you feel right after it?', { objective: 'moment' }),
              askScale('moment', 'How bad or good was that moment for you?', {
                labels: ['Very bad', 'Neither', 'Very good'],
                objective: 'moment',
              }),
              ask('unusual', 'What, if anything, was different from other days?', {
                depth: 'light',
                objective: 'around',
              }),
            ),
            wrapUp(anythingElse('today')),
          ],
        }
      },
    },
  ],
}
