/** The deed that is asked after: "Did anyone quit?", "Has anyone been fired for it?" By rules over words. Pure. */
import { attitudes, everybody, lightVerbs, tellingVerbs } from './question-words.ts'
import { stemOf } from './stems.ts'
import { baseForm, isOfMind, namesPerson } from './wordnet.ts'

export interface Deed {
  /** Base form, as the dictionary has it. */
  verb: string
  /** As the question says it. */
  asked: string
  /** It befell the person: "been fired". */
  isPassive: boolean
  /** Asked is what came about, not what is usually done. */
  isPast: boolean
}

const opening =
  /^(did|do|does|has|have|had|is|are|was|were) (?:there )?(?:any |at least one |a single |one )?(?:of (?:the |them )?)?([\p{L}]+)(?: else)? (.+)$/u
const helping =
  /^(?:who|that|has|have|had|did|do|does|is|are|was|were|been|being|be|get|gets|got|gotten|getting|ever|actually|already|also|just|really|currently|personally|since|then|completely|entirely|eventually)$/u
const befalling = /^(?:is|are|was|were|been|being|be|get|gets|got|gotten|getting)$/u
const unchanged = /^(?:quit|cut|put|hit|set|hurt|cast)$/u
/** Put to the machine, which is using it, or seen of others. */
const usingOrSeeing =
  /^(?:ask|asked|asking|asks|refer|referred|query|queried|prompt|prompted|see|seen|saw|notice|noticed|witness|witnessed|hear|heard|watch|watched)$/u
/** What is made with a machine is made by both: who "had help with a letter" wrote one. */
const making =
  /^(?:write|writes|writing|wrote|written|draft|drafted|create|created|design|designed|compose|composed|produce|produced|generate|generated|prepare|prepared|build|built)$/u
const withMachine = /\b(?:ai|chatgpt|copilot|claude|gemini|chatbots?|bots?|machines?|tools?|software)\b/u
/** And what is done to something with one is told as its doing: "it sorts them for me". */
const doneWithMachine =
  /^(?!up\b|away\b|out\b|down\b|along\b|with\b)\S+ (?:\S+ )*?with (?:the |an |a |some |help from |the help of )?(?:ai|chatgpt|copilot|claude|gemini|chatbots?|bots?|machines?|llms?)\b(?!'s (?!help\b|aid\b))/u
const negating = /^(?:not|never|no)$|n't$/u

/** Null where nobody's deed is asked after, or only that something was said, felt or done with it. */
export function readDeed(lower: string): Deed | null {
  const [, first, subject, rest] = opening.exec(lower) ?? []
  if (!first || !subject || !rest) return null
  if (!everybody.has(subject) && !namesPerson(subject)) return null
  const words = rest.split(/\s+/u)
  // "Have trouble" has no helping verb.
  const isOwnHave = /^d/u.test(first) && /^(?:have|had|do|did)$/u.test(words[0]!)
  if (isOwnHave) return null
  const at = words.findIndex((word) => !helping.test(word))
  const asked = words[at]
  if (asked === undefined || negating.test(asked)) return null
  const object = words.slice(at + 1).join(' ')
  if (doneWithMachine.test(object) || (making.test(asked) && withMachine.test(rest))) return null
  if (lightVerbs.has(asked) || tellingVerbs.has(asked) || attitudes.has(asked) || usingOrSeeing.test(asked))
    return null
  const verb = baseForm(asked, 'verb') ?? baseForm(stemOf(asked), 'verb')
  if (verb === null) return null
  // "Refuse to join" is done; "joke about it" is only said.
  if (isOfMind(verb) && words[at + 1] !== 'to') return null
  const before = [first, ...words.slice(0, at)]
  // "Did anyone running a shop say ...": who they are, and not what is asked.
  if (asked.endsWith('ing') && !befalling.test(before.at(-1)!)) return null
  const isAfterBe = befalling.test(before.at(-1)!)
  // "Get clips", "is free": a thing or a state, and no deed.
  if (isAfterBe && (asked === verb || asked.endsWith('s')) && !unchanged.test(asked)) return null
  return {
    verb,
    asked,
    isPassive: isAfterBe && !asked.endsWith('ing'),
    isPast: before.some((word) => /^(?:did|has|have|had|was|were|been)$/u.test(word)),
  }
}
