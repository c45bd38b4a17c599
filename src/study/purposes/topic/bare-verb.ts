/**
 * The verb of a clause by its place, for verbs that are on no list: "nurses on night shift skip their breaks". Without
 * it the whole clause would be taken for a thing.
 */
import nlp from 'compromise'

const determiner =
  /^(?:the|an?|our|their|its|his|her|your|my|each|every|this|that|these|those|them|it|themselves)$/i
const functionWord =
  /^(?:of|in|on|at|to|for|with|by|from|about|into|onto|over|under|after|before|during|through|between|among|amongst|against|around|near|without|within|towards?|across|behind|beside|above|below|outside|inside|since|until|till|per|via|than|as|like|and|or|but|nor|not|never|no|all|both|half|only|even|just|also|still|often|always|usually|mostly|sometimes|rarely|seldom|hardly|when|while|if|who|whom|which|that|what|how|why|where|because|so|such|too|very|more|most|less|fewer|many|much|few|some|any|out|up|down|off|away|back|is|are|was|were|be|been|has|have|had|do|does|did|would|will|can|could|should|might|may|must)$/i
/** Before a verb stands whoever does it: a plural, or somebody. */
const somebody =
  /^(?:people|staff|folk|everyone|someone|anyone|everybody|somebody|nobody|anybody|police|personnel|youth|women|men|children|kids|teens|they|clientele|crew)$/i

interface Term {
  tags: string[]
}

interface TermsView {
  terms(): { json(): { terms: Term[] }[] }
}

/** The tags of each word; null where the library cuts the text otherwise than at its spaces. */
function tagsOf(words: readonly string[]): string[][] | null {
  const plain = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '') || 'x')
  const read = (nlp(plain.join(' ')) as unknown as TermsView).terms().json()
  return read.length === words.length ? read.map(({ terms }) => terms[0]?.tags ?? []) : null
}

/** Not "bring", "feed", "miss" or "rely". */
const isInflected = (word: string) =>
  /(?:[aeiouy].*(?:ing|[^e]ed|[^s]s)|ly)$/i.test(word) && !/^(?:re|ap|sup|im|com|multi)p?ly$/i.test(word)

export interface Clause {
  /** "Do", "did" or "can" stands before it: whoever does something does it in the base form. */
  hasBaseForm: boolean
}

/** Where the verb stands, after whoever does it; -1 where there is none to be seen. */
export function findBareVerb(words: readonly string[], { hasBaseForm }: Clause): number {
  // Read only where a word may be one: it takes longer than all else here.
  let tags: string[][] | null | undefined
  return words.findIndex((word, at) => {
    const before = words[at - 1]
    if (before === undefined || functionWord.test(word) || isInflected(word)) return false
    if (determiner.test(before) || functionWord.test(before) || !/^\p{L}{2,}$/u.test(word)) return false
    const next = words[at + 1]
    if (hasBaseForm && next !== undefined && determiner.test(next)) return true
    if (tags === undefined) tags = tagsOf(words)
    const here = tags?.[at] ?? []
    // "the savings feature", "the theatre's seat map": named together, and nobody acts.
    if (/['’]s?$/.test(before)) return false
    const isVerb = here.includes('Infinitive') || here.includes('PresentTense')
    const isPlural = (tags?.[at - 1] ?? []).includes('Plural') || somebody.test(before)
    return isVerb && (isPlural || (hasBaseForm && (tags?.[at - 1] ?? []).includes('Noun') && at > 1))
  })
}

/** "new hires quiet in the first meeting", after "are": where what is said of them begins; -1 where nothing is. */
export function findPredicate(words: readonly string[]): number {
  const tags = tagsOf(words)
  return words.findIndex(
    (_, at) => at > 0 && tags?.[at]?.includes('Adjective') && tags[at - 1]?.includes('Plural'),
  )
}
