/**
 * What they name outright as the thing to ask about: "Ask me about the salmon", "Jan is the good bit", "The main thing is the
 * deposit". Its name is then all that is taken up. Pure; English.
 */
import { countWords } from '../../study/lint/text.ts'
import { isFiniteVerb } from './grammar.ts'
import type { Place } from './phrases.ts'
import { tagWords } from './tag-words.ts'

const kindOfPart =
  '(?:good|best|interesting|important|main|real|worst|bad|funny|juicy|key|big|crucial|hard|hardest) (?:bit|part|thing|one|story|point|question|reason|problem|issue)'
/** A name with its article, or one that is written like a name. */
const name = String.raw`(?:(?:the|my|our|their|his|her|this|that|those|these) )?[\p{L}\p{N}][\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+){0,4}?`
const ends = String.raw`(?=$|[.,;:!?…)]|\s[-–—]|\s(?:and|but|because|cos|or|so|not|instead|really|actually|honestly|though|please|pls|lol|if|then|than|some ?time|one day|anyway|instead)\b)`
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:ask me|you (?:should|could|might|can|ought to|want to) (?:\w+ )?ask(?: me)?|(?:why )?(?:don'?t you|you (?:didn'?t|haven'?t|never|forgot to)) (?:ever )?ask(?:ed)?(?: me)?|i(?:'d| would| could)? (?:\w+ )?(?:rather|prefer to|like to|want to) (?:talk|tell you|speak)) (?:more )?about (?<name>${name})${ends}`,
    'diu',
  ),
  new RegExp(
    String.raw`(?:^|[.,;:!?]\s+|\b(?:and|but|because|cos) )(?<name>${name}) (?:is|was|'s|are|were) (?:really |actually |honestly )?the ${kindOfPart}${ends}`,
    'diu',
  ),
  new RegExp(
    String.raw`\b[Tt]he (?:main|real|important|big|biggest|actual|whole|key) (?:thing|point|reason|problem|issue|bit|part) (?:is|was|'s|for me (?:is|was)) (?:really |just |actually |about )?(?<name>(?:the|my|our|their|his|her|this) [\p{L}\p{N}'’-]+(?: (?:and|of|from|in|with|the|my|our) (?:the |my )?[\p{L}\p{N}'’-]+| [\p{L}\p{N}'’-]+){0,3}?|\p{Lu}[\p{L}'’-]+(?: and (?:the |my |our )?[\p{L}'’-]+)?)${ends}`,
    'du',
  ),
]

const mostWords = 6
const pronouns =
  /^(?:i|we|you|it|he|she|they|this|that|these|those|what|which|who|there|here|me|him|her|them|us|anything|something|everything|nothing|how|why|it's|that's)\b/i

/** The last that they name from a place of the answer on; null where they name none. */
export function findLead(answer: string, from = 0): Place | null {
  const found = forms
    .flatMap((form) => {
      const match = form.exec(answer.slice(from))
      const [start, end] = match?.indices?.groups?.name ?? []
      return start === undefined || end === undefined ? [] : [{ start: start + from, end: end + from }]
    })
    .filter((place) => isName(answer.slice(place.start, place.end)))
    .sort((a, b) => b.start - a.start)
  return found[0] ?? null
}

function isName(words: string): boolean {
  if (countWords(words) > mostWords || pronouns.test(words)) return false
  return !tagWords(words).some((token) => isFiniteVerb(token) && !token.tags.has('Noun'))
}
