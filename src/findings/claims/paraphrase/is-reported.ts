/**
 * Whether a clause is what somebody else says, thinks or is told to say: "my boss says that ...", "write that ...",
 * "do you think ...". Only what speakers say, think or feel themselves is theirs. English, over text from `plain`.
 */

/** @param before what stands before the clause in its sentence */
export function isReported(before: string): boolean {
  const lead = before.replace(idiom, ' ')
  return [...lead.matchAll(reporting)].some(({ 0: verb, index }) => {
    const left = lead.slice(0, index)
    return takes(verb, lead.slice(index + verb.length)) && !isOwn(verb, left)
  })
}

/** @param inside the clause's own stretch; `after`: what follows it in its sentence */
export function isReportedBeside(inside: string, after: string): boolean {
  return insertion.test(`${inside},`) || closing.test(after)
}

const open =
  'say|says|said|saying|think|thinks|thought|believe|believes|believed|feel|feels|felt|doubts?|doubted'
/** They also stand for other things: only with "that", a colon or a quotation mark do they report. */
const guarded =
  'tell|tells|told|telling|repeat|repeats|repeated|write|writes|wrote|written|writing|claim|claims|claimed|claiming|state|states|stated|report|reports|reported|answer|answers|answered|confirm|confirms|confirmed|conclude|concludes|concluded|admit|admits|admitted|argue|argues|argued|insist|insists|insisted|suggest|suggests|suggested|assume|assumes|assumed|promise|promises|promised|swear|swears|swore|pretend|pretends|pretended|agree|agrees|agreed|mention|mentions|mentioned|hear|heard|read|deny|denies|denied|question|questions|questioned|ask|asks|asked|output|note|respond|reply'
const reporting = new RegExp(`\\b(?:${open}|${guarded})\\b`, 'gu')
const isOpen = new RegExp(`^(?:${open}|tell|tells|told)$`, 'u')

/** Said of nobody. */
const idiom =
  /\b(?:(?:that|this) (?:being )?said|having said (?:that|this|so)|as (?:i )?said|(?:needless|fair|safe|suffice it|suffice|true|honest|happy|glad|proud|sorry|sad|pleased|dare i) (?:to )?say|to say the least|when you think about it|come to think of it)\b,?/gu

const hearer = `(?:,? (?:to )?(?:me|us|you|him|her|them|people|every(?:body|one)|any(?:body|one)|(?:my|the|your|our|their|his) \\w+))?`
const withThat = new RegExp(`^${hearer}(?:,? (?:that|how|whether|if)\\b|:|,? ?["'])(.*)$`, 'u')
const withoutThat = new RegExp(`^${hearer}(.*)$`, 'u')
const leavesClause =
  /;|\b(?:but|because|although|though|while|whereas|however|yet|which|who)\b|(?:,|\b(?:and|so)) (?:i|i'm|i've|i'd|we|we're|we've)\b/u
const endsBareClause =
  /,|\b(?:and|so|or|when|after|before)\b|^ (?:in|about|on|for|with|of|to|from|at|no|yes|hello|it)\b/u

/** Whether what follows the verb is still its object where the clause begins. */
function takes(verb: string, right: string): boolean {
  const stated = withThat.exec(right)
  if (stated) return !leavesClause.test(stated[1]!)
  if (!isOpen.test(verb)) return false
  const rest = withoutThat.exec(right)![1]!
  return !leavesClause.test(rest) && !endsBareClause.test(rest)
}

const ownSubject = /^(?:i|we|me|us|i'd|i've|i'm|i'll|we'd|we've|we're|we'll)$/u
const ownVerb =
  /^(?:doubt|doubted|deny|denied|question|questioned|ask|asked|hear|heard|read|pretend|pretended|assumed)$/u
const thirdPerson = /^(?:says|thinks|believes|feels|tells|claims|\w+[^s]s)$/u
const helper =
  /^(?:always|often|usually|really|also|just|still|even|do|did|don't|didn't|would|will|can|could|might|may|must|should|have|has|had|to|want|wanted|like|need|got|going|am|was|been|honestly|personally|actually|definitely|probably|truly|strongly|firmly|genuinely|not|never|all|both|already|sometimes|only|then|now|so)$/u
const joining = /^(?:and|or|but)$/u
const anySubject =
  /^(?:i|we|i'm|i've|i'd|i'll|we're|we've|you|he|she|they|people|everyone|everybody|someone|somebody|others)$/u

/** The speaker is the one who says or thinks it. */
function isOwn(verb: string, left: string): boolean {
  if (ownVerb.test(verb)) return false
  const words = left.split(/[^\w']+/u).filter((word) => word !== '')
  const at = words.findLastIndex((word) => !helper.test(word))
  const found = words[at]
  if (found === undefined) return false
  if (/^(?:feels|felt)$/u.test(verb) && found === 'it') return true
  if (thirdPerson.test(verb)) return false
  if (/^told$/u.test(verb) && /\b(?:was|been|got|were|am)\b/u.test(words.slice(at + 1).join(' ')))
    return false
  if (ownSubject.test(found)) return true
  return (
    joining.test(found) && ownSubject.test(words.slice(0, at).findLast((word) => anySubject.test(word)) ?? '')
  )
}

const others = `(?:he|she|they|people|(?:my|the|our|your|his|her|their) \\w+)`
const saying =
  '(?:say|says|said|think|thinks|thought|believe|believes|claim|claims|claimed|insists?|tells? (?:me|us)|told (?:me|us))'
const insertion = new RegExp(`, ?(?:as )?${others} ${saying},`, 'u')
const closing = new RegExp(
  `^["']?,? ?["']?(?:(?:or )?(?:so|as) )?(?:${others} ${saying}|(?:says|said|claims) ${others})(?= ?[.!?]?["']?$)`,
  'u',
)
