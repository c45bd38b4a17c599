/** From what was found to an answer: the words read from the record again, counted, grouped, written and checked. */
import type { Tx } from '../../platform/database/database.ts'
import { countByStatus, exposedOf, proportionOf } from '../count-participants.ts'
import { machineCodedLabel, type Proportion, type Quote } from '../model.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import { findTurnWords, placeKey } from '../record-store.ts'
import type { AskInput } from './ask-study.ts'
import { checkSentence, type LocatablePassage } from './check-sentence.ts'
import { type Chosen, choose, participantsOf } from './choose-passages.ts'
import type { Clause } from './clauses.ts'
import { composeAnswer, type Material, type MaterialGroup } from './compose-answer.ts'
import { cutEvidence } from './cut-evidence.ts'
import { countSaying, estimateCount } from './estimate-count.ts'
import type { FoundAnswer } from './find-answer.ts'
import { type Passage, personOf } from './find-passages.ts'
import type { Answer, AnswerEvidence } from './model.ts'
import type { OpenRecord } from './open-record.ts'
import { asksHowMany, type QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { confidenceOf } from './say.ts'
import { verdictOf } from './verdict.ts'

export interface AnswerWork {
  record: OpenRecord
  reading: QuestionReading
  input: AskInput
  found: FoundAnswer
}

export interface BuiltAnswer {
  answer: Answer
  /** The evidence with the turns it stands in, in the answer's order. */
  located: LocatablePassage[]
}

export async function buildAnswer(tx: Tx, work: AnswerWork): Promise<BuiltAnswer> {
  const { record, reading, input, found } = work
  const { index } = record
  const verdict = verdictOf(found, reading, index.people.length)
  const { word: inWords, measured } = confidenceOf(verdict, surestOf(found))
  const chosen = choose(work, verdict)
  const held = await hold(tx, work, chosen)
  const shareOf = sharesAmong(work)
  const groups = verdict === 'answered' ? byName(found.names, shareOf, held) : []
  const range = rangeOf(found, shareOf([]))
  const isCounted =
    verdict === 'answered' && asksHowMany(reading) && found.counted.length > 0 && found.anchor === null
  const nearest = verdict === 'not_said' ? await nearestOf(tx, work) : []
  const composed = composeAnswer({
    reading,
    verdict,
    inWords,
    ofWhom: ofWhom(reading),
    range,
    opposed: shareOf(chosen.opposed),
    evidence: held.evidence,
    focus: held.passages.map(
      (passage) =>
        index.sentences[passage.sentence]!.start - index.sentences[found.quoted(passage).first]!.start,
    ),
    standing: held.passages.map(({ standing }) => standing),
    carrying: held.passages.map(found.carryingOf),
    groups,
    sides: chosen.sides.map((side, at) => ({
      name: `‘${wordsOf(reading.sides[at]!)}’`,
      proportion: shareOf(side),
      onlyHere: onlyIn(record.index, side, chosen.sides[1 - at] ?? []),
      evidence: held.passages.flatMap((passage, place) => (side.includes(passage) ? [place] : [])),
    })),
    missing: found.missing,
    unheard: found.unheard,
    apart: found.apart,
    isClose: found.isClose && nearest.length > 0,
    anchor: found.anchor?.words ?? null,
  })
  const checked = composed.filter((sentence) => checkSentence(sentence, held.located) === null)
  const { kept, sentences } = cutEvidence(checked, { total: held.evidence.length, most: input.evidence })
  const answer: Answer = {
    ...frameOf(work),
    verdict,
    chance: measured,
    inWords,
    asked: null,
    sentences,
    // Where names are asked for, the figure is that of the one named most.
    proportion: groups[0]?.proportion ?? (isCounted ? shareOf(found.counted) : null),
    ofWhom: ofWhom(reading),
    groups: groups.map(({ name, proportion }) => ({ name, proportion })),
    evidence: kept.map((place) => held.evidence[place]!),
    evidenceTotal: held.evidence.length,
    nearest,
    missing: found.missing,
    dropped: composed.length - sentences.length,
  }
  return { answer, located: kept.map((place) => held.located[place]!) }
}

/** What every answer of the program says, whatever was found. */
export function frameOf({ record, reading, input }: Omit<AnswerWork, 'found'>) {
  const left = record.heard.filter(({ status }) => !input.statuses.includes(status))
  return {
    question: input.question,
    studyIds: record.studyIds,
    kind: reading.kind,
    isVerified: true,
    writtenBy: 'program',
    label: machineCodedLabel,
    statuses: input.statuses,
    leftOut: countByStatus(left),
    notes: record.notes,
  } as const
}

/** Somebody who says the word is found; whether they mean what is asked was not measured, so it is told as `perhaps`. */
const ofAnchor = 0.7

/** By words alone where it is not known how near the nearest are: then no more than the least is known of it. */
function surestOf({ anchor, chances, features }: FoundAnswer): number {
  if (features.isCountedName) return 1
  if (anchor !== null) return ofAnchor
  return chances?.found ?? 0
}

/** Who says it by name is counted as they are; else between how many and how many do. */
function rangeOf({ anchor, likely, features, counted }: FoundAnswer, heard: Proportion): Material['range'] {
  const of = (count: number) => proportionOf(count, heard.of, heard.basis)
  if (anchor !== null) {
    const { least, most } = countSaying(anchor.passages.length)
    return { least: of(least), most: of(most) }
  }
  const { least, most } = features.isNameAlone
    ? { least: likely.length, most: likely.length }
    : estimateCount(
        likely.map(({ chance }) => chance),
        heard.of,
      )
  return { least: of(least), most: of(Math.max(most, Math.min(heard.of, counted.length))) }
}

/** Passages with their words, in one order. */
interface Held {
  passages: Passage[]
  evidence: AnswerEvidence[]
  located: LocatablePassage[]
}

async function hold(tx: Tx, work: AnswerWork, { supporting, against, sides }: Chosen): Promise<Held> {
  const { index } = work.record
  const wanted = [...new Set([...supporting, ...sides.flat(), ...against])]
  const { quotes, words } = await readPassages(tx, work, wanted.map(work.found.quoted))
  const held: Held = { passages: [], evidence: [], located: [] }
  for (const [at, quote] of quotes.entries()) {
    // Erased since the index was made.
    if (!quote) continue
    const passage = wanted[at]!
    held.passages.push(passage)
    held.evidence.push({
      quote,
      studyId: index.people[personOf(index, passage)]!.studyId,
      group: null,
      stance: against.includes(passage) ? 'against' : 'for',
    })
    held.located.push({ ...quote, turnText: words[at]! })
  }
  return held
}

async function nearestOf(tx: Tx, work: AnswerWork): Promise<Quote[]> {
  const { quotes } = await readPassages(tx, work, work.found.nearest.map(work.found.quoted))
  return quotes.filter((quote): quote is Quote => quote !== null)
}

async function readPassages(tx: Tx, { record }: AnswerWork, passages: readonly Passage[]) {
  const places = passages.map((passage) => placeOf(record.index, passage))
  const words = await findTurnWords(tx, places)
  const quotes = await quotesAt(tx, places, byInterview(record.included))
  return { quotes, words: places.map((place) => words.get(placeKey(place))?.text ?? '') }
}

function placeOf(index: RecordIndex, { first, last }: Passage) {
  const { person, turn, turnRevision } = index.turns[index.sentences[first]!.turn]!
  const { interviewId } = index.people[person]!
  return {
    interviewId,
    turn,
    turnRevision,
    start: index.sentences[first]!.start,
    end: index.sentences[last]!.end,
  }
}

function byName(
  names: FoundAnswer['names'],
  shareOf: ShareOf,
  { passages, evidence }: Held,
): MaterialGroup[] {
  return names.flatMap(({ name, passages: named }, group) => {
    const places = passages.flatMap((passage, at) => (named.includes(passage) ? [at] : []))
    for (const place of places) evidence[place]!.group ??= group
    const [first] = places
    if (first === undefined) return []
    return [
      {
        name: asWritten(name, evidence[first]!.quote.text),
        proportion: shareOf(named),
        places,
      },
    ]
  })
}

/** The record's own spelling of a name. */
function asWritten(name: string, text: string): string {
  const at = text.toLowerCase().indexOf(name)
  return at < 0 ? name : text.slice(at, at + name.length)
}

type ShareOf = (passages: readonly Passage[]) => Proportion

/** Distinct people over those who could have said it: all who were asked and spoke. */
function sharesAmong({ record: { index, included }, found }: AnswerWork): ShareOf {
  const speaking = new Set(
    index.turns
      .filter(({ person }) => found.asked.has(person))
      .map(({ person }) => index.people[person]!.interviewId),
  )
  const { participants, basis } = exposedOf(included, { byEvents: speaking, byWords: speaking }, new Set())
  return (passages) => proportionOf(participantsOf(index, passages).size, participants.size, basis)
}

/** Distinct people of the one and not of the other. */
function onlyIn(index: RecordIndex, side: readonly Passage[], other: readonly Passage[]): number {
  return participantsOf(index, side).difference(participantsOf(index, other)).size
}

function ofWhom({ conditions }: QuestionReading): string | null {
  return conditions.length > 0 ? conditions.map(wordsOf).join(' and ') : null
}

function wordsOf({ words, isNegated }: Clause): string {
  const text = words
    .filter(({ class: kind }) => kind !== 'light')
    .map(({ word }) => word.replaceAll('_', ' '))
    .join(' ')
  return isNegated ? `not ${text}` : text
}
