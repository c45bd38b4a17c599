import type { Fault, FaultCode, LintContext, LintResult, PossibleFault, Similarity } from './model.ts'
import { faultCodes } from './model.ts'
import { type LanguagePack, rememberingPack } from './packs/index.ts'
import { analyse } from './questions.ts'
import type { Rule, RuleInput } from './rule.ts'
import { answered } from './rules/answered.ts'
import { closed } from './rules/closed.ts'
import { invented } from './rules/invented.ts'
import { findForeign, language } from './rules/language.ts'
import { leading } from './rules/leading.ts'
import { findLong, long } from './rules/long.ts'
import { multi } from './rules/multi.ts'
import { offguide } from './rules/offguide.ts'
import { options } from './rules/options.ts'
import { personal } from './rules/personal.ts'
import { praise } from './rules/praise.ts'
import { presume } from './rules/presume.ts'
import { repeat } from './rules/repeat.ts'
import { stimulus } from './rules/stimulus.ts'
import { voicedStems } from './voiced.ts'
import { weighedAnswered } from './weighed/features/answered.ts'
import { weighedInvented } from './weighed/features/invented.ts'
import { weighedLeading } from './weighed/features/leading.ts'
import { weighedPresume } from './weighed/features/presume.ts'
import { weighedRepeat } from './weighed/features/repeat.ts'
import { weighing } from './weighed/weighing.ts'

const rules: readonly Rule[] = [
  multi,
  weighing(leading, weighedLeading),
  weighing(presume, weighedPresume),
  praise,
  closed,
  long,
  options,
  personal,
  weighing(repeat, weighedRepeat),
  weighing(answered, weighedAnswered),
  weighing(invented, weighedInvented),
  offguide,
  language,
  stimulus,
]

/** Faults of one utterance or one guide question, in order. Pure; well under 5 ms besides `similarity`. */
export function lintText(text: string, context: LintContext = {}): Fault[] {
  return lintUtterance(text, context).faults
}

/** The same, with the codes that could not be checked because their input is missing. */
export function lintUtterance(text: string, context: LintContext = {}): LintResult {
  const pack = rememberingPack(context.language ?? 'en')
  return pack ? lintWithPack(text, context, pack) : lintWithoutPack(text, context)
}

/**
 * For utterances that are held against one and the same record, and each with more than one measure: whoever asks first
 * which pairs would be compared, and then compares them. What does not depend on the measure is looked at once.
 */
export function lintingAgainst(context: LintContext): (text: string, similarity: Similarity) => LintResult {
  const pack = rememberingPack(context.language ?? 'en')
  if (!pack) return (text, similarity) => lintWithoutPack(text, { ...context, similarity })
  const voiced = voicedStems(context, pack)
  const looked = new Map<string, Looked>()
  return (text, similarity) => {
    const measured = { ...context, similarity }
    const known =
      looked.get(text) ?? look({ text, analysis: analyse(text, pack), pack, context: measured, voiced })
    looked.set(text, known)
    return judge(known, measured)
  }
}

/** For many utterances of one interview: the pack may remember the stems of what was said. */
export function lintWithPack(text: string, context: LintContext, pack: LanguagePack): LintResult {
  return judge(look(inputFor(text, context, pack)), context)
}

type Found = readonly (Fault | PossibleFault)[]

interface Looked {
  input: RuleInput
  /** By rule; null where it depends on the measure. */
  found: readonly (Found | null)[]
}

const look = (input: RuleInput): Looked => ({
  input,
  found: rules.map((rule) => {
    if (isByMeasure(rule, input.context)) return null
    return rule.isReady(input.context) ? rule.check(input) : []
  }),
})

const comparing: ReadonlySet<FaultCode> = new Set(['repeat', 'answered', 'invented', 'offguide'])

/** Of interviews that were held, signs are weighed that compare too. */
const isByMeasure = ({ code }: Rule, { place }: LintContext) => place === 'held' || comparing.has(code)

function judge({ input, found: looked }: Looked, context: LintContext): LintResult {
  const ready = rules.filter((rule) => rule.isReady(context))
  const measured = { ...input, context }
  const found = rules.flatMap((rule, at) => looked[at] ?? (ready.includes(rule) ? rule.check(measured) : []))
  // What was asked before is no longer "never asked, but said".
  const isRepeat = found.some(({ code }) => code === 'repeat')
  const kept = isRepeat ? found.filter(({ code }) => code !== 'answered') : found
  const sorted = kept.sort((a, b) => a.start - b.start || a.code.localeCompare(b.code))
  return {
    faults: sorted.filter((fault) => !isPossible(fault)),
    possible: sorted.filter(isPossible),
    notChecked: rules.filter((rule) => !ready.includes(rule)).map((rule) => rule.code),
  }
}

const isPossible = (fault: Fault | PossibleFault): fault is PossibleFault => 'chance' in fault

/** What every rule reads of an utterance. */
export function inputFor(text: string, context: LintContext, pack: LanguagePack): RuleInput {
  return { text, analysis: analyse(text, pack), pack, context, voiced: voicedStems(context, pack) }
}

/** Length and language need no pack. */
function lintWithoutPack(text: string, context: LintContext): LintResult {
  const checked: FaultCode[] = language.isReady(context) ? ['long', 'language'] : ['long']
  return {
    faults: [...findLong(text, null), ...findForeign(text, context)],
    possible: [],
    notChecked: faultCodes.filter((code) => !checked.includes(code)),
  }
}
