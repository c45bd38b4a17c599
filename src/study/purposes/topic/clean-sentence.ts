/** The one sentence that asks, out of what people paste, without what is only said around it. */

/** Of a pasted brief the sentence that asks. */
export function pickSentence(text: string): string {
  const sentences = sentencesOf(text).filter((sentence) => /\p{L}/u.test(sentence))
  const scored = sentences.map((sentence, index) => ({ sentence, score: scoreOf(sentence) - index * 0.01 }))
  return scored.sort((a, b) => b.score - a.score)[0]?.sentence ?? text.trim()
}

/** A line of a brief is a sentence of its own, whether or not it has a stop. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\r/g, '')
    .split(/(?<=[.?!])\s+|\n+/)
    .map((sentence) => sentence.trim())

const goalWords =
  /\b(?:goal|objective|aim|find out|learn|understand|want to know|need to know|figure out|question)\b/i

function scoreOf(sentence: string): number {
  const words = sentence.split(/\s+/).length
  return (
    (sentence.endsWith('?') ? 2 : 0) +
    (goalWords.test(sentence) ? 2 : 0) +
    (/^(?:how|why|what|which|who|when|where)\b/i.test(sentence) ? 1 : 0) +
    (words >= 3 && words <= 35 ? 1 : 0)
  )
}

const preambles = [
  /^(?:the )?(?:main |overall |key )?(?:background|context|goal|objective|aim|research question|question|hypothesis|topic|brief|study|task|project)s?(?: is| was)?(?: to)?\s*[:–—-]\s*(?=\S)/i,
  /^(?:the )?(?:main |overall |key )?(?:goal|objective|aim|question|task)s? (?:is|was)(?: to)?\s+/i,
  /^(?:hi|hello|hey)[,!.]? /i,
  /^(?:please |can you |could you |help (?:me|us) (?:to )?|so,? |and |ok,? )+/i,
  /^(?:we|i|they|our team) (?:(?:would|'d) like|want|need|wish|hope|have|are trying|am trying|are looking|are hoping|try|plan) to /i,
  // What is to be found out about is what it is about, also where it is a thing and no question.
  /^(?:to )?(?:know|learn(?:ing)?|hear(?:ing)?|find(?:ing)? out|read|talk|tell (?:me|us)|understand(?:ing)?)\b,?(?: (?:some|much|all|a (?:bit|lot|little)))?(?: (?:more|everything|something|anything))? about (?=\S)/i,
  /^(?:to )?(?:explore|exploring|investigat(?:e|ing)|examin(?:e|ing)|understand(?:ing)?|analy[sz](?:e|ing)) (?=\S)/i,
  /^(?:to )?(?:better )?(?:understand(?:ing)?|know|learn(?:ing)?|find(?:ing)? out|figure out|figuring out|explore|exploring|investigate|investigating|see|discover|research|studying|get to know|test|track|check|look(?:ing)? (?:at|into))\b,?(?: more)?(?: about)? (?=(?:how|why|what|which|who|when|where|whether|if)\b)/i,
]

/** One line without shouting, list marks, greetings and fillers; `name` keeps its capitals. */
export function cleanSentence(raw: string, name: string | null): string {
  let text = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-*•\d.)(\s]+(?=\p{L})/u, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    // "one vet over another": each person chose a vet.
    .replace(
      /\bone ((?:[\w'-]+ ){1,3})over (?:another|the others?)\b/gi,
      (_, noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun.trim()}`,
    )
    // Not in "what are they like, and whom do they ask?".
    .replace(/,? like, (?!and\b)/gi, ' ')
    .replace(/\s+\b(?:lol|haha|pls|even|really|actually|basically|honestly|just)\b/gi, '')
  if (isShouted(text)) text = lowerAll(text, name)
  for (const preamble of [...preambles, ...preambles]) text = text.replace(preamble, '')
  return text.replace(/[\s.?!]+$/, '')
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 8 && letters === letters.toUpperCase()
}

const acronyms = /^(?:POS|NPS|AI|CRM|HR|B2B|B2C|SAAS|API|VAT|TV|UK|EU|USA|SMS|QR|GP|CEO|CFO|CTO|KPI|ERP|SEO)$/

function lowerAll(text: string, name: string | null): string {
  const parts = name?.split(' ') ?? []
  return text
    .split(' ')
    .map((word) => {
      const bare = word.replace(/[^\p{L}\p{N}]/gu, '')
      if (acronyms.test(bare)) return word
      return parts.find((part) => part.toLowerCase() === bare.toLowerCase()) ?? word.toLowerCase()
    })
    .join(' ')
}
