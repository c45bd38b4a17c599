/** Sentences that say how many people there are of a kind, or what people do or think: each has to be a claim. */

const singular =
  'person|participant|respondent|interviewee|customer|user|rider|client|member|employee|subscriber|buyer|shopper|visitor|guest|patient|student|pupil|teacher|parent|driver|worker|tenant|reader|player|learner|traveller|manager|developer|owner'
const plural = `people|women|men|children|${singular.split('|').join('s|')}s`
export const personWord = `(?:${plural}|${singular}|everyone|everybody|nobody|no one)`

const determiner = String.raw`(?:(?:the|our|these|those|your|all)\s+)?`
const quantifier = `(?:most|many|few|several|some|all|half|a majority of|the majority of|a minority of|hardly any|nearly all|almost all)`
const aboutPeople = new RegExp(String.raw`\b${quantifier}\s+(?:of\s+)?${determiner}${personWord}\b`, 'iu')
const everyone = /\b(everyone|everybody|nobody|no one)\s+(?!was drawn)\p{L}+/iu

const numeral = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})`
const part = `(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)`
/** A third of the price is nobody; a third of them, or of the customers, is people. */
const fraction = new RegExp(
  String.raw`\b(?:${numeral}[\s-]+)?${part}\s+(?:of\s+)?(?:(?!(?:for|to|with|by|from)\b)\p{L}+\s+){0,2}(?:${personWord}|them|those|us|interviews|answers)\b`,
  'iu',
)
const oneIn = new RegExp(
  String.raw`\b(?:${numeral}\s+(?:in|out of)\s+(?:every\s+)?${numeral}|every\s+(?:other|second|third|fourth|fifth|tenth))\s+(?:\p{L}+\s+)?${personWord}\b`,
  'iu',
)

/** After a word for people these begin no verb. Advice (“should”) states nothing of anybody. */
export const noVerb = [
  'who|whom|whose|that|which|in|on|at|of|for|from|to|into|with|without|within|by|and|or|nor|but|as|than|before|after',
  'while|if|when|where|why|because|since|until|over|under|about|across|through|between|during|per|out|up|off|back',
  'a|an|the|more|less|fewer|another|their|its|this|these|those|no|not|any|like those|like these|like them|like us',
  'only|alone|too|first|again|now|here|there|should|must|shall|may|other|new|i|we|you|they',
].join('|')
const adverb = String.raw`(?:(?:\p{L}+ly|often|never|always|also|just|still|even|now)\s+)?`
/** “Let customers cancel” asks for something; “Why people leave” asks. */
const asks = String.raw`(?<!\b(?:let|make|help|ask|tell|give|offer|show|get|why|how|what|when|where|whether|how many|which)\s+(?:the\s+|our\s+|more\s+)?)`
const peopleDo = new RegExp(
  String.raw`${asks}\b(?:${plural})\s+(?!\p{L}+ly\s+(?:${noVerb})\b)${adverb}(?!(?:${noVerb})\b)(?!\p{L}+ing\b)\p{L}+`,
  'iu',
)
const whatTheyDo = new RegExp(
  String.raw`\b(?:why|how|what|when|where|which)\s+${determiner}(?:${plural})\s+[^.?!]*\b(?:is|are|was|were)\b`,
  'iu',
)
const typical = new RegExp(
  String.raw`\b(?:every|each|the (?:typical|average|usual)|a typical|an average)\s+(?:${singular})\s+(?!(?:${noVerb})\b)\p{L}+`,
  'iu',
)

export const headcountPatterns: readonly RegExp[] = [
  aboutPeople,
  everyone,
  fraction,
  oneIn,
  peopleDo,
  whatTheyDo,
  typical,
]
