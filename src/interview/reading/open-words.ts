/** What stands at the end of an answer and can be asked about by its own words: a thing named there, a phrase that strikes. Pure; English. */
import { countWords } from '../../study/lint/text.ts'
import { conversation, negated } from './lexicon.ts'
import type { Found, Said } from './open-ends.ts'
import { isMoving, signsOf } from './stakes.ts'
import { tagWords } from './tag-words.ts'
import { findThings } from './things.ts'
import { isClean } from './whole-pieces.ts'

/** Of so much more was said that the last thing is one among many. */
const mostWords = 70
const fewestWords = 8
const leastOfThing = 1.3
const mostOfName = 4

/** What they had, made or met, or what there was: what is only spoken of says nothing of its own. */
const introduced =
  /\b(?:there(?:'s| is| was| are| were)(?: also| only| just| even)?|(?:i|we)(?:'ve|'d| have| had)? (?:(?:just|also|even|then|now|once|only|did|ended up with|end up with) )?(?:have|had|got|wrote|write|made|built|build|developed|created|joined|keep|kept|bought|sent|found|started|set up|brought|met|signed|ran|led|designed|hired|invented|booked|opened|printed|drew|borrowed|carry|grow)(?: (?:up|together|out))?)$/i
/** Named, and nothing that could be told of. */
const dull =
  /\b(?:ideas?|chances?|looks?|times?|problems?|issues?|questions?|feelings?|points?|needs?|conversations?|decisions?|mistakes?|differences?|choices?|understanding|experiences?|impressions?|opinions?|thoughts?|information|results?|answers?|benefits?|risks?|amounts?|doubts?|concerns?|success|limits?|limitations?|tendenc\w+|changes?|improvements?|examples?|skills?|knowledge|work|jobs?|tasks?|colleagues?|clients?|patients?|students?|kids?|children|degree|conversation|interview|sort|bit|number|lots?|ones?|way|thing)$/i
/** Somebody, by a name that is no first word. */
const name =
  /(?<=[\p{Ll},;'’] )(?<!\b(?:in|at|from|to|near|on|of|the|a|my|our|called|named|mr|mrs|ms|dr) )\p{Lu}\p{Ll}{2,}(?= (?:does|did|said|says|told|tells|came|comes|went|made|makes|knows|knew|keeps|kept|gave|gives|took|takes|showed|shows)\b)/u

/** The last sentence that names something new, with its article; or the one before it, where somebody is named. */
export function findLastThing({ flat, last, sentences, words, question }: Said): Found | null {
  if (words < fewestWords || words > mostWords) return null
  const named = sentences.slice(-2).flatMap(({ text, start }) => {
    const found = name.exec(text)
    if (!found || question.includes(found[0].toLowerCase())) return []
    return [{ start: start + found.index, end: start + found.index + found[0].length }]
  })[0]
  if (named) return { open: 'thing', place: named }
  if (negated.test(last.text.toLowerCase()) || /\b(?:if|would|could|might|will|should)\b/i.test(last.text))
    return null
  return (
    findThings(tagWords(last.text, last.start), question)
      .filter(({ article, score }) => score >= leastOfThing && article !== null && nameable.test(article))
      .flatMap((thing): Found[] => {
        const place = withArticle(flat, thing)
        if (!place || countWords(flat.slice(place.start, place.end)) > mostOfName + 1) return []
        if (/['’]s?$/.test(flat.slice(place.start, place.end))) return []
        const before = flat.slice(last.start, place.start).trimEnd()
        const isKnown = thing.article === 'the' && /\b(?:have|had|got)$/i.test(before)
        const isNew = introduced.test(before) && !isKnown && !dull.test(flat.slice(place.start, place.end))
        return isNew ? [{ open: 'thing', place }] : []
      })[0] ?? null
  )
}
const nameable = /^(?:the|an?|my|our)$/

function withArticle(flat: string, { start, end }: { start: number; end: number }) {
  const lead = /\b(?:the|an?|my|our) $/i.exec(flat.slice(0, start))
  return lead ? { start: lead.index, end } : null
}

const fewestOfPhrase = 2
const mostOfPhrase = 6
/** What it points at stands elsewhere, or it says only that nothing comes to mind. */
const leans =
  /^(?:i|it|that|this|these|those|there|which|what|who|how|so|then|and|but|or|because|as|like|nothing|no|none|not (?:really|at all|sure|much|in)|yes|yeah|nope|well|oh|ok(?:ay)?|sure|maybe|probably|of course|same|with|for|to|in|on)\b(?! (?:a|one|an) )/i
const talk =
  /\b(?:you|your|sorry|thanks?|please|guess|suppose|think|know|mean|honest\w*|questions?|examples?|interview|comes? to mind|that|this|it|everything)\b/i

const asksForFact =
  /^(?:(?:and|so) )?(?:who|when|where|which|how (?:many|much|long|often|old)|what (?:do|did|does) (?:you|your))\b/
/** "They stopped the paper." */
const stops = /^(?:they|the \w+|he|she) (?:stopped|refused|cancelled|ignored|closed|shut|left|lost)\b/i
const outright = /\b(?:nothing|nobody|no ?one|never|not (?:a|an|one|once|even))\b/i

/** One of the last two sentences, whole and short: said so that it wants to be heard. */
export function findStrikingPhrase({ sentences, question }: Said): Found | null {
  if (asksForFact.test(question)) return null
  const found = sentences.slice(-2).findLast(({ text }) => {
    const said = text.replace(/[.!,;]+$/, '')
    const words = countWords(said)
    if (/[,;]/.test(said) || words < fewestOfPhrase || words > mostOfPhrase || !isClean(said)) return false
    if (leans.test(said) || talk.test(said) || conversation.test(said)) return false
    return words >= 3
      ? isMoving(said) || outright.test(said) || signsOf(said).has('trouble') || stops.test(said)
      : /^not (?:a|one) \w/i.test(said)
  })
  return found ? { open: 'phrase', place: { start: found.start, end: found.end } } : null
}
