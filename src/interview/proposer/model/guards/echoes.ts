import type { LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { contentStems } from '../../../../study/lint/questions.ts'
import { plainWords } from '../plain-words.ts'
import { jaccard, tokensOf } from './tokens.ts'

const promptRun = 5
const guideRun = 4
const sameQuestion = 0.6
const sameUtterance = 0.75

/** A run of words out of the instructions, or the mark of the data. */
export function echoesPrompt(text: string, { system, mark }: { system: string; mark: string }): boolean {
  if (text.toLowerCase().includes(mark)) return true
  const instructions = runsOf(tokensOf(system), promptRun)
  return runsOf(tokensOf(text), promptRun, instructions).size > 0
}

interface Hidden {
  hidden: readonly string[]
  grounds: readonly string[]
  said: readonly string[]
  pack: LanguagePack
}

/** A run of words that stands only in what the guide has not asked, or the same question in other words. */
export function leaksGuide(text: string, { hidden, grounds, said, pack }: Hidden): boolean {
  const tokens = tokensOf(text)
  const open = new Set([...grounds, ...said].flatMap((words) => [...runsOf(tokensOf(words), guideRun)]))
  const asked = contentStems(text, pack)
  return hidden.some((words) => {
    const runs = [...runsOf(tokens, guideRun, runsOf(tokensOf(words), guideRun))]
    if (runs.some((run) => !open.has(run) && !isPlainRun(run))) return true
    const stems = contentStems(words, pack)
    return stems.size >= 2 && asked.size >= 2 && jaccard(stems, asked) >= sameQuestion
  })
}

const isPlainRun = (run: string) => run.split(' ').every((word) => plainWords.has(word) || word.length < 4)

/** Runs of `length` words, only those that are in `among` where it is given. */
function runsOf(tokens: readonly string[], length: number, among?: ReadonlySet<string>): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + length <= tokens.length; at++) {
    const run = tokens.slice(at, at + length).join(' ')
    if (!among || among.has(run)) runs.add(run)
  }
  return runs
}

/** The same words, whatever their order and marks. */
export function wasSaidBefore(text: string, spoken: readonly string[]): boolean {
  const words = new Set(tokensOf(text))
  return spoken.some((said) => jaccard(words, new Set(tokensOf(said))) >= sameUtterance)
}
