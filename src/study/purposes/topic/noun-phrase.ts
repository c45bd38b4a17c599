/** Noun phrases of a research question in the participant's terms. */
import { findBareVerb } from './bare-verb.ts'
import { baseOf, isDeedVerb } from './conjugate.ts'

const unit =
  '(?:months?|weeks?|years?|quarters?|days?|fortnights?|evenings?|mornings?|autumn|spring|summer|winter|seasons?|holidays|january|february|march|april|may|june|july|august|september|october|november|december|weekends?|night)'

/** Cuts what only the researcher needs: later clauses, periods, comparisons, whom to ask. */
export function cutClause(text: string): string {
  return (
    text
      .split(
        /[;:(]|, (?:and|or|so|but|which|who|what|how|why|while|because|day)\b|\b(?:and|or) (?:what|how|why|when|where|which|who)\b|\bso that\b|\bbecause\b|\bcompared (?:to|with)\b|\binstead of\b|\brather than\b|\bover (?:us|another|others|somebody else|someone else|a competitor)\b|\b(?:with|among|by|from) (?:people|users|customers|clients|adults|men|women|students|small businesses)\b/i,
      )[0]!
      // Whom it is about comes after "among", unless it is what was chosen from.
      .replace(
        /(?<!\b(?:choos\w+|chose|decid\w+|select\w*|pick\w*|compar\w+|choice|differences?)) among(?:st)? .*$/i,
        '',
      )
      .replace(/,? (?:or|and) (?:somebody|someone|something|anything) else.*$/i, '')
      .replace(/[,.]+$/, '')
      .trim()
      .replace(
        new RegExp(
          `(?:^|,? )(?:(?:in|over|during|after|within|before|since) (?:[\\w-]+ ){0,5}?|(?:through|by|from|at|for) (?:(?:the|a|an|one|two|several|a few|many|\\d+|last|next|first) )*)${unit}$`,
          'i',
        ),
        '',
      )
      .replace(new RegExp(`(?:^|,? )(?:last|this|next|each|every) ${unit}$`, 'i'), '')
      .replace(/,? day (?:by|to) day$/i, '')
      .trim()
  )
}

/** From the company's point of view to the participant's; null where it cannot be turned around. */
export function toParticipant(text: string, name: string | null): string | null {
  const turned = text
    // Several people have several phones; one person has one.
    .replace(/\btheir (phone|car|bike|laptop|house|flat|garden|kitchen|home|computer|tablet)s\b/gi, 'your $1')
    .replace(/\btheir\b/gi, 'your')
    .replace(/\bthemselves\b/gi, 'yourself')
    .replace(/\bthey\b/gi, 'you')
    .replace(/\bour\b/gi, 'the')
    .replace(/\bus\b/g, name ?? 'the company')
    .trim()
  return /\b(?:we|i|my|me|i'm|we're)\b/i.test(turned) ? null : turned
}

/** What a study is called in a fragment, before what it is about. */
export function stripHeading(text: string): string {
  return text
    .replace(/^(?:the )?(?:use|usage|adoption) of (?=(?:the|our|a|an)\b)/i, '')
    .replace(
      /^(?:test|evaluate|assess|measure|explore|understand|study|track|log|improve|learn about|look at|get feedback on) (?=(?:the|our|a|an|how|what)\b)/i,
      '',
    )
    .replace(
      /^(?:.{0,30}?\b)?(?:usability|journey|perception|user experience|experience|satisfaction|feedback|reactions?|interest|demand|willingness to pay|concept test|test|evaluation|analysis|pain points|reasons|barriers|obstacles|hurdles|challenges|difficulties|frustrations|motivations?|motives|diary|attitudes?|opinions?|views?)(?: study| test| research| analysis)?(?: (?:of|with|on|for|to|in|about|towards?|that)\b|:|$) ?/i,
      '',
    )
}

/** "around the checkout", "track of invoices", "up the thermostat": the object without what belongs to the verb. */
export function objectOf(rest: string): string {
  return cutClause(rest)
    .replace(/^(?:their|your|a) way (?:around|through|in) /i, '')
    .replace(
      /^(?:(?:their|your|the) [\w'-]+ )?(?:up|out|down|off|over|back|around|away)(?: (?:for|on|with|to))? /i,
      '',
    )
    .replace(
      /^(?:using|ordering|buying|coming to|going to|paying for|visiting|subscribing to|reading|taking|attending) /i,
      '',
    )
    .replace(
      /^(?:track of|care of|use of|rid of|hold of|in touch with|for|to|with|from|on|at|into|about|of|among|amongst|between) /i,
      '',
    )
}

export function afterPreposition(rest: string): string {
  return rest
    .replace(/^(?:.{0,20}?\b)?(?:about|of|to|with|from|towards?|by) /i, '')
    .replace(/^(?:the idea of|that) /i, '')
}

const notAThing =
  /\b(?:who|why|how|what|when|where|whether|because|do|does|did|is|are|was|were|would|should|could|can|will|has|have|had|they|it|he|she|there|check|help|not|ours|yours|apart)\b|n't\b/i

/** "each other", "themselves", "it": words that point at somebody or something are what no guide is about. */
const pointsOnly =
  /^(?:each other|one another|them(?:selves)?|your(?:self|selves)|it(?:self)?|this|that|these|those|him|her|us|me|you|others?|(?:every|some|any|no)(?:one|body|thing)|no one|all|both|some|many|ones?|so|like|work|your way|(?:about|up|down|out|off|over|back|away|around|along|together|awake|asleep|home|against|before|again|early|late|alone)(?: (?:the|an?|your|at|in|on|to|from|with|for|of|than|about|after) .*)?)$/i

/** Words for what is measured, or for the study itself: no participant would know them as a thing. */
const researchersWords =
  /\b(?:brand|nps|csat|deals?|tenders?|prospects|engagement|churn|retention|closures?|cancellations?|renewals?|complaints|kpi|conversion|q[1-4]|research|hypothesis|willingness|headline|slogans?|tagline|ad|ads|wording|claim|name|reasons?|prices)\b/i

const judgement =
  'clear|confusing|fair|hard|difficult|easy|good|bad|slow|fast|useful|helpful|right|wrong|simple|complicated|boring|annoying|frustrating|attractive|appealing|trustworthy|reliable|long|short|popular|worth'

/** "our onboarding too hard" names the onboarding; that it is too hard is what the researcher supposes. */
function withoutJudgement(text: string): string {
  return text
    .replace(/(?<=\w) (?:too|so|very|really|still) .*$/i, '')
    .replace(
      new RegExp(`(?<=\\w{3}) (?:${judgement})(?= (?:for|to|about|on|in|with|and|or|enough)\\b|$).*$`, 'i'),
      '',
    )
}

/** "swap shifts with each other" is swapping shifts; "help each other" and "talk to each other" need the words. */
export function withoutReciprocal(object: string): string {
  return object.replace(
    /^((?:[\w'-]+ )*?[\w'-]+) (?:with|to|for|from|between|among|amongst) (?:each other|one another|themselves|others)$/i,
    (whole, rest: string) => (/^(?:up|out|in|on|over|along|together|back)$/i.test(rest) ? whole : rest),
  )
}

/** "reading habits", "cooking lessons": named by what is done, and nothing that is done to habits or lessons. */
export const namesWhatIsDone =
  /^[a-z]+ing (?:habits?|behaviou?rs?|patterns?|skills?|routines?|preferences?|practices?|decisions?|experiences?|needs|styles?|times?|costs?|class(?:es)?|courses?|lessons?|groups?|clubs?|rooms?|apps?|services?|journeys?|process(?:es)?)\b/i

/** A noun phrase of at most nine words; null when it does not look like one that a participant would use. */
export function readThing(text: string, name: string | null, { isNoun = false } = {}): string | null {
  const head = stripHeading(text)
    .replace(/^(?:a )?new (?:product )?idea: /i, '')
    .replace(/^(?:our|their|an?|the) idea (?:of|for) /i, '')
    .replace(/^(?:launch|offer|build|introduce|sell|price|charge|provide|add) /i, '')
    .replace(/^(?:about|of|for|with|on|to|at) /i, '')
    // "throw their lunch away"
    .replace(/(?<=^(?:their|your|the|an?) [\w'-]+) (?:away|back|aside|off|down|out|up)$/i, '')
  const cut = toParticipant(withoutReciprocal(withoutJudgement(cutClause(head))), name)
  if (cut === null || cut === '' || researchersWords.test(cut)) return null
  if (name && cut.startsWith(name)) return null
  const words = cut.split(' ')
  const relative = cut.search(/ (?:that|which|who) /)
  const checked = relative === -1 ? cut : cut.slice(0, relative)
  if (pointsOnly.test(cut) || isOneWordAgain(words)) return null
  // "parcels sit at the pick-up point": somebody or something does something, and no thing is named.
  const clauseAt = isNoun || relative !== -1 ? -1 : findBareVerb(words, { hasBaseForm: false })
  if (clauseAt > 0) {
    const subject = words.slice(0, clauseAt)
    const isPeople = namesPeople(subject.join(' ').replace(/^(?:the|your|an?) /i, ''))
    const isOneNoun = subject.some((word) => /^(?:the|your|an?|this|of)$/i.test(word))
    if (isPeople) return null
    if (!isOneNoun) return readThing(subject.join(' '), name, { isNoun })
  }
  if (words.length > 9 || cut.length > 80 || notAThing.test(checked) || !/\p{L}{3}/u.test(cut)) return null
  // "warehouse staff speaking up": people and what they do are no thing.
  if (
    /\b(?:staff|people|workers|employees|customers|users|teams?|nurses|drivers|parents|students) [a-z]+ing\b/i.test(
      cut,
    )
  )
    return null
  if (/^(?:which|by|in|at|during|after|without|and|or|not|too|so|very)\b/i.test(cut)) return null
  // "which features do they use the most": how much, and no thing.
  if (/^(?:the )?(?:most|least|best|worst|first|last|more|less)$/i.test(cut)) return null
  // "learning a language with the app" is something done, and no thing to have or to deal with.
  const isDoing = words.length > 1 && /^[a-z]+ing$/i.test(words[0]!) && isDeedVerb(words[0]!)
  if (isDoing && words[1] !== 'of' && !namesWhatIsDone.test(cut)) return null
  if (!isNoun && words.length > 1 && isDeedVerb(words[0]!) && baseOf(words[0]!) === words[0]) return null
  if (words.length === 1 && /ing$/.test(cut) && isDeedVerb(cut)) return null
  const isProper = name?.split(' ').includes(words[0]!) ?? false
  return words.length > 1 && /^[A-Z][a-z]/.test(cut) && !isProper ? cut[0]!.toLowerCase() + cut.slice(1) : cut
}

/** "pizza pizza pizza" names nothing. */
const isOneWordAgain = (words: readonly string[]) => words.length > 2 && new Set(words).size === 1

/** "a till" becomes "the till"; names, plurals and uncountables stay as they are. */
export function definite(thing: string): string {
  if (/^[a-z]+ing of /.test(thing)) return `the ${thing}`
  return thing.replace(/^(?:an?|some|any|one) /i, 'the ')
}

const notPeople =
  /^(?:habits?|orders?|sales|prices?|numbers?|reviews?|deals?|rates?|needs?|problems?|issues?|euros?|dollars?|pounds?|things?|steps?|reasons?|tenders?|points?|days?|weeks?|months?|years?)$/i
const groups =
  /^(?:people|staff|folk|everyone|someone|anybody|police|personnel|youth|women|men|children|kids|teens|they)$/i

/** Whom it is about; null when the subject is the company itself, or a thing. */
export function readWho(text: string): string | null {
  const who = text.replace(/[,;:]/g, '').trim()
  if (who === '' || /\b(?:we|I|us|you|it|this|that|who)\b/.test(who)) return null
  // "Would like to ask some farmers": what the researcher wants, and no subject.
  if (/^(?:like|love|need|want|wish|hope|made?|make|be|have)\b/i.test(who)) return null
  const head =
    /^(.+?)(?: of | in | at | with | who | over | under | from | on |(?<=s) to | near | without )/i.exec(
      who,
    )?.[1] ?? who
  const noun = head.split(' ').at(-1)!
  const isPlural = (/[^s]s$/i.test(noun) || groups.test(noun)) && !notPeople.test(noun)
  return isPlural && !/^(?:the new|our new|these)\b/i.test(who) && who.split(' ').length <= 8 ? who : null
}

const agents =
  /(?:^|\s)(?:people|users|customers|clients|parents|families|patients|students|members|guests|tenants|landlords|freelancers|nurses|staff|employees|[a-z]+(?:ers|ors|ists|ants|eers|ians))$/i

/** "freelance translators" are people, although they stand where a thing could. */
export function namesPeople(phrase: string): boolean {
  // "grief among farmers" is grief.
  const head = phrase.split(/ (?:among(?:st)?|of|in|at|with|for|by|from|on|(?<=s )to|near|without) /i)[0]!
  return (
    agents.test(head) &&
    !/^(?:the|a|an|your)\b/i.test(phrase) &&
    !/(?:orders|offers|computers|papers|letters|numbers|dinners|flowers|trackers|printers|containers|sensors|colors|doors|rumors|restaurants|plants)$/i.test(
      phrase,
    )
  )
}
