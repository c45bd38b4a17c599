/**
 * Where people speak of a theme: in answer to which question, or without being asked. Counted over distinct people by the
 * first time that each of them speaks of it. A theme that most speak of in answer to one question is an answer to that
 * question; one whose words are the question's own repeats it, and how many spoke of it is only how many were asked. Pure.
 */
import { questionStems } from './recover-questions.ts'

export interface AskedQuestion {
  key: string
  wording: string
  /** Distinct people who were asked it. */
  people: number
}

export interface Spoken {
  participantId: string
  interviewId: string
  turn: number
}

export interface Origin {
  themeId: string
  /** Distinct people who speak of it. */
  people: number
  /** The question that most of them first speak of it under; null: they come from several, or from none. */
  question: string | null
  /** Of `people`, those who first speak of it under that question. */
  inAnswer: number
  /** Its name or its leading words are the question's. */
  repeatsQuestion: boolean
}

/** From this share of its people on a theme belongs to one question. */
const home = 0.5
/** Of the theme's leading words, so many make it the question again. */
const leadingWords = 4
const repeated = 2
/** Where most do not speak of it under the question, more of them have to be the question's, and nearly all were asked. */
const repeatedAnywhere = 3
const widely = 0.5

export interface OriginInput {
  themes: readonly { themeId: string; name: string; terms: readonly string[]; spoken: readonly Spoken[] }[]
  questions: readonly AskedQuestion[]
  /** The question under which a turn stands; null under none. */
  questionAt(interviewId: string, turn: number): string | null
}

export function originsOf({ themes, questions, questionAt }: OriginInput): Origin[] {
  const wordings = new Map(questions.map(({ key, wording }) => [key, questionStems(wording)]))
  const everybody = new Set(themes.flatMap(({ spoken }) => spoken.map(({ participantId }) => participantId)))
    .size
  return themes.map(({ themeId, name, terms, spoken }) => {
    const own = wordsOf({ name, terms })
    const first = new Map<string, Spoken>()
    for (const each of spoken) {
      const known = first.get(each.participantId)
      if (!known || (known.interviewId === each.interviewId && each.turn < known.turn))
        first.set(each.participantId, each)
    }
    const counts = new Map<string, number>()
    for (const { interviewId, turn } of first.values()) {
      const key = questionAt(interviewId, turn)
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const isHome = most !== undefined && most[1] >= home * first.size
    const again = isHome
      ? repeats(wordings.get(most[0]) ?? new Set(), own, repeated)
        ? most[0]
        : null
      : // Whoever speaks again of what everybody was asked elsewhere in the interview still repeats it.
        (questions.find(
          ({ key, people }) =>
            people >= widely * everybody && repeats(wordings.get(key)!, own, repeatedAnywhere),
        )?.key ?? null)
    const question = again ?? (isHome ? most[0] : null)
    return {
      themeId,
      people: first.size,
      question,
      inAnswer: question === null ? 0 : (counts.get(question) ?? 0),
      repeatsQuestion: again !== null,
    }
  })
}

/** The stems of a theme's name, and of each of its leading words. */
interface ThemeWords {
  name: ReadonlySet<string>
  leading: readonly ReadonlySet<string>[]
}

function wordsOf({ name, terms }: { name: string; terms: readonly string[] }): ThemeWords {
  return { name: questionStems(name), leading: terms.slice(0, leadingWords).map(questionStems) }
}

function repeats(question: ReadonlySet<string>, { name, leading }: ThemeWords, least: number): boolean {
  const isWithin = (stems: ReadonlySet<string>) =>
    stems.size > 0 && [...stems].every((stem) => question.has(stem))
  // "Frustrated" and "frustrating" are one word of the question.
  const held = new Set(leading.filter(isWithin).flatMap((stems) => [...stems]))
  return isWithin(name) || held.size >= least
}
