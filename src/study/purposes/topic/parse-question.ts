/** Whom a research question is about, what they do, and what it is about, by the shape of the sentence. */
import { findBareVerb, findPredicate } from './bare-verb.ts'
import { baseOf, conjugate, isDeedVerb, type VerbForms } from './conjugate.ts'
import { keptFrom } from './kept-from.ts'
import {
  afterPreposition,
  cutClause,
  namesPeople,
  namesWhatIsDone,
  objectOf,
  readThing,
  readWho,
  stripHeading,
  toParticipant,
  withoutReciprocal,
} from './noun-phrase.ts'
import { withOwnMatter } from './own-matter.ts'
import { deedVerbs, viewVerbs } from './verbs.ts'

/** "chose a till", "choosing a till": a whole phrase in three forms, and what it is made of. */
export interface Deed extends VerbForms {
  /** The last of its verbs, in the base form: "choose". */
  verb: string
  /** "a till"; empty for a verb that stands alone. */
  object: string
}

export interface ParsedQuestion {
  who: string | null
  deed: Deed | null
  thing: string | null
}

const nothing: ParsedQuestion = { who: null, deed: null, thing: null }
/** After these whoever does something does it in the base form. */
const baseFormAfter = /^(?:do|does|did|would|will|can|could|should|might)$/i
const auxiliary = '(?:do|does|did|would|will|can|could|should|might|are|is|was|were|have|has|had)'

/** What something does by itself, before what it does so over or between: nobody does it to anything. */
const changes =
  '(?:change[ds]?|var(?:y|ies|ied)|differ(?:s|ed)?|shift(?:s|ed)?|fluctuate[ds]?|evolve[ds]?|go(?:es)? (?:up|down))'
const changesWhere =
  '(?:over|during|between|across|within|throughout|through|with|when|as|in|on|at|by|after|before|from|since|depending|according|around|while|once)'

/** Shapes in the order in which they are tried; the first that fits decides. */
const shapes: { pattern: RegExp; read: (match: RegExpExecArray, name: string | null) => ParsedQuestion }[] = [
  {
    pattern: /\b(?:price|expensive|cheap|cost|fee|pay|charge|dear)\b.*? (?:for|of) (.+)$/i,
    read: (match, name) => ({ ...nothing, thing: readThing(match[1]!, name) }),
  },
  {
    // "how does eating change over a week", "how does screen time vary between weekdays and weekends"
    pattern: new RegExp(
      `^(?:how|why|when|where|what)(?: \\w+)? ${auxiliary} ([^,]+?) ${changes}(?: [a-z]+ly)?(?: ${changesWhere}\\b.*)?$`,
      'i',
    ),
    read: (match, name) => readWhatChanges(match[1]!, name),
  },
  {
    // "how can we improve the school bus"
    pattern:
      /\b(?:can|could|might|should|would|do|to) (?:we|i|our team|our company) (?:best |better )?(?:improve|redesign|rethink|change|fix|support|serve|better) (?:(?:in|at|with|about|on) )?(.+)$/i,
    read: (match, name) => ({ ...nothing, thing: readThing(match[1]!, name) }),
  },
  {
    // "which features of the scheduler matter most to receptionists"
    pattern:
      /^(?:which|what) (?:[a-z-]+ )?(?:features?|functions?|parts?|aspects?|elements|sides|things) (?:of|in|about|on) (.+?) (?:do|does|did|are|is|were|was|matter|count|help|work|confuse|bother|annoy|make|need|cause|appeal|stand)\b.*$/i,
    read: (match, name) => ({ ...nothing, thing: readThing(match[1]!, name) }),
  },
  {
    pattern: /\bhelp ((?:[a-z-]+ )??[a-z-]+) ([a-z]+.*)$/i,
    read: (match, name) => ({
      ...nothing,
      who: readWho(match[1]!),
      deed: readDeed(match[2]!, { name, who: null }),
    }),
  },
  {
    // "how easy is it to return a parcel"
    pattern: /\b(?:is|was) it (?:for .{3,40} )?to ([a-z]+ .+)$/i,
    read: (match, name) => readDeedAndThing(match[1]!, name),
  },
  {
    // "where do people get stuck when they set it up", "what goes wrong when drivers pair their phone"
    pattern: /^(.*?)\bwhen ([a-z-]+(?: [a-z-]+)??) ([a-z]+ .+)$/i,
    read: (match, name) => {
      const subject = /^(?:they|you)$/i.test(match[2]!) ? readSubject(match[1]!) : readWho(match[2]!)
      return { ...readDeedAndThing(match[3]!, name), who: subject }
    },
  },
  {
    // "what steps do couples take from the first idea to booking a venue"
    pattern: /\bfrom .+ to ([a-z]+ing .+)$/i,
    read: (match, name) => readDeedAndThing(match[1]!, name),
  },
  {
    // "what makes subscribers cancel"
    pattern:
      /^what (?:(?:would|could|might|will) )?(?:make|lead|get|stop|keep|prevent|makes|made|leads|led|drives|drove|causes|caused|gets|got|stops|stopped|prompts|prompted|keeps|kept|prevents|prevented|hinders|hindered|deters|deterred|discourages|discouraged|puts off|holds back) (.+)$/i,
    read: (match, name) => {
      // What makes somebody do something takes no "to" before it.
      const isMade = /^what (?:\w+ )?ma[kd]es? /i.test(match[0])
      return readClause(
        isMade ? match[1]! : match[1]!.replace(/ (?:to|from) (?:not )?(?=[a-z]+)/i, ' '),
        name,
      )
    },
  },
  {
    // "the experience of customers who call our helpline"
    pattern: /\b(?:of|about|from) ((?:[a-z-]+ )?[a-z-]+) who ([a-z]+ .+)$/i,
    read: (match, name) => ({ ...readDeedAndThing(match[2]!, name), who: readWho(match[1]!) }),
  },
  {
    pattern: new RegExp(
      `^(?:how|why|when|where|what(?: \\w+){0,2}?|which(?: \\w+){0,2}?|who)(?: \\w+)?(?:,? (?:or|and) \\w+)? (${auxiliary}) (.+)$`,
      'i',
    ),
    read: (match, name) => readClause(subjectOf(match[1]!, match[2]!), name, baseFormAfter.test(match[1]!)),
  },
  {
    // "who uses our loyalty card": nobody is named, and what they use is.
    pattern: /^who (?:[a-z]+s|have|has) ((?:our|the|an?) .+)$/i,
    read: (match, name) => ({ ...nothing, thing: readThing(match[1]!, name) }),
  },
  {
    pattern: new RegExp(`^(${auxiliary}) (.+)$`, 'i'),
    read: (match, name) => readClause(match[2]!, name, baseFormAfter.test(match[1]!)),
  },
  {
    pattern: /^(?:how|why|when|where|whether|if|what) (.+)$/i,
    read: (match, name) => readClause(match[1]!, name),
  },
]

export function parseQuestion(sentence: string, name: string | null): ParsedQuestion {
  const told = sentence.replace(/^(?:track|log|follow|observe) (?=(?:how|what|when|where)\b)/i, '')
  const { text, isUndone } = withoutDenial(told)
  const parsed = readShapes(text, name)
  // Of what people do not do there is no last time.
  return isUndone && parsed.thing ? { ...parsed, deed: null } : parsed
}

function readShapes(text: string, name: string | null): ParsedQuestion {
  for (const { pattern, read } of shapes) {
    const match = pattern.exec(text)
    if (!match) continue
    const parsed = read(match, name)
    if (parsed.deed || parsed.thing || parsed.who) return withoutPeopleAsThing(parsed)
  }
  return withoutPeopleAsThing(readFragment(text, name))
}

const denied = new RegExp(
  `^((?:how|why|when|where|what|which|who)(?: [a-z]+)? )?(${auxiliary})(?:n't|(?<=do|does|did|will|would|can|could|have|has)(?= (?:(?!(?:and|or|who|that|but|because)\\b)[\\w'-]+ ){1,6}?(?:not|never|rarely|seldom|hardly|no longer) (?!to\\b)[a-z]+)) (.+)$`,
  'i',
)
const onceMore = /\b(?:again|any ?more|any longer|no longer|(?:a|the) (?:second|third|next) time)\b/i

/** "Why don't teenagers wear a helmet" is about wearing a helmet, which is not done; "not give blood again" was done once. */
function withoutDenial(sentence: string): { text: string; isUndone: boolean } {
  const asked = sentence.replace(/^how come /i, 'why do ')
  const match = denied.exec(asked)
  if (!match) return { text: asked, isUndone: /^what /i.test(asked) && keptFrom.test(asked) }
  const clause = match[3]!.replace(/ (?:not|never|rarely|seldom|hardly|no longer) /i, ' ')
  const text = `${match[1] ?? ''}${match[2]} ${clause}`.replace(
    /,? (?:again|any ?more|any longer|(?:a|the) (?:second|third|next) time)$/i,
    '',
  )
  return { text, isUndone: !onceMore.test(asked) }
}

/** "eating" is done, "moods" are a thing; of people who change nothing is known but that it is about them. */
function readWhatChanges(subject: string, name: string | null): ParsedQuestion {
  // "How do bar staff swap shifts with colleagues?": they do something, and nothing shifts.
  const words = subject.split(' ')
  if (words.some((word, at) => at > 0 && isVerb(word, words[at - 1]!))) return nothing
  const who = readWho(subject)
  if (who !== null && namesPeople(who)) return { ...nothing, who }
  const [first = ''] = subject.split(' ')
  return isDeedVerb(first) && /ing$/i.test(first)
    ? readDeedAndThing(subject, name)
    : { ...nothing, thing: readThing(subject, name) }
}

/** "pain points of freelance translators": they are whom it is about, not what. */
function withoutPeopleAsThing(parsed: ParsedQuestion): ParsedQuestion {
  if (parsed.thing === null || !namesPeople(parsed.thing)) return parsed
  return { ...parsed, who: parsed.who ?? parsed.thing, thing: null }
}

function readDeedAndThing(phrase: string, name: string | null, who: string | null = null): ParsedQuestion {
  const object = phrase.split(' ').slice(1).join(' ').replace(plight, '')
  return { who: null, deed: readDeed(phrase, { name, who }), thing: readThing(objectOf(object), name) }
}

/** "get stuck on the website" is nothing that anybody does; the website is what it is about. */
const plight =
  /^(?:stuck|lost|confused|annoyed|frustrated|tired|bored|angry|fed up)(?: (?:on|in|with|at|by|of|when))? /i

function readSubject(text: string): string | null {
  const clause = new RegExp(`${auxiliary} ([a-z-]+(?: [a-z-]+)?) `, 'i').exec(text)
  return clause ? readWho(clause[1]!.replace(/ (?:get|go|feel|have|do)$/i, '')) : null
}

/** "customer journey of buying a used car", "usability of the new dashboard". */
function readFragment(sentence: string, name: string | null): ParsedQuestion {
  const text = stripHeading(sentence)
  const first = text.split(' ')[0]!.toLowerCase()
  if (/[a-z]{2}ing$/.test(first) && isDeedVerb(first) && !namesWhatIsDone.test(text))
    return readDeedAndThing(text, name)
  return { ...nothing, thing: readThing(text, name) }
}

/** "small shops choose a till", "we launch a family plan", "the new ad come across to parents". */
function readClause(clause: string, name: string | null, hasBaseForm = false): ParsedQuestion {
  const existential = /^there (?:any )?(?:interest|demand|need|market|appetite) (?:in|for) (.+)$/i.exec(
    clause,
  )
  if (existential) return { ...nothing, thing: readThing(existential[1]!, name) }
  // "couples come to buy a house": the way there is asked for anyway.
  const plain = clause.replace(/ (?:come|manage|try|get|choose|decide) to (?=[a-z]+ )/i, ' ')
  if (plain !== clause) return readClause(plain, name, hasBaseForm)
  // "dentists who run their own practice choose software": where the inner clause ends cannot be told.
  const inner = /^(.+?) (?:who|that|which) /i.exec(clause)
  if (inner && !/^(?:the|a|an|our)\b/i.test(clause)) return { ...nothing, who: readWho(inner[1]!) }
  const words = clause.split(' ')
  const at = verbIn(words, hasBaseForm)
  if (at === -1) return readWithoutVerb(clause, name, hasBaseForm)
  const subject = words.slice(0, at).join(' ')
  const rest = words.slice(at + 1).join(' ')
  const who = readWho(subject)
  if (!who) {
    const isOwnSide = /^(?:we|i|our team|our company)$/i.test(subject)
    const thing = readThing(isOwnSide ? objectOf(rest) : subject, name)
    // "The motivation of our learners goes up" is not about the learners as a thing.
    return thing !== null && namesPeople(thing.replace(/^(?:the|your) /i, ''))
      ? nothing
      : { ...nothing, thing }
  }
  const verb = baseOf(words[at]!)
  // "refuse to drive the van", "forget to sign": it is not done, and what it would be done to is the thing.
  const putOff = /^to ([a-z]+ .+)$/i.exec(rest)
  if (putOff && !viewVerbs.has(verb) && !deedVerbs.has(verb))
    return { who, deed: null, thing: readDeedAndThing(putOff[1]!, name).thing }
  // What people trust or want is a noun, also where it begins like a verb: "heat pumps".
  if (viewVerbs.has(verb)) {
    const isNoun = !/^to\b/i.test(rest)
    return { who, deed: null, thing: readThing(afterPreposition(rest), name, { isNoun }) }
  }
  return { ...readDeedAndThing(`${verb} ${rest}`, name, who), who }
}

/** Of what they are said to be, whoever is said to be it is left: that it is so is what the researcher supposes. */
function subjectOf(verb: string, clause: string): string {
  const words = clause.split(' ')
  const at = /^(?:is|are|was|were)$/i.test(verb) ? findPredicate(words) : -1
  return at === -1 ? clause : words.slice(0, at).join(' ')
}

/** A verb of the lists, else, where that leaves nobody who does it, the one that stands where a verb does. */
function verbIn(words: string[], hasBaseForm: boolean): number {
  const isForm = (word: string) => !hasBaseForm || !/ing$/i.test(word) || baseOf(word) === word.toLowerCase()
  const listed = words.findIndex(
    (word, index) => index > 0 && isForm(word) && isVerb(word, words[index - 1]!),
  )
  if (listed !== -1 && readWho(words.slice(0, listed).join(' '))) return listed
  const placed = hasBaseForm ? findBareVerb(words, { hasBaseForm }) : -1
  return placed !== -1 && (listed === -1 || placed < listed) ? placed : listed
}

/** "patients with our booking line": whom, and with what. */
function readWithoutVerb(clause: string, name: string | null, hasBaseForm: boolean): ParsedQuestion {
  const related = /^(.+?) (?:with|about|of|towards?|to|by) (.+)$/i.exec(clause)
  const who = related ? readWho(related[1]!) : null
  if (who) return { who, deed: null, thing: readThing(related![2]!, name) }
  const unknown = readUnknownVerb(clause, name)
  if (unknown) return unknown
  // Somewhere in it somebody does something, so that the whole is no thing.
  return hasBaseForm && /^[a-z]/.test(clause) && clause.split(' ').length > 3
    ? nothing
    : { ...nothing, thing: readThing(clause, name) }
}

/** "teachers grade essays", by a verb that is on no list: whom it is about, and what they do something to. */
function readUnknownVerb(clause: string, name: string | null): ParsedQuestion | null {
  const words = clause.split(' ')
  const people = [1, 2].find((count) => namesPeople(words.slice(0, count).join(' ')))
  const [verb = '', ...rest] = people ? words.slice(people) : []
  if (rest.length === 0 || !/^[a-z]{3,}$/.test(verb)) return null
  return {
    who: readWho(words.slice(0, people).join(' ')),
    deed: null,
    thing: readThing(afterPreposition(rest.join(' ')), name),
  }
}

function isVerb(word: string, before: string): boolean {
  if (/^(?:the|a|an|our|their|my|of|new|to|for|in|on|with|and|or|who|that)$/i.test(before)) return false
  const base = baseOf(word)
  return deedVerbs.has(base) || viewVerbs.has(base)
}

/** "find and choose a mortgage broker" in the three forms; null when it cannot be turned with confidence. */
function readDeed(phrase: string, { name, who }: { name: string | null; who: string | null }): Deed | null {
  const pair = /^([a-z]+) (?:and|or) ([a-z]+) (.+)$/i.exec(phrase)
  const isPair = pair !== null && isDeedVerb(pair[1]!) && isDeedVerb(pair[2]!)
  const [first = '', ...others] = phrase.split(' ')
  const verbs = isPair ? [pair[1]!, pair[2]!] : [first]
  const raw = isPair ? pair[3]! : others.join(' ')
  // "What do people talk about in the tea room": what they talk about is what is asked.
  if (plight.test(`${raw} `) || strandedPreposition.test(raw)) return null
  const own = withOwnMatter(withoutReciprocal(withoutComparison(cutClause(raw))), who)
  const object = toParticipant(own, name)
  // "found your way around it" supposes that they did.
  if (first === 'find' && object?.startsWith('your way')) return null
  if (object === null || object.split(' ').length > 12 || /,/.test(object)) return null
  const forms = verbs.map((verb) => conjugate(baseOf(verb)))
  if (forms.some((form) => form === null)) return null
  if (object === '' && !standsAlone.test(baseOf(verbs.at(-1)!))) return null
  const phraseIn = (form: keyof VerbForms) =>
    `${forms.map((verb) => verb![form]).join(' and ')} ${object}`.trim()
  return {
    base: phraseIn('base'),
    past: phraseIn('past'),
    gerund: phraseIn('gerund'),
    verb: baseOf(verbs.at(-1)!),
    object,
  }
}

const strandedPreposition =
  /^(?:about|with|to|for|of|on|from)(?:$| (?:in|at|on|when|with|during|before|after|while|by)\b)/i

/** "sleep better" is what the study hopes for; what people did is "sleep". */
function withoutComparison(object: string): string {
  return object.replace(/(?:^| )(?:better|more|faster|easier|less|well|(?:the )?(?:most|least|best))$/i, '')
}

/** Verbs that need no object. */
const standsAlone =
  /^(?:cook|commute|travel|shop|sleep|exercise|volunteer|snack|cycle|train|study|relax|recycle|bake|invest|budget|donate|vote|drive|park|cancel|quit|leave|switch|rent|harvest|eat|renew)$/i
