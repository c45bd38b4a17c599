/** Sensitive moments in English; its lists are in `english/`. */
import { bereavement, crisis, distress, gloom } from './english/distress.ts'
import { figures } from './english/figures.ts'
import { health } from './english/health.ts'
import { minor, numberWords } from './english/minor.ts'
import { factsOfOthers, thirdPerson } from './english/third-person.ts'
import type { SensitivePack } from './kinds.ts'

export const english: SensitivePack = {
  language: 'en',
  figures,
  patterns: { distress, third_person: thirdPerson, health, minor },
  bereavement,
  gloom,
  facts: [...bereavement.map(({ source, flags }) => new RegExp(source, `${flags}g`)), ...factsOfOthers],
  crisis,
  asksAge: /\bhow old (?:are|were) you\b|\byour age\b|\bwhat age\b/i,
  bornIn: /\b(?:i was|i'm|i am) born (?:in|on) (?:[a-z]+ )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)\b/i,
  readAge: (text) => {
    const match = bareAge.exec(text.trim())
    return match ? (numberWords[match[1]!.toLowerCase()] ?? (Number(match[1]) || 0)) : 0
  },
}

const bareAge = /^(?:i'?m |i am )?(?:only |just )?(\d{1,3}|[a-z]+)(?: years?(?: old)?)?[.!]?$/i
