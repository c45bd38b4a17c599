import {
  anythingElse,
  ask,
  askChoice,
  core,
  type PurposeDefinition,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import { topicForms } from './topic/topic-forms.ts'

const lostOrWon = '(?:lose|lost|losing|won|win|winning)'
const sale = 'deals?|tenders?|bids?|pitch(?:es)?|mandates?|commissions?|proposals?|rfps?'
/** Sales of somebody who says "we"; users lose projects and contracts of other kinds. */
const ourSale =
  '(?:contracts?|accounts?|(?<!lost )orders?|sales?|business|projects?)(?! (?:files?|class|phones?|managers?|directors?|staff|teams?|forms?|cards?)\\b)'
/** Words about the sale itself: who lost access to an account lost no account, and a lost order may be a parcel. */
const ofWhatKind = '(?:(?!(?:about|at|by|for|from|in|of|on|to|with)\\b)[^\\s.?!]+ ){0,4}?'
/** "Why do we lose?", "where we win or lose against others": nothing is named that is lost. */
const leftUnsaid = `(?:(?: (?:out|and|or|${lostOrWon}))*)(?=\\s*(?:[,;:.?!]|$)| (?:to|against|because|on|over|when|where|in|at|so often|more|most|less)\\b)`

/** What decided a purchase for or against us, told by those who decided. */
export const winLoss: PurposeDefinition = {
  purpose: 'win_loss',
  label: 'Win / loss',
  inPlainWords: 'Why deals were won or lost',
  source: 'Naylor & Chalmers 2015, "Win/Loss Analysis"; Johnston & Bonoma 1981 (buying centre)',
  signs: [
    { pattern: /\bwin[\s/-]*(?:and |or )?loss\b/i, weight: 4 },
    { pattern: /\b(?:deals?|tenders?|bids?|prospects?|pitch(?:es)?|rfps?|proposals?)\b/i, weight: 2.5 },
    // A sale is lost or won, or it is left unsaid what: parcels, keys, advisers and weight get lost as well.
    { pattern: new RegExp(`\\b${lostOrWon} ${ofWhatKind}(?:${sale})\\b`, 'i'), weight: 2.5 },
    { pattern: new RegExp(`\\b(?:win|winning|won) ${ofWhatKind}${ourSale}\\b`, 'i'), weight: 2.5 },
    {
      pattern: new RegExp(
        `\\b(?:we|us|our)\\b[^.?!]{0,30}\\b(?:lose|lost|losing) ${ofWhatKind}${ourSale}\\b`,
        'i',
      ),
      weight: 2.5,
    },
    { pattern: new RegExp(`\\b(?:we|us) (?:[a-z]+ ){0,2}?${lostOrWon}${leftUnsaid}`, 'i'), weight: 1.5 },
    {
      pattern: /\b(?:choose|chose|pick|picked) (?:us|somebody else|a competitor|our competitor)\b/i,
      weight: 2,
    },
    { pattern: /\b(?:over|instead of|rather than|against) us\b/i, weight: 3 },
    { pattern: /\bcompetitors?\b/i, weight: 1 },
  ],
  templates: [
    {
      takes: topicForms,
      write: (t) => {
        // What was taken in our place is named in such questions as often as what is ours.
        const ours = t.theThing?.startsWith('the ') ? t.theThing : null
        const p = t.name ?? ours ?? 'our offer'
        return {
          objectives: [
            { key: 'need', text: 'What set the search off' },
            { key: 'comparison', text: `How ${p} was compared with others` },
            { key: 'decision', text: 'What decided, and who' },
            unasked('this decision'),
          ],
          sections: [
            warmUp(
              ask('part', 'To begin, what was your part in the decision?', {
                depth: 'light',
                required: true,
                objective: 'decision',
              }),
              askChoice('outcome', 'How did it end?', {
                choices: {
                  ours: `With ${p}`,
                  other: 'With another provider (which one?)',
                  stayed: 'We kept what we had',
                  open: 'It is still open',
                },
                required: true,
                objective: 'decision',
              }),
            ),
            core(
              'the-search',
              'The search',
              ask('story', 'Please walk us through the decision, from the first need to the end.', {
                depth: 'deep',
                required: true,
                priority: 'high',
                objective: 'need',
              }),
              ask('need', 'What did you need that you did not have before?', { objective: 'need' }),
              ask('who', 'Who took part in the decision?', {
                objective: 'decision',
                notes: 'Roles, not names.',
              }),
              ask('list', `Which other providers did you look at besides ${p}, if any?`, {
                depth: 'light',
                objective: 'comparison',
              }),
            ),
            core(
              'the-comparison',
              'The comparison',
              ask('criteria', 'What did you compare them by?', { required: true, objective: 'comparison' }),
              ask('spoke-for', `What, if anything, spoke for ${p}?`, { objective: 'comparison' }),
              ask('spoke-against', 'What, if anything, spoke against it?', {
                depth: 'moderate',
                required: true,
                priority: 'high',
                objective: 'comparison',
              }),
              ask('decided', 'What decided it in the end?', {
                required: true,
                priority: 'high',
                objective: 'decision',
              }),
            ),
            wrapUp(
              ask('differently', `What, if anything, should ${p} have done differently?`, {
                depth: 'light',
                objective: 'comparison',
              }),
              anythingElse('this decision'),
            ),
          ],
        }
      },
    },
  ],
}
