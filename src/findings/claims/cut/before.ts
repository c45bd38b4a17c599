/** What stands before a quotation in its sentence and turns its meaning when it is left out. */
import type { Kept } from './model.ts'

const negation =
  /\b(?:not|never|no|none|nobody|no one|nothing|neither|nor|without|cannot|cant|dont|doesnt|didnt|isnt|wasnt|wont|hardly|barely|scarcely|rarely|seldom|\w+n't|doubt|doubts|doubted|doubtful|deny|denies|disagree|disagrees|unlikely|refuse|refused|avoid|avoided|stopped|quit|fail|fails|failed|far from|instead of|rather than|myth|unable|unsure|uncertain|reluctant|hesitant|skeptical|sceptical)\b/u

/** Not a negation of what follows, although it has the word. */
const noNegation =
  /\b(?:not only|not just|not to mention|no doubt|no question|without (?:a )?doubt|no wonder|no matter|(?:can't|cannot|couldn't|can not) (?:wait|deny|help|emphasi[sz]e|stress|overstate)|(?:don't|do not|didn't) (?:doubt|deny|forget)|other than|apart from|except|besides|nothing but|no problem|why (?:not|don't|wouldn't))\b/gu

/** Denies or dislikes something that it takes as a fact: the fact stays. */
const factive =
  /\b(?:not|n't|never|hate|dislike)\b.{0,12}\b(?:like|love|enjoy|mind|care|realise|realize|realised|realized|notice|noticed|appreciate|regret|surprised|know (?:how|why|what)|understand why|know)\b(?: (?:that|how|when|it when|the fact that|about the fact that))?$/u

/** A clause that ends so takes the whole of what follows as its object. */
const takesClause =
  /\b(?:think|thinks|thought|believe|believes|believed|say|says|said|saying|claim|claiming|feel|feels|felt|mean|means|suppose|guess|imagine|expect|see|find|found|argue|agree|assume|suggest|suggesting|like|that|if|whether|though|certain|sure|convinced|confident|case|true|because|how)$/u

const condition =
  /\b(?:if|unless|whether|in case|suppose|supposing|assuming|imagine|as though|pretend|pretended|pretending|wish|wished|used to|until|before)\b/u

const otherSpeaker =
  '(?:people|others|they|he|she|everyone|everybody|someone|somebody|many|some|most|few|critics?|experts?|folks|colleagues?|coworkers?|co-workers?|boss(?:es)?|managers?|clients?|customers?|students?|friends?|wife|husband|partner|team|teammates?|bosses|leaders?hip|management|company|companies|media|news|articles?|you|one|developers|engineers|teachers|parents|peers|users|family|mother|father|brother|sister|supervisor|director|professor|ai|claude|chatgpt|it)'
const reporting =
  '(?:say|says|said|saying|think|thinks|thought|thinking|believe|believes|believed|claim|claims|claimed|argue|argues|argued|assume|assumes|assumed|feel|feels|felt|insist|insists|insisted|suggest|suggests|suggested|tell me|tells me|told me|told us|complain|complains|complained|worry|worries|worried|fear|fears|expect|expects|expected|imagine|wrote|write)'
const attribution = new RegExp(
  `\\b${otherSpeaker}\\b(?: \\w+){0,4}? ${reporting}(?: that| how| like)?[,:]?(?: ["'])?$`,
  'u',
)
const formerBelief =
  /\b(?:i|we) (?:used to|once|originally|initially|previously|first|at first) (?:think|thought|believe|believed|assume|assumed|feel|felt)(?: that)?$|\b(?:at first|initially|originally|in the beginning|before),? (?:i|we) (?:thought|believed|assumed|felt)(?: that)?$/u

const clauseEnd =
  /[;:()]|,| - |\b(?:but|because|so|and|although|though|while|whereas|since|when|which|who|where|then)\b/u
const subject =
  /^(?:i|i'm|i've|i'd|i'll|you|you're|he|he's|she|she's|it|it's|we|we're|we've|they|they're|there|there's|that's|this is)\b/u

export function turnsBefore({ before, words }: Kept): boolean {
  if (before === '') return false
  const reach = before.replace(noNegation, ' ')
  if (attribution.test(reach) || formerBelief.test(reach)) return true
  if (hasOpenCondition(reach)) return true
  if (/\bnot (?:\w+ )?because$/u.test(reach)) return true
  const clause = lastClause(reach)
  if (condition.test(clause))
    return !subject.test(words) || takesClause.test(clause) || endsInCondition(clause)
  if (!negation.test(clause) || factive.test(clause)) return false
  return !subject.test(words) || takesClause.test(clause)
}

/** "If it were free, ..." */
function hasOpenCondition(before: string): boolean {
  return /^(?:(?:and|but|so|or|well|only|even|maybe|because|i think|i guess|i feel like),? )*(?:if|unless|suppose|assuming|had i|were i)\b.*,$/u.test(
    before,
  )
}

const endsInCondition = (clause: string) => new RegExp(`${condition.source}$`, 'u').test(clause)

function lastClause(before: string): string {
  const open = before.replace(/[,:"'\s]+$/u, '')
  return open.split(clauseEnd).at(-1)!.trim()
}
