/** Themes between groups of people: shares, differences with intervals, and how many looks there were. */
import { withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { findAnsweredStudy } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { NamedSplitter } from '../segmenting/list-splitters.ts'
import { peopleWithin, splitterNamed } from '../segmenting/people-within.ts'
import { readCounted } from '../segmenting/read-counted.ts'
import { notesOf, type ReadContext } from '../show-analysis.ts'
import { findAnalysis } from '../store.ts'
import { adjustAll, compareGroups, type Groups } from './compare-groups.ts'
import type { Compare, Comparison } from './model.ts'
import { rakePeople, weightingOf } from './rake-people.ts'

/**
 * @throws AppError `not_found`; `conflict` without an analysis; `invalid_input` for what people cannot be filtered, split
 * or raked by
 */
export async function showComparison(
  { db, workspaceId }: ReadContext,
  query: Compare & { studyId: string },
): Promise<Comparison> {
  return withTenant(db, workspaceId, async (tx) => {
    const study = await findAnsweredStudy(tx, query.studyId)
    if (!study) throw studyNotFound()
    const counted = await readCounted(tx, study, query.questionKey)
    const analysis = counted && (await findAnalysis(tx, counted.analysisId))
    if (!analysis) throw nothingAnalysed()
    const { splitters, able, interviews, codes: known } = counted
    const splits = splitters.map(({ by, label, groups }) => ({ by, label, groups: groups.length }))
    if (query.by === null) return { ...nothingCompared, splits }
    const splitter = splitterNamed(splitters, query.by)
    const people = [...peopleWithin(able, query.filters, splitters)].sort()
    const groups = groupsOf(splitter, { people, only: query.groups })
    const raked = query.weights?.length ? rakePeople(people, interviews, query.weights) : null
    const weights = raked && new Map(people.map((person, at) => [person, raked.weights[at]!]))
    const exposed = new Set(people)
    // Who speaks of a code speaks of it: that is no difference.
    const others = known.filter(({ codeId }) => splitter.by !== `code:${codeId}`)
    const rows = others.map(({ codeId, themeId, name, participants, check }) => {
      const code = { codeId, themeId, name, participants }
      return { codeId, themeId, name, ...compareGroups({ code, exposed, check, weights }, groups) }
    })
    // Adjusted before it is narrowed: whoever picks one theme has the others in view as well.
    const { rows: all, looks, expectedFalse } = adjustAll(rows)
    const codes = all.filter(({ codeId }) => query.codeIds?.includes(codeId) ?? true)
    return {
      by: splitter.by,
      label: splitter.label,
      groups: groups.keys.map((key) => ({
        key,
        label: splitter.groups.find((group) => group.key === key)?.label ?? key,
        people: groups.members.get(key)?.size ?? 0,
      })),
      unknown: people.filter((person) => splitter.groupOf(person) === null).length,
      codes,
      looks,
      expectedFalse,
      weighting: raked && weightingOf(raked),
      splits,
      notes: [...notesOf(analysis), ...notesOn(codes.map(({ basis }) => basis))],
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

function nothingAnalysed(): AppError {
  return new AppError('conflict', 'nothing was analysed', {
    say: 'There are no themes to compare yet. Find themes first.',
  })
}

/** @throws AppError `invalid_input` for a group that there is not, or the same one twice */
function groupsOf(
  splitter: NamedSplitter,
  { people, only }: { people: readonly string[]; only: Compare['groups'] },
): Groups {
  const keys = splitter.groups.map(({ key }) => key)
  if (only && (only[0] === only[1] || !only.every((key) => keys.includes(key)))) {
    throw new AppError('invalid_input', 'no such groups', {
      say: `Name two different groups. There are: ${keys.join(', ')}.`,
      details: [{ where: 'groups', say: 'Are not two groups of this study.' }],
    })
  }
  const members = new Map<string, Set<string>>((only ?? keys).map((key) => [key, new Set()]))
  for (const person of people) members.get(splitter.groupOf(person) ?? '')?.add(person)
  return { keys: only ?? keys, members }
}

function notesOn(bases: readonly string[]): string[] {
  const unchecked = bases.filter((basis) => basis === 'machine').length
  return unchecked === 0
    ? []
    : [
        `${unchecked} of ${bases.length} themes are compared by the machine’s coding, which nobody has checked in each group: a difference may be the machine’s own.`,
      ]
}
