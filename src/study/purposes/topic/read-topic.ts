/**
 * From a research question, as people type it, to the words that a guide may use: whom it is about, what they do, the
 * thing it is about. English only. What cannot be read with confidence is null, and the templates have a wording
 * without it: a plain question is better than a broken one.
 */
import type { StudyContext } from '../../model.ts'
import { readAskedExperience } from './asked-experience.ts'
import { cleanSentence, pickSentence } from './clean-sentence.ts'
import { conjugateLasting, type VerbForms } from './conjugate.ts'
import { keptFrom } from './kept-from.ts'
import { looksEnglish } from './looks-english.ts'
import { cutClause, definite, readWho, toParticipant } from './noun-phrase.ts'
import { type Deed, type ParsedQuestion, parseQuestion } from './parse-question.ts'
import { type PlaceOfWork, readPlaceOfWork } from './place-of-work.ts'
import { readName } from './read-name.ts'
import { type Period, readPeriod } from './read-period.ts'
import { otherSentences, splitQuestions } from './split-questions.ts'
import { formOfThing, isSensitiveTopic, type TopicForm } from './topic-forms.ts'
import { type FurtherQuestion, turnQuestion } from './turn-question.ts'

export interface Topic {
  /** The sentence that the topic was read from, cleaned. */
  sentence: string
  isEnglish: boolean
  /** In which forms it can be spoken of; `none` is always among them. */
  forms: ReadonlySet<TopicForm>
  isSensitive: boolean
  who: string | null
  /** What they do: "chose a till". */
  deed: Deed | null
  /** What lasts: "live with a heat pump". Then there is no deed. */
  state: VerbForms | null
  /** What they gave up: "learning the violin". */
  ended: string | null
  placeOfWork: PlaceOfWork | null
  period: Period | null
  /** What the brief asks beside its topic. */
  further: FurtherQuestion[]
  /** A noun phrase as first named: "a till for small shops". */
  thing: string | null
  /** The same once it is known: "the till for small shops". */
  theThing: string | null
  /** Name of the product or company, null when nobody gave one. */
  name: string | null
  /** Name, else the thing, else "the service": always fits "with ...". */
  product: string
  /** The thing, else the name, else "the service". */
  subject: string
}

export function readTopic(question: string, context: StudyContext): Topic {
  const isEnglish = looksEnglish(question)
  const name = readName(context.product) ?? readName(context.company) ?? readCalledName(question)
  const picked = pickSentence(question)
  const whole = isEnglish ? cleanSentence(picked, name) : ''
  const { first: sentence, others } = splitQuestions(whole)
  const experience = readAskedExperience(sentence)
  const about = experience?.about ?? sentence
  const parsed: ParsedQuestion = isEnglish
    ? { ...parseQuestion(about, name) }
    : { who: null, deed: null, thing: null }
  parsed.who ??= experience?.who ? readWho(experience.who) : null
  const participants = (text: string) => toParticipant(cutClause(text), name)
  const period = readPeriod(about, participants)
  const placeOfWork = readPlaceOfWork(about, { who: parsed.who, name, cut: cutClause })
  const ending = endingOf(about, participants)
  if (ending) {
    parsed.thing = ending.activity === null ? (ending.thing ?? parsed.thing) : ending.thing
    parsed.deed = null
  }
  if (ending && parsed.thing && endsAlone.test(parsed.thing)) parsed.thing = null
  // "Why do volunteers stop coming?": what they leave is what people of that kind are in.
  if (!parsed.thing && (ending || leaving.test(about)) && !name) parsed.thing = whatTheyAreIn(parsed.who)
  if (period) parsed.deed = null
  const state =
    period || ending ? null : stateOf(experience === null ? null : about, parsed.deed, participants)
  if (state) parsed.deed = null
  const theThing = parsed.thing ? definite(parsed.thing) : null
  const topic = {
    sentence,
    isEnglish,
    isSensitive: isSensitiveTopic(sentence, parsed.who),
    ...parsed,
    state,
    ended: ending?.thing ? null : (ending?.activity ?? null),
    placeOfWork,
    period,
    further: [...others, ...(isEnglish ? otherSentences(question, picked) : [])].map((typed) =>
      turnQuestion(typed, parsed.who),
    ),
    theThing,
    name,
    product: name ?? theThing ?? 'the service',
    subject: theThing ?? name ?? 'the service',
  }
  return { ...topic, forms: formsOf(topic) }
}

/** "Why do customers cancel?" names nothing that people go about: they are asked about what they left, unnamed. */
const endsSomething = /^(?:cancel|quit|leave|unsubscribe)$/i

/** Nothing that can be left: "stop coming", "drop out". */
const endsAlone = /^(?:the )?(?:coming|going|out|off|away|attending|turning up|showing up|taking part)$/i
const leaving =
  /\b(?:leav(?:e|es|ing)|left|quit\w*|stop\w*|drop\w*|giv(?:e|es|ing) up|gave up|resign\w*|walk\w* away)\b/i

const helpers =
  /\b(?:volunteers?|helpers?|trustees?|befrienders?|activists?|campaigners?|coaches|mentors?)\b/i
const learners = /\b(?:apprentices?|trainees?|students?|learners?|pupils?)\b/i

/** Who volunteers uses no service, whatever the place is called; a member of what is no shop belongs to it. */
function isInByChoice(who: string | null, thing: string): boolean {
  if (who === null) return false
  return helpers.test(who) || (/\bmembers\b/i.test(who) && formOfThing(thing) === 'thing')
}

function whatTheyAreIn(who: string | null): string | null {
  if (who === null) return null
  return helpers.test(who) ? 'the group' : learners.test(who) ? 'the course' : null
}

function formsOf(topic: Omit<Topic, 'forms'>): ReadonlySet<TopicForm> {
  const { deed, state, ended, placeOfWork, period, theThing, name, who, sentence } = topic
  const forms = new Set<TopicForm>(['none'])
  if (period) forms.add('period')
  if (placeOfWork) forms.add('place_of_work')
  if (ended) forms.add('ended_activity')
  if (deed && !endsSomething.test(deed.base)) forms.add('activity')
  if (state) forms.add('state')
  if (theThing && !period && !ended)
    forms.add(leaving.test(sentence) && isInByChoice(who, theThing) ? 'membership' : formOfThing(theThing))
  if (name && !ended) forms.add('product')
  return forms
}

/** "living with a heat pump", "being a foreman", whether it was asked how that is or how people do it. */
function stateOf(
  about: string | null,
  deed: Deed | null,
  participants: (text: string) => string | null,
): VerbForms | null {
  if (deed) return conjugateLasting(deed.verb) && deed.base.startsWith(deed.verb) ? deed : null
  const [first = '', ...others] = about?.split(' ') ?? []
  const forms = first.endsWith('ing') ? conjugateLasting(first) : null
  const rest = forms ? participants(others.join(' ')) : null
  if (!forms || !rest || rest.split(' ').length > 9) return null
  const phrase = (form: keyof VerbForms) => `${forms[form]} ${rest}`
  return { base: phrase('base'), past: phrase('past'), gerund: phrase('gerund') }
}

/**
 * A question about giving something up: "give up learning a language with our app". Giving up is nothing that plays
 * a part in a life; what is left is the thing that is ours, else what they did until then. Null for any other question.
 */
function endingOf(
  sentence: string,
  participants: (text: string) => string | null,
): { thing: string | null; activity: string | null } | null {
  if (keptFrom.test(sentence)) return null
  const given =
    /\b(?:giv(?:e|es|ing) up|gave up|stop(?:s|ped|ping)?|quit(?:s|ting)?|drop(?:s|ped|ping)?[- ](?:out|off)(?: of)?|abandon\w*)\b ?(.*)$/i.exec(
      sentence,
    )
  if (!given) return null
  const ours =
    /\b(?:our|the) ((?:[\w-]+ )?(?:app|product|service|platform|tool|software|website|site|course|program(?:me)?|subscription|plan|membership))\b/i.exec(
      sentence,
    )
  const doing = /^([a-z]+ing)\b(.*)$/i.exec(given[1]!)
  const isUse =
    doing !== null &&
    /^(?:using|ordering|buying|coming|going|paying|visiting|subscribing|reading)$/i.test(doing[1]!)
  const isHabit =
    doing === null && /\b(?:giv(?:e|es|ing) up|gave up)\b/i.test(given[0]) && isBareNoun(given[1]!)
  const activity = (doing || isHabit) && !isUse && !ours ? participants(given[1]!) : null
  return { thing: ours ? `the ${ours[1]}` : null, activity }
}

/** "Give up meat": a habit, unless the noun is of something that is sold or belonged to. */
function isBareNoun(text: string): boolean {
  const noun = text.replace(/[?.!]+$/, '').trim()
  const isNamed = /\p{Lu}|\b(?:the|an?|our|their|its|this|that)\b/u.test(noun)
  return !isNamed && /^[a-z-]+(?: [a-z-]+)?$/.test(noun) && formOfThing(noun) === 'thing'
}

/** "... hear the name Brindle & Co?" gives "Brindle & Co". */
function readCalledName(question: string): string | null {
  if (question === question.toUpperCase()) return null
  const word = "\\p{Lu}[\\p{L}\\p{N}'’-]*"
  const called = new RegExp(
    `\\b(?:the (?:name|brand|company|product)|perception of|image of|reputation of|called|named) (${word}(?: (?:&|and|of) ${word}| ${word}){0,3})`,
    'u',
  )
  const seen = new RegExp(
    `\\bhow (?:is|are) (${word}(?: (?:&|and|of) ${word}| ${word}){0,3}) (?:seen|perceived|regarded|viewed)\\b`,
    'iu',
  )
  const found = called.exec(question)?.[1] ?? seen.exec(question)?.[1] ?? null
  return found !== null && /^\p{Lu}/u.test(found) ? found : null
}
