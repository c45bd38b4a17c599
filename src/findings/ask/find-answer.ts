/** From a question to the passages and people that answer it. Pure. */

import { type Anchor, anchorOf } from './anchor.ts'
import { type AnswerFeatures, type Chances, chanceOf, chancesOf } from './answer-chance.ts'
import { apartIn, hasForm } from './apart.ts'
import { type Carrying, carryingOf, isLackedByInterview } from './carries-question.ts'
import { nameAlone, withNameOfRecord } from './clauses.ts'
import { isClose, isNearEnough } from './closeness.ts'
import { courtesiesIn, isOfTheTalk } from './courtesies.ts'
import { deniesPredicate } from './denies-predicate.ts'
import type { Meaning } from './embed-question.ts'
import { findPassages, onePerPerson, type Passage, personOf, type Search, searchOf } from './find-passages.ts'
import { holdsWanted } from './holds-wanted.ts'
import { hasPremise, isOfSomethingElse, unsaidParts } from './lacks-premise.ts'
import { figuresOf, likelihoodOf, type PersonFigures } from './likelihood.ts'
import { isSpecific } from './match-sentences.ts'
import { heldOf, measureAnswer } from './measure-answer.ts'
import { type NamedThing, nameThings, passagesNaming } from './name-things.ts'
import { isOfKin, isOfOwn, peopleWithChildren } from './own-kin.ts'
import { peopleAsked, peopleNamed } from './people-asked.ts'
import { groupOf, isOfGroupAlone, isOfNobody, isSpokenOf } from './people-group.ts'
import { nameOf } from './read-group.ts'
import { asksHowMany, type QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { sayingDeed } from './says-deed.ts'
import { isOfSpeaker } from './standing.ts'
import { stemOf } from './stems.ts'
import { widened } from './widen-quote.ts'

export interface FoundAnswer {
  /** People of whom the conditions hold: places in `index.people`. */
  asked: Set<number>
  /** The passages that answer, surest first; several may be one person's. */
  passages: Passage[]
  /** It is asked whether anyone did it, and nobody says that they did. */
  isUndone: boolean
  /** Where the question is about one person, what those say who are surest to be it, several passages each. */
  ofTheOne: Passage[]
  /** Of these, one of each who says it in so many words and of what is so: they are counted. */
  counted: Passage[]
  /** Of everybody who may say what is asked the surest passage, the likeliest first. */
  likely: LikelyPerson[]
  /** What the surest person says elsewhere, where it may be this that answers. */
  alsoSaid: Passage | null
  /** Those whose words say the opposite. */
  against: Passage[]
  /** How much of the question a passage carries. */
  carryingOf: (passage: Passage) => Carrying
  /** The passage as it is quoted: with what stands beside it and is asked too. */
  quoted: (passage: Passage) => Passage
  /** What comes nearest, one passage a person, surest first, whether or not it answers; none that is of something else. */
  nearest: Passage[]
  /** One of the nearest holds nearly all words of the question. */
  isClose: boolean
  /** One passage of each person who may say it, to be shown as a hint. */
  hints: Passage[]
  /** For each side of a comparison its passages. */
  sides: Passage[][]
  /** Where names are asked for: those that are given, the most frequent first. */
  names: NamedThing[]
  /** Words that nobody uses in any form, nor one that counts as near them. */
  missing: string[]
  /** What of the question the nearest passage speaks of, and what it lacks: "voice actors", "fees". */
  apart: { said: string[]; lacking: string[] }
  /** Parts of the question that nobody speaks of in any words. */
  unsaid: string[]
  /** It takes for granted what nobody speaks of, or is of something else than the surest passage. */
  lacksPremise: boolean
  /** It is of people of a kind that nobody who was heard says to be: how the question calls them. */
  unheard: string | null
  /** It is asked whether there are people of a kind, and nothing else, and some of them were heard. */
  isOfGroupAlone: boolean
  /** Where it is asked how many: the rare word that it hangs on, with those who say it. */
  anchor: Anchor | null
  /** What the chance that it is right rests on. */
  features: AnswerFeatures
  /** By words alone. */
  chance: number
  /** By words and by how near the nearest are; null where the second is not known. */
  chances: Chances | null
}

export interface LikelyPerson {
  passage: Passage
  /** What its chance rests on. */
  figures: PersonFigures
  /** That the person says what is asked. */
  chance: number
  carrying: Carrying
}

export interface AnswerInput {
  index: RecordIndex
  reading: QuestionReading
  meaning: Meaning
  /** `AnchorInput.countsEveryMention`. */
  countsEveryMention?: boolean
}

/** A passage may answer where it is nearly as sure as the surest, in logits; of so many people at most. */
const nearlyAsSure = { open: 5, existence: 3, who: 2, count: 2, comparison: 2, superlative: 2 }
const mostShown = 24
/** Where it is told and no such figure or name stands, one that stands elsewhere is of something else. In logits. */
const besideTheTold = 1.5
/** Less sure than this nobody answers. */
const leastScore = 3
/** So much of what is asked stands beside one another: said in so many words. */
const saidOutright = 0.75
/** Where somebody says nearly all of it, only who does is counted. */
const saidEntirely = 0.85
/** In meaning nearer than most turns are, in standard deviations. */
const leastNearness = 1
/** Of nine people found by the wrong turn, seven said it in their second surest, within so many logits. */
const alsoWithin = 4
const mostNearest = 5
/** Where it is only hinted at, so many people's words are shown. */
const mostHints = 4
/** Who is less likely to say it gives no hint: of those at .1 to .2, one in seventeen said it. */
const hintedFrom = 0.1
/** A side of a comparison is spoken of from here on. */
const sideHolds = 0.7

export function findAnswer({
  index,
  reading: asTyped,
  meaning,
  countsEveryMention = false,
}: AnswerInput): FoundAnswer {
  const isName = (word: string) => index.names.has(index.numbers.get(word) ?? -1)
  const reading =
    asTyped.kind === 'count' ? { ...asTyped, fact: withNameOfRecord(asTyped.fact, isName) } : asTyped
  const { fact, isOfFact, wanted, deed } = reading
  const { meaningOf } = meaning
  const asked = peopleAsked({ index, reading, meaning })
  const kind = groupOf(index, reading.group, meaning)
  const group = isOfNobody(kind) && isSpokenOf(index, reading.group) ? null : kind
  const search = searchOf({ index, clause: fact, meaningOf, nearness: meaning.nearness, isOfFact, group })
  const name = nameAlone(fact)
  const isAsked = (passage: Passage) => asked.has(personOf(index, passage))
  const courtesies = isOfTheTalk(reading.question) ? new Set<number>() : courtesiesIn(index)
  const tells = ({ sentence }: Passage) => !courtesies.has(index.sentences[sentence]!.turn)
  const heard =
    name === null
      ? findPassages(search).filter((passage) => isAsked(passage) && tells(passage))
      : passagesNaming(index, name).filter(isAsked)
  const named = peopleNamed({ index, reading, meaning })
  const all = likelierMeant(search, reading, { heard, named })
  const told = (all[0]?.score ?? 0) - besideTheTold
  const holding = all.filter(
    (passage) => !wanted || (passage.score >= told && holdsWanted(search, passage, wanted)),
  )
  const own = reading.isOfState ? holding.filter(({ sentence }) => isOfSpeaker(index, sentence)) : holding
  const done = deed ? own.filter(sayingDeed(search, deed)) : own
  // Where nobody says it of themselves, what comes near is shown, and never counted or taken for a yes.
  const isUndone = done.length === 0 && own.length > 0
  const fitting = isUndone ? own : done
  const near = answering(index, reading, fitting)
  const passages = isUndone ? [] : near
  const names =
    wanted?.kind === 'name'
      ? nameThings(search, passages).filter(({ passages }) => passages.some(isAsked))
      : []
  const nearest = onePerPerson(index, all)
    .slice(0, mostNearest)
    .filter((passage) => isNearEnough(search, passage))
  const unsaid = unsaidParts(search, (word) => index.stems.some((stem) => stem.startsWith(stemOf(word))))
  const unheard = isOfNobody(group) ? nameOf(reading.group) : null
  const lacksPremise = unsaid.length > 0 || unheard !== null || isOfSomethingElse(search, reading, all[0])
  const features = measureAnswer(search, {
    fitting: onePerPerson(index, fitting),
    names,
    reading,
    closest: meaning.closest,
    closestStated: meaning.closestStated,
    surest: all[0],
    lacksPremise,
    isUndone,
  })
  const anchor = lacksPremise
    ? null
    : anchorOf({ index, reading, nearness: meaning.nearness, isAsked, search, countsEveryMention })
  const chance = chanceOf(features)
  const chances = chancesOf(features)
  const coming = likelyIn(search, fitting, name === null ? (chances?.found ?? chance) : null)
  const likely = isUndone ? [] : coming
  const holdingIt = chances === null || isUndone ? nearEnough(search, near) : mayBe(likely)
  const hints = holdingIt.length > 0 || chances === null ? holdingIt : mayBeAtAll(coming)
  const counted = isUndone ? [] : countedIn(search, reading, passages)
  const apart = apartIn(search, all[0])
  return {
    asked,
    isUndone,
    passages,
    ofTheOne: isUndone ? [] : ofTheOne(index, named, fitting),
    counted,
    likely,
    alsoSaid: isUndone ? null : alsoSaidOf(index, fitting),
    against: againstIn(reading, search, { all, passages }),
    carryingOf: (passage) => carryingOf(search, passage),
    quoted: (passage) => widened(search, passage),
    nearest,
    isClose: nearest.some((passage) => isClose(search, passage)),
    hints,
    sides: reading.sides.map((_, side) => sideOf({ index, reading, meaning }, side).filter(isAsked)),
    names,
    missing: search.concepts
      .filter((concept, at) => isSpecific(concept) && search.match.people[at] === 0)
      .map(({ word }) => word.replaceAll('_', ' '))
      .filter((word) => !hasForm(index, word)),
    apart,
    unsaid,
    lacksPremise,
    unheard,
    isOfGroupAlone: reading.kind === 'existence' && isOfGroupAlone(group, fact),
    anchor,
    features,
    chance,
    chances,
  }
}

function nearEnough(search: Search, passages: readonly Passage[]): Passage[] {
  return onePerPerson(search.index, passages)
    .filter((passage) => isNearEnough(search, passage))
    .slice(0, mostHints)
}

function mayBe(likely: readonly LikelyPerson[]): Passage[] {
  return likely
    .filter(({ chance }) => chance >= hintedFrom)
    .slice(0, mostHints)
    .map(({ passage }) => passage)
}

/** Where nobody is likely to, and it is spoken of all the same. */
const mostAtAll = 3

function mayBeAtAll(likely: readonly LikelyPerson[]): Passage[] {
  return likely.slice(0, mostAtAll).map(({ passage }) => passage)
}

/** Whoever is what the question calls its one person is likelier to be meant, by so many logits. */
const ofTheOneNamed = 3
/** Of people who are nearly as sure, one who speaks of all that is asked is likelier to be meant, by so many logits. */
const withAllOfIt = 2

function likelierMeant(
  search: Search,
  reading: QuestionReading,
  { heard, named }: { heard: readonly Passage[]; named: ReadonlySet<number> },
): readonly Passage[] {
  const isPremised = hasPremise(reading)
  const kin = isOfKin(reading) ? peopleWithChildren(search.index) : new Set<number>()
  if (kin.size > 0 && isOfOwn(reading)) {
    const theirs = heard.filter((passage) => kin.has(personOf(search.index, passage)))
    if (theirs.length > 0) return theirs
  }
  const meant = named.union(kin)
  if (meant.size === 0 && !isPremised) return heard
  return heard
    .map((passage) => {
      const ofNamed = meant.has(personOf(search.index, passage)) ? ofTheOneNamed : 0
      const ofLacking = isPremised && isLackedByInterview(search, passage) ? withAllOfIt : 0
      return { ...passage, score: passage.score + ofNamed - ofLacking }
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
}

/** The first who may be meant, and the second where hardly less likely; of each what is nearly as sure as the first. In logits. */
const mostMeant = { passages: 3, behindOther: 2, behindOwn: 4 }

function ofTheOne(index: RecordIndex, named: ReadonlySet<number>, fitting: readonly Passage[]): Passage[] {
  const theirs = fitting.filter((passage) => named.has(personOf(index, passage)))
  const [first, second] = onePerPerson(index, theirs)
  if (!first) return []
  const meant = second && second.score >= first.score - mostMeant.behindOther ? [first, second] : [first]
  return meant.flatMap((top) =>
    theirs
      .filter(
        (passage) =>
          personOf(index, passage) === personOf(index, top) &&
          passage.score >= top.score - mostMeant.behindOwn,
      )
      .slice(0, mostMeant.passages),
  )
}

/** Where all are counted, who says it in so many words, if anybody does; else who is nearly as sure as the surest. */
function answering(index: RecordIndex, reading: QuestionReading, fitting: readonly Passage[]): Passage[] {
  const [top] = fitting
  if (!top) return []
  const said = holdingMost(fitting, saidOutright)
  if (said.length > 0 && asksHowMany(reading)) return said.includes(top) ? said : [top, ...said]
  const least = Math.max(leastScore, top.score - nearlyAsSure[reading.kind])
  const sure = fitting.filter((passage) => passage === top || passage.score >= least)
  const people = new Set(
    onePerPerson(index, sure)
      .slice(0, mostShown)
      .map((passage) => personOf(index, passage)),
  )
  return sure.filter((passage) => people.has(personOf(index, passage)))
}

/** Where it is asked what is so, what is denied, only supposed or of others is not counted. */
function countedIn(search: Search, reading: QuestionReading, passages: readonly Passage[]): Passage[] {
  const { index } = search
  const isPlain = !reading.isOfFact || reading.isMention || reading.fact.isNegated
  const said = holdingMost(passages, saidOutright).filter(
    ({ sentence, standing }) =>
      (isPlain || standing === 'asserted') && (!reading.isOfSelf || isOfSpeaker(index, sentence)),
  )
  const entirely = holdingMost(said, saidEntirely)
  return onePerPerson(index, entirely.length > 0 ? entirely : said)
}

/** Who says the very name that is asked for. */
const ofName = 1

/** @param found that somebody who says it was found, 0 to 1; null where the very name is asked for */
function likelyIn(search: Search, fitting: readonly Passage[], found: number | null): LikelyPerson[] {
  const nearest = fitting.reduce((most, { nearness }) => Math.max(most, nearness), 0)
  const isMeaningKnown = search.nearness !== null
  const all = fitting.map((passage) => {
    const compared = { held: heldOf(search, passage), nearest, found: found ?? ofName, isMeaningKnown }
    const figures = figuresOf(passage, compared)
    const chance = found === null ? ofName : likelihoodOf(figures)
    return {
      passage,
      figures,
      chance,
      carrying: chance < worthLooking ? 'lacks' : carryingOf(search, passage),
    }
  })
  // Of each the passage that carries all of it, where that is hardly less likely than another.
  const preferred = all.toSorted((a, b) => preferenceOf(b) - preferenceOf(a))
  const places = new Set(
    onePerPerson(
      search.index,
      preferred.map(({ passage }) => passage),
    ),
  )
  return preferred.filter(({ passage }) => places.has(passage)).sort((a, b) => b.chance - a.chance)
}

/** Who is less likely is shown nowhere, whatever the words carry. */
const worthLooking = 0.2
const carriedIsWorth = 0.05

function preferenceOf({ chance, carrying }: LikelyPerson): number {
  return chance + (carrying === 'lacks' ? 0 : carriedIsWorth)
}

/** Surest first. */
function holdingMost(fitting: readonly Passage[], least: number): Passage[] {
  return fitting.filter((passage) => passage.score >= leastScore && holdsBeside(passage, least))
}

function alsoSaidOf(index: RecordIndex, [top, ...others]: readonly Passage[]): Passage | null {
  if (!top) return null
  const person = personOf(index, top)
  const next = others.find((passage) => personOf(index, passage) === person)
  return next && next.score >= top.score - alsoWithin ? next : null
}

function holdsBeside({ beside, nearness }: Pick<Passage, 'beside' | 'nearness'>, least: number): boolean {
  return beside >= least && (nearness >= leastNearness || nearness === 0)
}

/** Only of a yes or a no there is an opposite: whether something comes up has none. */
function againstIn(
  { kind, isMention, isOfFact, fact }: QuestionReading,
  search: Search,
  { all, passages }: { all: readonly Passage[]; passages: readonly Passage[] },
): Passage[] {
  if (!isOfFact || isMention || fact.isNegated || (kind !== 'existence' && kind !== 'count')) return []
  return holdingMost(all, saidEntirely).filter(
    (passage) => !passages.includes(passage) && deniesPredicate(search, passage),
  )
}

/** What speaks of one side of a comparison: the question without the other side's words. */
function sideOf({ index, reading, meaning }: AnswerInput, side: number): Passage[] {
  const { fact, sides, isOfFact } = reading
  const others = sides.filter((_, at) => at !== side).flatMap(({ words }) => words.map(({ word }) => word))
  const left = fact.words.filter(({ word }) => !others.includes(word))
  const clause = { ...fact, words: left.length > 0 ? left : sides[side]!.words }
  const search = searchOf({ index, clause, meaningOf: meaning.meaningOf, nearness: null, isOfFact })
  return findPassages(search).filter(({ beside }) => beside >= sideHolds)
}
