/** What a research question asks beside its topic, turned to the person who is asked. */
import { baseOf } from './conjugate.ts'

/** A further question of a brief. */
export interface FurtherQuestion {
  /** As it was typed: "what do they keep to themselves". */
  typed: string
  /**
   * As a participant is asked it, of what is usual ("what, if anything, do you look at first") and of what is over
   * ("did you look at first"); null where it cannot be turned.
   */
  put: { usual: string; past: string } | null
  /** "what should we do about it" is for whoever asked to decide, and no question for participants. */
  isOurs: boolean
}

const theirs = 'they|people|those people|participants|respondents'

/** @param who whom the study is about, as the question names them: they may be named again instead of "they" */
export function turnQuestion(typed: string, who: string | null): FurtherQuestion {
  const text = typed.replace(/\s+/g, ' ').trim()
  if (isOurs(text)) return { typed: text, put: null, isOurs: true }
  const subjects = subjectsOf(who)
  const usual = putTo(text, subjects, 'usual')
  const past = putTo(text, subjects, 'past')
  return { typed: text, put: usual && past ? { usual, past } : null, isOurs: false }
}

type Time = keyof NonNullable<FurtherQuestion['put']>
const inPast: Record<string, string> = { do: 'did', are: 'were', have: 'had' }
const inTime = (verb: string, time: Time) => (time === 'past' ? (inPast[verb] ?? verb) : verb)

const isOurs = (text: string) =>
  /\b(?:should|ought to|could we|can we|might we|must we|shall we)\b/i.test(text) ||
  /^\S+(?: \S+){0,3}? (?:do|did|are|will|would|can) (?:we|i)\b/i.test(text)

function subjectsOf(who: string | null): string {
  if (who === null || !/^[a-z -]+$/i.test(who)) return theirs
  const last = who.split(' ').at(-1)!
  return `${theirs}|(?:the )?${who}|(?:the )?${last}`
}

function putTo(text: string, subjects: string, time: Time): string | null {
  const asked = new RegExp(
    `^(whom?|what|how|why|where|when|(?:what|which|how) [a-z-]+(?: [a-z-]+){0,2}?) (do|are|were|have|did|had) (?:${subjects}) (.+)$`,
    'i',
  ).exec(text)
  if (asked) return turned({ word: asked[1]!, auxiliary: asked[2]!, rest: asked[3]!, time })
  const refused = new RegExp(
    `^(what|whom|where|when) (?:(?:would|will|could|can) (?:${subjects})|(?:${subjects}) (?:would|will|could|can)) (not|never) (.+)$`,
    'i',
  ).exec(text)
  // What people would never do is foretold badly; what they do not do they can tell.
  if (refused)
    return turned({ word: refused[1]!, auxiliary: 'do', rest: `${refused[2]!} ${refused[3]!}`, time })
  const told = new RegExp(
    `^(whom?|what|where|how|why|when|(?:what|which|how) (?!${subjects})[a-z-]+(?: (?!${subjects})[a-z-]+)?) (?:${subjects}) ([a-z]+) ?(.*)$`,
    'i',
  ).exec(text)
  if (told) return turnedClause({ word: told[1]!, verb: told[2]!, rest: told[3]!, time })
  const acting = /^(what|who) ([a-z]+(?:s|t)|would have [a-z]+) them\b ?(.*)$/i.exec(text)
  if (acting) return subjectAsked(acting[1]!, `${acting[2]} you ${acting[3]}`)
  const affecting =
    /^how (does|did|do|has) ((?:it|this|that|these|the|a|an)\b.*?) (affect|change|help|shape|influence|touch|hit|hurt|changed|affected|helped) (.*\b(?:them|their|themselves)\b.*)$/i.exec(
      text,
    )
  if (affecting) {
    const [, auxiliary = '', subject = '', verb = '', object = ''] = affecting
    return fitting(`how, if at all, ${auxiliary.toLowerCase()} ${subject} ${verb} ${toYou(object)}`)
  }
  const happening = /^(what|who) ((?!is\b|was\b|has\b|does\b)[a-z]+s)\b ?(.*)$/i.exec(text)
  if (happening && baseOf(happening[2]!) !== happening[2]!.toLowerCase())
    return subjectAsked(happening[1]!, `${happening[2]} ${happening[3]}`)
  return null
}

/** "what worries you": whether anything does is not known. */
function subjectAsked(word: string, rest: string): string | null {
  const ifAny = word.toLowerCase() === 'who' ? 'if anybody' : 'if anything'
  return fitting(`${word.toLowerCase()}, ${ifAny}, ${toYou(rest)}`)
}

interface Asking {
  word: string
  rest: string
  time: Time
}

function turned({ word, auxiliary, rest, time }: Asking & { auxiliary: string }): string | null {
  const asking = word.toLowerCase()
  const helper = inTime(auxiliary.toLowerCase(), time)
  // Asked for their reasons people defend themselves; asked what led to it they tell (Patton, "why" questions).
  if (asking === 'why') {
    if (!/^d(?:o|id)$/.test(helper)) return null
    return fitting(`what, if anything, ${helper === 'do' ? 'leads' : 'led'} you to ${toYou(rest)}`)
  }
  const opening = asking === 'what' ? 'what, if anything,' : asking
  return fitting(`${opening} ${helper} you ${toYou(rest)}`)
}

/** "what they struggle with", "where they are unsure": told, and not asked. */
function turnedClause({ word, verb, rest, time }: Asking & { verb: string }): string | null {
  if (/^(?:are|were|have|had)$/i.test(verb)) return turned({ word, auxiliary: verb, rest, time })
  if (/^(?:would|will|could|can|should|might|did)$/i.test(verb)) return null
  return turned({ word, auxiliary: 'do', rest: `${verb} ${rest}`, time })
}

const toYou = (text: string) =>
  text
    .replace(/\btheir\b/gi, 'your')
    .replace(/\bthemselves\b/gi, 'yourself')
    .replace(/\b(?:they|them)\b/gi, 'you')

/** Long enough to ask something, short enough to have been read right. */
function fitting(text: string): string | null {
  const clean = text.replace(/\s+/g, ' ').trim()
  const words = clean.split(' ').length
  return words >= 3 && words <= 16 && !/\b(?:we|our|us|i|my)\b/i.test(clean) ? clean : null
}
