/** What a part of the people speaks of: counted anew from who spoke of what, without any analysis. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { readRecord, readWhole } from '../codebook/rule-again.ts'
import { type CodeIncidence, findLatestRun, listIncidence } from '../codebook/store.ts'
import type { Exposed } from '../count-participants.ts'
import { proportionOf } from '../count-participants.ts'
import type { Proportion } from '../model.ts'
import { findStudyRecord, listAnswers } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import { listThemes } from '../store.ts'
import { compareCodes } from './compare-codes.ts'
import { choicesOf, listSplitters, type NamedSplitter } from './list-splitters.ts'
import type { CodeCounts, CountCodes } from './model.ts'
import { peopleWithin, splitterNamed } from './people-within.ts'

const note = 'Sampling error only: a machine did the coding. Differences are of many looked at together.'

/** @throws AppError `not_found`, `invalid_input` for a filter that this study does not know */
export async function countCodes(
  { db, workspaceId }: ReadContext,
  query: CountCodes & { studyId: string },
): Promise<CodeCounts> {
  return withTenant(db, workspaceId, async (tx) => {
    const study = await findStudyRecord(tx, query.studyId)
    if (!study) throw studyNotFound()
    const run = await findLatestRun(tx, query.studyId)
    const nothing = { analysisId: null, question: query.question, people: 0, ofPeople: 0, codes: [], note }
    if (!run) return { ...nothing, comparison: null, choices: [] }
    const { interviews, exposed } = await readScope(tx, { ...query, inRun: new Set(run.interviewIds) })
    const answers = await listAnswers(tx, query.studyId)
    const splitters = listSplitters({ study, interviews, answers })
    const everybody = new Set(interviews.map((interview) => interview.participantId))
    const people = peopleWithin(everybody, query.filters, splitters)
    const codes = await readCodes(tx, { analysisId: run.analysisId, question: query.question, interviews })
    const count = (within: ReadonlySet<string>) => countWithin(codes, { exposed, within })
    return {
      ...nothing,
      analysisId: run.analysisId,
      people: people.size,
      ofPeople: everybody.size,
      codes: count(people)
        .filter(({ prevalence }) => prevalence.count > 0)
        .sort((a, b) => b.prevalence.count - a.prevalence.count || (a.name < b.name ? -1 : 1)),
      comparison: query.compare && compare({ ...query.compare, splitters, people, count }),
      choices: choicesOf(splitters, people),
    }
  })
}

interface ScopeQuery {
  studyId: string
  question: string | null
  inRun: ReadonlySet<string>
}

async function readScope(tx: Tx, { studyId, question, inRun }: ScopeQuery) {
  const { interviews, scopes } = await (question === null ? readWhole : readRecord)(tx, studyId, inRun)
  const scope = scopes.find((each) => each.questionKey === question)
  const exposed: Exposed = scope?.exposed ?? { participants: new Set(), basis: 'turns' }
  return { interviews, exposed }
}

interface KnownCode {
  codeId: string
  themeId: string
  name: string
  people: Set<string>
}

async function readCodes(tx: Tx, { analysisId, question, interviews }: CodesQuery): Promise<KnownCode[]> {
  const personOf = new Map(interviews.map((each) => [each.interviewId, each.participantId]))
  const incidence = Map.groupBy(await listIncidence(tx, analysisId), (row: CodeIncidence) => row.themeId)
  return (await listThemes(tx, analysisId, question)).flatMap(({ codeId, themeId, name }) => {
    if (!codeId) return []
    const people = (incidence.get(themeId) ?? []).flatMap(
      ({ interviewId }) => personOf.get(interviewId) ?? [],
    )
    return [{ codeId, themeId, name, people: new Set(people) }]
  })
}

interface CodesQuery {
  analysisId: string
  question: string | null
  interviews: readonly { interviewId: string; participantId: string }[]
}

interface Counted {
  codeId: string
  themeId: string
  name: string
  prevalence: Proportion
}

function countWithin(
  codes: readonly KnownCode[],
  { exposed, within }: { exposed: Exposed; within: ReadonlySet<string> },
): Counted[] {
  const base = shared(exposed.participants, within)
  return codes.map(({ codeId, themeId, name, people }) => {
    const speaking = shared(people, within)
    const of = new Set([...base, ...speaking]).size
    return { codeId, themeId, name, prevalence: proportionOf(speaking.size, of, exposed.basis) }
  })
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...some].filter((each) => others.has(each)))
}

interface CompareInput {
  by: string
  first: string
  second: string
  splitters: readonly NamedSplitter[]
  people: ReadonlySet<string>
  count: (within: ReadonlySet<string>) => Counted[]
}

function compare({ by, first, second, splitters, people, count }: CompareInput): CodeCounts['comparison'] {
  const splitter = splitterNamed(splitters, by)
  const groupOf = (key: string) => ({
    key,
    label: splitter.groups.find((group) => group.key === key)?.label ?? key,
    people: sizeOf(splitter, key, people),
  })
  const within = (keys: string[]) => peopleWithin(people, [{ by, keys }], splitters)
  const left = count(within([first]))
  const right = count(within([second]))
  const pairs = left
    .map(({ codeId, name, prevalence }, at) => ({
      codeId,
      name,
      first: prevalence,
      second: right[at]!.prevalence,
    }))
    .filter((pair) => pair.first.count + pair.second.count > 0)
  return { by, first: groupOf(first), second: groupOf(second), codes: compareCodes(pairs) }
}

function sizeOf(splitter: NamedSplitter, key: string, people: ReadonlySet<string>): number {
  let size = 0
  for (const participantId of people) if (splitter.groupOf(participantId) === key) size++
  return size
}
