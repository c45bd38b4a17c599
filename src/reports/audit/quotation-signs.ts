/** What tells that words in quotation marks are somebody's: who is named for them, a verb of saying, how they are set, how they sound. */
import { countWords, type FoundQuotation } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'
import { introducedAsName, looksLikeName, ofSeveral, type ReportLabels } from './report-labels.ts'

/** `name`: the report's own. `open`: it may be either. */
export type QuotedAs = 'words' | 'name' | 'open'

const saying =
  '(?:sa(?:id|ys|y|ying)|told|tells|puts? it|put (?:this|that)|wrote|writes?|writing|typed|explain(?:s|ed|ing)?|add(?:s|ed|ing)|not(?:es|ed|ing)|recall(?:s|ed|ing)?|admit(?:s|ted|ting)?|argue[sd]?|repl(?:y|ies|ied)|answer(?:s|ed)|comment(?:s|ed|ing)?|remark(?:s|ed|ing)?|complain(?:s|ed|ing)?|state[sd]?|report(?:s|ed|ing)?|conclude[sd]?|reflect(?:s|ed|ing)?|insist(?:s|ed|ing)?|joke[sd]?|describe[sd]?|describing|call(?:s|ed|ing)?|quote[sd]?|quoting|confess(?:es|ed)?|mus(?:es|ed)|warn(?:s|ed|ing)?|worr(?:ies|ied)|felt|feels|ask(?:s|ed)?|wonder(?:s|ed|ing)?|exclaim(?:s|ed)?|express(?:es|ed|ing)?|observe[sd]?|laughed|sighed|summed)'
const speaker =
  '(?:participants?|respondents?|interviewees?|informants?|persons?|someone|somebody|another|others?|users?|customers?|speakers?|she|he|they|one of (?:them|the|our)[^.!?“"]{0,30}|in (?:his|her|their|the) (?:own )?words(?: of [^.!?“"]{0,40})?|according to [^.!?“"]{0,40})'
const saysBefore = new RegExp(
  `\\b${saying}\\b[^.!?;“”"]{0,70}$|\\b${speaker}(?:,?\\s+[^.!?;“”"]{0,40})?\\s*:\\s*$|\\b(?:in (?:his|her|their|the) (?:own )?words|words of|according to)\\b[^.!?;“”"]{0,50}$`,
  'iu',
)
const personWord = '(?:participant|respondent|interviewee|informant|user|customer|person|man|woman|speaker)'
/** "said P7", "as one of them put it", "Maria told us": whoever says it stands beside the verb. */
const saysAfter = new RegExp(
  [
    `^\\s*,?\\s*(?:[–—-]\\s*)?(?:${saying}\\s+(?:he|she|they|one|an?|another|someone|somebody|\\p{Lu}|(?:the|this|our) (?:\\p{L}+ ){0,2}?${personWord}\\b)`,
    `(?:as )?(?:he|she|they|one|an?|another|someone|somebody|the|this|our|\\p{Lu}[\\p{L}\\d_'’-]*)(?:\\s+\\p{L}[\\p{L}\\d_'’-]*){0,4}?\\s+${saying}\\b`,
    `(?:an?|one|another)\\s+(?:\\p{L}+\\s+){0,3}?${personWord}\\b)`,
  ].join('|'),
  'u',
)
const ownVoice = /\b(?:I|I['’]\p{L}+|my|me|mine|myself|we|we['’]\p{L}+|our|us)\b/u

/**
 * Pure. Says nothing of whether anybody said it.
 *
 * @param isNamed is a person named for it?
 */
export function quotedAs(
  quotation: FoundQuotation,
  { block, labels, isNamed }: { block: ReportBlock; labels: ReportLabels; isNamed: boolean },
): QuotedAs {
  const { text, before, after, isSet } = quotation
  const isSeveral = ofSeveral.test(before)
  // Who is named beside a count is named for an example of it.
  const isTied = isNamed && !isSeveral
  const isSaid = !isSeveral && (saysBefore.test(before) || saysAfter.test(after))
  const introduced = introducedAsName(quotation, block)
  const isIntroduced = introduced !== null
  const isOwnVoice = ownVoice.test(text)
  // A code may be somebody's words; that it is a code is all that its sentence says.
  if (introduced === 'surely' && !isTied) return 'name'
  if (isIntroduced && !isTied && !(isSaid && isOwnVoice)) return 'name'
  if (labels.isName(text)) return isTied || isSaid ? (isOwnVoice ? 'words' : 'open') : 'name'
  if (looksLikeName(quotation)) return isSaid || isTied ? 'open' : 'name'
  if (isIntroduced || isSeveral) return 'open'
  // "How often do you ...?" is put to somebody.
  if (/\?$/u.test(text) && /\byour?\b/iu.test(text) && !isOwnVoice && !isTied && !isSet) return 'open'
  // What should be printed somewhere was not said yet.
  const isAdvice = advice.test(block.heading ?? '') || wish.test(before)
  if (isAdvice && !isTied && !isSaid && !isSet) return 'open'
  const isSentence = /[.!?…]$/u.test(text) && countWords(text) >= fewestInSentence
  const isLong = countWords(text) >= fewestInPassage
  return isSet || isTied || isSaid || isOwnVoice || isSentence || isLong ? 'words' : 'open'
}

const advice =
  /\b(?:recommend\w*|next steps?|so what|implications?|what to do|actions?|roadmap|should|suggestions?|ideas|proposals?)\b/iu
const wish =
  /\b(?:should|must|could|might|would|let us|let['’]s|we (?:suggest|propose|recommend|advise))\b[^.!?“”"]{0,60}$/iu

const fewestInSentence = 5
/** No name of anything is so long. */
const fewestInPassage = 13
