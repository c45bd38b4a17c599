/**
 * Which themes answer an objective that a researcher wrote: those whose name means what it asks, and those that are far
 * more frequent among the passages nearest to it than in the whole record; first the codes that a person wrote for it. A
 * word that both hold is not enough. A theme that denies what is asked for answers nothing, and stands against what
 * does. Where nothing that was said is near, no theme is. Pure.
 */

import { stemOf } from '../../../findings/ask/stems.ts'
import { isOfMind } from '../../../findings/ask/wordnet.ts'
import { readWords } from '../../../findings/claims/study/counting-words.ts'
import { tiesOf } from '../../../findings/codebook/tie.ts'
import { isDenied } from '../../../findings/themes/denials.ts'
import { functionWords } from '../../../findings/themes/function-words.ts'
import { clausesOf } from '../../../findings/themes/said-words.ts'
import { tellingStems } from '../check/shares-topic.ts'
import type { NearTheme } from './material.ts'

export interface NearInput {
  objective: string
  /** All of the study: what most of them hold tells none apart. */
  objectives: readonly string[]
  /**
   * `nameCosine`: of its name to the objective, both without what all objectives speak of; null without a model of
   * sentences. `written`: what a person wrote to define it; of a theme of the machine there is none.
   */
  themes: readonly {
    themeId: string
    name: string
    nameCosine?: number | null
    written?: string | undefined
  }[]
  /** How near each passage is to the objective, with the themes that it belongs to; empty without a model of sentences. */
  passages: readonly { cosine: number; themeIds: readonly string[] }[]
  /** Nearness of two words, 0 to 1. */
  nearness?: (one: string, other: string) => number
}

/** So many passages, and at most this part of all, are taken for the nearest. */
const mostPassages = 150
const largestPart = 0.1
/** The passage at this place is at least so near, or nothing that was said is about it. */
const place = 20
const leastCosine = 0.75
/** A theme is so many times as frequent among them as in all, with so many passages. */
const leastLift = 4
const fewest = 5
/** From here a name says what the objective asks; where it holds half of what tells it apart, from a little less. */
const leastNameCosine = 0.7
const withWord = 0.6
const halfCovered = 0.5
/** Below it nothing is offered as near. */
const floor = 0.68
/** From here a denied word is what the objective asks for. */
const sameThing = 0.5

/** The nearest first. */
export function nearThemes({ objective, objectives, themes, passages, nearness }: NearInput): NearTheme[] {
  const telling = tellingApart(objective, objectives)
  const asked = readWords(objective).filter((word) => telling.has(stemOf(word)))
  const lifts = liftsOf(passages)
  const isAbout = (passages.toSorted((a, b) => b.cosine - a.cosine)[place - 1]?.cosine ?? 0) >= leastCosine
  const saysWhatIsAsked = ({ name, nameCosine, shared, isByHand }: Named) => {
    if (nameCosine === null) return shared * 2 >= telling.size && shared > 0
    const covered = coverage(asked, name, nearness)
    if (telling.size > 0 && nameCosine >= withWord && covered >= halfCovered) return true
    // “What people wish” lies near to “What people worry about” by the words that ask.
    return telling.size > 0 && nameCosine >= leastNameCosine && !isByHand
  }
  return themes
    .map(({ themeId, name, nameCosine = null, written }) => {
      const shared = new Set(
        readWords(name)
          .map(stemOf)
          .filter((stem) => telling.has(stem)),
      ).size
      const ties = tiesOf(written ?? '')
      const isTied = ties.some((text) => saysSame(text, objective))
      const isByHand = written !== undefined
      // What a person wrote for other objectives answers none beside them.
      const isForOthers = ties.length > 0 && !isTied
      const isNamed = isTied || (!isForOthers && saysWhatIsAsked({ name, nameCosine, shared, isByHand }))
      const lift = lifts.get(themeId) ?? 0
      const isLifted = !isForOthers && isAbout && lift >= leastLift
      const isEcho = !isByHand && saysOnlyFelt(name, asked, nearness)
      const isOpposite = (isNamed || isLifted || shared > 0) && denies(name, objective, { asked, nearness })
      return {
        ...{ themeId, isTied, isNamed, lift, isOpposite },
        isByHand: isByHand && isNamed && !isOpposite,
        isNear: (isNamed || isLifted) && !isOpposite && (isTied || !isEcho),
        isOffered:
          isNamed || isLifted || isOpposite || (nameCosine !== null && nameCosine >= floor && lift > 1),
      }
    })
    .filter(({ isOffered }) => isOffered)
    .toSorted(
      (a, b) =>
        Number(b.isTied) - Number(a.isTied) ||
        Number(b.isByHand) - Number(a.isByHand) ||
        Number(b.isNamed) - Number(a.isNamed) ||
        b.lift - a.lift,
    )
    .map(({ themeId, isNear, isByHand, isOpposite }) => ({
      ...{ themeId, isNear },
      ...(isByHand ? { isByHand } : {}),
      ...(isOpposite ? { isOpposite } : {}),
    }))
}

/** “Concerns, or none” under “What worries people”: that they worry is what is asked about, and not what worries them. */
function saysOnlyFelt(name: string, asked: readonly string[], nearness: NearInput['nearness']): boolean {
  const felt = asked.filter(isOfMind)
  const words = readWords(name).filter((word) => tellingStems(word).size > 0 && !functionWords.has(word))
  const isFelt = (word: string) =>
    felt.some((other) => stemOf(word) === stemOf(other) || (nearness?.(word, other) ?? 0) >= sameThing)
  return felt.length > 0 && words.length > 0 && words.every(isFelt)
}

/** A text without the words that most of the objectives hold: “AI” tells none of them apart. */
export function withoutShared(text: string, objectives: readonly string[]): string {
  const inMost = inMostOf(objectives.map((each) => new Set(readWords(each).map(stemOf))))
  const left = text.replace(/\p{L}[\p{L}’']*/gu, (word) => (inMost(stemOf(word.toLowerCase())) ? '' : word))
  return left.replace(/\s+/gu, ' ').trim() || text
}

interface Named {
  name: string
  nameCosine: number | null
  shared: number
  isByHand: boolean
}

/** How much of the telling words of the objective has something near in the name. */
function coverage(asked: readonly string[], name: string, nearness: NearInput['nearness']): number {
  const words = readWords(name).filter((word) => tellingStems(word).size > 0)
  const near = (one: string, other: string) =>
    stemOf(one) === stemOf(other) ? 1 : (nearness?.(one, other) ?? 0)
  const sum = asked.reduce((all, word) => all + Math.max(0, ...words.map((other) => near(word, other))), 0)
  return asked.length === 0 ? 0 : sum / asked.length
}

function saysSame(one: string, other: string): boolean {
  return readWords(one).join(' ') === readWords(other).join(' ')
}

/** “Not worried that ...” under “What worries people”: a telling word, or one near it, is denied by the one and not by the other. */
function denies(
  name: string,
  objective: string,
  { asked, nearness }: { asked: readonly string[] } & Pick<NearInput, 'nearness'>,
): boolean {
  const isOne = (word: string) =>
    asked.some((other) => (nearness ? nearness(word, other) >= sameThing : stemOf(word) === stemOf(other)))
  const deniedIn = (text: string, isIt: (word: string) => boolean) =>
    clausesOf(text).some((clause) => {
      const plain = clause.map((said) => said.plain)
      return plain.some((word, at) => isIt(word) && isDenied(plain, at))
    })
  return deniedIn(name, isOne) && !deniedIn(objective, (word) => asked.includes(word))
}

/** Words of the objective by which it differs from the others. */
function tellingApart(objective: string, objectives: readonly string[]): ReadonlySet<string> {
  const inMost = inMostOf(objectives.map((each) => tellingStems(each)))
  return new Set([...tellingStems(objective)].filter((stem) => !inMost(stem)))
}

/** Whether at least half of several texts hold a stem. */
function inMostOf(texts: readonly ReadonlySet<string>[]): (stem: string) => boolean {
  return (stem) => texts.length > 1 && texts.filter((own) => own.has(stem)).length * 2 >= texts.length
}

function liftsOf(passages: NearInput['passages']): Map<string, number> {
  const most = Math.min(mostPassages, Math.floor(passages.length * largestPart))
  const nearest = passages.toSorted((a, b) => b.cosine - a.cosine).slice(0, most)
  const count = (some: NearInput['passages']) => {
    const counts = new Map<string, number>()
    for (const { themeIds } of some)
      for (const themeId of themeIds) counts.set(themeId, (counts.get(themeId) ?? 0) + 1)
    return counts
  }
  const all = count(passages)
  return new Map(
    [...count(nearest)]
      .filter(([, found]) => found >= fewest)
      .map(([themeId, found]) => [themeId, found / most / (all.get(themeId)! / passages.length)]),
  )
}
