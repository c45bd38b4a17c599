/**
 * A question said as somebody who answers it would say it: "How many say that the ferry is late?" as "the ferry is
 * late". Embeddings of questions lie beside questions; what is embedded as an answer lies beside answers (Gao et al.
 * 2022, "Precise Zero-Shot Dense Retrieval without Relevance Labels", without a model that writes). Pure.
 */

const people = `(?:of (?:them|the people|those (?:heard|interviewed))|people|participants|interviewees|respondents|they|any of them|some of them)`
const auxiliary = `(?:do|does|did|has|have|had|is|are|was|were|can|could|would|will)`
const telling = `(?:say|says|said|mention|mentions|mentioned|report|reported|complain|complains|tell|told|believe|think|thinks|feel|talk|speak|describe|admit|state)`

/** What asks, at the beginning; what is left when each was taken off says what is asked for. */
const frames = [
  `(?:among|of|out of) [^,]+, `,
  `(?:how many|what (?:share|proportion|percentage|fraction)(?: of)?|how common is it (?:for|that))(?: ${people})? `,
  `(?:is|are|was|were) there (?:any(?:one|body)?|some(?:one|body)?|people)(?: (?:who|that))? `,
  `${auxiliary} (?:any(?:one|body)?|some(?:one|body)?|${people})(?: (?:ever|actually|here))? `,
  `(?:what|how|why|who|where|when|which (?:people|participants|person))(?: else)?(?: ${auxiliary})?(?: ${people})? `,
  `${telling}(?: outright| openly)?(?: (?:that|of|about|on))? `,
].map((frame) => new RegExp(`^${frame}`, 'iu'))

const ofOthers: [RegExp, string][] = [
  [/\b(?:themsel(?:f|ves)|himself|herself)\b/giu, 'myself'],
  [/\b(?:their|his|her)\b/giu, 'my'],
  [/\btheirs\b/giu, 'mine'],
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
  const left = frames.reduce((text, frame) => text.replace(frame, ''), asked)
  if (left === asked || left.split(/\s+/u).length < leastWords) return null
  return ofOthers.reduce((text, [theirs, mine]) => text.replace(theirs, mine), left)
}
