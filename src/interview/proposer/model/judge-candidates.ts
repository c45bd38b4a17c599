/** Lint, guards and ranking of what a model offered. Nothing of it reaches a participant before. */
import { type LintContext, lintUtterance, packFor } from '../../../study/lint/index.ts'
import { textIn } from '../../../study/model.ts'
import type { GuideIndex } from '../../guide-index.ts'
import type { Comparisons } from '../../likeness.ts'
import type { InterviewState } from '../../state.ts'
import type { Technique } from '../../techniques/index.ts'
import type { CandidatesPrompt } from './candidates-prompt.ts'
import { type GuardContext, guardCandidate } from './guard-candidate.ts'
import type { ModelContext, ProbeToWord } from './make-context.ts'
import type { ModelCandidate } from './model.ts'
import type { Judged } from './propose-with-models.ts'
import { scoreCandidate } from './rank-candidates.ts'

export interface Judging {
  state: InterviewState
  index: GuideIndex
  textOf: (turn: number) => string | null
  probe: ProbeToWord
  context: ModelContext
  prompt: CandidatesPrompt
  technique: Technique
  /** Of the follow-up as it was decided. */
  lint: LintContext
  comparisons: Comparisons
}

export function createJudge(judging: Judging): (candidates: readonly ModelCandidate[]) => Promise<Judged[]> {
  const guards = guardContext(judging)
  const lint = lintOf(judging)
  const ranking = {
    pack: guards.pack,
    wordings: judging.technique.wordings.map(({ text }) => text),
    focus: judging.probe.focus ? (judging.context.quotes[0]?.text ?? '') : '',
    recent: guards.spoken.slice(-utterancesCompared),
  }
  return (candidates) =>
    judging.comparisons.compare((similarity) =>
      candidates.map((candidate) => {
        const text = candidate.text.trim()
        // Far too long for a question: nothing in it is looked at, so that it costs no time.
        if (candidate.text.length > longestCandidate) {
          return { text, quotes: candidate.quotes.slice(0, mostQuotes), codes: ['shape'], score: null }
        }
        const guarded = guardCandidate(candidate, guards)
        const faults =
          guarded.length > 0
            ? []
            : lintUtterance(text, { ...lint, similarity }).faults.map(({ code }) => code)
        const codes = [...new Set([...guarded, ...faults])]
        const score = codes.length === 0 ? scoreCandidate({ text }, ranking) : null
        return { text, quotes: candidate.quotes, codes, score }
      }),
    )
}

const longestCandidate = 1_000
const mostQuotes = 10
const utterancesCompared = 6
/** Answers that a follow-up can rest on or be dictated by, newest last. */
const answersRead = 12

function guardContext(judging: Judging): GuardContext {
  const { state, index, textOf, context, prompt, technique } = judging
  const pack = packFor(state.language)!
  return {
    pack,
    system: prompt.system,
    mark: prompt.mark,
    said: saidIn(judging),
    quotes: new Map(context.quotes.map(({ id, text }) => [id, text])),
    grounds: [
      context.question,
      ...context.onScreen,
      ...technique.wordings.map(({ text }) => text.replaceAll(/\{\w\}/g, ' ')),
    ],
    wordings: technique.wordings.map(({ text }) => text),
    focus: judging.probe.focus ? (context.quotes[0]?.text ?? context.answered) : context.answered,
    hidden: hiddenIn(index, state, judging.probe.questionKey),
    spoken: state.turns.flatMap(({ role, turn }) => (role === 'interviewer' ? (textOf(turn) ?? []) : [])),
  }
}

function saidIn({ state, textOf, context }: Judging): string[] {
  const recent = state.turns.filter(({ role }) => role === 'participant').slice(-answersRead)
  const turns = new Set([...context.quotes.map(({ span }) => span.turn), ...recent.map(({ turn }) => turn)])
  return [...turns]
    .sort((a, b) => a - b)
    .map(textOf)
    .filter((text) => text !== null)
}

/** Objectives and notes are said to nobody, and a question not before its turn. */
function hiddenIn({ guide, placed }: GuideIndex, state: InterviewState, questionKey: string): string[] {
  const toCome = placed.filter(({ question }) => {
    const asked = state.questions[question.key]
    return question.key !== questionKey && (!asked || asked.state === 'unasked')
  })
  return [
    ...guide.objectives.map(({ text }) => text),
    ...placed.map(({ question }) => question.probing.notes),
    ...toCome.map(({ question }) => textIn(question.text, state.language, guide.language)),
  ].filter((text) => text !== '')
}

/** A model remembers nothing, so everything that was asked and answered counts, however long ago. */
function lintOf({ state, index, textOf, lint, ...judging }: Judging): LintContext {
  const asked = state.turns.flatMap(({ kind, turn, questionKey }) => {
    if (kind !== 'question' && kind !== 'probe') return []
    const text = textOf(turn)
    const isAnswered = questionKey !== null && state.questions[questionKey]?.state === 'answered'
    return text ? [{ text, answered: isAnswered }] : []
  })
  const said = new Set([...(lint.said ?? []), ...saidIn({ state, index, textOf, lint, ...judging })])
  return { ...lint, asked, said: [...said] }
}
