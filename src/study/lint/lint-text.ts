import type { Fault, FaultCode, LintContext, LintResult, PossibleFault } from './model.ts'
import { faultCodes } from './model.ts'
import { type LanguagePack, packFor } from './packs/index.ts'
import { rememberStems } from './packs/remember.ts'
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
  const pack = packFor(context.language ?? 'en')
  return pack ? lintWithPack(text, context, remembering(pack, context)) : lintWithoutPack(text, context)
}

const packsBySaid = new WeakMap<readonly string[], { of: LanguagePack; pack: LanguagePack }>()

/** Candidates are held against the same words one after the other: these are stemmed once, and forgotten with their list. */
function remembering(pack: LanguagePack, { said }: LintContext): LanguagePack {
  const known = said && packsBySaid.get(said)
  if (known?.of === pack) return known.pack
  const made = rememberStems(pack)
  if (said) packsBySaid.set(said, { of: pack, pack: made })
  return made
}

/** For many utterances of one interview: the pack may remember the stems of what was said. */
export function lintWithPack(text: string, context: LintContext, pack: LanguagePack): LintResult {
  const input = inputFor(text, context, pack)
  const ready = rules.filter((rule) => rule.isReady(context))
  const found = ready.flatMap((rule) => rule.check(input))
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
