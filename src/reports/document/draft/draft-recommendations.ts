/**
 * What the program may advise by itself: which answer to weigh first, where a lead is clear; and where it is not, that
 * these interviews do not choose. On coding that no person has checked it advises nothing. Each rests on named claims. Anything bolder is a person's to write.
 */
import { isTooFew } from '../../../findings/model.ts'
import { endSentence } from '../../../platform/language/end-sentence.ts'
import { isCloseCall } from '../confidence.ts'
import { figureKey } from '../figure-model.ts'
import type { ReportNumber } from '../model.ts'
import { people, text } from '../sentences.ts'
import type { DraftedAnswer } from './draft-answers.ts'
import type { DraftBuilder } from './draft-builder.ts'
import { shareOf } from './in-order.ts'
import { type Lead, numberOfTheme, numbersOf } from './leads.ts'
import type { DraftMaterial } from './material.ts'

const most = 4

export function draftRecommendations(
  draft: DraftBuilder,
  answers: readonly DraftedAnswer[],
  material: DraftMaterial,
): void {
  draft.add('recommendations', { kind: 'heading', level: 2, text: 'Recommendations' })
  const advised = answers
    .flatMap((answer) => answer.leads.slice(0, 1))
    .filter(({ first, isLeadingUp }) => isCountedAnswer(first) && !isLeadingUp)
    .flatMap((lead) => adviceOf(lead, rivalsOf(lead, material)) ?? [])
    .slice(0, most)
  if (advised.length === 0) {
    const isCounted = answers.some(({ leads }) => leads.some(({ first }) => isCountedAnswer(first)))
    draft.prose('recommendations', isCounted ? noneStandsOut : nothingToAdviseOn)
    return
  }
  for (const { advice, why, grounds } of advised) {
    const restsOn = grounds.map((number) => draft.figure(number))
    const claimId = draft.claim({
      ...{ kind: 'recommendation', text: advice, restsOn, verdict: 'judgement', isProgram: true },
    })
    draft.add('recommendations', { kind: 'recommendation', claimId, why: [text(why)] })
  }
}

/** Which word is said most is no choice that anybody made. */
function isCountedAnswer({ isMachineCoded, figure }: ReportNumber): boolean {
  return !isMachineCoded && figure.source !== 'said'
}

const nothingToAdviseOn =
  'The program has made no recommendation yet: no answer here rests on closed answers or on coding that a person has checked.'
const noneStandsOut =
  'The program makes no recommendation: no figure here stands clear of those beside it, so nothing says which to weigh first.'

/** What the program says where it advises nothing. */
export const noAdvice: readonly string[] = [nothingToAdviseOn, noneStandsOut]

interface Advice {
  advice: string
  why: string
  grounds: ReportNumber[]
}

/** Everything that the report counts beside it: of a question its other answers, of a theme every other theme. */
function rivalsOf({ first, question }: Lead, { themes }: DraftMaterial): ReportNumber[] {
  const all = question ? numbersOf(question) : themes.themes.map((theme) => numberOfTheme(theme, ''))
  return all.filter(({ figure }) => figureKey(figure) !== figureKey(first.figure))
}

/** Null where the reason that would be given is not true of the figures. */
function adviceOf({ first, second, question }: Lead, rivals: readonly ReportNumber[]): Advice | null {
  const isTheme = first.figure.source === 'theme'
  const grounds = [first, ...(second ? [second] : [])]
  if (isTooFew(first.proportion))
    return {
      advice: askMore(first),
      why: `Only ${people(first.proportion.of)} could be counted.`,
      grounds,
    }
  if (second && isCloseCall(first, second) && !isTheme)
    return {
      advice: `Do not choose between “${first.label}” and “${second.label}” on these interviews alone.`,
      why: 'The two are too close to put one before the other.',
      grounds,
    }
  if (!standsClear(first, rivals)) return null
  const kind = question?.closed?.kind
  if (second && (kind === 'yes_no' || kind === 'scale'))
    return {
      advice: planFor(first, second, kind),
      why: 'The other answer lies outside its interval.',
      grounds,
    }
  return {
    advice:
      second && !isTheme
        ? `Weigh “${first.label}” before “${second.label}”.`
        : `Weigh “${first.label}” first.`,
    why: isTheme
      ? 'People have checked every theme that could come before it, and the share of each lies below its interval.'
      : 'It was the most common answer, and the next one lies outside its interval.',
    grounds,
  }
}

/** “This” would be nothing that a reader sees: two such pieces of advice could not be told apart. */
function askMore({ figure, question, label }: ReportNumber): string {
  const about = question === '' || figure.source === 'theme' ? `about “${label}”` : `“${question}”`
  return `Ask more people ${about} before anything is decided on it.`
}

/** What people are, did or feel is nothing to choose between: there will be more of the one than of the other. */
function planFor(first: ReportNumber, second: ReportNumber, kind: 'yes_no' | 'scale'): string {
  return endSentence(
    kind === 'scale'
      ? `Plan for more people at ${first.label} than at ${second.label} of “${first.question}”`
      : `Plan for more people who answer “${first.label}” than “${second.label}” to “${first.question}”`,
  )
}

/**
 * Its interval lies above every other share. A theme that nobody has checked may be larger than the program's count by any
 * amount, so that beside one nothing stands clear.
 */
function standsClear(first: ReportNumber, rivals: readonly ReportNumber[]): boolean {
  const { low } = first.proportion
  return (
    low !== null &&
    rivals.every(({ proportion, isMachineCoded }) => !isMachineCoded && shareOf(proportion) < low)
  )
}
