/**
 * The follow-up techniques. A new one is a new file and a line here. `whatWasSaid` are those on the content of an answer,
 * among which `decide` chooses; the rest of an interviewer's follow-ups is about the talk itself.
 */
import type { ProbeTechnique } from '../events.ts'
import { anythingElse } from './anything-else.ts'
import { checkScreen } from './check-screen.ts'
import { clarifyReference } from './clarify-reference.ts'
import { clarifyTerm } from './clarify-term.ts'
import { compare } from './compare.ts'
import { confirmParaphrase } from './confirm-paraphrase.ts'
import { contrast } from './contrast.ts'
import { echo } from './echo.ts'
import { elaborate } from './elaborate.ts'
import { encourage } from './encourage.ts'
import { example } from './example.ts'
import { followChange } from './follow-change.ts'
import { goOn } from './go-on.ts'
import { hearOut } from './hear-out.ts'
import { inEarnest } from './in-earnest.ts'
import { ladder } from './ladder.ts'
import { quantify } from './quantify.ts'
import { reconcile } from './reconcile.ts'
import { returnToEarlier } from './return-to-earlier.ts'
import { specify } from './specify.ts'
import { takeUpWord } from './take-up-word.ts'
import type { Technique } from './technique.ts'
import { tellOf } from './tell-of.ts'
import { walkThrough } from './walk-through.ts'
import { whatLedToIt } from './what-led-to-it.ts'
import { whatWouldChange } from './what-would-change.ts'
import { whoElse } from './who-else.ts'

export type { Call, ComesNext, Technique, TechniqueView, Wording } from './technique.ts'

export const techniques: readonly Technique[] = [
  elaborate,
  example,
  walkThrough,
  clarifyTerm,
  whatLedToIt,
  ladder,
  contrast,
  whatWouldChange,
  quantify,
  whoElse,
  compare,
  returnToEarlier,
  confirmParaphrase,
  reconcile,
  clarifyReference,
  checkScreen,
  encourage,
  inEarnest,
  hearOut,
  takeUpWord,
  followChange,
  goOn,
  specify,
  tellOf,
  echo,
  anythingElse,
]

const byName = new Map(techniques.map((technique) => [technique.name, technique]))

/** Undefined for what is no follow-up on content: the guide's own follow-ups, saying a question again. */
export function findTechnique(name: ProbeTechnique): Technique | undefined {
  return byName.get(name)
}

const patterns = new Map(
  techniques.flatMap(({ wordings }) => wordings.map(({ id, pattern }) => [id, pattern] as const)),
)

/** The patterns of the wordings that an interview has heard. */
export function patternsOf(wordingIds: readonly string[]): ReadonlySet<string> {
  return new Set(wordingIds.flatMap((id) => patterns.get(id) ?? []))
}

export function isAdaptive(name: ProbeTechnique): boolean {
  return byName.has(name)
}
