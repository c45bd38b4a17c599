/**
 * What they say is not there or was never done, where a coming question takes it for granted: "no garden", "there's no canteen at our
 * place", "never sent anything back", "it has not been rolled out to us yet". No more than a sign: the question is then put so that it can
 * be left. Pure; English.
 */
import { plain } from '../../study/lint/text.ts'
import { conjugate } from './conjugate.ts'
import { tagWords } from './tag-words.ts'

/** What one has none of without there being a thing that is missing. */
const dull =
  /^(?:problems?|ideas?|time|doubt|one|ones|matter|reasons?|point|need|ways?|chance|longer|more|most|sense|questions?|complaints?|difference|thanks?|trouble|worr(?:y|ies)|rush|hurry|clue|choice|other|others|such|luck|issues?|good|bad|great|big|deal|wonder|fuss|end|use|help|interest|room|money|energy|fun|joy|thought|plans?|change|changes|limit|word|news|it|that|this|the|a|an|of|in|to|not|real|particular|special|so|but|please|sorry|actually|never|i|we|he|she|they|you|my|your|need|where|how|longer|less|better|worse|way)$/
const itself = String.raw`(?<thing>(?:[a-z][a-z'-]+ )?[a-z][a-z'-]+?)`
const stopsThere = String.raw`(?= (?:at (?:ours|home|all|our|my|the)|in (?:our|my|this|the)|here|round|around|for (?:us|me)|with us|where|any ?more|yet|left|either|and|or|now|these days|so|since|to speak)\b|[,.;:!)–—]| -|$)`
const havingNone = [
  new RegExp(
    String.raw`\b(?:there(?:'s| is| was| are| were) no|there (?:isn't|aren't|wasn't|weren't|is not|are not) (?:a|an|any|even an?)|(?:i|we)(?:'ve| have| had)? (?:got )?no|(?:i|we) (?:don't|do not|didn't|haven't|have not) (?:have|got|own|had)(?: got)? (?:a|an|any)|(?:i|we)(?:'ve| have| had)? never (?:had|owned|got) (?:a|an|any)) ${itself}${stopsThere}`,
    'g',
  ),
  new RegExp(String.raw`(?:^|[,.;:–—] ?|\band |\bbut |\bor |\bwith )no ${itself}${stopsThere}`, 'g'),
]
/** The sentence says of a part, a time or a condition only that it is so, or the other half of it says the opposite. */
const qualified =
  /\b(?:but|although|though|except|unless|if|until|apart from|instead of|other than|without|less|than|besides|anymore yet|as such)\b/

/** Theirs no more: handed in, sold, given away, with somebody else now. */
const givenUp = [
  /\b(?:i|we) (?:have |had |'ve |'d )?(?:just |finally |then |even )?(?:sold|scrapped|cancelled|canceled|returned|surrendered|ditched|gave up|given up|gave away|given away|gave back|got rid of|handed in|handed back) (?:my|our|the) (?<thing>[a-z][a-z'-]+)(?= (?:last|in|at|when|two|three|a|years?|ago|because|to|and|for|back|off|down|up|since)\b|[,.;!)–—]|$)/g,
  /\b(?:i|we) (?:have |had |'ve |'d )?(?:just |finally |then )?(?:gave|given|handed|sent|sold) (?:my|our|the) (?<thing>[a-z][a-z'-]+) (?:up|away|back|in|off|down|on)\b(?! (?:to (?:speed|date)|for (?:repair|service|cleaning)))/g,
  /\bmy [a-z-]+ (?:has|had|took|got|inherited) (?:the|my) (?<thing>[a-z][a-z'-]+)(?= (?:now|then|when|after|and|so|since|off me)\b|[,.;!)–—]|$)/g,
]

const hasAnother = (flat: string, thing: string) =>
  new RegExp(
    `\\b(?:new|another|second|other|next|replacement|my (?:wife|husband|partner)'s) (?:\\w+ )?${thing}`,
  ).test(flat)

export interface Lack {
  /** The thing that is not there, or what was never done, as a basic form with what goes with it. */
  thing?: string
  never?: { verb: string; rest: string[] }
  isNotYet?: true
}

const neverDid =
  /(?:^|[,.;:–—] ?|\b(?:i|we)(?:'ve| have|'d| had)? )never (?:once |actually |really |even |ever )?(?<verb>[a-z]+)(?<rest>[^,.;:!–—]*)/
const fillers =
  /\b(?:anything|something|any|one|ones|a|an|the|it|them|that|this|my|our|in my life|at all|so far|yet|before|ever|with us|myself|ourselves|personally|thing|single|of (?:it|them))\b/g
const restricted =
  /\b(?:at|in|on|with|during|after|for|when|by|from|while|alone|because|much|enough|more|that|how|to|as)\b/
/** "Never thought", "never know", "never been": denies nothing that can be asked of. */
const noDeed =
  /^(?:thought|think|know|knew|known|been|be|was|mind|minded|want|wanted|like|liked|feel|felt|had|have|got|get|really|again|in|a|mind|understood|understand|noticed|expected|heard|again|say|said|seem|seemed|cared|trust|trusted)$/

const notYet =
  /\b(?:hasn't|haven't|has not|have not|hasnt|havent|isn't|aren't|is not|are not|not)(?: been)?(?: yet)? (?:rolled|rolling|got|had|come|arrived|reached|installed|updated|switched|moved|changed|received|tried|available|out|here|with us)\b[^.?!]{0,40}?\byet\b|\b(?:hasn't|haven't|has not|have not|hasnt|havent) (?:been )?(?:rolled|reached|arrived|switched|updated|upgraded|installed)\b[^.?!,]{0,30}\b(?:us|me|here|ours|our|my)\b/

/** Of one sentence; empty where it asks or only qualifies. */
export function lacksIn(sentence: string): Lack[] {
  const flat = plain(sentence)
  if (flat.trim().endsWith('?') || flat.length > 400) return []
  const found: Lack[] = notYet.test(flat) ? [{ isNotYet: true }] : []
  if (qualified.test(flat)) return found
  for (const form of havingNone)
    for (const match of flat.matchAll(form)) {
      const words = match.groups!.thing!.split(' ')
      if (!words.some((word) => dull.test(word))) found.push({ thing: words.join(' ') })
    }
  for (const form of givenUp)
    for (const match of flat.matchAll(form))
      if (!dull.test(match.groups!.thing!) && !hasAnother(flat, match.groups!.thing!))
        found.push({ thing: match.groups!.thing! })
  const never = neverDid.exec(flat)?.groups
  if (never && !noDeed.test(never.verb!)) {
    const rest = never.rest!.replaceAll(fillers, ' ').trim()
    const verb = infinitiveOf(`I ${never.verb}`)
    if (verb !== null && !restricted.test(rest))
      found.push({ never: { verb, rest: rest.split(/\s+/).filter(Boolean) } })
  }
  return found
}

function infinitiveOf(text: string): string | null {
  const token = tagWords(text)[1]
  return token ? (conjugate(token)?.infinitive ?? null) : null
}

const stemOf = (word: string) => word.replace(/(?:'s|s|es)$/, '')
/** What a thing is, without what describes it. */
const headOf = (thing: string) => stemOf(thing.split(' ').at(-1)!)
/** There it is open whether there is any. */
const opensToNone =
  /\b(?:is there|are there|do you (?:have|own)|have you (?:got|ever)|did you ever|would|could|instead|if|why|miss|without|what (?:led|keeps|kept|stops|stopped|holds))\b/
const ofTheNew =
  /\bnew (?!to you\b|for you\b|about\b|in\b)[a-z]+|\bsince the (?:update|change|move|switch|launch|upgrade)\b/
const takesDone = /\b(?:how|when|where|what|which|who)\b[^?]*\b(?:did|do|have|when) you\b|\blast time you\b/

/** Whether the question has no ground where this is so: by a thing that it calls theirs or "the", or by what it says they did. */
export function restsOn(question: string, { thing, never, isNotYet }: Lack): boolean {
  const flat = plain(question)
  if (opensToNone.test(flat)) return false
  if (isNotYet) return ofTheNew.test(flat)
  const words: string[] = flat.match(/[a-z][a-z'-]*/g) ?? []
  if (thing !== undefined) {
    const head = headOf(thing)
    if (head.length < 3) return false
    return words.some((word, at) => stemOf(word) === head && owners.test(ownerOf(words, at)))
  }
  if (!never || !takesDone.test(flat)) return false
  return (
    words.includes(never.verb) &&
    never.rest.every((word) => words.some((other) => stemOf(other) === stemOf(word)))
  )
}

const owners = /^(?:your|the|its|this|that|those|these)$/
/** What stands before it, or before the one word that describes it. */
const ownerOf = (words: readonly string[], at: number) =>
  owners.test(words[at - 1] ?? '') ? words[at - 1]! : (words[at - 2] ?? '')

/** It is spoken of elsewhere as something that there is. */
export function isThereElsewhere(lack: Lack, others: readonly string[]): boolean {
  const word = lack.thing === undefined ? null : headOf(lack.thing)
  if (word === null) return false
  return others.some((other) => {
    const flat = plain(other)
    return (
      !lacksIn(other).some(({ thing }) => thing !== undefined && headOf(thing) === word) &&
      (flat.match(/[a-z][a-z'-]*/g) ?? []).some((each) => stemOf(each) === word)
    )
  })
}
