/** English: what the participant is said to have said. */
import type { LanguagePack } from '../pack.ts'
import { smallNumbers } from './numbers.ts'

export const englishAttribution = {
  attribution: [
    /\byou(?:'ve| have)? (?:also |just |already |earlier |previously |specifically |briefly )*(?:mentioned|said|told (?:me|us)|described|noted|talked about|spoke about|brought up|pointed out|explained|indicated|stated|called it)(?: earlier| before| previously| just now)?(?: that| about| how)? (?!before\b|earlier\b|you'd like\b|when (?:ai|it|you) |(?:is|are|was|were|sounds?|seems?|would|could|can|will|has|have|really|also|for|and|or|as|in|with) |-)([^.?!;,]{4,240}?)(?= - |[.?!;,]|$)/g,
    /\b(?:as|like) you(?:'ve| have)? (?:just |already )?(?:mentioned|said|described|noted|put it|explained|told (?:me|us)), ([^.?!;]{8,240}?)(?= - |[.?!;]|$)/g,
    /\b(?:the|that|those|your) ((?:(?!what\b)[a-z'-]+ ){2,4}?)(?:that )?you(?:'ve| have)? (?:just )?(?:mentioned|described|talked about|brought up|told (?:me|us) about|spoke of)\b/g,
  ],
  quotes:
    /\b(?:you|your)\b[^.?!"]{0,60}\b(?:say|said|mention|mentioned|describe|described|call|called|put it|words?|phrase|told|wrote|noted|wanting|as)\b[^.?!"]{0,60}$/,
  genericNouns:
    /^(?:points?|pieces?|aspects?|challenges?|approach(?:es)?|process(?:es)?|types?|examples?|experiences?|part|tasks?|different|several|second|first|last|other|description|workflow|areas?|situations?|ideas?|topics?|balance|feelings?|decisions?|differences?|tensions?|gaps?|kinds?|recent|particular|knowledge|problems?|issues?|steps?|using|being|having|really|earlier|between|versus|two|three|couple|pieces?|elements?|components?|dynamics?|patterns?|reasons?|moments?|things?|mentioned)$/,
  person: /\b(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)\b/g,
  absolutes:
    /\b(?:always|never|completely|entirely|totally|everyone|everybody|nobody|no one|nothing|all of (?:your|the|it)|all your|all the time|every (?:single )?(?:day|time|task|one|email|week|night|morning)|no longer|any ?more|whatever the|hate|hated|despise|love|adore|refuse|exclusively|solely|at all times)\b/g,
  attributesFirst: /^(?:you|as you|like you)\b/,
  contrasted:
    /\b(?:rather than|instead of|as opposed to|without|versus|not|isn't|aren't|don't|doesn't|whether)\b.*/g,
  summary:
    /(?:^|[.!?] |- |, )(?:so |and so |so,? |it sounds like |sounds like |it seems (?:like |that )?|basically,? |in other words,? |i hear that |if i understand (?:you |it )?(?:right|correctly),? |since |given that |now that )+((?:you(?:'re|'ve|r|'d)?|ai|it)\b[^.?!]{4,240})/g,
  figure: new RegExp(
    `(?<![\\w.])\\d[\\d.,]*\\d|(?<![\\w.])\\d(?![\\w])|\\b(?:${smallNumbers.replace('one|two|', '')})\\b`,
    'g',
  ),
} satisfies Partial<LanguagePack>
