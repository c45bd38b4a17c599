import { randomFor } from '../random.ts'
import { patternsOf, techniques } from '../techniques/index.ts'
import { unseen } from './fit.ts'
import { frames } from './wordings.ts'

interface Drawing {
  seed: number
  /** Position in the interview; varies the draw. */
  turn: number
  wordingsUsed: readonly string[]
}

/** Those not seen in this interview, in an order drawn for this turn; what sounds like one that was heard comes last. */
export function unused<
  T extends { id: string; text: string; pattern?: string; general?: true; first?: true },
>(list: readonly T[], context: Drawing): T[] {
  const random = randomFor(context.seed, `wording:${context.turn}:${list[0]?.id ?? ''}`)
  const heard = heardPatterns(context.wordingsUsed)
  return unseen(list, context.wordingsUsed)
    .map((item) => ({
      item,
      at:
        random() +
        (item.pattern !== undefined && heard.has(item.pattern) ? 1 : 0) +
        (item.general ? behind : 0) -
        (item.first ? ahead : 0),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** What would fit anything comes behind what fits this, heard or not. */
const behind = 2
/** Before all, also where one like it was heard. */
const ahead = 3

/** The follow-up heard last only asked for more: once more, and they hear one question twice. */
export function wasGeneral(used: readonly string[]): boolean {
  const last = used.findLast((id) => ofTechniques.has(id))
  return last !== undefined && ofTechniques.get(last) === true
}

/** It only asks for more. */
export const isGeneralWording = (id: string) => ofTechniques.get(id) === true

const ofTechniques: ReadonlyMap<string, boolean> = new Map(
  techniques.flatMap(({ wordings }) => wordings.map(({ id, general }) => [id, general === true] as const)),
)

/** One of the two utterances before this one quoted them already: once more, and it sounds like a habit. */
export function quotedOfLate(used: readonly string[]): boolean {
  return used.slice(-2).some((id) => quoting.has(id))
}

/** How often a sentence of theirs was read out and no more than more asked for. */
export const timesQuotedForMore = (used: readonly string[]) =>
  used.filter((id, at) => framing.has(id) && ofTechniques.get(used[at + 1] ?? '') === true).length

const framing: ReadonlySet<string> = new Set(frames.map(({ id }) => id))

const quoting: ReadonlySet<string> = new Set([
  ...frames.map(({ id }) => id),
  ...techniques.flatMap(({ wordings }) =>
    wordings.filter(({ text }) => text.includes('{t}')).map(({ id }) => id),
  ),
])

function heardPatterns(used: readonly string[]): Set<string> {
  const framed = frames.filter(({ id }) => used.includes(id)).map(({ pattern }) => pattern)
  return new Set([...patternsOf(used), ...framed])
}
