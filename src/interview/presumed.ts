/**
 * What a question takes for granted, by the things of everyday life that people have or have not: a partner, children,
 * colleagues, a car, the internet. Who has said that they have none is not asked about it. English; pure.
 */
interface Presumption {
  asks: RegExp
  denied: RegExp
}

const none =
  "(?:no|never had(?: any| an?)?|do(?: ?not|n'?t) have (?:any |an? |the )?|have(?: ?not|n'?t)(?: got)? (?:any |an? )?|without(?: any| an?)?|i've no|we've no)"
const alone =
  /\b(?:(?:i'?m|i am|am|been|living|live|being) (?:single|divorced|a? ?widow(?:er|ed)?|alone|by myself)|single (?:since|for|mum|mom|dad)|(?:is|it'?s|its) (?:only|just) me\b|just me and|never married|no (?:partner|husband|wife|boyfriend|girlfriend)|my late (?:husband|wife|partner)|(?:husband|wife|partner) (?:has )?(?:died|passed|left))\b/

const presumptions: readonly Presumption[] = [
  {
    asks: /\b(?:your (?:partner|husband|wife|spouse|boyfriend|girlfriend|better half)|(?:the )?other parent|as a couple|the two of you)\b/,
    denied: alone,
  },
  {
    asks: /\byour (?:child|children|kids?|sons?|daughters?|grandchildren)\b/,
    denied: new RegExp(
      `\\b${none} ?(?:kids|children|grandchildren|family of my own)\\b|\\bchildless\\b|\\bkids? (?:are|is) (?:all )?grown\\b`,
    ),
  },
  {
    asks: /\b(?:your|other) (?:colleagues?|co-?workers?|team|boss|manager|employees|staff|members of your team)\b/,
    denied:
      /\b(?:work (?:alone|on my own|by myself|for myself)|(?:i'?m|i am) (?:self-?employed|a freelancer|freelance|retired|unemployed|out of work|my own boss)|one-(?:man|woman|person)|(?:there'?s|it'?s|its) (?:just|only) me (?:in|at|here)|no (?:colleagues|boss|staff|employees))\b/,
  },
  {
    asks: /\b(?:online|internet|website|web ?site|streaming|passwords?|e-?mails?|wi-?fi|video calls?|apps?\b(?! (?:fee|form)))\b/,
    denied: new RegExp(
      `\\b${none} ?(?:internet|computer|smart ?phone|wi-?fi|e-?mail|broadband|connection)\\b|\\b(?:not|never) (?:go |been )?online\\b|\\bdo(?: ?not|n'?t) (?:use|want) the internet\\b`,
    ),
  },
  {
    asks: /\b(?:upstairs|downstairs|the stairs|the lift|your (?:steps|landing))\b/,
    denied: /\b(?:bungalow|ground floor|no (?:steps|stairs|upstairs)|all on one (?:floor|level))\b/,
  },
  {
    asks: /\b(?:your (?:last )?drive|driv(?:e|ing)|your car|park(?:ing)?|petrol|at the wheel|refuel\w*|the car)\b/,
    denied: new RegExp(
      `\\b${none} ?(?:car|licen[cs]e|driving licen[cs]e)\\b|\\b(?:do(?: ?not|n'?t)|can(?:not|'?t)|never learn(?:ed|t) to) drive\\b|\\bsold (?:the|my|our) car\\b|\\bcar[- ]free\\b|\\bfailed (?:it|the test)\\b.*\\bgave (?:it )?up\\b`,
    ),
  },
  {
    asks: /\byour (?:animals?|pets?|dogs?|cats?)(?:'s|’s)?\b|\bthe (?:animal|pet|dog|cat)\b/,
    denied: new RegExp(
      `\\b${none} ?(?:pets?|animals?|dogs?|cats?)\\b|\\b(?:put (?:her|him|it|them) (?:down|to sleep)|dead (?:cat|dog|pet)|(?:cat|dog|pet|rabbit|horse) (?:died|passed|is dead|is gone)|(?:it|he|she) died)\\b`,
    ),
  },
  {
    asks: /\b(?:your garden|the lawn|your balcony|your allotment)\b/,
    denied: new RegExp(`\\b${none} ?(?:garden|lawn|balcony|outside space)\\b`),
  },
  {
    asks: /\b(?:breast-?feed\w*|nurs(?:e|ing) (?:the|your) baby)\b/,
    denied:
      /\b(?:bottle|formula)\b.{0,30}\b(?:from the (?:first|start|beginning)|only|always|right away)|\b(?:only|always|just) (?:the )?(?:bottle|formula)\b/,
  },
  {
    asks: /\b(?:milk(?:ing)?|dairy|calves)\b/,
    denied:
      /\b(?:cows|herd) (?:went|were sold|are gone|left)|\b(?:sold|no) (?:the )?(?:cows|herd|milk)|\b(?:not|never) milked\b/,
  },
  {
    asks: /\b(?:reminders?|late payers?|overdue|dunning)\b/,
    denied:
      /\bthere (?:are|is) none\b|\b(?:nobody|no one) (?:is|pays|has (?:ever )?(?:missed|paid)) ?(?:late)?\b|\beveryone pays\b|\ball pay on time\b/,
  },
  {
    asks: /\b(?:fitting|wear(?:ing)? (?:it|them|your)|first weeks with)\b/,
    denied:
      /\bno \w+(?: \w+)? needed\b|\b(?:did|do)(?: ?not|n'?t) need (?:it|them|any)\b|\bnever got (?:it|them|any)\b/,
  },
  {
    asks: /\byour (?:last )?(?:date|dates)\b/,
    denied: /\bnever (?:met|had a date|been on)\b|\bnot met (?:any|one)|\bnot one date\b/,
  },
  {
    asks: /\b(?:the stay|your stay|the room|hotel(?: stay| bill)?)\b/,
    denied:
      /\bno hotel\b|\bstayed (?:at|with) (?:my|our|a|some) (?:\w+(?:'s|’s)?|friends?|cousin|sister|brother|parents)\b/,
  },
  {
    asks: /\b(?:gym|class(?:es)? (?:you|do)|train(?:ing)?|workout|exercise)\b.*\b(?:now|go to|these days)\b/,
    denied: /\bno (?:gym|swimming|sport|exercise)\b|\bdoctor says no\b/,
  },
  {
    asks: /\b(?:your (?:last )?flights?|on the plane|at the airport)\b/,
    denied: /\bnever flown\b|\bdo(?: ?not|n'?t) fly\b|\bafraid of flying so\b/,
  },
  {
    asks: /\b(?:which|what) (?:meat|wine|beer|cigarettes?)\b|\byour last (?:drink|cigarette)\b/,
    denied:
      /\b(?:vegetarian|vegan|teetotal|do(?: ?not|n'?t) (?:eat meat|drink|smoke)|never (?:drink|smoked?))\b/,
  },
  {
    asks: /\b(?:your job|at work|your (?:shift|employer|office|commute)|to work)\b/,
    denied:
      /\b(?:(?:i'?m|i am) retired|since i retired|do(?: ?not|n'?t) work|out of work|unemployed|lost my job|between jobs)\b/,
  },
  {
    asks: /\b(?:your first .*(?:return|claim|order|visit|shift|lesson)|how did (?:it|the first|your first))\b/,
    denied:
      /\b(?:not|n't) yet\b|\bnot (?:yet )?(?:filed|made|done|had|been|ordered|claimed)\b|\bnothing yet\b|\bstill waiting for the first\b/,
  },
]

const qualified = /\b(?:but|although|though|except|unless|used to|sometimes|still)\b/

/** Ways of saying that one has not what the question takes for granted; the question in plain lower case. */
export function waysToDeny(question: string): RegExp[] {
  return presumptions.filter(({ asks }) => asks.test(question)).map(({ denied }) => denied)
}

/** Whether a sentence, in plain lower case, says so without a reserve. */
export function denies(sentence: string, ways: readonly RegExp[]): boolean {
  return !sentence.endsWith('?') && !qualified.test(sentence) && ways.some((way) => way.test(sentence))
}
