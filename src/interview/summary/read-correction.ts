/** What somebody wants who corrects the summary. Pure; English. */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import type { EventPayload } from '../events.ts'
import { wantsDeletion } from '../reading/demands.ts'
import { isBareQuestion } from '../reading/questions-back.ts'
import { readAnswer } from '../reading.ts'
import { leaveOutsIn } from './left-out.ts'

export type Correction = Pick<EventPayload<'summary.corrected'>, 'wants' | 'asks'>

const deletes =
  /\b(?:delete|erase|wipe|remove)\b[^.!?]{0,40}\b(?:interview|answers?|everything|all|it|this|that|data|words|said|wrote|me|mine)\b/i
/** Word by word. "No changes needed" is one answer, and "no, changes needed" the opposite of it. */
const affirms =
  /^(?:(?:yes|yep|yeah|ok(?:ay)?|fine|good|great|perfect|correct|right|exactly|sure|thanks|thank you|all|that|that'?s|it'?s|looks?|is|very|so|much|quite|a|the|summary|no changes?(?: (?:are )?(?:needed|required|necessary))?|no|nothing(?: else)?(?: to (?:add|change|correct))?(?! (?:is|about|looks?|seems?|in)\b)|got it|spot on|seems?|about|for me|well done)\b[,.! ]*)+$/i

/** Every other language is kept and thanked for as it is. */
export function readCorrection(text: string, language: string): Correction {
  if (!language.startsWith('en')) return { wants: ['addition'], asks: null }
  const flat = text.replaceAll('’', "'")
  const wants = new Set<Correction['wants'][number]>()
  let asks: Correction['asks'] = null
  for (const sentence of splitSentences(flat)) {
    const isQuestion = sentence.text.endsWith('?') || isBareQuestion(sentence.text)
    if (wantsDeletion(sentence.text) || deletes.test(sentence.text)) wants.add('deletion')
    else if (isQuestion) asks ??= askedIn(sentence.text, language)
    else if (leaveOutsIn({ turn: 0, text: sentence.text }, { corrects: true }).length > 0)
      wants.add('omission')
    else if (countWords(sentence.text) > 0 && !affirms.test(sentence.text.trim())) wants.add('addition')
  }
  return { wants: [...wants], asks }
}

function askedIn(question: string, language: string): Correction['asks'] {
  return readAnswer(question, { language, earlierWords: [], question: '' }).backQuestion ?? 'other'
}
