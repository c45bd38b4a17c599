/** The techniques that an answer calls for, the one of most use first. */
import type { Question } from '../../study/model.ts'
import type { ProbeTechnique } from '../events.ts'
import { isSayable } from '../proposer/fit.ts'
import { type Focus, type Reading, round } from '../reading.ts'
import { type InterviewState, isTakenUp, type QuestionProgress } from '../state.ts'
import { type ComesNext, type Technique, type TechniqueView, techniques } from '../techniques/index.ts'
import { isWantedDeeper } from './steering.ts'

export interface RankedTechnique {
  technique: ProbeTechnique
  /** How much the answer calls for it, 0 to 1. */
  need: number
  /** The need, weighed by what it is about and by how often the technique was used. */
  score: number
  why: string
  focus: Focus | null
}

export interface RankingContext {
  state: InterviewState
  question: Question
  progress: QuestionProgress
  reading: Reading | null
  threads?: readonly Focus[]
  /** However little hangs on it. */
  takesAny?: true
  /** No question comes after this one: what it opens is asked now or never. */
  isLast?: boolean
  /** What the guide asks for further on. */
  comesNext?: ComesNext
  /** Of the revision; without one a technique counts as it is. */
  weights?: Readonly<Record<string, number>>
}

/** Those that can still be worded in this interview, by score. */
export function rankTechniques(context: RankingContext): RankedTechnique[] {
  const view = viewOf(context)
  const { language, wordingsUsed } = context.state
  const { weights = {}, reading } = context
  return techniques
    .flatMap((technique) => {
      const call = technique.call(view)
      const saying = {
        language,
        used: wordingsUsed,
        ...(reading && { gist: reading.gist, isOneThing: reading.isOneThing }),
      }
      if (!call || !isSayable(technique.name, { ...saying, focus: call.focus })) return []
      const weight = weights[technique.name] ?? 1
      const score = round(call.need * gain(call.focus) * fresh(view, technique) * weight)
      return [{ technique: technique.name, ...call, need: round(call.need), score }]
    })
    .sort((a, b) => b.score - a.score)
}

/** What may be a joke is not quoted in earnest; what is pointed at is asked about all the same. */
const isWords = ({ kind }: Focus) =>
  !['pointing', 'off_screen', 'blank_screen', 'contradiction', 'bare_word'].includes(kind)

/**
 * A clause of less weight is not worth taking up: the more was said, the more has to hang on it. Where the guide or a
 * researcher wants it gone into, less will do.
 */
function leastWeight({ words, isOneThing }: Reading, isDeep: boolean): number {
  const least = isOneThing ? 0.1 : words <= 12 ? 0.15 : words <= 30 ? 0.2 : 0.24
  return isDeep ? least / 2 : least
}

function viewOf({
  state,
  question,
  progress,
  reading,
  threads = [],
  takesAny,
  isLast = false,
  comesNext = { sequel: false, oneTime: false },
}: RankingContext): TechniqueView {
  const focuses = (reading?.focuses ?? []).filter(
    (focus) => !focus.isBeside && !wasTakenUp(state, focus) && !(reading?.mayJoke && isWords(focus)),
  )
  const isDeep = isLast || question.probing.depth === 'deep' || isWantedDeeper(state, question.key)
  return {
    state,
    question,
    progress,
    reading,
    focuses,
    clauses: focuses.filter(
      ({ kind, score }) =>
        kind === 'clause' && reading !== null && (takesAny || score >= leastWeight(reading, isDeep)),
    ),
    isShort:
      reading !== null &&
      (reading.words < 12 || (reading.relativeLength !== null && reading.relativeLength < 0.6)),
    isDeep,
    comesNext,
    threads: threads.filter((focus) => !wasTakenUp(state, focus)),
  }
}

/** What the study wants to know counts more than what is beside it; without a comparison all counts the same. */
function gain(focus: Focus | null): number {
  if (focus?.relevance === undefined) return 1
  return 0.8 + 0.3 * focus.relevance
}

/** Variety: a technique just used here counts little, one used often in this interview somewhat less. */
function fresh({ state, progress }: TechniqueView, technique: Technique): number {
  const isUsedHere = progress.probes.some((probe) => probe.technique === technique.name)
  const here = !isUsedHere ? 1 : technique.chains ? 0.75 : 0.2
  const all = Object.values(state.questions).flatMap((question) => question.probes)
  const times = all.filter((probe) => probe.technique === technique.name).length
  return here / (1 + 0.12 * times)
}

/** Words that an earlier follow-up took up already. */
function wasTakenUp(state: InterviewState, focus: Focus): boolean {
  const turn = focus.turn ?? state.lastAnswer?.turn
  return turn !== undefined && isTakenUp(state, { turn, start: focus.start, end: focus.end })
}
