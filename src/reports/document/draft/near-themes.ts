/**
 * Which themes lie near an objective that a researcher wrote: those whose name holds a telling word of it, and those that
 * are far more frequent among the passages nearest to it than in the whole record. Where nothing that was said is near,
 * no theme is. Pure.
 */

import { stemOf } from '../../../findings/ask/stems.ts'
import { readWords } from '../../../findings/claims/study/counting-words.ts'
import { tellingStems } from '../check/shares-topic.ts'
import type { NearTheme } from './material.ts'

export interface NearInput {
  objective: string
  /** All of the study: what most of them hold tells none apart. */
  objectives: readonly string[]
  /** `nameCosine`: of its name to the objective, both without what all objectives speak of; null without a model of sentences. */
  themes: readonly { themeId: string; name: string; nameCosine?: number | null }[]
  /** How near each passage is to the objective, with the themes that it belongs to; empty without a model of sentences. */
  passages: readonly { cosine: number; themeIds: readonly string[] }[]
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
/** From here a name says what the objective asks. */
const leastNameCosine = 0.7

/** The nearest first. */
export function nearThemes({ objective, objectives, themes, passages }: NearInput): NearTheme[] {
  const telling = tellingApart(objective, objectives)
  const lifts = liftsOf(passages)
  const isAbout = (passages.toSorted((a, b) => b.cosine - a.cosine)[place - 1]?.cosine ?? 0) >= leastCosine
  return themes
    .map(({ themeId, name, nameCosine = null }) => {
      const isNamed =
        readWords(name).some((word) => telling.has(stemOf(word))) ||
        (telling.size > 0 && nameCosine !== null && nameCosine >= leastNameCosine)
      const lift = lifts.get(themeId) ?? 0
      return { themeId, isNear: isNamed || (isAbout && lift >= leastLift), isNamed, lift }
    })
    .filter(({ isNamed, lift }) => isNamed || lift > 1)
    .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.lift - a.lift)
    .map(({ themeId, isNear }) => ({ themeId, isNear }))
}

/** A text without the words that most of the objectives hold: “AI” tells none of them apart. */
export function withoutShared(text: string, objectives: readonly string[]): string {
  const inMost = inMostOf(objectives.map((each) => new Set(readWords(each).map(stemOf))))
  const left = text.replace(/\p{L}[\p{L}’']*/gu, (word) => (inMost(stemOf(word.toLowerCase())) ? '' : word))
  return left.replace(/\s+/gu, ' ').trim() || text
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
