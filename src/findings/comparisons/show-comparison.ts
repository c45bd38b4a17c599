/** Themes between groups of people: shares, differences with intervals, and how many looks there were. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { type Raked, rake } from '../../statistics/raking.ts'
import { type AnalysedMaterial, chosenCodes, readAnalysed, readCoded } from '../coding/read-material.ts'
import { inputOf } from '../coding/show-coding.ts'
import { findStudyRecord, type HeardInterview } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { notesOf, type ReadContext } from '../show-analysis.ts'
import { adjustAll, compareGroups } from './compare-groups.ts'
import type { Compare, Comparison } from './model.ts'
import { chooseSplit, listSplits, type Split } from './split-people.ts'

/** @throws AppError `not_found`; `conflict` without an analysis; `invalid_input` for what people cannot be split or raked by */
export async function showComparison(
  { db, workspaceId }: ReadContext,
  query: Compare & { studyId: string },
): Promise<Comparison> {
  return withTenant(db, workspaceId, async (tx) => {
    const analysed = await readForComparison(tx, query.studyId)
    const splits = await listSplits(tx, query.studyId, analysed)
    const offered = splits.map(({ by, label, splitter }) => ({ by, label, groups: splitter.groups.length }))
    if (query.by === null) return { ...nothingCompared, splits: offered }
    const split = chooseSplit(splits, query.by)
    const people = [...(analysed.exposed.get(query.questionKey) ?? [])].sort()
    const groups = groupsOf(split, people)
    const raked = query.weights?.length ? rakePeople(people, analysed.interviews, query.weights) : null
    const weights = raked && new Map(people.map((person, at) => [person, raked.weights[at]!]))
    const coded = await readCoded(tx, query.studyId)
    const checkable = new Set(chosenCodes(coded.samples, analysed).map(({ codeId }) => codeId))
    const rows = analysed.codes
      .filter(({ questionKey }) => questionKey === query.questionKey)
      .map((code) => {
        const { codeId, themeId, name } = code
        const exposed = analysed.exposed.get(code.questionKey) ?? new Set<string>()
        const check = checkable.has(codeId) ? inputOf(code, analysed, coded) : null
        return { codeId, themeId, name, ...compareGroups({ code, exposed, check, weights }, groups) }
      })
    // Adjusted before it is narrowed: whoever picks one theme has the others in view as well.
    const { rows: all, looks, expectedFalse } = adjustAll(rows)
    const codes = all.filter(({ codeId }) => query.codeIds?.includes(codeId) ?? true)
    return {
      by: split.by,
      label: split.label,
      groups: split.splitter.groups.map(({ key, label }) => ({
        ...{ key, label },
        people: groups.members.get(key)?.size ?? 0,
      })),
      unknown: people.filter((person) => split.splitter.groupOf(person) === null).length,
      codes,
      looks,
      expectedFalse,
      weighting: raked && weightingOf(raked),
      splits: offered,
      notes: [...notesOf(analysed.analysis), ...notesOn(codes.map(({ basis }) => basis))],
    }
  })
}

const nothingCompared: Omit<Comparison, 'splits'> = {
  by: null,
  label: '',
  groups: [],
  unknown: 0,
  codes: [],
  looks: 0,
  expectedFalse: 0,
  weighting: null,
  notes: [],
}

async function readForComparison(tx: Tx, studyId: string): Promise<AnalysedMaterial> {
  if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
  const analysed = await readAnalysed(tx, studyId)
  if (analysed) return analysed
  throw new AppError('conflict', 'nothing was analysed', {
    say: 'There are no themes to compare yet. Find themes first.',
  })
}

function groupsOf({ splitter }: Split, people: readonly string[]) {
  const members = new Map<string, Set<string>>(splitter.groups.map(({ key }) => [key, new Set()]))
  for (const person of people) members.get(splitter.groupOf(person) ?? '')?.add(person)
  return { keys: splitter.groups.map(({ key }) => key), members }
}

/** @throws AppError `invalid_input` where a value that people have has no target */
function rakePeople(
  people: readonly string[],
  interviews: readonly HeardInterview[],
  weights: NonNullable<Compare['weights']>,
): Raked {
  const known = new Map(interviews.map(({ participantId, attributes }) => [participantId, attributes]))
  const margins = weights.map(({ attribute, targets }) => ({
    groupOf: people.map((person) => {
      const value = known.get(person)?.[attribute]
      return value === undefined || value === null || value === '' ? null : String(value)
    }),
    targets: new Map(Object.entries(targets)),
  }))
  try {
    return rake(people.length, margins)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('invalid_input', 'targets do not fit', {
      cause: error,
      say: 'The weights do not fit: every value that people have needs a target of 0 or more, and one of them more than 0.',
      details: [{ where: 'weights', say: error.message }],
    })
  }
}

function weightingOf({ weights, effectiveSize, missing }: Raked): Comparison['weighting'] {
  return { people: weights.length, effectiveSize, most: Math.max(0, ...weights), missing }
}

function notesOn(bases: readonly string[]): string[] {
  const unchecked = bases.filter((basis) => basis === 'machine').length
  return unchecked === 0
    ? []
    : [
        `${unchecked} of ${bases.length} themes are compared by the machine’s coding, which nobody has checked in each group: a difference may be the machine’s own.`,
      ]
}
