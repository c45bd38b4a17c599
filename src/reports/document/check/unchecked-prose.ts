/**
 * Which sentences of a person’s own prose state something that nothing here has compared with the record. A plan, advice,
 * a weighing in the first person, a question and a pointer to a part of the report state nothing, as long as they name
 * nobody, say nothing of what anybody said, did or thinks, and nothing but a question has a second clause. Whatever is not surely one of these counts as stating: it is never
 * supported, and carries its mark wherever the report is read. Read from the order of words, for any subject. English. Pure.
 */
import { headcountPatterns, noVerb, personWord } from './headcount-words.ts'
import { type CheckedAs, statingClauses } from './stating-clauses.ts'

const splitter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** In the order in which they stand. */
export function uncheckedSentences(text: string, as: CheckedAs = 'prose'): string[] {
  if (as !== 'prose') {
    const clauses = statingClauses(text, as).map((clause) => clause.text.trim())
    return as === 'title' ? clauses.filter(titleStates) : clauses
  }
  return [...splitter.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /\p{L}|\d/u.test(sentence) && !isPlain(sentence))
}

/** Prose that is marked as its author’s alone. */
export function isUncheckedProse(text: string, as: CheckedAs = 'prose'): boolean {
  return uncheckedSentences(text, as).length > 0
}

function isPlain(sentence: string): boolean {
  if (namesSomebody(sentence)) return false
  if (sentence.endsWith('?')) return true
  return frames.some((frame) => frame.test(sentence)) && !secondClauses.some((each) => each.test(sentence))
}

const opening = String.raw`^(?:please\s+|so\s+|and\s+|then\s+|first\s+)?`
const determiner = 'the|a|an|our|its|this|these|those|that|all|every|each'

/** Each excuses one clause, which advises, weighs or points: see `secondClauses`. */
const frames: readonly RegExp[] = [
  // “I would start with the price”; not “I would argue”, “I think”, after which anything can be stated.
  /^(?:so |and |but )?(?:I|we)\s+(?:(?:would|will|should)(?!\s+(?:\p{L}+ly\s+)?(?:argue|guess|bet|assume|suppose|expect|conclude|infer|add|note|have|be)\b)|want|plan|propose|recommend|suggest|advise|prefer|hope|intend|ask)\b/iu,
  // “In our view the second answer weighs more”: what is so in somebody’s view is stated all the same.
  /^in\s+(?:my|our)\s+(?:view|opinion|judg(?:e)?ment)\b.*\b(?:weighs?|matters?|counts?)(?:\s+(?:more|most|less|least|as much|little|nothing))?\W*$/iu,
  /^(?:my|our|the)\s+(?:advice|recommendation|suggestion|proposal)\s+(?:is|would be|remains)\s+(?:not\s+)?to\b/iu,
  // “This should be decided in May”; “It should have worked” tells what did not.
  /^[^,;:]*(?:\b(?:should|ought to|needs? to)\b|\b(?:has to|have to|must)\b(?!\s+be\b))(?!\s+(?:not\s+)?have\b)/iu,
  // “Do not wait”, “Cut the price”: of other words a first one may be a noun.
  new RegExp(String.raw`${opening}(?:do not|don['’]t)\s+(?:again\s+)?\p{Ll}+(?<!ed|ing|s)\b`, 'iu'),
  new RegExp(
    String.raw`${opening}(?:never\s+)?(?:cut|move|raise|lower|keep|drop|stop|start|try|test|let|give|show|decide|choose|repeat|check|compare|measure|add|remove|change|build|fix|mend|make|consider|freeze|weigh|write|put|take|begin|plan|look)\s+` +
      String.raw`(?:${determiner}|more|less|fewer|new|it|us|one|down|up|out|off|back|before|after|again|at|with)\b`,
    'iu',
  ),
  // “The next section is about the price”, “What follows is in the order of the guide”.
  new RegExp(
    String.raw`^(?:(?:the|this|these|each)\s+)?(?:(?:next|following|last|first|second|third)\s+)?` +
      String.raw`(?:sections?|parts?|charts?|tables?|figures?|quotations?|paragraphs?|pages?|report|appendix|what follows)\s+` +
      String.raw`(?:is|are|shows?|lists?|gives?|covers?|follows?|comes?|stands?|belongs?)\b(?!.*\b(?:that|is|are|was|were|has|have|had)\b.*\b(?:is|are|was|were|has|have|had)\b)(?!.*\bthat\b)`,
    'iu',
  ),
  /^(?:see|compare|read)\b/iu,
]

/**
 * What stands beside the clause that a frame excuses is read by no frame: “This should be fixed, the lock breaks daily.”
 * Two nouns after “and” look like a noun and a verb, and count as such.
 */
const secondClauses: readonly RegExp[] = [
  /[,;:–—()…]|\s-\s|[.!?]\s*\S/u,
  // “and the lock breaks”, “that locks fail”, “and should be fixed”: two words on end, the second of which may be a verb.
  new RegExp(
    String.raw`\b(?:and|or|but|yet|so|that|while|where|though|although|whereas)\s+(?:(?:then|also|only|not|to)\s+)*(?:(?:${determiner})\s+)?(?!(?:then|also|only|not|to|${determiner})\s)\p{L}+\s+(?!(?:${noVerb})\b)\p{L}+`,
    'iu',
  ),
  /\b(?:and|or|but|yet|so|that|while|where|though|although|whereas)\s+(?:it|this|these|those|there|we|I|you)\b/iu,
  /\b(?:and|or|but|yet|so|that|while|where|though|although|whereas)\b.*(?:\b(?:is|are|was|were|has|had|does|did|can|cannot|could)\b|n['’]t\b)/iu,
  // “the lock that breaks”, “what fails”, “how it fails”.
  /\p{L}+\s+that\s+\p{L}+s\b/iu,
  /(?<=\S\s)(?:which|what|how|why|whenever)\b/iu,
  // “We suggest the lock fails”, “Show it breaks”.
  new RegExp(
    String.raw`\b(?:want|hope|propose|recommend|suggest|advise|prefer|ask|show|shows|check|consider|test|decide|see|read)\s+(?:(?:${determiner})\s+(?:\p{L}+\s+)+?|(?:it|this|there)\s+)(?:\p{L}{2,}(?:s|ed)|lost|broke|fell|rose|went|is|are|was|were|has|had)\b`,
    'iu',
  ),
]

/** What makes a sentence one about somebody, or about what was said: then no frame excuses it. */
function namesSomebody(sentence: string): boolean {
  return (
    markers.some((marker) => marker.test(sentence)) || headcountPatterns.some((each) => each.test(sentence))
  )
}

const saying =
  'said|says?|saying|told|tells?|telling|mention(?:s|ed)?|explain(?:s|ed)?|describe[sd]?|report(?:s|ed)|spoke|speaks?|talk(?:s|ed)|complain(?:s|ed)?|admit(?:s|ted)?|' +
  'claim(?:s|ed)|answer(?:s|ed)|according to|quote[sd]|heard|found|stat(?:es|ed)|agree[sd]?|disagree[sd]?|fear(?:s|ed)?|worr(?:y|ies|ied)|trust(?:s|ed)?|distrust(?:s|ed)?|' +
  'thinks|thought|believes|believed|feels?|felt|likes?|liked|hate[sd]?|love[sd]?|uses?|used|refuse[sd]?|rel(?:y|ies|ied)'

const markers: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:${personWord}|interviews?|interviewees?|respondents?)\b`, 'iu'),
  new RegExp(String.raw`\b(?:${saying})\b`, 'iu'),
  // A participant’s id: “work_0079”, “P12”.
  /\b\p{L}+[_-]?\d+\b/u,
  /\d|%|\b(?:most|many|few|several|half|majority|minority|everyone|everybody|nobody|no one|none|two|three|four|five|six|seven|eight|nine|ten|dozen|hundreds?|third of|quarter of)\b/iu,
  /\b(?:because|since|due to|owing to|caused?|causes|leads? to|led to|therefore|thanks to|results? in)\b/iu,
  // “As the lock breaks”; not “as soon as possible”, “as well as the price”.
  /(?<!\bwell\s+)\bas\b(?!\s+(?:soon|well|much|little|far|long|early|late|possible|planned|before|above|below|usual)\b)/iu,
  /\b(?:he|she|they|him|her|his|hers|them|their|theirs|who|whose|others|somebody|someone|anybody|anyone)\b/iu,
  // Roles and groups: “lawyers”, “a psychotherapist”, “the young”.
  /\b(?!(?:other|rather|whether|after|over|under|never|ever|further|together|later|earlier|better|former|latter|matter|number|paper|order|answer|chapter|offer|consider|remember|for|or|nor|color|major|minor|error|factor|present|different|important|recent|current|want|content|amount|point|document|judgment|judgement|statement|moment|department|investment|improvement|agreement|consent|extent|intent|front|client's)s?\b)\p{L}{2,}(?:ers?|ors?|ists?|ians?|eers?|ants?|ents?|women|woman|men|man|folk|folks|staff|team|teams)\b/iu,
  /\b(?:the|those|these)\s+(?:young|old|elderly|poor|rich|unemployed|older|younger)\b/iu,
  // A name inside of the sentence.
  /(?<=[\p{Ll}\d,;:]\s)(?!I\b)\p{Lu}\p{L}+/u,
]

/** A name of a part states nothing; one with a verb in it does, or may. */
function titleStates(clause: string): boolean {
  if (headcountPatterns.some((each) => each.test(clause))) return true
  if (/\b(?:is|are|was|were|has|have|had|does|do|did|will|can|cannot|told|said)\b|n['’]t\b/iu.test(clause))
    return true
  if (new RegExp(String.raw`\b(?:${saying})\b`, 'iu').test(clause)) return true
  return new RegExp(
    String.raw`^(?:the\s+|our\s+|all\s+)?(?:\p{L}+\s+)?\p{L}{3,}s\s+(?:\p{L}+ly\s+)?(?!(?:${noVerb})\b)(?!\p{L}+(?:ing|s)\b)\p{Ll}{3,}\b`,
    'u',
  ).test(clause)
}

/** As what a sentence could be checked: words of one person, what one person said in other words, a count of people. */
export function kindsFor(text: string): ('quote' | 'paraphrase' | 'prevalence')[] {
  const isQuoted = /[“"][^“”"]+[”"]/u.test(text)
  const isOfMany =
    /\d+\s*(?:%|of\b)|\b(?:most|many|few|several|half|majority|minority|everyone|everybody|nobody|no one|none|people|\p{L}{3,}(?:ers|ors|ists|ians|ants|ents))\b/iu.test(
      text,
    )
  const isOfOne =
    /\b\p{L}+[_-]?\d+\b/u.test(text) ||
    new RegExp(String.raw`^(?:an?|the)\b.*\b(?:${saying})\b`, 'iu').test(text)
  if (isQuoted) return ['quote', 'paraphrase', 'prevalence']
  return isOfMany && !isOfOne ? ['prevalence', 'paraphrase', 'quote'] : ['paraphrase', 'quote', 'prevalence']
}
