/**
 * Content words for the rehearsal's matching. It has its own short lists, apart from the question lint's and the
 * engine's, so that a change there never changes what a rehearsed participant understands.
 */
import { splitWords } from '../../study/lint/text.ts'

const formalWords =
  `a about above after again all almost also although always am an and any anyone are aren't around as at away be became
  because been before being below between both but by can can't cannot could couldn't despite did didn't do does doesn't
  doing don't down during each either enough etc even ever every few for from further had hadn't has hasn't have haven't
  having he he'd he's her here hers herself him himself his how however i i'd i'll i'm i've if in into instead is isn't it
  it's its itself just least less lot lots many may maybe me might mine more most mostly much must my myself neither never
  no nor not now of off often oh ok okay on once one ones only onto or other others our ours ourselves out over own per
  perhaps please probably quite rather really same shall she should shouldn't since so some somehow someone something
  sometimes somewhat soon still such sure than that that's the their theirs them themselves then there there's these they
  they're they've this those though through thus to together too toward two under until up upon us usually very was wasn't
  we we're we've well were weren't what what's whatever when whenever where whether which while who whom whose why will
  with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself`.split(
    /\s+/,
  )

/** People who type leave apostrophes out, where that makes no other word of it. */
const functionWords = new Set([
  ...formalWords,
  ...formalWords.filter((word) => /(?:n't|'s|'m|'ve)$/.test(word)).map((word) => word.replace("'", '')),
])

/** Words that interviewers ask with, whatever they ask about: they name no topic. */
const askingWords =
  `actual actually add additional anything appear ask asked aspect back become begin belong belongs
  bit bring brought call called came certain clear clearly come comes compare compared compares
  comparison concrete consider curious currently describe detail details differ difference different earlier
  elaborate else end event everybody everything exact exactly example examples experience experiences explain fact
  far feel feeling felt find first follow followed found further general generally get gets getting give given go
  goes going got happen happened happening happens hear heard hold idea imagine important impression instance
  interested interesting involve involved keep kept kind kinds know last lead leads leave led left let like likely
  look looked looking looks made main make makes making matter matters mean means meant mention mentioned mind
  moment moments most much need next nobody note noted nothing notice noticed occasion occasions
  opinion part particular particularly past phrase picture place please point possible
  practice precise put question reason reasons recall recent recently relate relates remember result said saw say
  saying second see seem seems sense set share show showed shown shows situation somebody sort sorts sound sounds
  specific specifically stand stands start started step stood story take taken takes talk tell 
  thing things think thinking thought thoughts time times told took topic try turn turned turning typical
  typically understand usual valuable view want wanted way ways went wonder word words`.split(/\s+/)

const isPlain = (word: string): boolean => word.length > 1 && !functionWords.has(word)

/** Stems of the words that carry content, as a person who listens takes them in. */
export function stemsSaid(text: string): Set<string> {
  return new Set(plainWords(text).filter(isPlain).map(stem))
}

/** The same of an utterance that asks: without the words that only do the asking. */
export function stemsAsked(text: string): Set<string> {
  return new Set([...stemsSaid(text)].filter((stem) => !askingStems.has(stem)))
}

/** "That", "it": what a follow-up points at. */
export const pointing = /\b(?:that|this|it|those|these|there|then)\b/i

/**
 * A question without case and punctuation: equal for what is asked in the very same words. Null for what only asks for
 * more ("what else?", "tell me more about that").
 */
export function sameWords(text: string): string | null {
  const words = plainWords(text)
  return words.length < 4 || pointing.test(text) ? null : words.join(' ')
}

function plainWords(text: string): string[] {
  return splitWords(text.replaceAll('’', "'").replaceAll('-', ' ')).map(({ text: word }) =>
    word.toLowerCase().replace(/'s$/, ''),
  )
}

const endings =
  /(?:ization|isation|fulness|ousness|iveness|ations?|ments?|ness|ings?|ings|edly|ions?|ally|ies|ive|ers?|ors?|ful|ous|ed|es|ly|al|s|e|y)$/

/** A light suffix stripper: "using", "used" and "uses" are one word, "tasks" and "task" too. Keeps three letters. */
export function stem(word: string): string {
  if (/^us(?:e[ds]?|ing)$/.test(word)) return 'use'
  let left = word
  for (let round = 0; round < 2; round++) {
    const cut = left.replace(endings, '')
    if (cut.length < 3 || cut === left) break
    left = cut
  }
  return left.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

const askingStems: ReadonlySet<string> = new Set(askingWords.map(stem))
