/** The lint of a whole guide: each question's wording and settings, and what only the whole shows. */
import { estimateLength } from '../estimate-length.ts'
import { type Guide, listQuestions, type Question, textIn } from '../model.ts'
import { kindOf } from '../question-kinds/index.ts'
import { checkSkipRule } from './check-skip-rule.ts'
import { asks } from './guide-rules/asks.ts'
import { hypothetical } from './guide-rules/hypothetical.ts'
import { jargon } from './guide-rules/jargon.ts'
import { negative } from './guide-rules/negative.ts'
import type { GuideRule } from './guide-rules/rule.ts'
import { scale } from './guide-rules/scale.ts'
import { lintText } from './lint-text.ts'
import type { Fault, FaultCode, Severity } from './model.ts'
import { packFor } from './packs/index.ts'
import { lexicalSimilarity } from './similarity.ts'
import { splitSentences } from './text.ts'

export const guideFaultCodes = [
  /** A question, a section title or an objective without words. */
  'empty',
  /** A choice without options, limits that cannot be met. */
  'settings',
  /** Words that ask nothing. */
  'no_question',
  /** Future behaviour, intention or price asked outright. */
  'hypothetical',
  /** Words of the trade. */
  'jargon',
  /** A double negative. */
  'negative',
  /** A scale without words at its ends, or that leans to one side. */
  'scale',
  /** A skip rule that cannot work. */
  'skip_rule',
  /** Required, and never asked. */
  'unreachable',
  'no_questions',
  'no_warm_up',
  'too_long',
  'no_objective',
] as const
export type GuideFaultCode = (typeof guideFaultCodes)[number]

export interface GuideFault {
  code: FaultCode | GuideFaultCode
  /** Null for a fault of the whole guide. */
  questionKey: string | null
  /** UTF-16 offsets into the question's text in the guide's language; null where no words are to blame. */
  span: { start: number; end: number } | null
  why: string
  suggestion: string
  /** `serious` faults stop a launch, unless somebody overrides them with a reason. */
  severity: Severity
}

export interface LintGuideOptions {
  /** Facts established by recruiting: the research question, who is invited. */
  known?: readonly string[]
}

/** Faults in the order of the guide, those of the whole guide first. */
export function lintGuide(guide: Guide, options: LintGuideOptions = {}): GuideFault[] {
  const questions = listQuestions(guide).map(({ question }) => question)
  const asked: { text: string; answered: boolean; stimulusKey: string | null }[] = []
  const perQuestion = listQuestions(guide).flatMap(({ question, section }) => {
    const stimulusKey = section.stimulus?.key ?? null
    // The same question about another text or picture is another question.
    const before = asked.filter((one) => one.stimulusKey === null || one.stimulusKey === stimulusKey)
    const faults = [
      ...lintWords(question, guide, { asked: before, known: options.known }),
      ...lintForGuides(question, guide, options.known ?? []),
      ...lintSettings(question, guide),
      ...lintSkipRule(question, guide),
    ]
    asked.push({ text: textIn(question.text, guide.language), answered: true, stimulusKey })
    return faults
  })
  return [...lintWhole(guide, questions), ...perQuestion]
}

interface Before {
  asked: readonly { text: string; answered: boolean }[]
  known: readonly string[] | undefined
}

function lintWords(question: Question, guide: Guide, { asked, known }: Before): GuideFault[] {
  const pack = packFor(guide.language)
  const context = {
    language: guide.language,
    place: 'guide',
    open: question.kind === 'open',
    ...(known && { known }),
    asked,
    ...(pack && { similarity: lexicalSimilarity(pack) }),
  } as const
  const texts = [textIn(question.text, guide.language)]
  const probes = question.probing.fixedProbes.map((probe) => textIn(probe, guide.language))
  const own = texts.flatMap((text) => withoutDoubles(text, lintText(text, context)))
  const ofProbes = probes.flatMap((text, index) =>
    withoutDoubles(text, lintText(text, { ...context, open: true })).map((fault) => ({
      ...fault,
      why: `Its fixed follow-up ${index + 1}: ${fault.why}`,
      isProbe: true,
    })),
  )
  return [...own.map((fault) => ({ ...fault, isProbe: false })), ...ofProbes].map((fault) => ({
    code: fault.code,
    questionKey: question.key,
    span: fault.isProbe ? null : { start: fault.start, end: fault.end },
    why: fault.why,
    suggestion: fault.suggestion,
    severity: fault.severity,
  }))
}

/** "Don't you think ...?" leads, and its cure is an open question: that yes would answer it is the same note again. */
function withoutDoubles(text: string, faults: readonly Fault[]): Fault[] {
  const leading = faults.filter(({ code }) => code === 'leading')
  const led = splitSentences(text).filter((one) =>
    leading.some(({ start }) => start >= one.start && start < one.end),
  )
  return faults.filter(
    ({ code, start }) =>
      (code !== 'closed' && code !== 'praise') || !led.some((one) => start >= one.start && start < one.end),
  )
}

const guideRules: readonly (readonly [GuideFaultCode, GuideRule])[] = [
  ['no_question', asks],
  ['hypothetical', hypothetical],
  ['jargon', jargon],
  ['negative', negative],
  ['scale', scale],
]

/** What is judged only before it is asked. */
function lintForGuides(question: Question, guide: Guide, known: readonly string[]): GuideFault[] {
  const pack = packFor(guide.language)?.guides
  if (!pack) return []
  const input = { question, language: guide.language, pack, known: known.join(' ').toLowerCase() }
  const judge = (text: string, probe: number | null) =>
    guideRules.flatMap(([code, rule]) =>
      rule({ ...input, text }).map(
        ({ start, end, why, suggestion, severity }): GuideFault => ({
          code,
          questionKey: question.key,
          span: probe === null && end > start ? { start, end } : null,
          why: probe === null ? why : `Its fixed follow-up ${probe + 1}: ${why}`,
          suggestion,
          severity,
        }),
      ),
    )
  const probes = question.probing.fixedProbes.map((probe) => textIn(probe, guide.language))
  return [
    ...judge(textIn(question.text, guide.language), null),
    ...probes.flatMap((text, index) => judge(text, index).filter(({ code }) => code !== 'scale')),
  ]
}

function lintSettings(question: Question, guide: Guide): GuideFault[] {
  const isEmpty = textIn(question.text, guide.language).trim() === ''
  const faults = kindOf(question)
    .checkSettings(question.settings, guide.language)
    .map(({ field, say }) =>
      fault(question.key, field.startsWith('label') ? 'scale' : 'settings', {
        why: say,
        suggestion:
          field === 'options' ? 'Its options stand below its words.' : 'Its settings stand below its words.',
        severity: 'serious',
      }),
    )
  if (!isEmpty) return faults
  const empty = {
    why: 'It asks nothing yet.',
    suggestion: 'Write the question, or remove it.',
    severity: 'serious',
  } as const
  return [fault(question.key, 'empty', empty), ...faults]
}

function lintSkipRule(question: Question, guide: Guide): GuideFault[] {
  return checkSkipRule(guide, question.key).map(({ kind, why, suggestion }) =>
    fault(question.key, kind === 'always' && question.required ? 'unreachable' : 'skip_rule', {
      why: kind === 'always' && question.required ? `It is required. ${why}` : why,
      suggestion,
      severity: kind === 'never' ? 'minor' : 'serious',
    }),
  )
}

function lintWhole(guide: Guide, questions: Question[]): GuideFault[] {
  if (questions.length === 0)
    return [
      fault(null, 'no_questions', {
        why: 'The guide has no questions.',
        suggestion: 'Add at least one.',
        severity: 'serious',
      }),
    ]
  return [...lintOpening(guide), ...lintLength(guide), ...lintObjectives(guide, questions)]
}

function lintOpening(guide: Guide): GuideFault[] {
  const first = guide.sections.find((section) => section.questions.length > 0)
  if (first?.kind === 'warm_up') return []
  return [
    fault(null, 'no_warm_up', {
      why: 'It begins without a warm-up.',
      suggestion: 'Begin with one easy question about them and what they do.',
      severity: 'minor',
    }),
  ]
}

/** Beyond half an hour of typing many leave; beyond the guide's own budget, questions are cut. */
const longMinutes = 30

function lintLength(guide: Guide): GuideFault[] {
  const { ms, minutes } = estimateLength(guide)
  const budget = Math.round(guide.timeBudgetMs / 60_000)
  if (ms > guide.timeBudgetMs * 1.1)
    return [
      fault(null, 'too_long', {
        why: `It takes about ${minutes} minutes; its budget is ${budget}.`,
        suggestion:
          'Raise the budget, lower the depth of some questions, or remove some; else low priority is cut.',
        severity: 'minor',
      }),
    ]
  if (minutes <= longMinutes) return []
  return [
    fault(null, 'too_long', {
      why: `It takes about ${minutes} minutes.`,
      suggestion: `Beyond ${longMinutes} minutes many leave before the end: move questions to another study.`,
      severity: 'minor',
    }),
  ]
}

function lintObjectives(guide: Guide, questions: Question[]): GuideFault[] {
  const served = new Set(questions.map((question) => question.objectiveKey))
  return guide.objectives
    .filter((objective) => !served.has(objective.key))
    .map((objective) =>
      fault(null, 'no_objective', {
        why: `No question serves the objective "${objective.text}".`,
        suggestion:
          'Add a question for it, or remove it. From interviews held elsewhere it is answered without one.',
        severity: 'minor',
      }),
    )
}

function fault(
  questionKey: string | null,
  code: GuideFaultCode,
  rest: Pick<GuideFault, 'why' | 'suggestion' | 'severity'>,
): GuideFault {
  return { code, questionKey, span: null, ...rest }
}
