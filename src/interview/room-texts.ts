/**
 * What a participant reads around the questions. English; the study's own texts (title, purpose, consent) come in
 * their language from the terms.
 */
import { defaultAssentText, defaultGuardianConsent } from '../study/care-terms.ts'
import { defaultPublicTitle } from '../study/default-terms.ts'
import { estimateLength } from '../study/estimate-length.ts'
import { type Guide, type LaunchTerms, listQuestions, textIn } from '../study/model.ts'
import { versionOfIntro } from './consent-shown.ts'
import type { ConsentItem, RoomIntro } from './room-model.ts'

interface Published {
  guide: Guide
  terms: LaunchTerms
}

interface Reader {
  language: string
  isTest: boolean
}

const introductions = new WeakMap<LaunchTerms, Map<string, RoomIntro>>()

/** The same for everybody with one revision and language: every reply of the room carries it, so it is made once. */
export function describeIntro(published: Published, reader: Reader): RoomIntro {
  const made = introductions.get(published.terms) ?? new Map<string, RoomIntro>()
  introductions.set(published.terms, made)
  const key = `${reader.language} ${reader.isTest}`
  const intro = made.get(key) ?? writeIntro(published, reader)
  // Whoever looks may name any language: a few are kept.
  if (made.size < 20) made.set(key, intro)
  return intro
}

function writeIntro({ guide, terms }: Published, { language, isTest }: Reader): RoomIntro {
  const { minutes } = estimateLength(guide)
  const shown = {
    title: localized(terms.publicTitle, language, guide) || defaultPublicTitle,
    sponsorLine: sponsorLine(terms),
    purpose:
      localized(terms.publicPurpose, language, guide) ||
      'Your answers, in your own words, help those who ask to understand how things are for people like you.',
    minutes: Math.min(minutes, Math.ceil(guide.timeBudgetMs / 60_000)),
    questionCount: listQuestions(guide).length,
    aiDisclosure:
      'An AI asks the questions: a computer program. No person is in this conversation; people read the answers later.',
    storage: `Your answers are kept for ${describeDays(terms.retentionDays)}, then deleted. No audio or video is recorded, and nothing is kept before you agree.`,
    rights:
      'You can skip any question, pause, or stop at any time. At the end you can read a summary, correct it, download a copy of what you said, or delete it.',
    consent: consentItems(terms, guide, language),
  }
  return {
    ...shown,
    consentTextVersion: versionOfIntro(shown, terms),
    languages: languagesOf(guide),
    isTest,
  }
}

/** Languages in which every question has a text, the guide's own first. */
function languagesOf(guide: Guide): string[] {
  const texts = listQuestions(guide).map(({ question }) => question.text)
  const others = Object.keys(texts[0] ?? {}).filter(
    (language) => language !== guide.language && texts.every((text) => language in text),
  )
  return [guide.language, ...others]
}

function localized(text: LaunchTerms['publicTitle'], language: string, guide: Guide): string {
  return text ? textIn(text, language, guide.language).trim() : ''
}

function sponsorLine({ sponsor }: LaunchTerms): string {
  if (sponsor.mode === 'masked') return 'Who asks is not named, so that it does not influence what you say.'
  if (sponsor.mode === 'revealed_at_end')
    return 'Who asks is told at the end, so that it does not influence what you say.'
  return sponsor.name.trim() === '' ? '' : `${sponsor.name.trim()} asks.`
}

export function sponsorReveal({ sponsor }: LaunchTerms): string | null {
  return sponsor.mode === 'revealed_at_end' && sponsor.name.trim() !== ''
    ? `This study was made for ${sponsor.name.trim()}.`
    : null
}

function describeDays(days: number): string {
  if (days % 365 === 0) return days === 365 ? 'one year' : `${days / 365} years`
  if (days % 30 === 0) return days === 30 ? 'one month' : `${days / 30} months`
  return days === 1 ? 'one day' : `${days} days`
}

const optional: Record<LaunchTerms['askConsentFor'][number], string> = {
  recording: 'The interview may be recorded.',
  reuse: 'What I say may be used again in later studies of the same organisation.',
  contact: 'I may be contacted again about this study.',
  forecasting: 'What I say may help to forecast how other people would answer.',
  composition:
    'How I write may be recorded: how long an answer takes, and how often I paste or leave the page. Never single keys.',
}

function consentItems(terms: LaunchTerms, guide: Guide, language: string): ConsentItem[] {
  const own = textIn(terms.consentText, language, guide.language).trim()
  const interview =
    own || 'I agree to take part, and that my answers are stored and evaluated as described above.'
  return [
    { purpose: 'interview', text: interview, required: true },
    ...terms.askConsentFor.map((purpose) => ({ purpose, text: optional[purpose], required: false })),
    ...minorItems(terms, guide, language),
  ]
}

/** Both are asked of people under 18 alone, where the study lets them take part. */
function minorItems({ minors }: LaunchTerms, guide: Guide, language: string): ConsentItem[] {
  if (!minors?.allowed) return []
  return [
    {
      purpose: 'guardian',
      text: localized(minors.guardianConsent, language, guide) || defaultGuardianConsent,
      required: false,
    },
    {
      purpose: 'assent',
      text: localized(minors.assentText, language, guide) || defaultAssentText,
      required: false,
    },
  ]
}

export const closedMessages = {
  not_open: 'This study is not taking answers at the moment. Thank you for coming by.',
  closed: 'This study is closed. Thank you for your interest.',
  withdrawn: 'This link is no longer in use. If somebody sent it to you, they can send a new one.',
} as const

export const endedMessages = {
  complete: 'Thank you for your time. Everything is saved, and it is safe to close this page.',
  partial:
    'You stopped here. What you said until now is saved, and it is safe to close this page. Thank you.',
  minor:
    'Thank you. This study is for people of 18 or older, so the interview ends here. You did nothing wrong. What you wrote is kept as described at the beginning, or you can delete it below.',
  abandoned: 'This interview ended because nothing was said for a day. What you said is saved. Thank you.',
  erased: 'What you said here has been deleted.',
} as const
