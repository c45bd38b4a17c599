/** A currency that no list knows, taken at its word where the answer is a name and nothing else. */
import nlp from 'compromise'

const mostWords = 3
/** Words of a sentence, of which a name has none. */
const noName =
  '(#Verb|#Pronoun|#Possessive|#Negative|#Expression|#QuestionWord|#Adverb|#Preposition|#Determiner)'
/** Nouns with which people say that they do not know. */
const untold = /\b(?:none|nothing|idk|tb[ad]|currency|currencies|idea|ideas|clue|moment|default|yes|no)\b/i

/** "Ringgit" of "in ringgit a visit"; null of "I do not know yet" and "up to you". */
export function namedCurrency(answer: string): string | null {
  const name = answer
    .replace(/^in /i, '')
    .split(/[,;.(/]| (?:an?|per|each|every|for|once)\b/)[0]!
    .trim()
  if (!/^\p{L}[\p{L}' -]*$/u.test(name) || name.split(/\s+/).length > mostWords || untold.test(name))
    return null
  const read = nlp(name)
  return read.has('#Noun$') && !read.has(noName) ? name : null
}
