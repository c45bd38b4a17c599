/**
 * A question said as somebody who answers it would say it: "How many say that the ferry is late?" as "the ferry is
 * late". Embeddings of questions lie beside questions; what is embedded as an answer lies beside answers (Gao et al.
 * 2022, "Precise Zero-Shot Dense Retrieval without Relevance Labels", without a model that writes). Pure.
 */

const somebody = `(?:any ?one|any ?body|some ?one|some ?body|any of (?:them|the (?:people|participants|interviewees))|some of them|people|folks|ppl|participants|interviewees|respondents|users|they|we)`
const auxiliary = `(?:do|does|did|has|have|had|is|are|was|were|can|could|would|will|don't|doesn't|didn't)`
const telling = `(?:say|says|said|mention|mentions|mentioned|report|reported|complain|complains|grumble|tell|told|believe|think|thinks|reckon|feel|talk|speak|describe|admit|state|bring up)`

const interrogative = `(?:what|how|why|who|where|when|which)`
/**
 * "For the board: how many row?": what stands before a question and asks nothing itself. Where the question says "it", that is what stands
 * before.
 */
const preface = new RegExp(
  `^(?!(?:${interrogative}|${auxiliary}|tell me|i'd like)\\b)[^:?]{1,60}?(?::| [-–]) (?=(?:${interrogative}|${auxiliary} (?:there|${somebody}))\\b)(?!.*\\b(?:it|its)\\b)`,
  'iu',
)

/** What is said around the question: a courtesy, who wants to know, a second question behind the first. */
const around: [RegExp, string][] = [
  [preface, ''],
  [/(?<=\p{L}{2})\?\s+\p{Lu}.*$/u, ''],
  [/,?(?: and| [-–]|:) (?:what|how|why|who|where|when)\b.*$/iu, ''],
  [
    /^(?:so|and|ok|okay|please|now|well|just out of interest|out of curiosity|roughly|approximately)[,\s]+/iu,
    '',
  ],
  [/^(?:i'd like to (?:know|understand)|tell me about|tell me)\b\s*/iu, ''],
  [/\s*\((?:so )?not [^)]*\)/giu, ''],
  [/^(?:among|of|out of) [^,]+, /iu, ''],
]

const counted = `(?:how many|what (?:share|proportion|percentage|fraction)|(?:the )?number)`
const ofThem = `(?: (?:of )?(?:them|the (?:people|participants|interviewees|\\d+)|those \\w+|${somebody}))`

/** Who is asked about speaks of themselves. The first that fits is taken. */
const asSpeaker: [RegExp, string][] = [
  [new RegExp(`^${counted} of their `, 'iu'), 'my '],
  [new RegExp(`^${counted}${ofThem}?(?: of)?(?: who| that)? `, 'iu'), 'I '],
  [new RegExp(`^how common is it (?:for ${somebody} to|that ${somebody}) `, 'iu'), 'I '],
  [/^(?:is|are|was|were) there (?:any(?:one|body)|some(?:one|body)|people) (?:who |that )?/iu, 'I '],
  [/^(?:is|are|was|were) there (?:any|some)? ?/iu, ''],
  [new RegExp(`^(?:${auxiliary} )?${somebody} (?:who|that|whose) `, 'iu'), 'I '],
  [new RegExp(`^(?:is|are) ${somebody}(?: (?:ever|actually|here))? `, 'iu'), 'I am '],
  [new RegExp(`^(?:was|were) ${somebody}(?: (?:ever|actually|here))? `, 'iu'), 'I was '],
  [new RegExp(`^(?:has|have) ${somebody}(?: (?:ever|actually|here|personally))? `, 'iu'), 'I have '],
  [new RegExp(`^${auxiliary} ${somebody}(?: (?:ever|actually|here|personally))? `, 'iu'), 'I '],
  [
    new RegExp(
      `^(?:what|how|why|who|where|when|which)(?:'s| (?:people|participants?))?(?: else| well| far| often)?(?: ${auxiliary})?(?: ${somebody})? (?=\\S)`,
      'iu',
    ),
    '',
  ],
  [new RegExp(`^${auxiliary} (?=(?:it|the|a|an|any) )`, 'iu'), ''],
]
const told = new RegExp(`^(?:I )?${telling}(?: outright| openly)?(?: (?:that|of|about|on))? `, 'u')

const ofOthers: [RegExp, string][] = [
  [/\b(?:themsel(?:f|ves)|himself|herself)\b/giu, 'myself'],
  [/\b(?:their|his|her)\b/giu, 'my'],
  [/\btheirs\b/giu, 'mine'],
  [/\bthey're\b/giu, "I'm"],
  [/\bthey've\b/giu, "I've"],
  [/(?<=\b(?:to|for|of|with|at|from|by|on|about|let|told|make|made|help|get|got) )(?:them|him)\b/giu, 'me'],
  [/\b(?:they|he|she|them|him)\b/giu, 'I'],
]

/** With fewer words left the question's own frame was its meaning. */
const leastWords = 2

/** Null where nothing is taken off, or too little left: then it says no more than the question. */
export function statementOf(question: string): string | null {
  const asked = question
    .trim()
    .replaceAll('’', "'")
    .replace(/[?!.\s]+$/u, '')
  const alone = around.reduce((text, [pattern, left]) => text.replace(pattern, left), asked)
  const speaking = asSpeaker.find(([pattern]) => pattern.test(alone))
  const own = (speaking ? alone.replace(...speaking) : alone).replace(told, '')
  const left = ofOthers.reduce((text, [theirs, mine]) => text.replace(theirs, mine), own).trim()
  return left === asked || left.split(/\s+/u).length < leastWords ? null : left
}
