/** What was answered, in the file's own names, and looked at once more against the file itself. */
import type { Answer } from '../../src/findings/ask/model.ts'
import { locateQuotation } from '../../src/findings/evidence/locate-quotation.ts'
import type { AskedQuestion } from './questions.ts'

export interface Asked {
  asked: AskedQuestion
  answer: Answer
  milliseconds: number
}

/** The id in the file of each interview. */
type Names = ReadonlyMap<string, string>

/** As a reader grades it. */
export function outputOf({ asked, answer, milliseconds }: Asked, names: Names) {
  const place = (quote: Answer['nearest'][number]) => ({
    interviewId: names.get(quote.interviewId) ?? quote.interviewId,
    turn: quote.turn,
    text: quote.text,
  })
  const { proportion } = answer
  const range = rangeOf(answer)
  return {
    id: asked.id,
    question: asked.question,
    verdict: answer.verdict,
    confidence: answer.inWords,
    chance: answer.chance,
    sentences: answer.sentences.map(({ kind, text }) => ({ kind, text: withNames(text, answer, names) })),
    count: range,
    inSoManyWords: proportion?.count ?? null,
    groups: answer.groups.map(({ name, proportion }) => ({ name, n: proportion.count })),
    evidence: answer.evidence.map(({ quote, stance }) => ({ ...place(quote), stance })),
    nearest: answer.nearest.map(place),
    missing: answer.missing,
    milliseconds: Math.round(milliseconds),
  }
}

/** Between how many and how many people an answer counts; null where it counts none. */
export function rangeOf({ sentences }: Answer): { least: number; most: number; of: number } | null {
  const counting = sentences.find(({ kind }) => kind === 'count' || kind === 'presence')
  if (!counting?.proportion) return null
  const { count, of } = counting.proportion
  return { least: count, most: counting.compared?.count ?? count, of }
}

/** A reader can use a range whose top is no more than so many times its bottom. */
const tight = 3

/** Of the questions of how many that were answered with a figure: how what is told stands to what somebody counted. */
export function countsAgainst(all: readonly Asked[]) {
  const ranges = all.flatMap(({ asked: { count }, answer }) => {
    const range = count && answer.verdict === 'answered' ? rangeOf(answer) : null
    return count && range ? [{ ...count, ...range }] : []
  })
  const met = ranges.filter(({ low, high, least, most }) => most >= low && least <= high)
  return {
    countsMeetingTheRange: `${met.length} of ${ranges.length}`,
    meetingAndTight: met.filter(({ least, most }) => most <= tight * least).length,
  }
}

/** "Participant 12" by the file's own name, so that a reader finds the interview. */
function withNames(text: string, answer: Answer, names: Names): string {
  const quotes = [...answer.evidence.map(({ quote }) => quote), ...answer.nearest]
  return quotes.reduce(
    (said, quote) =>
      said.replace(
        new RegExp(`\\b${quote.participantLabel}\\b(?! \\d)`, 'u'),
        names.get(quote.interviewId) ?? quote.participantLabel,
      ),
    text,
  )
}

export function placesOf({ evidence }: Answer, names: Names): Set<string> {
  return new Set(evidence.map(({ quote }) => `${names.get(quote.interviewId)}:${quote.turn}`))
}

/** Words that stand in the file nowhere, or nothing behind a sentence. */
export function isUnlocated(
  { kind, text, evidence }: Answer['sentences'][number],
  answer: Answer,
  { names, said }: { names: Names; said: ReadonlyMap<string, string> },
): boolean {
  if (kind === 'absence') return false
  const cited = evidence.flatMap((place) => answer.evidence[place]?.quote ?? [])
  const turns = cited.flatMap(({ interviewId, turn }) => said.get(`${names.get(interviewId)}:${turn}`) ?? [])
  const record = turns.map((words, turn) => ({
    turn,
    turnRevision: 0,
    role: 'participant' as const,
    text: words,
  }))
  const quotations = [...text.matchAll(/“([^“”]+)”/gu)].map((match) => match[1]!)
  return (
    cited.length === 0 ||
    turns.length < cited.length ||
    !quotations.every((quotation) => locateQuotation(quotation, record).found)
  )
}
