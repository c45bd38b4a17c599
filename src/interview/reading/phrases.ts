/** Words of an answer that are the participant's own: candidates to ask about by name. */
import { evaluations, looseTerms } from './lexicon.ts'

export interface Place {
  start: number
  end: number
}

/** `from`: where the text in which it was found begins. */
export const placeOfMatch = (match: RegExpExecArray | RegExpMatchArray, from = 0): Place => {
  const start = from + (match.index ?? 0)
  return { start, end: start + match[0].length }
}

const dullQuoted =
  /^(?:any|every|some|no)(?:one|body|thing)$|^(?:the|this|that|it|you|they|we|yes|no|ok|okay)$/i
/** Something said, and no word for a thing: "it depends", "oi you". */
const isSaying =
  /^(?:i|it|we|they|he|she|you|there|what|why|how|no|oi|hey|please|thank|thanks|sorry|hello|hi)\b/i
/** Somebody's words: read out, sent or shouted. */
const saidBy =
  /\b(?:says?|said|saying|tells?|told|asks?|asked|wrote|writes?|writing|sends?|sent|sending|shouts?|shouted|shouting|reads?|reading|texts?|texted|answers?|answered|repl(?:y|ies|ied)|greets?|goes|went|change (?:that|it|this) to|titled|headed|subject)[^.!?"“”]{0,20}$/i
/** What it comes to stands right behind it. */
const explained =
  /^[,;:]? ?(?:-|–|—|\(|,|;|:|which (?:means|is)|meaning|i\.?e\.?|that is|as in|in other words)\s*\p{L}/u
const quoted = /["“]([\p{L}][\p{L}\p{N}'’ -]{2,28})["”]/gu

/** Words they put in quotation marks themselves, one to three. */
export function findQuotedTerms(text: string): Place[] {
  return [...text.matchAll(quoted)]
    .filter(
      (match) =>
        match[1]!.trim().split(/\s+/).length <= 2 &&
        !/\b(?:is|are|was)\b/.test(match[1]!) &&
        !dullQuoted.test(match[1]!) &&
        !isSaying.test(match[1]!) &&
        !saidBy.test(text.slice(0, match.index)) &&
        !explained.test(text.slice(match.index + match[0].length)),
    )
    .map((match) => ({ start: match.index + 1, end: match.index + 1 + match[1]!.length }))
}

/** A judgement, which means something else to another person; of any other word in quotation marks it is not known whether it is one
 * of their own, a name, or only held at a distance. */
export function isJudgement(term: string): boolean {
  const lower = term.toLowerCase()
  return (
    looseTerms.has(lower) ||
    evaluations.has(lower) ||
    bareJudgement.test(lower) ||
    /^(?:right|proper|real|smart|safe|correct|healthy|clean|local|human|natural)$/.test(lower)
  )
}

const word = /\p{L}[\p{L}'’-]*/gu

const names = new Set([
  'creative',
  'professional',
  'personal',
  'quality',
  'premium',
  'modern',
  'productive',
  'efficient',
  'fair',
  'flexible',
  'collaborative',
  'hands-on',
])
/** Before a noun it is part of a name ("creative industry"), not a judgement of its own. */
const attributive =
  /^ (?!(?:and|or|but|for|to|in|on|at|of|with|when|because|so|than|as|if|that|about|from|by|too|enough|here|there|now|then|again|anyway|sometimes|i|we|it|they|you|he|she)\b)\p{L}/u

/** Judgements whose meaning differs from person to person, where the question did not bring them up. */
export function findLooseTerms(text: string, question: string): Place[] {
  const asked = new Set((question.toLowerCase().match(word) ?? []) as string[])
  const places: Place[] = []
  for (const match of text.matchAll(word)) {
    const lower = match[0].toLowerCase()
    const isPartOfName = names.has(lower) && attributive.test(text.slice(match.index + match[0].length))
    // "To be fair" is a way of speaking.
    const isIdiom = /\b(?:to be|let'?s be|let us be|if i(?:'m| am|m)|being) (?:\w+ )?$/i.test(
      text.slice(0, match.index),
    )
    // "Watching Pointless": a name.
    const isName = match[0] !== lower && /[\p{L},] $/u.test(text.slice(0, match.index))
    if (looseTerms.has(lower) && !isName && !asked.has(lower) && !isPartOfName && !isIdiom) {
      places.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return places
}

const bareJudgement =
  /\b(fine|good|ok|okay|alright|all right|nice|great|bad|terrible|awful|meh|decent|boring|expensive|cheap|slow|fast|easy|hard|difficult|confusing|annoying|frustrating|stressful|weird|interesting|useful|useless|helpful|normal|different|long|short|quiet|loud|busy|crowded|full|empty|cold|warm|strange|ok-ish|tiring|messy|pricey|reliable|unreliable|complicated|simple|perfect|excellent|poor|mixed|so-so)\b/i

/** The judgement in an answer of a word or two: "fine", "pretty good". */
export function findBareJudgements(text: string): Place[] {
  const match = bareJudgement.exec(text)
  return match ? [{ start: match.index, end: match.index + match[1]!.length }] : []
}

/** Nouns that name nothing in particular. */
export const dullNouns = new Set(
  `time times day days week weeks year years month people person example examples lot bit part parts way ways case cases
  reason reasons thing things stuff question questions answer answers number point points place sense main different
  specific certain several various good great best little big new old same other first last next general overall
  typical whole entire right wrong better important similar personal several able sure aware long short high low
  yes no maybe interview today tomorrow yesterday future opinion job employer level basis amount aspect area type line
  term terms end start beginning side set range form fact chance ability decent strong near full current recent big wide
  further actual certain correct check tune followup proper possible potential biggest hand back front top bottom`.split(
    /\s+/,
  ),
)
