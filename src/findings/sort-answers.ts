/** Answers of any source -> themes, without a study or a database: each answer is one unit. */
import type { Embedder } from '../platform/models/embedder.ts'
import { isFiller } from './segments/filler.ts'
import { type FoundThemes, findThemes } from './themes/find-themes.ts'

export interface SortedAnswer {
  /** Number of the theme, or null: it belongs to none. */
  primary: number | null
  /** The primary first, then by strength. */
  themes: { theme: number; strength: number }[]
}

export interface SortedAnswers {
  found: FoundThemes
  answers: SortedAnswer[]
  /** Answers without a theme, by why they have none. */
  apart: {
    /** They say something, near to no theme. */
    none: number
    /** Thanks, greetings, assent: nothing that a theme could be made of. */
    smallTalk: number
    empty: number
  }
}

export interface SortOptions {
  embedder: Embedder
  seed: number
  /** What was asked: no theme is called by its words. */
  question: string
  /** Names of the product and the company. */
  names: readonly string[]
  signal?: AbortSignal
  onProgress?: (stage: 'embedding' | 'clustering', share: number) => Promise<void>
}

const embeddedAtOnce = 256

/** Empty answers belong to none. @param people for each answer, who gave it; null: each is another person's */
export async function sortAnswers(
  texts: readonly string[],
  people: readonly string[] | null,
  options: SortOptions,
): Promise<SortedAnswers> {
  const rows = texts.flatMap((text, row) => (text.trim() === '' ? [] : [row]))
  const said = rows.map((row) => texts[row]!.trim())
  const vectors = await embed(said, options)
  const numbers = Int32Array.from(rows, (_, at) => at)
  const { embedder, seed, question, names, signal } = options
  const found = await findThemes(
    {
      texts: said,
      vectors,
      turns: numbers,
      speakers: people ? numbersOf(rows.map((row) => people[row]!)) : numbers,
    },
    {
      seed,
      signal,
      unnameable: { names, questions: [question] },
      keepsUnnamed: true,
      onProgress: async (share) => options.onProgress?.('clustering', share),
      ...(embedder.kind === 'model'
        ? { embed: (phrases: string[]) => embedder.embed(phrases, { signal }) }
        : {}),
    },
  )
  const themes = found.themes.map((theme) => ({
    ...theme,
    members: theme.members.map((member) => ({ ...member, segment: rows[member.segment]! })),
    loose: theme.loose.map((member) => ({ ...member, segment: rows[member.segment]! })),
    quotes: theme.quotes.map((at) => rows[at]!),
  }))
  const answers = byAnswer(themes, texts.length)
  return { found: { ...found, themes }, answers, apart: countApart(texts, answers) }
}

function countApart(texts: readonly string[], answers: readonly SortedAnswer[]): SortedAnswers['apart'] {
  const apart = { none: 0, smallTalk: 0, empty: 0 }
  for (const [row, { primary }] of answers.entries()) {
    const text = texts[row]!.trim()
    if (primary !== null) continue
    if (text === '') apart.empty++
    else if (isFiller(text, 'en')) apart.smallTalk++
    else apart.none++
  }
  return apart
}

function byAnswer(themes: FoundThemes['themes'], count: number): SortedAnswer[] {
  const answers: SortedAnswer[] = Array.from({ length: count }, () => ({ primary: null, themes: [] }))
  // What lies near a theme without saying its name is sorted under it too; only where people are counted it counts for nothing.
  for (const [theme, { members, loose }] of themes.entries()) {
    for (const { segment, strength, isPrimary } of [...members, ...loose]) {
      const answer = answers[segment]!
      if (isPrimary) answer.primary = theme
      answer.themes.push({ theme, strength })
    }
  }
  for (const answer of answers) {
    const rank = (theme: number) => (theme === answer.primary ? 0 : 1)
    answer.themes.sort(
      (a, b) => rank(a.theme) - rank(b.theme) || b.strength - a.strength || a.theme - b.theme,
    )
    // Taken in for its words alone: of these the nearest theme is its own.
    answer.primary ??= answer.themes[0]?.theme ?? null
  }
  return answers
}

/** Texts of like length fill a batch without padding; ties go by text, so that the order of rows changes nothing. */
async function embed(texts: readonly string[], { embedder, signal, onProgress }: SortOptions) {
  const { dimensions } = embedder
  const data = new Float32Array(texts.length * dimensions)
  const order = texts
    .map((_, at) => at)
    .sort((a, b) => texts[a]!.length - texts[b]!.length || (texts[a]! < texts[b]! ? -1 : 1))
  for (let at = 0; at < order.length; at += embeddedAtOnce) {
    const rows = order.slice(at, at + embeddedAtOnce)
    const vectors = await embedder.embed(
      rows.map((row) => texts[row]!),
      { signal },
    )
    for (const [offset, row] of rows.entries()) data.set(vectors[offset]!, row * dimensions)
    await onProgress?.('embedding', (at + rows.length) / order.length)
  }
  return { data, count: texts.length, dimensions }
}

function numbersOf(values: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(values, (value) => {
    if (!numbers.has(value)) numbers.set(value, numbers.size)
    return numbers.get(value)!
  })
}
