/** What they ask back, and what else beside it: by the forms that are known for sure, then by the words that questions share. Pure; English. */
import { splitSentences } from '../../study/lint/text.ts'
import { namesAdviser } from './advice.ts'
import { askedBeside, asksToJudgeThem, withAdvice } from './asked-beside.ts'
import type { ReadingContext } from './context.ts'
import { asksToNote } from './demands.ts'
import { asksViewBeside, exactKinds } from './put-to-us.ts'
import { type BackQuestionKind, isBareQuestion } from './questions-back.ts'
import { readBackQuestion } from './reply.ts'
import { pointsAtScreen } from './screen-focuses.ts'

interface BackContext {
  context: ReadingContext
  asksBack: boolean
  words: number
  askedWord: string | null
  put: readonly BackQuestionKind[]
}

/** The first thing that they ask the interviewer; null where it is nothing. */
export function readBack(
  flat: string,
  { context, asksBack, words, askedWord, put }: BackContext,
): BackQuestionKind | null {
  if (askedWord !== null) return 'word'
  const read = askedOfScreen(flat, context) ?? readBackQuestion(flat, asksBack) ?? noteOf(flat, words)
  // What is put to us in a form of its own is known better than by the words that other questions share.
  const own = put.find((kind) => exactKinds.has(kind))
  const known = own && (read === null || sharedKinds.has(read)) ? own : (read ?? put[0] ?? null)
  if (known !== null && !sharedKinds.has(known)) return known
  const beside = askedBeside(flat)
  return beside !== null && (known === null || isSurer(beside, known, flat))
    ? beside
    : withAdvice(known, flat)
}

/** What a form of its own tells, where the other kind rests on words that are used of much else. */
const isSurer = (beside: BackQuestionKind, known: BackQuestionKind, flat: string): boolean =>
  known === 'other' ||
  ownForms.has(beside) ||
  (beside === 'judgement' &&
    (known === 'others' || known === 'opinion') &&
    !ofOthers.test(flat) &&
    asksToJudgeThem(flat))

const ofOthers = /\b(?:others?|other people|people|everyone|everybody|most|they|families|anyone else)\b/i

const ownForms: ReadonlySet<BackQuestionKind> = new Set([
  'purpose',
  'offer',
  'there',
  'right_one',
  'as_taken',
  'ask_health',
  'ask_bank',
  'ask_money',
  'ask_law',
])

/** By words that are used of much else. */
const sharedKinds: ReadonlySet<BackQuestionKind> = new Set([
  'other',
  'help',
  'opinion',
  'approval',
  'judgement',
  'either',
  'meaning',
  'others',
  'purpose',
  'self',
  'time_left',
  'is_program',
  'pass_on',
])

/** The first thing that they ask, and one that is put beside it. */
export function questionsBack(
  backQuestion: BackQuestionKind | null,
  put: readonly BackQuestionKind[],
  flat: string,
): { backQuestion: BackQuestionKind | null; alsoAsks: BackQuestionKind | null } {
  if (backQuestion === null) return { backQuestion, alsoAsks: null }
  // Who can tell is named: that we cannot judge it is said with that.
  const isAdvised = namesAdviser(backQuestion)
  const others = put.filter((kind) => kind !== backQuestion && !(isAdvised && views.has(kind)))
  const isViewToo =
    !isAdvised &&
    backQuestion !== 'judgement' &&
    backQuestion !== 'opinion' &&
    asksViewBeside(flat, backQuestion)
  const view = isViewToo ? ('judgement' as const) : null
  return { backQuestion, alsoAsks: others[0] ?? view }
}

const views: ReadonlySet<BackQuestionKind> = new Set(['judgement', 'opinion', 'approval', 'time_left'])

const noteOf = (flat: string, words: number) => (asksToNote(flat, words) ? 'note' : null)

/** A question about something that stands there, whatever else its form would be taken for. */
function askedOfScreen(flat: string, context: ReadingContext): BackQuestionKind | null {
  if (!context.hasStimulus) return looksForPicture.test(flat) ? 'nothing_shown' : null
  const asked = splitSentences(flat).filter(
    ({ text }) => isBareQuestion(text) && !addressesProgram.test(text),
  )
  return asked.some(({ text }) => asksWhatItIs.test(text) && pointsAtScreen(text, context)) ? 'screen' : null
}

const looksForPicture =
  /\b(?:(?:is|was|should) there (?:meant |supposed |going )?(?:to )?be (?:a|an|any|some) (?:picture|image|photo|video|text|link|drawing|logo)|(?:where(?:'s| is)|(?:can'?t|cannot|don'?t) see) (?:the|a|any) (?:picture|image|photo|video|drawing|logo))\b/i
const addressesProgram = /\b(?:are you|do you (?:have|like)|how (?:long|many)|who (?:reads|sees|are))\b/i
const asksWhatItIs = /\b(?:what|why|which|how|is|are|does|do|who)(?:'?s|'?re)?\b/i
