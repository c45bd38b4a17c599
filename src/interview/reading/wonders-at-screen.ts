/**
 * They wonder themselves whether the right thing is before them: "not sure what it's got to do with juice", "is that meant to be there?", "I thought
 * this was a made-up one", "there are no prices on it". What a thing is meant to say, or is for, is another question. Pure; English.
 */
import { splitSentences } from '../../study/lint/text.ts'
import { type Place, placeOfMatch } from './phrases.ts'

/** Whatever is shown. */
const wondering: readonly RegExp[] = [
  /\bwhat(?:'?s| is| has|s)? (?:it|that|this|they|any of (?:it|this)) ?(?:'s |has |is |have )?(?:got )?(?:to do|it do) with\b|\bwhat(?:'?s| has) (?:that|this|it) (?:got )?to do with\b|\b(?:nothing|not (?:much|a lot|anything)) to do with (?:it|this|that|what|the (?:question|topic))\b/i,
  /\b(?:is|was|are) (?:that|this|it|there|the (?:\p{L}+ ){1,3}?)(?: ?(?:bit|one|part|thing))? ?(?:really |even |actually )?(?:meant|supposed) to be (?:that|this|there|here|it|one|old|the (?:new|right) one|(?:a|some) (?:picture|photo|video|clip)|in (?:english|colour|black and white))\b|\b(?:is|was) there (?:meant|supposed) to be (?:one|an?|some|something|any)\b/iu,
  /\bi thought (?:this|it|that) was (?:(?:a|an) (?:made[- ]up|pretend|example|sample)|about (?:the|my|a|our) |meant to be|supposed to be|going to be|for (?:a|an|the) )/i,
  /\b(?:funny|odd|strange|weird) thing to (?:ask|show|send)(?: (?:a|an|to|somebody|someone|me|us|people))?\b/i,
  /\b(?:don'?t|do not) (?:understand|know|see|get) why (?:it|this|that) (?:comes?|came|is sent|was sent|is shown) to (?:me|us)\b|\bwhy am i (?:seeing|being shown|looking at) (?:this|that|an?)\b/i,
  /\b(?:(?:this|that|it)(?:'?s| is| must be| looks like| seems to be)(?: surely| probably| just)? the wrong|(?:got|have|sent|shown|showing|see|seeing)(?: me| us)? the wrong) (?:one|page|picture|photo|leaflet|clip|video|letter|film|draft|file|link|advert|ad|screen|version|list|text|document|poster)\b/i,
  /\b(?:it'?s|this is|that'?s|its) (?:just |only )?(?:an? )?(?:ad|advert|advertisement|commercial|trailer|cookie (?:banner|notice)|pop-?up|log-?in page)(?: for (?:the )?(?!it\b|this\b)\p{L}+)?(?:\?\?|\?| before\b| and then (?:it )?stops| first\b)/iu,
  /\b(?:it|page|screen|that) says (?:that )?(?:we|they) value your privacy\b|\b(?:(?:pressed|clicked|tapped|press|click|says|wants) (?:on )?accept all|accept all (?:or|cookies|and manage)|manage (?:choices|cookies|options)|enter (?:a|my|your|the) (?:user ?name|password|pin|email)|captcha)\b/i,
]
/** "There are no plans or prices on it": one of them has to be what was meant. */
const missing =
  /\b(?:there(?:'?s| is| are|re)? (?:no|not an?|not any)|i (?:can'?t|cannot|don'?t|do not) (?:see|find) (?:an?|any|the|no)) ([\p{L}-]{4,})(?: or ([\p{L}-]{4,}))?(?: (?:on|in) (?:it|there|mine|this|here|the (?:page|screen|picture))| (?:unless|at all|anywhere|here|there)|[.,;!?]|$)/iu
/** Where they are asked what they miss, that something is not there is their answer. */
const asksForMissing =
  /\b(?:missing|lack|miss\b|unclear|change|add|improve|look for|expect|don'?t (?:understand|see|like))\b/i
/** Of what it is for, or of a story. */
const elsewhere =
  /\b(?:meant|supposed) to (?:be )?(?:for|mean|make|say|tell|do|help|show|funny|serious|cheap|good|eco)\b/i

export function findWondering(
  text: string,
  { screen, question }: { screen: string; question: string },
): Place | null {
  const flat = text.replaceAll(/[’‘]/g, "'")
  const known = `${screen} ${question}`.toLowerCase()
  for (const { text: sentence, start } of splitSentences(flat)) {
    const match = wondering.map((pattern) => pattern.exec(sentence)).find((found) => found !== null)
    const isShown = match && isOfScreen(match[0], screen)
    if (match && !isShown && !elsewhere.test(match[0])) return placeOfMatch(match, start)
    const absent = asksForMissing.test(question) ? null : missing.exec(sentence)
    const things = absent ? [absent[1], absent[2]].filter((word) => word !== undefined) : []
    if (absent && things.some((word) => standsIn(word, known))) return placeOfMatch(absent, start)
  }
  return null
}

/** A log-in or a privacy notice may be what is shown. */
const isOfScreen = (words: string, screen: string) =>
  /\b(?:privacy|accept|manage|enter|captcha|password|user ?name|log-?in|advert|ad)\b/i.test(words) &&
  /\b(?:privacy|cookies?|accept|log-?in|log ?on|sign ?in|password|user ?name|captcha|advert\w*)\b/i.test(
    screen,
  )

const standsIn = (word: string, known: string) => {
  const stem = word.toLowerCase().replace(/(?:es|s)$/, '')
  return stem.length >= 4 && known.includes(stem)
}
