/** How a term is written: terms are compared in lower case, but a reader expects "ChatGPT" and "AI". Pure. */
import { escapePattern } from '../../platform/escape-pattern.ts'

/** Capitals at the beginning of sentences say nothing; a form must be this common to be a name's own. */
const leastShare = 0.6

const onlyFirst = /^\p{Lu}[^\p{Lu}]*$/u
const opening = /(?:^|[.!?:…]["”')]*\s+|\n\s*)["“'(\s-]*$/u

/** The form in which most of these texts write the term; lower case where they do not agree. */
export function displayForm(term: string, texts: readonly string[]): string {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(term)}(?![\\p{L}\\p{N}])`, 'giu')
  const forms = new Map<string, number>()
  let total = 0
  for (const text of texts) {
    const plain = text.replace(/[’‘`]/gu, "'")
    for (const match of plain.matchAll(pattern)) {
      // What begins a sentence has a capital whatever it is: "Rain, again."
      if (onlyFirst.test(match[0]) && opening.test(plain.slice(0, match.index))) continue
      forms.set(match[0], (forms.get(match[0]) ?? 0) + 1)
      total++
    }
  }
  for (const [form, count] of forms) if (form !== term && count >= leastShare * total) return form
  return word(term, texts)
}

/** Of a phrase that is written in several ways, each word may still have one form of its own. */
function word(term: string, texts: readonly string[]): string {
  const words = term.split(' ')
  return words.length < 2 ? term : words.map((each) => displayForm(each, texts)).join(' ')
}
