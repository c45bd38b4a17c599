/** How wide the intervals will be for so many coded people, said before anybody codes. */
import { withTenant } from '../../platform/database/database.ts'
import { type CodedCell, checkedShare } from '../../statistics/prediction-powered.ts'
import { planStrata } from '../../statistics/stratified-sample.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import { machineOn } from './count-checked.ts'
import type { CodingPlan } from './model.ts'
import {
  type AnalysedMaterial,
  type CodedMaterial,
  chosenCodes,
  readAnalysed,
  readCoded,
} from './read-material.ts'
import { inputOf } from './show-coding.ts'

export interface WidthsQuery {
  studyId: string
  codeIds?: readonly string[] | undefined
  accuracy?: number | undefined
  width?: number | undefined
}

/** Before anybody has coded. */
const assumedAccuracy = 0.8
/** So many coded labels, and what they show is better than the assumption. */
const enoughToMeasure = 50
const sizes = [20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500, 700, 1000]

/** @throws AppError `not_found` */
export async function planWidths({ db, workspaceId }: ReadContext, query: WidthsQuery): Promise<CodingPlan> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, query.studyId))) throw studyNotFound()
    const analysed = await readAnalysed(tx, query.studyId)
    const coded = await readCoded(tx, query.studyId)
    const codes = analysed ? codesOf(query, analysed, coded) : []
    const people = [...(analysed?.exposed.get(null) ?? [])]
    const measured = analysed ? measureAccuracy(codes, analysed, coded) : null
    const accuracy = query.accuracy ?? measured ?? assumedAccuracy
    const widthsAt = (take: number) => expectWidths({ people, codes, take, accuracy })
    const offered = [...sizes.filter((size) => size < people.length), people.length].filter(
      (size) => size >= 5,
    )
    const rows = offered.map((take) => ({ people: take, ...widthsAt(take) }))
    const { width } = query
    return {
      accuracy,
      isMeasured: query.accuracy === undefined && measured !== null,
      sizes: rows,
      forWidth:
        width === undefined
          ? null
          : { width, people: rows.find((row) => row.widest <= width)?.people ?? null },
      everybody: people.length,
    }
  })
}

function codesOf(
  { codeIds }: WidthsQuery,
  analysed: AnalysedMaterial,
  { samples }: CodedMaterial,
): CodeOfAnalysis[] {
  if (codeIds && codeIds.length > 0) return analysed.codes.filter(({ codeId }) => codeIds.includes(codeId))
  const chosen = chosenCodes(samples, analysed)
  return chosen.length > 0
    ? chosen
    : analysed.codes.filter(({ questionKey }) => questionKey === null).slice(0, 12)
}

/** How often the rarer label of each theme was right. */
function measureAccuracy(
  codes: readonly CodeOfAnalysis[],
  analysed: AnalysedMaterial,
  coded: CodedMaterial,
): number | null {
  let [right, all] = [0, 0]
  for (const code of codes) {
    const { correctYes, yes, missed, no } = machineOn(inputOf(code, analysed, coded))
    const isYesRarer = code.participants.size * 2 <= code.exposed
    right += isYesRarer ? correctYes : no - missed
    all += isYesRarer ? yes : no
  }
  return all < enoughToMeasure ? null : Math.min(0.98, Math.max(0.55, right / all))
}

interface Expectation {
  people: readonly string[]
  codes: readonly Pick<CodeOfAnalysis, 'codeId' | 'participants'>[]
  take: number
  accuracy: number
}

/** The interval of the expected counts: what a machine that errs evenly both ways would show, without chance. */
export function expectWidths({ people, codes, take, accuracy }: Expectation) {
  const groups = [
    ...Map.groupBy(people, (person) =>
      codes.map(({ participants }) => (participants.has(person) ? 1 : 0)).join(''),
    ),
  ].map(([pattern, members]) => ({
    labels: [...pattern].map((label) => label === '1'),
    size: members.length,
  }))
  const strata = groups.length > 0 ? planStrata(groups, take) : []
  const widths = codes.map(({ codeId }, code) => {
    const labelled =
      groups.reduce((sum, { labels, size }) => sum + (labels[code] ? size : 0), 0) / people.length
    const { ofYes, ofNo } = truthBehind(labelled, accuracy)
    const found = checkedShare(
      strata.flatMap(({ patterns, size, take: coded }, stratum): CodedCell[] => {
        const yes = patterns.reduce((sum, at) => sum + (groups[at]!.labels[code] ? groups[at]!.size : 0), 0)
        const side = (predicted: boolean, count: number): CodedCell => {
          const here = (coded * count) / size
          return { stratum, predicted, size: count, coded: here, having: here * (predicted ? ofYes : ofNo) }
        }
        return [side(true, yes), side(false, size - yes)]
      }),
    )
    return { codeId, width: found ? found.high - found.low : 1 }
  })
  return { widths, widest: Math.max(0, ...widths.map(({ width }) => width)) }
}

/**
 * The share that has it among those with the machine's yes and no: of its rarer label so many are right, and it misses
 * as many as it invents, so that its count is about true.
 */
function truthBehind(labelled: number, accuracy: number): { ofYes: number; ofNo: number } {
  const wrong = 1 - accuracy
  const odds = labelled / Math.max(1e-9, 1 - labelled)
  return { ofYes: 1 - wrong * Math.min(1, 1 / Math.max(1e-9, odds)), ofNo: wrong * Math.min(1, odds) }
}
