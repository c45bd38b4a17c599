/** English: data that identify somebody, and those that European law holds for special (GDPR, Article 9). */
import type { Finding, LanguagePack } from '../pack.ts'

const theirs = `(?:your|his|her|their)(?: [a-z]+'s)?`
const kinds =
  '(?:full|first|middle|maiden|last|real|legal|given|family|home|work|business|personal|private|email|e-mail|phone|mobile|cell|telephone|current|exact|street|postal|billing)'

/** What reaches or names somebody, whoever holds it: "the phone number that the bank has for you". */
const contact = `(?:email(?: address)?|e-mail(?: address)?|(?:phone|mobile|cell|telephone|contact|house|account|card|policy|customer|employee|passport|id|tax|licen[cs]e) number|(?:home |work |street |postal )?address|postcode|zip ?code|date of birth|birth date|surname|full name)`
/** Only with an owner: "a name" may be anything's. */
const owned = `(?:name|surname|email|e-mail|address|phone|number|telephone|birthday|date of birth|birth date|social security(?: number)?|passport(?: number)?|licen[cs]e number|account number|card number|credit card|postcode|zip ?code|user ?name|screen name|handle|password|ip address|linkedin|instagram|facebook|twitter|employee (?:id|number)|national insurance(?: number)?|tax (?:id|number)|profile|signature)`

const asks = `(?:what(?:'s| is| are| was)|tell (?:me|us)|give (?:me|us)|send (?:me|us)|share(?: with (?:me|us))?|provide|spell|state|confirm|type|enter|leave|write(?: down)?|may i (?:have|ask|ask for|know|take)|(?:can|could|would|will) (?:i|we|you) (?:please )?(?:have|get|take|give(?: me| us)?|tell(?: me| us)?|send(?: me| us)?|spell|share|confirm|leave|write down)|i(?:'ll| will|'d| would)? (?:just )?need|let me (?:have|take)) (?:please )?(?:the last (?:two|three|four|five|few) digits of )?`

const person =
  '(?:manager|boss|supervisor|doctor|therapist|colleague|partner|husband|wife|child|children|son|daughter|teacher|nurse|landlord|neighbou?r|lawyer|employer)'
const organisation =
  '(?:company|employer|organi[sz]ation|school|university|hospital|clinic|firm|bank branch|church|department)'

const personalList: Finding[] = [
  {
    pattern: new RegExp(
      `\\b(?:the|your) last (?:two|three|four|five|few) digits of\\b|\\b${asks}(?:${theirs} (?:${kinds} )*${owned}|(?:an?|the) (?:${kinds} )*${contact})\\b|^(?:and |so |now |ok(?:ay)?,? |then )*${theirs} (?:${kinds} )*${owned}(?:,? please)?\\s*[?.]`,
    ),
    why: 'It asks for something that identifies them.',
    suggestion: 'Leave it out; contact details are asked for separately, with their own consent.',
  },
  {
    pattern:
      /\b(?:under|by|with|on) (?:which|what) (?:user ?name|name|handle|account|alias|profile)\b|\b(?:which|what) (?:user ?name|screen name|handle|alias|email(?: address)?|phone number) (?:do|did|are|have) (?:you|they)\b/,
    why: 'It asks for something that identifies them.',
    suggestion: 'Leave it out; contact details are asked for separately, with their own consent.',
  },
  {
    pattern: new RegExp(
      `\\b(?:what(?:'s| is| was) the name of|name of|which|what) (?:the |your )(?:[a-z]+'s )?(?:${organisation}|${person})(?:'s name)?(?:(?: that| do| are)? you (?:work|study|teach)| called|\\?|$)|\\b(?:which|what) ${organisation} (?:(?:do|are|did) )?you (?:currently )?(?:work|employed|study|teach|go|belong)|\\bwhat (?:is|are|was) (?:your|his|her|their|the) (?:[a-z]+ )?(?:${person}|${organisation})s? called\\b|\\bwho (?:exactly )?is your (?:${person})\\b|\\bwho exactly (?:is|was|are|were) (?:the|that|this) (?:[a-z]+ )?(?:${person})\\b|\\bwho do you work for\\b`,
    ),
    why: 'It asks for a name that identifies them or somebody else.',
    suggestion: 'Ask for the kind ("What kind of company do you work for?").',
  },
  {
    pattern:
      /\bwhat(?:'s| is) your (?:exact |current |yearly |annual |monthly )?(?:age|salary|income|wage|religion|faith|ethnicity|nationality|race|sexual orientation|gender|marital status|diagnosis|weight)\b|\bhow (?:old (?:are you|you are)\b|much (?:do you (?:earn|make)\b|money do you (?:earn|make)\b))|\b(?:may|can|could) i ask (?:for )?your (?:age|salary|income)\b|\bwhere (?:exactly do you live\b|do you live(?: now| currently| at the moment)?\s*[?.])|\b(?:which|what) (?:street|road|house|building|block|village|town|city|neighbou?rhood|area) do you live\b|\bwhen (?:were|was) you born\b|\bare you (?:pregnant|married|divorced|gay|straight|single|disabled|religious|a (?:member|citizen) of)\b/,
    why: 'It asks for a personal detail that the study may not need.',
    suggestion: 'Ask in bands and only if the analysis needs it, with "prefer not to say".',
  },
  {
    pattern:
      /\bdo you (?:have|suffer from|live with) (?:an? |any )?(?:\w+ )?(?:diagnos[ie]s|disability|disabilities|(?:chronic|mental|medical|health)(?: health)? (?:conditions?|illness(?:es)?|diseases?|problems?))\b|\b(?:which|what) (?:political )?(?:party|candidate|religion|church|union|trade union) (?:do|did|are|will|would) you\b|\bwho(?:m)? (?:did|do|will|would) you vote for\b|\bhave you (?:ever )?been (?:convicted|arrested|in prison)\b/,
    why: 'It asks for a detail of a kind that law protects: health, belief, politics, a conviction.',
    suggestion: 'Leave it out, unless the study is about it and they agreed to be asked.',
  },
]

export const englishPersonal = {
  personal: personalList,
} satisfies Partial<LanguagePack>
