/** Themes of the whole study and of each open question, from the same segments and vectors. */
import type { Embedder } from '../platform/models/embedder.ts'
import type { Scope } from './analysis-scopes.ts'
import type { Report } from './report-progress.ts'
import type { SaidSegment } from './segment-interviews.ts'
import { type FoundThemes, findThemes } from './themes/find-themes.ts'
import type { ThemeToName } from './themes/proposed-names.ts'
import { selectRows, type Vectors } from './themes/vectors.ts'

/** With whose words each passage is. */
export interface SpokenTheme extends Omit<ThemeToName, 'passages'> {
  passages: readonly { interviewId: string; text: string }[]
}

export interface Material {
  cut: readonly SaidSegment[]
  vectors: Vectors
  scopes: readonly Scope[]
  embedder: Embedder
  /** Names of the product and the company. */
  names: readonly string[]
  /** The research question, and the wording of each scope's question by its key. */
  researchQuestion: string
  wordings: ReadonlyMap<string, string>
  /** Names by a language model, where one is set up. */
  proposeNames?: ((themes: readonly SpokenTheme[]) => Promise<readonly (string | null)[]>) | undefined
}

/** One result for each scope, in their order. */
export async function findInScopes(
  { cut, vectors, scopes, embedder, names, researchQuestion, wordings, proposeNames }: Material,
  { seed, signal, report }: { seed: number; signal: AbortSignal; report: Report },
): Promise<FoundThemes[]> {
  const people = numbersOf(cut.map((segment) => segment.participantId))
  const turns = numbersOf(cut.map((segment) => `${segment.interviewId}:${segment.turn}`))
  const work = scopes.reduce((sum, scope) => sum + scope.rows.length, 0)
  const found: FoundThemes[] = []
  let done = 0
  for (const { rows, questionKey } of scopes) {
    await report('clustering', done / Math.max(1, work))
    const isWhole = questionKey === null
    const input = {
      texts: rows.map((row) => cut[row]!.text),
      speakers: Int32Array.from(rows, (row) => people[row]!),
      turns: Int32Array.from(rows, (row) => turns[row]!),
      starts: Int32Array.from(rows, (row) => cut[row]!.start),
      vectors: isWhole ? vectors : selectRows(vectors, rows),
    }
    const embed =
      embedder.kind === 'model' ? { embed: (texts: string[]) => embedder.embed(texts, { signal }) } : {}
    const onProgress = (share: number) =>
      report('clustering', (done + share * rows.length) / Math.max(1, work))
    const unnameable = { names, questions: [isWhole ? researchQuestion : (wordings.get(questionKey) ?? '')] }
    const named = proposeNames && {
      proposeNames: (themes: readonly ThemeToName[]) =>
        proposeNames(
          themes.map((theme) => ({
            ...theme,
            passages: theme.passages.map(({ row, text }) => ({
              interviewId: cut[rows[row]!]!.interviewId,
              text,
            })),
          })),
        ),
    }
    found.push(await findThemes(input, { seed, signal, onProgress, unnameable, ...named, ...embed }))
    done += rows.length
  }
  await report('naming', 1)
  return found
}

/** A number for each distinct value, in order of first appearance. */
function numbersOf(values: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(values, (value) => {
    if (!numbers.has(value)) numbers.set(value, numbers.size)
    return numbers.get(value)!
  })
}
