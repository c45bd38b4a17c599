/** A written report against the record of its bundle: its figures, its sentences, the places of its claims. Pure. */
import { isRecoveredKey } from '../../../findings/asked/questions-of-study.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { Proportion } from '../../../findings/model.ts'
import { checkFigure } from '../../document/check/check-figure.ts'
import type { ClaimFigure } from '../../document/figure-model.ts'
import type { ReportBlock, ReportNumber, StoredClaim } from '../../document/model.ts'
import { type Difference, isSame } from './difference.ts'
import type { QuestionFigures, ReportFigures } from './figures.ts'
import type { Bundle, BundleTurn } from './model.ts'

interface Found {
  differences: Difference[]
  numbers: number
  places: number
}

export function checkDocuments({ documents, record }: Bundle, figures: ReportFigures): Found {
  const turns = new Map(record.turns.map((turn) => [placeOf(turn), turn]))
  const found: Found = { differences: [], numbers: 0, places: 0 }
  for (const { document } of documents) {
    for (const claim of Object.values(document.claims)) checkClaim(claim, { figures, turns, found })
    for (const block of document.blocks) {
      if (block.kind === 'chart') checkChart(block, { figures, found })
    }
  }
  return found
}

interface Against {
  figures: ReportFigures
  found: Found
}

function checkClaim(
  claim: StoredClaim,
  { figures, turns, found }: Against & { turns: ReadonlyMap<string, BundleTurn> },
): void {
  if (claim.verdict !== 'supported') return
  for (const number of claim.numbers) {
    // Without words nobody can look up who says one.
    if (number.figure.source === 'said' && figures.said === null) continue
    const where = `report, claim ${claim.claimId}, ${number.label}`
    compare({ where, stated: number.proportion, computed: proportionOfFigure(figures, number.figure) }, found)
  }
  const isFigure = claim.kind === 'prevalence' && claim.numbers.length > 0
  if (isFigure && checkFigure(claim.text, claim.numbers as ReportNumber[]).verdict !== 'supported') {
    const where = `report, claim ${claim.claimId}`
    found.differences.push({ what: 'claim', where, say: 'says something else than its number' })
  }
  for (const place of claim.evidence) {
    found.places++
    const turn = turns.get(placeOf(place))
    if (turn?.role === 'participant' && place.start < place.end && place.end <= turn.length) continue
    const where = `report, claim ${claim.claimId}, ${place.interviewId}, turn ${place.turn}`
    found.differences.push({ what: 'quotation', where, say: 'rests on words that are not in the record' })
  }
}

function checkChart(
  { chart, blockId }: Extract<ReportBlock, { kind: 'chart' }>,
  { figures, found }: Against,
): void {
  for (const { key, label, proportion } of chart.rows) {
    const where = `report, chart ${blockId}, ${label}`
    const isOfSaid = chart.kind !== 'themes' && isRecoveredKey(chart.questionKey)
    if (isOfSaid && figures.said === null) continue
    const question = figures.questions.filter(({ questionKey }) => questionKey === chart.questionKey)
    const computed =
      chart.kind === 'themes'
        ? (figures.themes.find(({ themeId }) => themeId === key)?.prevalence ?? null)
        : isOfSaid
          ? saidProportion(figures, { questionKey: chart.questionKey, key })
          : (question.map((each) => optionOf(each, key)).find((each) => each !== null) ?? null)
    compare({ where, stated: proportion, computed }, found)
  }
}

/** Null: the record has no such figure. */
function proportionOfFigure(figures: ReportFigures, figure: ClaimFigure): Proportion | null {
  if (figure.source === 'theme')
    return figures.themes.find(({ themeId }) => themeId === figure.themeId)?.prevalence ?? null
  if (figure.source === 'side') {
    const scope = figures.sides.find((each) => each.scope === figure.scope)
    return scope?.sides.find(({ side }) => side === figure.side)?.proportion ?? null
  }
  if (figure.source === 'said') return saidProportion(figures, figure)
  const question = figures.questions.find(
    ({ questionKey, meaning }) => questionKey === figure.questionKey && meaning === figure.meaning,
  )
  if (!question) return null
  switch (figure.source) {
    case 'scale-end':
      if (question.closed?.kind !== 'scale') return null
      return figure.end === 'top_two' ? question.closed.topTwo : question.closed.bottomTwo
    case 'option':
    case 'ranked-first':
      return optionOf(question, figure.optionKey)
    case 'answered':
      return proportionOf(question.answered, question.exposed, question.basis)
  }
}

function saidProportion(
  { said }: ReportFigures,
  { questionKey, key }: { questionKey: string | null; key: string },
): Proportion | null {
  return said?.find((each) => each.questionKey === questionKey && each.key === key)?.proportion ?? null
}

function optionOf({ closed }: QuestionFigures, key: string): Proportion | null {
  if (!closed) return null
  switch (closed.kind) {
    case 'number':
      return null
    case 'scale':
      return closed.points.find((point) => point.key === key)?.proportion ?? null
    case 'ranking':
      return closed.options.find((option) => option.key === key)?.first ?? null
    default:
      return closed.options.find((option) => option.key === key)?.proportion ?? null
  }
}

function compare(
  { where, stated, computed }: { where: string; stated: Proportion; computed: Proportion | null },
  found: Found,
): void {
  for (const part of ['count', 'of', 'share', 'low', 'high'] as const) {
    found.numbers++
    if (computed && isSame(stated[part], computed[part])) continue
    found.differences.push({
      ...{ what: 'number', where: `${where}, ${part}`, stated: stated[part] },
      ...(computed
        ? { say: 'differs', computed: computed[part] }
        : { say: 'does not follow from the record' }),
    })
  }
}

function placeOf(at: { interviewId: string; turn: number; turnRevision: number }): string {
  return `${at.interviewId}:${at.turn}:${at.turnRevision}`
}
