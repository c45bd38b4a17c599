/**
 * The consent page as a whole: its version, and what of it belongs to each purpose. Who agrees, agrees to all that
 * stands there: who asks, what for, that an AI asks, how long it is kept, what they may do, and each item.
 */
import { createHash } from 'node:crypto'
import type { ConsentPurpose } from '../audience/model.ts'
import type { LaunchTerms, LocalizedText } from '../study/model.ts'
import type { RoomIntro } from './room-model.ts'
import { roomPackFor } from './room-packs/index.ts'

/**
 * The terms' number, and a digest (SHA-256, 96 bits) of every text and figure on the page: it changes whenever
 * anything that was shown does, whoever changed it.
 */
export function versionOfIntro(
  intro: Omit<RoomIntro, 'consentTextVersion' | 'languages' | 'isTest'>,
  terms: Pick<LaunchTerms, 'consentTextVersion'>,
): string {
  const { title, sponsorLine, purpose, minutes, questionCount, aiDisclosure, storage, rights, consent } =
    intro
  const items = consent.map((item) => [item.purpose, item.text, item.required])
  const shown = [title, sponsorLine, purpose, minutes, questionCount, aiDisclosure, storage, rights, items]
  const digest = createHash('sha256').update(JSON.stringify(shown)).digest('hex')
  return `${terms.consentTextVersion}-${digest.slice(0, 24)}`
}

/** What was on the screen for one purpose: for the interview itself all of the page, for another its own item. */
export function textShown(intro: RoomIntro, purpose: ConsentPurpose, language: string): string {
  const text = intro.consent.find((item) => item.purpose === purpose)?.text ?? ''
  if (purpose !== 'interview') return text
  const { title, sponsorLine, aiDisclosure, minutes, questionCount, storage, rights } = intro
  const length = roomPackFor(language).length(minutes, questionCount)
  const page = [title, sponsorLine, intro.purpose, aiDisclosure, length, storage, rights, text]
  return page.filter((part) => part !== '').join('\n\n')
}

/**
 * The languages in which that text really stood, the item's own first: the study's texts may not be there in the
 * wanted language, and the product's own are in those of its packs.
 */
export function languageShown(
  terms: LaunchTerms,
  purpose: ConsentPurpose,
  { language, guideLanguage }: { language: string; guideLanguage: string },
): string {
  const ownLanguage = roomPackFor(language).language
  const of = (text: LocalizedText | undefined) =>
    (text && languageIn(text, language, guideLanguage)) ?? ownLanguage
  if (purpose === 'guardian') return of(terms.minors?.guardianConsent)
  if (purpose === 'assent') return of(terms.minors?.assentText)
  if (purpose !== 'interview') return ownLanguage
  const all = [of(terms.consentText), of(terms.publicTitle), of(terms.publicPurpose), ownLanguage]
  return [...new Set(all)].join(', ')
}

/** Which text `textIn` takes; null where there is none, or an empty one, in whose place the product's own stands. */
function languageIn(text: LocalizedText, wanted: string, fallback: string): string | null {
  const held = [wanted, wanted.split('-')[0]!, fallback, ...Object.keys(text)].find((one) => one in text)
  return held === undefined || text[held]!.trim() === '' ? null : held
}
