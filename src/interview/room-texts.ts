/**
 * What a participant reads around the questions: the study's own texts (title, purpose, consent) in their language from
 * the terms, and the program's own from the pack of that language.
 */
import { estimateLength } from '../study/estimate-length.ts'
import { type Guide, type LaunchTerms, listQuestions, textIn } from '../study/model.ts'
import { versionOfIntro } from './consent-shown.ts'
import type { ConsentItem, RoomIntro } from './room-model.ts'
import { type RoomPack, roomPackFor } from './room-packs/index.ts'

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
  const pack = roomPackFor(language)
  const shown = {
    title: localized(terms.publicTitle, language, guide) || pack.title,
    sponsorLine: sponsorLine(terms, pack),
    purpose: localized(terms.publicPurpose, language, guide) || pack.purpose,
    minutes: Math.min(minutes, Math.ceil(guide.timeBudgetMs / 60_000)),
    questionCount: listQuestions(guide).length,
    aiDisclosure: [
      pack.aiDisclosure,
      ...(terms.tellsOfModels ? [pack.modelsTold] : []),
      ...(terms.tellsOfModelAnalysis ? [pack.modelAnalysisTold] : []),
    ].join(' '),
    storage: pack.storage(terms.retentionDays),
    rights: pack.rights,
    consent: consentItems({ guide, terms }, language, pack),
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

function sponsorLine({ sponsor }: LaunchTerms, pack: RoomPack): string {
  if (sponsor.mode === 'masked') return pack.sponsor.masked
  if (sponsor.mode === 'revealed_at_end') return pack.sponsor.revealedAtEnd
  return sponsor.name.trim() === '' ? '' : pack.sponsor.asks(sponsor.name.trim())
}

export function sponsorReveal({ sponsor }: LaunchTerms, language: string): string | null {
  return sponsor.mode === 'revealed_at_end' && sponsor.name.trim() !== ''
    ? roomPackFor(language).sponsor.reveal(sponsor.name.trim())
    : null
}

function consentItems({ terms, guide }: Published, language: string, pack: RoomPack): ConsentItem[] {
  const own = textIn(terms.consentText, language, guide.language).trim()
  return [
    { purpose: 'interview', text: own || pack.consent.interview, required: true },
    ...terms.askConsentFor.map((purpose) => ({ purpose, text: pack.consent[purpose], required: false })),
    ...minorItems({ terms, guide }, language, pack),
  ]
}

/** Both are asked of people under 18 alone, where the study lets them take part. */
function minorItems(
  { terms: { minors }, guide }: Published,
  language: string,
  pack: RoomPack,
): ConsentItem[] {
  if (!minors?.allowed) return []
  const own = { guardian: minors.guardianConsent, assent: minors.assentText }
  return [
    {
      purpose: 'guardian',
      text: localized(own.guardian, language, guide) || pack.consent.guardian,
      required: false,
    },
    {
      purpose: 'assent',
      text: localized(own.assent, language, guide) || pack.consent.assent,
      required: false,
    },
  ]
}
