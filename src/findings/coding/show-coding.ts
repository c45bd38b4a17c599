/** How far the checking is, and what it says of each theme. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { type CodingRule, codingRule } from '../../statistics/prediction-powered.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { rootOf } from '../codebook/reduce-codebook.ts'
import { checkedLabel } from '../model.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import { type CheckInput, codeIn, codeOf, countChecked, machineOn } from './count-checked.ts'
import type { Checked, CodedCode, Coding } from './model.ts'
import { readCodes } from './read-codes.ts'
import {
  type AnalysedMaterial,
  type CodedMaterial,
  chosenCodes,
  readAnalysed,
  readCoded,
} from './read-material.ts'
import { isDoneFor } from './show-person.ts'
import { weighedAgreement } from './weighed-agreement.ts'

/** @throws AppError `not_found` */
export async function showCoding({ db, workspaceId }: ReadContext, studyId: string): Promise<Coding> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const coded = await readCoded(tx, studyId)
    const analysed = await readAnalysed(tx, studyId)
    const codes = analysed ? chosenCodes(coded.samples, analysed) : []
    const inFrame = new Set(coded.frame.map(({ participantId }) => participantId))
    const heard = [...(analysed?.exposed.get(null) ?? [])]
    const chosen = new Set(codes.map(({ codeId }) => codeId))
    return {
      studyId,
      canDraw: (analysed?.codes.length ?? 0) > 0,
      samples: coded.samples.map((row) => sampleView(row, coded)),
      drawn: coded.draws.length,
      coded: analysed ? countDone(coded, analysed, codes) : 0,
      codedTwice: [...coded.readings.values()].filter(({ byReader }) => byReader.size > 1).length,
      people: heard.length,
      since: coded.samples.length > 0 ? heard.filter((person) => !inFrame.has(person)).length : 0,
      readers: readersOf(coded),
      codes: analysed ? codes.map((code) => codedCode(code, analysed, coded)) : [],
      others: (analysed?.codes ?? [])
        .filter(({ codeId }) => !chosen.has(codeId))
        .map(({ codeId, name, questionKey, participants, exposed }) => ({
          ...{ codeId, name, questionKey },
          participants: participants.size,
          of: exposed,
        })),
      rule: ruleInWords(coded.samples.at(-1)?.sample.rule ?? codingRule),
      label: checkedLabel,
    }
  })
}

/** For everything that shows a theme's share: what people's checking says of it, by code. Empty where nothing is checked. */
export async function checkedByCode(tx: Tx, studyId: string): Promise<Map<string, Checked>> {
  const coded = await readCoded(tx, studyId)
  if (coded.readings.size === 0) return new Map()
  const analysed = await readAnalysed(tx, studyId)
  if (!analysed) return new Map()
  return new Map(
    chosenCodes(coded.samples, analysed).map((code) => [
      code.codeId,
      countChecked(inputOf(code, analysed, coded)),
    ]),
  )
}

export function inputOf(code: CodeOfAnalysis, analysed: AnalysedMaterial, coded: CodedMaterial): CheckInput {
  // Who was erased, or is in no interview of this analysis, is in no count.
  const exposed = analysed.exposed.get(code.questionKey) ?? new Set<string>()
  return {
    code,
    exposed,
    book: analysed.book,
    frame: coded.frame,
    readings: coded.readings,
    rule: coded.samples[0]?.sample.rule ?? codingRule,
  }
}

function codedCode(code: CodeOfAnalysis, analysed: AnalysedMaterial, coded: CodedMaterial): CodedCode {
  const input = inputOf(code, analysed, coded)
  const { codeId, name, definition, inclusion, exclusion, questionKey } = code
  const how = questionKey === null ? null : (analysed.how.get(questionKey) ?? null)
  return {
    ...{ codeId, name, definition, inclusion, exclusion, questionKey },
    checked: countChecked(input),
    outdated: countOutdated(input, coded),
    asked: how && countChecked({ ...input, within: how.asked }),
    volunteered: how && countChecked({ ...input, within: how.volunteered }),
    agreement: agreementOn(code, analysed, coded),
    machine: machineOn(input),
  }
}

/** Read once, for this code or for one that is counted in it now, and not as it is now. */
function countOutdated(input: CheckInput, { entries, frame }: CodedMaterial): number {
  const { code, book, exposed } = input
  const ever = readCodes(entries)
  const wasRead = (participantId: string) =>
    [...(ever.get(participantId)?.byReader.values() ?? [])].some((reading) =>
      [...reading.keys()].some((codeId) => rootOf(book, codeId) === code.codeId),
    )
  return frame.filter(
    ({ participantId }) =>
      exposed.has(participantId) && wasRead(participantId) && codeOf(participantId, input) === null,
  ).length
}

function agreementOn(
  { codeId }: CodeOfAnalysis,
  { book }: AnalysedMaterial,
  { readings, frame }: CodedMaterial,
): CodedCode['agreement'] {
  const read = [...readings].map(([participantId, { byReader }]) => ({
    participantId,
    unit: [...byReader.values()].map((reading) => codeIn(reading, { codeId, book })),
  }))
  const twice = read.filter(({ unit }) => unit.filter((value) => value !== null).length > 1)
  const { alpha, interval, units: people, agreed } = weighedAgreement(twice, frame)
  if (people === 0) return null
  return { alpha, low: interval?.low ?? null, high: interval?.high ?? null, people, agreed }
}

function countDone(coded: CodedMaterial, analysed: AnalysedMaterial, codes: CodeOfAnalysis[]): number {
  const chosen = { coder: '', again: false, analysed, coded, codes }
  return coded.draws.filter(({ participantId }) => isDoneFor(participantId, chosen)).length
}

function readersOf({ readings }: CodedMaterial): Coding['readers'] {
  const people = new Map<string, number>()
  for (const { byReader } of readings.values()) {
    for (const reader of byReader.keys()) people.set(reader, (people.get(reader) ?? 0) + 1)
  }
  return [...people].map(([reader, count]) => ({ reader, people: count }))
}

function sampleView(
  { number, seed, sample, lockedBy, lockedAt }: CodedMaterial['samples'][number],
  { draws }: CodedMaterial,
): Coding['samples'][number] {
  return {
    ...{ number, seed, lockedBy },
    people: draws.filter((draw) => draw.sample === number).length,
    wanted: sample.wanted,
    strata: sample.strata,
    lockedAt: lockedAt.toISOString(),
  }
}

export function ruleInWords({ sayFloor, powerFloor }: CodingRule): string {
  return (
    `Under ${sayFloor} coded participants: too few to say. With ${powerFloor} who have the theme and ${powerFloor} who ` +
    'lack it: PPI++ (the machine’s labels of everybody, corrected by what people said of the sample). Below that: an ' +
    'interval of Wilson’s form that leans less on the machine.'
  )
}
