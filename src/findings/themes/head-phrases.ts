/**
 * Phrases that could head a theme, taken word for word from what its members said: two to five words of one clause,
 * held together by words that mark this theme off from the rest. Pure.
 */
import { isDenied } from './denials.ts'
import { functionWords } from './function-words.ts'
import { addForm, isTorn, type PhraseForm, type SaidBy, spansOf, usualForms } from './phrase-spans.ts'
import { clausesOf, keysOf, pairsOf, phraseAt, roleAt, type Said } from './said-words.ts'

export interface HeadPhrase {
  /** As it was said, in the form with the least around it. */
  text: string
  /** The ways in which these words were put, and by how many people; the most usual first. */
  forms: PhraseForm[]
  /** Stems of its words that carry meaning, in alphabetical order. */
  stems: string[]
  /** How well its words mark the theme off, above 0. */
  weight: number
  /** Different people of the theme who say these words together. */
  people: number
  /** Of its words the one that fewest people of the theme say: so many say it, and this share of them is that. */
  borne: { people: number; share: number }
  said: Saying
  /** Its words are two things beside each other: who says one of them says it. */
  isEither?: boolean
}

/** Of a theme's people, who says all these words as one phrase. */
export interface Saying {
  people: number
  /** Of them, who says that it is not so more often than that it is. */
  denied: number
  /** Everybody who speaks in the theme. */
  of: number
}

export interface PhraseScope {
  texts: readonly string[]
  speakers: ArrayLike<number>
  /** Stems of names and of the question: no phrase holds one. */
  excluded: ReadonlySet<string>
  /** Stems of what everybody speaks of: they may stand in a phrase and carry no weight. */
  common: ReadonlySet<string>
}

/** Members looked at, the most central first: the middle of a theme holds its words. */
const membersRead = 80
const mostPhrases = 28
/** Of so many of the strongest it is counted who says them: of most of a theme's phrases nobody but one person does. */
const mostCounted = 100
/** What is left of the weight of a phrase that its neighbours belong to. */
const tornShare = 0.3

/** Fewer people of a theme than these who say words as one phrase, and the program put them together. */
export function fewestTogether(people: number): number {
  return people < 10 ? 2 : 3
}

/** Of a word's times, so many are followed by another one that carries meaning. */
const goingOnShare = 0.65
const mostlyFollowed = 0.35
const fewestTimes = 4

/** "Neither the one nor the other" names two things by what they are not. */
const denyingPairs: ReadonlySet<string> = new Set(['nor', 'neither'])

/** Stems and pairs of stems of every text, each once. */
export class StemIndex {
  readonly #clauses: Said[][][]
  readonly #stems = new Map<number, ReadonlySet<string>>()
  readonly #total = new Map<string, number>()
  readonly #scope: PhraseScope
  /** Of every stem, small words too, how many texts hold it. */
  #holding: Map<string, number> | null = null

  constructor(scope: PhraseScope) {
    this.#scope = scope
    this.#clauses = scope.texts.map(clausesOf)
    for (const clauses of this.#clauses)
      for (const key of keysOf(clauses)) this.#total.set(key, (this.#total.get(key) ?? 0) + 1)
  }

  /** The strongest phrases first. @param rows of the theme, the most central first */
  phrasesOf(rows: readonly number[]): HeadPhrase[] {
    const marks = this.#marksOf(rows)
    const bearers = this.#bearersOf(rows)
    const goesOn = this.#goingOn(rows)
    const holding = this.#holdersOf(rows)
    const everybody = this.peopleIn(rows)
    const byStems = new Map<string, Candidate>()
    for (const [at, row] of rows.slice(0, membersRead).entries()) {
      for (const clause of this.#clauses[row]!) {
        for (const span of spansOf(clause)) {
          const phrase = this.#weigh(span.words, marks)
          if (!phrase) continue
          if (isTorn(span, marks) || goesOn(span.words.at(-1)!.stem)) phrase.weight *= tornShare
          const key = phrase.stems.join(' ')
          const known = byStems.get(key)
          const candidate = known ?? { ...phrase, at, saidBy: new Map() }
          if (!known) byStems.set(key, candidate)
          else if (phrase.weight > known.weight) {
            Object.assign(known, { text: phrase.text, weight: phrase.weight })
          }
          addForm(candidate.saidBy, { text: phrase.text, span }, this.#scope.speakers[row]!)
        }
      }
    }
    const counted = [...byStems.values()]
      .sort((a, b) => b.weight - a.weight || a.at - b.at || (a.text < b.text ? -1 : 1))
      .slice(0, mostCounted)
      .map((candidate) => ({
        ...candidate,
        said: this.sayingOf(holding(candidate.stems), candidate.stems, everybody),
      }))
    // Long ones weigh most and are one person's: they would leave no room for what several say.
    const isShared = ({ said }: { said: Saying }) => said.people >= fewestTogether(everybody)
    return [...counted.filter(isShared), ...counted.filter((each) => !isShared(each))]
      .slice(0, mostPhrases)
      .map(({ text, stems, weight, people, saidBy, said }) => ({
        ...{ text, stems, weight, people, said },
        borne: bearers(stems),
        forms: usualForms(saidBy),
      }))
  }

  /** Whether another word of its own follows on this one nearly always: "creative" is cut off from the work, the ideas. */
  #goingOn(rows: readonly number[], share = goingOnShare): (stem: string) => boolean {
    const counts = new Map<string, { times: number; followed: number }>()
    for (const clause of rows.flatMap((row) => this.#clauses[row]!)) {
      for (const [at, { stem }] of clause.entries()) {
        const count = counts.get(stem) ?? { times: 0, followed: 0 }
        const next = clause[at + 1]
        count.times++
        if (next && !functionWords.has(next.plain)) count.followed++
        counts.set(stem, count)
      }
    }
    return (stem) => {
      const { times, followed } = counts.get(stem) ?? { times: 0, followed: 0 }
      return times >= fewestTimes && followed >= share * times
    }
  }

  /** How many people of these rows say each of the words, by the one that fewest say. */
  #bearersOf(rows: readonly number[]): (stems: readonly string[]) => HeadPhrase['borne'] {
    const saying = this.speakersOf(rows)
    const everybody = this.peopleIn(rows)
    return (stems) => {
      const people = Math.min(...stems.map((stem) => saying.get(stem)?.size ?? 0))
      return { people, share: people / Math.max(1, everybody) }
    }
  }

  /** Which of these rows hold all of some words, at once for many questions. */
  #holdersOf(rows: readonly number[]): (stems: readonly string[]) => number[] {
    const byStem = new Map<string, Set<number>>()
    for (const row of rows) {
      for (const stem of this.#stemsOf(row)) {
        const known = byStem.get(stem)
        if (known) known.add(row)
        else byStem.set(stem, new Set([row]))
      }
    }
    return (stems) => {
      const [rarest, ...others] = stems
        .map((stem) => byStem.get(stem) ?? new Set<number>())
        .sort((a, b) => a.size - b.size)
      return [...(rarest ?? [])].filter((row) => others.every((each) => each.has(row)))
    }
  }

  /** Who says all of these as one phrase, and who denies it. @param of everybody who speaks in the theme */
  sayingOf(rows: readonly number[], stems: readonly string[], of = this.peopleIn(rows)): Saying {
    const balance = new Map<number, number>()
    for (const row of rows) {
      const stance = this.stanceOf(row, stems)
      const speaker = this.#scope.speakers[row]!
      if (stance !== null) balance.set(speaker, (balance.get(speaker) ?? 0) + (stance === 'denied' ? -1 : 1))
    }
    const denied = [...balance.values()].filter((value) => value < 0).length
    return { people: balance.size, denied, of }
  }

  /** How a row speaks of what these words name as one phrase; null where no clause of it says them so. */
  stanceOf(row: number, stems: readonly string[]): 'said' | 'denied' | null {
    for (const clause of this.#clauses[row]!) {
      const from = phraseAt(clause, stems)
      if (from !== null)
        return isDenied(
          clause.map(({ plain }) => plain),
          from,
        )
          ? 'denied'
          : 'said'
    }
    return null
  }

  /** Whether another word of its own mostly follows on a stem: "human" is of a touch, an input, an error. */
  cutOffIn(rows: readonly number[]): (stem: string) => boolean {
    return this.#goingOn(rows, mostlyFollowed)
  }

  /** Whether it is said of a thing ("the research", "of clients") at least as often as of what somebody does. */
  isNamed(rows: readonly number[], stem: string): boolean {
    let named = 0
    let done = 0
    for (const clause of rows.flatMap((row) => this.#clauses[row]!)) {
      for (const [at, said] of clause.entries()) {
        if (said.stem !== stem) continue
        const use = roleAt(clause, at)
        if (use === 'thing') named++
        if (use === 'deed') done++
      }
    }
    return named > 0 && named >= done
  }

  /** In how many different ways these rows are put. */
  sayingsIn(rows: readonly number[]): number {
    return new Set(rows.map((row) => this.#scope.texts[row]!)).size
  }

  /** How few texts of the study hold a stem: the logarithm of how many times more there are. */
  rarity(stem: string): number {
    this.#holding ??= countStems(this.#clauses)
    return Math.log((this.#clauses.length + 1) / (this.#holding.get(stem) ?? 0.5))
  }

  /** Asked again and again of the same rows. */
  #stemsOf(row: number): ReadonlySet<string> {
    const known = this.#stems.get(row)
    if (known) return known
    const made = new Set<string>()
    for (const clause of this.#clauses[row]!) for (const { stem } of clause) made.add(stem)
    this.#stems.set(row, made)
    return made
  }

  /** Who says each stem in these rows. */
  speakersOf(rows: readonly number[]): Map<string, Set<number>> {
    const saying = new Map<string, Set<number>>()
    for (const row of rows)
      for (const stem of this.#stemsOf(row)) {
        const known = saying.get(stem)
        if (known) known.add(this.#scope.speakers[row]!)
        else saying.set(stem, new Set([this.#scope.speakers[row]!]))
      }
    return saying
  }

  /** Stems of a row that are among these. */
  holds(row: number, stems: readonly string[]): number {
    const own = this.#stemsOf(row)
    return stems.filter((stem) => own.has(stem)).length
  }

  /** Different people who say a word of any of these stems in these rows. */
  peopleSaying(rows: readonly number[], stems: readonly string[]): number {
    return this.peopleIn(rows.filter((row) => this.holds(row, stems) > 0))
  }

  /** Different people who speak in these rows. */
  peopleIn(rows: readonly number[]): number {
    return new Set(rows.map((row) => this.#scope.speakers[row]!)).size
  }

  /** Stems and pairs that at least two people of the theme say, weighed by their share times how much rarer elsewhere. */
  #marksOf(rows: readonly number[]): Map<string, { weight: number; people: number }> {
    const inside = new Map<string, Set<number>>()
    const times = new Map<string, number>()
    for (const row of rows) {
      for (const key of keysOf(this.#clauses[row]!)) {
        times.set(key, (times.get(key) ?? 0) + 1)
        const people = inside.get(key)
        if (people) people.add(this.#scope.speakers[row]!)
        else inside.set(key, new Set([this.#scope.speakers[row]!]))
      }
    }
    const size = rows.length
    const outside = Math.max(1, this.#clauses.length - size)
    const marks = new Map<string, { weight: number; people: number }>()
    for (const [key, people] of inside) {
      if (people.size < 2) continue
      const count = times.get(key)!
      const elsewhere = (this.#total.get(key)! - count + 0.5) / (outside + 1)
      const lift = (count + 0.5) / (size + 1) / elsewhere
      if (lift > 1.5) marks.set(key, { weight: (count / size) * Math.log(lift), people: people.size })
    }
    return marks
  }

  #weigh(
    span: readonly Said[],
    marks: ReadonlyMap<string, { weight: number; people: number }>,
  ): Omit<HeadPhrase, 'forms' | 'borne' | 'said'> | null {
    const { excluded, common } = this.#scope
    if (span.some((said) => excluded.has(said.stem) || denyingPairs.has(said.plain))) return null
    if (common.has(span[0]!.stem) || common.has(span.at(-1)!.stem)) return null
    const carrying = span.filter((said) => !functionWords.has(said.plain) && !common.has(said.stem))
    const stems = [...new Set(carrying.map((said) => said.stem))].sort()
    if (!carrying.some((said) => said.carries && marks.has(said.stem))) return null
    let weight = 0
    let people = 0
    let idle = 0
    for (const said of carrying) {
      const mark = said.carries ? marks.get(said.stem) : undefined
      if (mark) weight += mark.weight
      else if (said.carries) idle++
      if (mark && stems.length === 1) people = mark.people
    }
    for (const pair of pairsOf(span)) {
      const mark = marks.get(pair)
      if (!mark) continue
      weight += 1.5 * mark.weight
      people = Math.max(people, mark.people)
    }
    if (people === 0) people = 1
    if (span.some((said) => common.has(said.stem))) weight *= 0.7
    // Of two phrases with the same words, the one that says it shorter.
    const padding = 1 - 0.06 * Math.max(0, span.length - 2 - (stems.length > 2 ? 1 : 0))
    return {
      text: span.map((said) => said.word).join(' '),
      stems,
      weight: weight * 0.6 ** idle * padding,
      people,
    }
  }
}

function countStems(texts: readonly (readonly Said[][])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const clauses of texts)
    for (const stem of new Set(clauses.flat().map((said) => said.stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

interface Candidate extends Omit<HeadPhrase, 'forms' | 'borne' | 'said'> {
  at: number
  /** Form -> who said it so. */
  saidBy: SaidBy
}
