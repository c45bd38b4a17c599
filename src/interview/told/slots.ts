/**
 * What a question asks for beyond the frames, and whether a sentence holds it: somebody, a place, a time, how long, how often, how
 * much, what went wrong, how it was, what it would take, what is done when something happens, by what means. English, by closed
 * classes of words, of no topic.
 */
import { QuickMemory } from '../../platform/short-memory.ts'
import { plain } from '../../study/lint/text.ts'

interface Slot {
  asks: RegExp
  holds: RegExp
  /** Read with its capitals. */
  raw?: RegExp
}

const kin =
  'husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|mother|father|mum|mom|mam|dad|parents?|sister|brother|son|daughter|kids?|child(?:ren)?|baby|family|friends?|mates?|(?:flat|room|house)mates?|lodger|neighbou?rs?|colleagues?|boss|gaffer|manager|uncle|aunt(?:ie)?|cousins?|nan|gran(?:dma|ny|dad|dson|ddaughter|dmother|dfather|dchildren)?|nephews?|nieces?|team|ex|in[- ]laws?|accountant|teacher|doctor|nurse|guard|driver|lady|woman|man|men|guy|girl|lad|boy|fella|bloke|chap|fellow|people|clients?|customers?|staff|students?|interpreter|pharmacist|nobody|no one|noone|everyone|everybody|somebody|someone'
const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half an?|a|a whole|a couple of|a few)'
const trouble =
  "lost|lose|losing|broken?|broke|breaks?|fail(?:s|ed|ing)?|refus\\w+|wrong|late|missing|missed|hard(?:est)?|difficult\\w*|trouble|problems?|nuisance|stuck|slow\\w*|cold|dead|dies|died|rang out|rings out|queues?|wait(?:s|ed|ing)?|can't|cannot|cant|couldn't|couldnt|won't|wont|doesn't work|didn't work|not work\\w*|never work\\w*|fault\\w*|errors?|mistakes?|mess\\w*|crash\\w*|freez\\w+|stopp?ed|annoy\\w*|hate[ds]?|dread\\w*|fear\\w*|afraid|scared|worr\\w+|pain\\w*|hurts?|burn\\w*|ruin\\w*|spoil\\w*|forgot\\w*|forget\\w*|took me|had to|too (?:much|many|old|far|late|long|loud|small|big|heavy|early)|not enough|off and on|hassle|nightmare|murder|disappoint\\w*|frustrat\\w*|struggl\\w+|twice|again|worse|worst|nothing|nobody"

export const slots = {
  who: {
    asks: /\bwho(?:m|se)?\b|\bwhich (?:person|people|team)\b|\bhelped?\b|\bturn(?:ed)? to\b|\btalk(?:ed)? to\b/,
    holds: new RegExp(
      `\\b(?:${kin}|alone|by myself|on my own|just me|only me|myself|with (?:him|her|them))\\b`,
    ),
    raw: /(?<=[\p{L}\d,;'’] )(?!I\b)\p{Lu}\p{Ll}{2,}/u,
  },
  where: {
    asks: /\bwhere\b|\b(?:in|at) (?:which|what) (?:place|room|town|part)\b|\bwhich (?:places?|rooms?|parts?)\b/,
    holds:
      /\b(?:at|in|on|by|from|under|beside|behind|round|near|outside|above|below|through|past|into|over|off|up|down) (?:the |my |our |a |an |his |her |their |some )?(?:[a-z'’-]+ ){0,2}(?:[a-z'’-]{3,})\b|\bonline\b|\bthere\b|\bhome\b|\belsewhere\b/,
  },
  when: {
    asks: /\bwhen (?:did|do|does|was|is|were|are|in|on|have|has)\b|\bwhat time\b|\bwhen\?$|^when\b/,
    holds: new RegExp(
      `\\b(?:at \\d{1,2}|\\d{1,2}(?:[.:]\\d\\d| ?(?:am|pm|o'?clock))|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:days?)?|mornings?|evenings?|afternoons?|nights?|midnight|noon|lunch|tea|breakfast|bed(?:time)?|weekends?|yesterday|today|last (?:week|month|year|night|winter|summer|spring|autumn)|${number} (?:days?|weeks?|months?|years?|winters?|summers?) ago|fortnight|easter|christmas|xmas|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:19|20)\\d\\d|since)\\b`,
    ),
  },
  howLong: {
    asks: /\bhow long\b|\bhow much (?:of your )?time\b/,
    holds: new RegExp(
      `\\b${number} (?:and a half )?(?:minutes?|mins?|hours?|hrs?|days?|sundays?|weeks?|months?|mths?|years?|yrs?|fortnights?|winters?|summers?)\\b|\\bfrom .{2,25} (?:to|till|until)\\b|\\b(?:till|until)\\b|\\b(?:all|whole|half the) (?:day|night|morning|evening|week)\\b|\\bninth|closing\\b`,
    ),
  },
  howOften: {
    asks: /\bhow often\b|\bhow many times\b|\bhow regular\w*/,
    holds: new RegExp(
      `\\b(?:once|twice|${number} times|every|each|daily|weekly|monthly|yearly|hardly|rarely|seldom|never|always|(?:mon|tues|wednes|thurs|fri|satur|sun)days|sometimes|now and then|a (?:day|week|month|year))\\b`,
    ),
  },
  howMuch: {
    asks: /\bhow (?:much|many)\b|\bcosts?\b|\bpay\b|\bprices?\b|\bspend\b|\bbudget\b|\bbills?\b|\btarget\b|\bget for it\b/,
    holds:
      /[£$€]\s?\d|\d|\b(?:hundred|thousand|fifty|sixty|twenty|thirty|forty|ten|lakhs?|quid|pounds?|euros?|dollars?|pence|cheap(?:er)?|dear(?:er)?|free|pricey|expensive)\b/,
  },
  trouble: {
    asks: /\b(?:wrong|hard(?:est|er)?|difficult\w*|trouble|problems?|nuisance|gets? in the way|put you off|puts you off|keeps? you from|goes? wrong|breaks? down|broken|lost|lose|afraid|fear|worr\w+|worst|miss|annoy\w*|surpris\w*|bother\w*|stops?|stuck|does not work|don't you like|dislike|slows?|short|hate|disagree|injur\w+|out of order|avoid|give up|down)\b/,
    holds: new RegExp(`\\b(?:${trouble})\\b`),
  },
  howItWas: {
    asks: /\bwhat (?:was|were|is|are) .{2,60} like\b|\bhow (?:was|were|is|did|has|have|do) .{2,50}(?:go|been|feel|seem|take it|get on|get along|satisfied|sleep)?\?|\bhow (?:was|were)\b|\bsatisfied\b|\bfeel\b|\bthink of\b|\bwhat do you make of\b|\benjoy\b|\bget out of\b/,
    holds:
      /\b(?:was|were|is|are|been|felt|feels?|went|it's|fine|good|bad|nice|lovely|great|terrible|awful|dreadful|easy|hard|correct|quiet|loud|slow|fast|quick|well|badly|happy|glad|angry|sad|proud|weird|strange|boring|calm|nothing|bliss|like a)\b/,
  },
  wouldTake: {
    asks: /\bwould (?:make|bring|get|have|you|it|help|an?|that|help)\b|\bmight make\b|\bshould\b|\bcould (?:be|have)\b|\bchange about\b|\bdo differently\b|\bnext time\b|\brather\b|\bwish\b|\blike .{2,20} to\b|\bideal\b|\bin the future\b|\bwill you\b|\bplan\b|\bkeeps you\b|\bneed\b/,
    holds:
      /\b(?:would|wouldn't|wouldnt|i'd|id|they'd|it'd|will|won't|i'll|should|if|wish|want(?:ed)? (?:a|the|to)|ought|next time|needs? to|have to|could do with|rather|going to|never again|any more|hope|done with)\b/,
  },
  whenThis: {
    asks: /\bwhat (?:do|did|does|would) (?:you|they|people) do (?:when|if|with|about|after|before|for|once|to)\b|\bwhat happens (?:when|if|to|with|after)\b|\bhow do you (?:deal|cope|handle|get over)\b|\b(?:when|if|once) (?:it|you|she|he|they|there|something|someone|a|an|the|not)\b/,
    holds:
      /\b(?:when|if|once|then|whenever|so i|so we|just|instead|otherwise|always|usually|until|till|straight|i (?:go|ring|call|take|put|send|press|phone|ask|do|use|wait|walk|write|scroll|keep|still)|we (?:go|ring|call|take|put|send|press|phone|ask|do|stop|clean|write))\b/,
  },
  means: {
    asks: /\bhow (?:do|did|does|are|were|was) (?!.*\b(?:feel|go|like|take it)\b)|\b(?:in )?(?:what|which) (?:way|ways|device|tool|means)\b|\bwhat (?:device|tool|do you use)\b|\bdo you use\b/,
    holds:
      /\b(?:by|with|through|via|on (?:the|my|his|her|a)|using|used?|uses|over|from|online|phone[ds]?|rang|ring|text\w*|emails?|letters?|post|app|apps|website|site|google\w*|walk\w*|drove|drive|bus|train|tram|car|bike|bicycle|foot|hand|cards?|cash|paper|notebook|book|told|showed|asked?|looked?|sent|send)\b/,
  },
  change: {
    asks: /\b(?:changed?|different|since|become of|now|today|these days|afterwards?|after(?: it| that)?\?|harder|less|more) ?\b/,
    holds:
      /\b(?:since|now(?:adays)?|these days|any ?more|used to|no longer|then|after(?:wards)?|went|sold|later|stopped|started|still|today|lately|by (?:noon|then|now)|became|turned)\b/,
  },
  whetherEver: {
    asks: /^(?:have|has|had|do|does|did|is|are|was|were|can|could|would) (?:you|your|they|it|there|anything|anyone|any|the)\b/,
    holds: /\b(?:i|we|they|he|she|my|it)\b/,
  },
  reason: {
    asks: /\bwhy\b|\bwhat (?:made|makes|led|brought|got|keeps?|kept|brings)\b|\breasons?\b|\bhow come\b|\bdecide\b|\bhow did you come\b|\blike most\b/,
    holds:
      /\b(?:because|bc|cos|cause|since|as|so|until|wanted|want|needed|need|due|which is why|that's why|therefore|reason|rule|if|thanks to|otherwise|that's it|i'm done|still|keep)\b/,
  },
} as const satisfies Record<string, Slot>

export type SlotName = keyof typeof slots
export const slotNames = Object.keys(slots) as SlotName[]

/** A guide's questions are the same in each interview, and a sentence is looked at more than once in a turn. */
const asked = new QuickMemory<ReadonlySet<SlotName>>({ most: 1024 })
const told = new QuickMemory<ReadonlySet<SlotName>>({ most: 1024 })

export const slotsAsked = (question: string): ReadonlySet<SlotName> => asked.get(question, readAsked)
export const slotsHeld = (sentence: string): ReadonlySet<SlotName> => told.get(sentence, readTold)

function readAsked(question: string): ReadonlySet<SlotName> {
  const text = plain(question)
  return new Set(slotNames.filter((name) => slots[name].asks.test(text)))
}

function readTold(sentence: string): ReadonlySet<SlotName> {
  const text = plain(sentence)
  return new Set(
    slotNames.filter((name) => {
      const slot: Slot = slots[name]
      return slot.holds.test(text) || slot.raw?.test(sentence) === true
    }),
  )
}
