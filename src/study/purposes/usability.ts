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

/** Where people get stuck, told along one real use. */
export const usability: PurposeDefinition = {
  purpose: 'usability',
  label: 'Usability',
  inPlainWords: 'Where people get stuck when they use it',
  source: 'Dumas & Redish 1999; Single Ease Question: Sauro & Dumas 2009, CHI',
  signs: [
    {
      pattern:
        /\b(?:usability|usable|ux|user experience|intuitive|ease of use|easy to use|user[- ]friendly)\b/i,
      weight: 3,
    },
    {
      pattern:
        /\b(?:get|gets|getting) stuck\b|\bfind their way\b|\bgoes? wrong when\b|\b(?:confus|trip up|trips up)/i,
      weight: 2.5,
    },
    { pattern: /\bhow (?:easy|hard|difficult)\b/i, weight: 2.5 },
    {
      pattern:
        /\b(?:navigat|checkout|sign-?up|log-?in|set up|setup|flow|interface|dashboard|screen|form|menu structure|app|website|site|prototype|pair)\b/i,
      weight: 1,
    },
    {
      pattern:
        /\btest(?:ing)? (?:the|our) (?:new )?(?:sign|check|flow|app|site|prototype|interface|form|navigation|dashboard)/i,
      weight: 2.5,
    },
    { pattern: /\bcan (?:new |people|users|they)\b.*\b(?:find|use|complete|manage)\b/i, weight: 2 },
  ],
  templates: [
    {
      takes: ['activity', 'product', 'service', 'thing', 'none'],
      write: (t) => {
        const s = t.subject
        const about = t.deed?.gerund ?? s
        const last = t.deed ? `you ${t.deed.past}` : `you used ${s}`
        return {
          objectives: [
            { key: 'path', text: 'What people want to get done, and the way they take' },
            {
              key: 'trouble',
              text: 'Where they hesitate, get lost or give up, and what they expected there',
            },
            { key: 'ease', text: 'How easy it is as a whole' },
            unasked(t.deed ? about : `how it went with ${s}`),
          ],
          sections: [
            warmUp(
              ask('how-come', `To begin, how did you come to ${t.deed ? t.deed.base : `use ${s}`}?`, {
                objective: 'path',
              }),
            ),
            core(
              'last-use',
              'The last time',
              ask('aim', `Think of the last time ${last}. What did you want to get done?`, {
                depth: 'light',
                required: true,
                objective: 'path',
              }),
              ask('steps', 'Please walk us through that time, step by step.', {
                depth: 'deep',
                required: true,
                priority: 'high',
                objective: 'path',
                notes: 'What they saw, what they did, what happened then.',
              }),
              ask('unsure', 'At which point, if any, were you unsure what to do next?', {
                depth: 'moderate',
                required: true,
                priority: 'high',
                objective: 'trouble',
                notes: 'Words on the screen that they remember; what they thought these meant.',
              }),
              ask('unexpected', 'What, if anything, happened that you did not expect?', {
                objective: 'trouble',
              }),
              ask('not-found', 'What, if anything, did you look for and not find?', { objective: 'trouble' }),
              ask('went-on', 'What, if anything, helped you to go on?', {
                depth: 'light',
                objective: 'trouble',
                priority: 'low',
              }),
            ),
            core(
              'as-a-whole',
              'As a whole',
              askScale('ease', 'Overall, how difficult or easy was it to get done what you wanted?', {
                labels: ['Very difficult', 'Very easy'],
                points: 7,
                required: true,
                depth: 'light',
                objective: 'ease',
              }),
              ask('explain', `If you had to explain ${about} to a friend, where would you begin?`, {
                depth: 'light',
                objective: 'ease',
                priority: 'low',
              }),
            ),
            wrapUp(anythingElse(t.deed ? about : `how it went with ${s}`)),
          ],
        }
      },
    },
  ],
}
