/** What somebody says of their own work or place early in an interview: by it a reader tells who a role may be. */
import { findSentences } from '../../findings/segments/sentences.ts'
import type { AuditInterview } from './read-transcripts.ts'

const describes =
  /\b(?:I(?:['’]m| am) (?:currently |also |mainly )?(?:an? |the |self-employed|retired|a student)|I work (?:as|in|at|for|with)|I(?:['’]ve| have) (?:been|worked) (?:an?|as|in)|I (?:teach|own|run|manage)\b|my (?:current )?(?:job|role|work|position|title|profession) (?:is|as|involves))/iu
const asA = /\bas an? (?:[\p{L}-]+ ){1,4}?(?:I|my|we)\b|\bas an? [\p{L}-]+(?: [\p{L}-]+){0,3}[,.]/iu
const turnsRead = 6
const mostCharacters = 200

/** @returns its sentence, shortened; null where nothing says it */
export function findSelfDescription(turns: AuditInterview['turns']): string | null {
  const said = turns.filter(({ role }) => role === 'participant').slice(0, turnsRead)
  const sentences = said.flatMap(({ text }) =>
    findSentences(text ?? '', 'en').map(({ start, end }) =>
      (text ?? '').slice(start, end).replace(/\s+/gu, ' ').trim(),
    ),
  )
  const found = sentences.find((text) => describes.test(text)) ?? sentences.find((text) => asA.test(text))
  if (found === undefined) return null
  return found.length > mostCharacters ? `${found.slice(0, mostCharacters).replace(/\s+\S*$/u, '')} …` : found
}
