/**
 * How long an interview by a guide takes. A first estimate from constants; once interviews were held, their own
 * medians are the better source.
 *
 * Reading: 238 words a minute, silent, English non-fiction (Brysbaert 2019, Journal of Memory and Language 109).
 * Typing: 36 words a minute on a phone (Palin et al. 2019, MobileHCI, 37,000 people), 52 on a keyboard (Dhakal et al.
 * 2018, CHI, 168,000 people); the middle is taken. Speaking: 150.
 * Words in an open answer: set a little below real typed interviews with an AI (about 60 words a turn among paid
 * volunteers), because unpaid customers write less. Closed answers: seven to ten seconds each, plus reading options
 * (response times of web surveys, Yan & Tourangeau 2008, Applied Cognitive Psychology 22).
 */
import { type Guide, type Probing, type ProbingDepth, type Question, textIn } from './model.ts'

export const readingWordsAMinute = 238
export const answerWordsAMinute = { text: 44, voice: 150 } as const
export const thinkingMs = 5_000
const wordsOfAnswer = 35
const wordsOfProbeAnswer = 25
const wordsOfProbe = 15

/** Adaptive probes that an average answer gets at each depth. */
export const expectedProbes: Record<ProbingDepth, number> = { none: 0, light: 0.7, moderate: 1.5, deep: 3 }

/** Consent before, the summary and the thanks after. */
export const frameMs = 60_000

export interface LengthEstimate {
  /** Typical, consent and closing included. */
  ms: number
  minutes: number
  /** With no probes, and without what a rule or a low priority may leave out. */
  shortestMs: number
  /** With every probe that the depths allow. */
  longestMs: number
  sections: { sectionKey: string; ms: number }[]
  questions: { questionKey: string; ms: number }[]
}

export type Mode = 'text' | 'voice'

export function estimateLength(guide: Guide, mode: Mode = 'text'): LengthEstimate {
  const language = guide.language
  const sections = guide.sections.map((section) => {
    const stimulus = section.stimulus
    const stimulusMs = stimulus
      ? stimulus.kind === 'text'
        ? readingMs(textIn(stimulus.text, language))
        : 15_000
      : 0
    const questions = section.questions.map((question) => ({
      question,
      ...estimateQuestion(question, language, mode),
    }))
    return {
      sectionKey: section.key,
      ms: stimulusMs + sum(questions.map(({ ms }) => ms)),
      stimulusMs,
      questions,
    }
  })
  const all = sections.flatMap((section) => section.questions)
  const stimuli = sum(sections.map((section) => section.stimulusMs))
  const ms = frameMs + stimuli + sum(all.map((question) => question.ms))
  const kept = all.filter(
    ({ question }) => question.required || (question.skipWhen === null && question.priority !== 'low'),
  )
  return {
    ms,
    minutes: Math.max(1, Math.round(ms / 60_000)),
    shortestMs: frameMs + stimuli + sum(kept.map((question) => question.shortestMs)),
    longestMs: frameMs + stimuli + sum(all.map((question) => question.longestMs)),
    sections: sections.map(({ sectionKey, ms }) => ({ sectionKey, ms })),
    questions: all.map(({ question, ms }) => ({ questionKey: question.key, ms })),
  }
}

interface QuestionLength {
  ms: number
  shortestMs: number
  longestMs: number
}

function estimateQuestion(question: Question, language: string, mode: Mode): QuestionLength {
  const base = readingMs(textIn(question.text, language)) + answerMs(question, mode)
  const { usual, most } = countProbes(question.probing)
  const probeMs =
    (wordsOfProbe / readingWordsAMinute) * 60_000 + thinkingMs + speakMs(wordsOfProbeAnswer, mode)
  const capped = (ms: number) => (question.timeBudgetMs === null ? ms : Math.min(ms, question.timeBudgetMs))
  const chance = question.skipWhen ? 0.5 : question.priority === 'low' && !question.required ? 0.7 : 1
  return {
    ms: Math.round(capped(base + usual * probeMs) * chance),
    shortestMs: Math.round(capped(base)),
    longestMs: Math.round(capped(base + most * probeMs)),
  }
}

/** The most that the depth allows: twice what an average answer gets, rounded up. */
function countProbes({ mode, depth, fixedProbes }: Probing): { usual: number; most: number } {
  const fixed = mode === 'adaptive' ? 0 : fixedProbes.length
  const adaptive = mode === 'fixed' ? 0 : expectedProbes[depth]
  return { usual: fixed + adaptive, most: fixed + Math.ceil(adaptive * 2) }
}

function answerMs(question: Question, mode: Mode): number {
  const options = question.settings.options?.length ?? 0
  switch (question.kind) {
    case 'open':
      return thinkingMs + speakMs(wordsOfAnswer, mode)
    case 'single_choice':
      return 5_000 + 1_500 * options
    case 'multiple_choice':
      return 6_000 + 2_000 * options
    case 'ranking':
      return 6_000 + 5_000 * options
    case 'scale':
      return 8_000
    case 'number':
      return 9_000
    case 'yes_no':
      return 5_000
  }
}

function speakMs(words: number, mode: Mode): number {
  return (words / answerWordsAMinute[mode]) * 60_000
}

function readingMs(text: string): number {
  return (text.split(/\s+/).filter(Boolean).length / readingWordsAMinute) * 60_000
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
