/** What stands between a draft and its launch: the lines of a contract, each fine or saying what to do. */
import { escapePattern } from '../platform/escape-pattern.ts'
import { checkCare } from './care-terms.ts'
import { estimateLength } from './estimate-length.ts'
import { type GuideFault, lintGuide } from './lint/index.ts'
import { faultCodes } from './lint/model.ts'
import { type Guide, type LaunchTerms, listQuestions, type StudyContext, textIn } from './model.ts'
import { missingOf, readPriceTerms } from './price-terms.ts'
import { readName } from './purposes/topic/read-name.ts'
import { isAsStated, statedRetention } from './stated-retention.ts'

export const launchLineIds = [
  'questions',
  'wording',
  'prices',
  'stimulus',
  'length',
  'target',
  'soft_launch',
  'close_date',
  'consent',
  'contact_person',
  'help',
  'minors',
  'retention',
  'sponsor',
  'modes',
  'reach',
] as const
export type LaunchLineId = (typeof launchLineIds)[number]

export interface LaunchLine {
  id: LaunchLineId
  state: 'ok' | 'attention' | 'blocked'
  /** How it stands. */
  say: string
  /** What to do; null when there is nothing to do. */
  fix: string | null
}

export interface Override {
  questionKey: string
  code: string
  reason: string
}

export interface LaunchInput {
  guide: Guide
  terms: LaunchTerms
  /** The research question and what else is known of those who are invited. */
  known: readonly string[]
  /** Of the company and the product, where they are known: what a masked sponsor must not give away. */
  context?: StudyContext
  overrides?: readonly Override[]
  now: Date
  completes?: number
  reach?: { onlyThisComputer: boolean }
}

export interface LaunchCheck {
  lines: LaunchLine[]
  canLaunch: boolean
  faults: GuideFault[]
  minutes: number
}

export function checkLaunch(input: LaunchInput): LaunchCheck {
  const faults = lintGuide(input.guide, { known: input.known })
  const lines = [
    checkQuestions(input, faults),
    checkWording(input, faults),
    ...checkPrices(input),
    checkStimulus(input),
    checkLength(input),
    checkTarget(input),
    checkSoftLaunch(input),
    checkCloseDate(input),
    checkConsent(input),
    ...checkCare(input),
    checkRetention(input),
    checkSponsor(input),
    checkModes(input),
    checkReach(input),
  ]
  return {
    lines,
    faults,
    canLaunch: lines.every((line) => line.state !== 'blocked'),
    minutes: estimateLength(input.guide).minutes,
  }
}

const overridable: ReadonlySet<string> = new Set([
  ...faultCodes,
  'scale',
  'no_question',
  'hypothetical',
  'jargon',
  'negative',
])

/** Wording is a judgement, which a person may make otherwise; a question that cannot work is not. */
export function isOverridable(fault: GuideFault): boolean {
  return overridable.has(fault.code)
}

const ok = (id: LaunchLineId, say: string): LaunchLine => ({ id, state: 'ok', say, fix: null })
const attention = (id: LaunchLineId, say: string, fix: string): LaunchLine => ({
  id,
  state: 'attention',
  say,
  fix,
})
const blocked = (id: LaunchLineId, say: string, fix: string): LaunchLine => ({
  id,
  state: 'blocked',
  say,
  fix,
})

function checkQuestions({ guide }: LaunchInput, faults: GuideFault[]): LaunchLine {
  const broken = faults.filter((fault) => fault.severity === 'serious' && !isOverridable(fault))
  const count = listQuestions(guide).length
  if (broken.length > 0) return blocked('questions', saidOf(broken[0]!, guide), broken[0]!.suggestion)
  const required = listQuestions(guide).filter(({ question }) => question.required).length
  return ok('questions', `${plural(count, 'question')}, ${required} of them required.`)
}

/** "Question 5: Option 2 has no text.": here nothing stands beside it that tells which. */
function saidOf({ questionKey, why }: GuideFault, guide: Guide): string {
  const at = listQuestions(guide).findIndex(({ question }) => question.key === questionKey)
  return at === -1 ? why : `Question ${at + 1}: ${why}`
}

function checkWording({ overrides = [] }: LaunchInput, faults: GuideFault[]): LaunchLine {
  const worded = faults.filter(isOverridable)
  const serious = worded.filter((fault) => fault.severity === 'serious')
  const open = openFaults(faults, overrides)
  if (open.length > 0)
    return blocked(
      'wording',
      `${plural(open.length, 'serious fault')} in the wording.`,
      'Change the questions, or override each fault with a reason; the reason is kept.',
    )
  if (worded.length > serious.length)
    return attention(
      'wording',
      `${plural(worded.length - serious.length, 'smaller fault')} in the wording.`,
      'Look at the notes beside the questions.',
    )
  if (serious.length > 0)
    return ok('wording', `${plural(serious.length, 'serious fault')}, overridden with a reason.`)
  return ok('wording', 'The wording has no faults that the lint knows.')
}

/** What blocks a launch and somebody could take upon themselves, which nobody has. */
export function openFaults(faults: readonly GuideFault[], overrides: readonly Override[]): GuideFault[] {
  return faults.filter(
    (fault) => fault.severity === 'serious' && isOverridable(fault) && !isOverridden(fault, overrides),
  )
}

function isOverridden(fault: GuideFault, overrides: readonly Override[]): boolean {
  return overrides.some(
    ({ questionKey, code, reason }) =>
      questionKey === fault.questionKey && code === fault.code && reason.trim() !== '',
  )
}

const asksPrice = /\b(?:prices?|costs?|pay|expensive|cheap|bargain)\b/i

/** Amounts without a currency, or of which nobody knows what they buy, cannot be compared. */
function checkPrices({ guide }: LaunchInput): LaunchLine[] {
  if (!guide.language.startsWith('en')) return []
  const amounts = listQuestions(guide).flatMap(({ question }) => {
    const text = textIn(question.text, guide.language)
    if (question.kind !== 'number' || !asksPrice.test(text)) return []
    return [
      readPriceTerms(text, question.settings.unit ? textIn(question.settings.unit, guide.language) : ''),
    ]
  })
  if (amounts.length === 0) return []
  const missing = amounts.map(missingOf).find((words) => words !== null)
  if (missing === undefined) return [ok('prices', 'Each price says its currency and what it pays for.')]
  return [
    attention(
      'prices',
      `A price does not say ${missing}.`,
      'Say it in the question or beside its field: "At what price a month, in pounds, ...".',
    ),
  ]
}

function checkStimulus({ guide }: LaunchInput): LaunchLine {
  const shown = guide.sections.filter((section) => section.stimulus)
  const empty = shown.filter(
    ({ stimulus }) => stimulus?.kind === 'text' && textIn(stimulus.text, guide.language).trim() === '',
  )
  if (empty.length > 0)
    return blocked(
      'stimulus',
      `"${textIn(empty[0]!.title, guide.language)}" shows an empty text.`,
      'Write what participants are to read, or remove it from the section.',
    )
  const blind = shown.filter(
    ({ stimulus }) =>
      stimulus?.kind === 'image' && textIn(stimulus.alternative, guide.language).trim() === '',
  )
  if (blind.length > 0)
    return attention(
      'stimulus',
      'An image has no description.',
      'Describe it in words, for people who cannot see it.',
    )
  return ok('stimulus', shown.length === 0 ? 'Nothing is shown.' : `${plural(shown.length, 'thing')} shown.`)
}

function checkLength({ guide }: LaunchInput): LaunchLine {
  const { minutes, ms } = estimateLength(guide)
  const say = `About ${plural(minutes, 'minute')}; the budget is ${Math.round(guide.timeBudgetMs / 60_000)}.`
  if (ms > guide.timeBudgetMs * 1.1)
    return attention(
      'length',
      say,
      'Raise the budget or shorten the guide; else questions of low priority are cut.',
    )
  if (minutes > 30)
    return attention('length', say, 'Beyond half an hour many leave before the end: shorten it.')
  return ok('length', say)
}

function checkTarget({ terms, completes = 0 }: LaunchInput): LaunchLine {
  if (completes >= terms.targetCompletes)
    return blocked(
      'target',
      `The target of ${terms.targetCompletes} is reached already: ${completes} are complete.`,
      'Raise the target.',
    )
  if (terms.targetCompletes < 5)
    return attention(
      'target',
      `Closes after ${plural(terms.targetCompletes, 'complete interview')}.`,
      'With fewer than five, themes cannot be told from single voices.',
    )
  return ok('target', `Closes after ${plural(terms.targetCompletes, 'complete interview')}.`)
}

function checkSoftLaunch({ terms }: LaunchInput): LaunchLine {
  if (terms.softLaunchAt === null)
    return attention(
      'soft_launch',
      'No soft launch.',
      'A pause after the first interviews shows a bad question before everybody has answered it.',
    )
  if (terms.softLaunchAt >= terms.targetCompletes)
    return attention(
      'soft_launch',
      `The pause after ${terms.softLaunchAt} comes no earlier than the target of ${terms.targetCompletes}.`,
      'Pause earlier, or raise the target.',
    )
  return ok('soft_launch', `Pauses after ${terms.softLaunchAt} for a look.`)
}

function checkCloseDate({ terms, now }: LaunchInput): LaunchLine {
  if (terms.closesAt === null) return ok('close_date', 'No close date.')
  const closesAt = new Date(terms.closesAt)
  if (closesAt <= now)
    return blocked('close_date', 'The close date has passed.', 'Choose a later date, or none.')
  return ok('close_date', `Closes on ${closesAt.toISOString().slice(0, 16).replace('T', ' at ')} UTC.`)
}

function checkConsent({ terms, guide }: LaunchInput): LaunchLine {
  const text = textIn(terms.consentText, guide.language).trim()
  if (text === '') return blocked('consent', 'There is no consent text.', 'Write what participants agree to.')
  const language = terms.consentText[guide.language] === undefined
  if (language)
    return attention(
      'consent',
      `The consent text is not in the guide's language (${guide.language}).`,
      'Translate it, so that people know what they agree to.',
    )
  const saysAi = /\b(?:ai|artificial|computer|machine|program|software|bot|automated|ki|ia)\b/i.test(text)
  if (!saysAi)
    return attention(
      'consent',
      'The consent text does not say that an AI asks.',
      'Say it in the first sentences.',
    )
  const stated = statedRetention(text)
  if (!isAsStated(stated, terms.retentionDays))
    return attention(
      'consent',
      `The consent text says “${stated[0]!.words}”; answers are kept for ${plural(terms.retentionDays, 'day')}.`,
      'Let both say the same: what people agree to is what holds.',
    )
  return ok('consent', 'People agree to a text before anything is stored.')
}

function checkRetention({ terms }: LaunchInput): LaunchLine {
  const say = `Answers are kept for ${plural(terms.retentionDays, 'day')}.`
  if (terms.retentionDays > 1826)
    return attention('retention', say, 'More than five years: keep them only as long as they are needed.')
  return ok('retention', say)
}

function checkSponsor(input: LaunchInput): LaunchLine {
  const { name, mode } = input.terms.sponsor
  const given = mode === 'shown' ? null : nameGivenAway(input)
  if (given !== null)
    return attention(
      'sponsor',
      `Who asks is not named, and the guide or its texts say "${given}".`,
      'Take the name out of what participants read, or let them see who asks.',
    )
  if (mode !== 'masked' && name.trim() === '')
    return attention('sponsor', 'Nobody is named as asking.', 'Name who asks, or choose "masked".')
  const say = {
    shown: `Participants see that ${name} asks.`,
    masked: 'Participants are told that the sponsor is not named.',
    revealed_at_end: `Participants learn at the end that ${name} asked.`,
  }
  return ok('sponsor', say[mode])
}

/** A name of the sponsor that participants read before or while they are asked. */
function nameGivenAway({ guide, terms, context }: LaunchInput): string | null {
  const names = [
    terms.sponsor.name.trim(),
    readName(context?.company ?? ''),
    readName(context?.product ?? ''),
  ]
  const shown = JSON.stringify([
    guide.sections.map(({ title, stimulus, questions }) => [
      title,
      stimulus,
      questions.map(({ text, settings }) => [text, settings]),
    ]),
    terms.publicTitle,
    terms.publicPurpose,
    terms.consentText,
  ]).toLowerCase()
  return (
    names.find((name) => name && new RegExp(`\\b${escapePattern(name.toLowerCase())}\\b`).test(shown)) ?? null
  )
}

function checkModes({ terms }: LaunchInput): LaunchLine {
  if (terms.modes.some((mode) => mode !== 'text'))
    return blocked(
      'modes',
      'Voice is not available yet: interviews are held in writing.',
      'Leave only "text" among the modes.',
    )
  return ok('modes', 'Interviews are held in writing.')
}

function checkReach({ reach }: LaunchInput): LaunchLine {
  if (reach?.onlyThisComputer)
    return attention(
      'reach',
      'Only this computer can open the link.',
      'To invite others, start with --public and the address under which they reach this server.',
    )
  return ok('reach', 'Others can open the link.')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
