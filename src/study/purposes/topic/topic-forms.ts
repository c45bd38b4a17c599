/**
 * What kind of thing a research question is about. A template says which forms its object takes: an activity has a
 * last time, a product is used, a school is left as a place of work, a funeral is gone through, first months have an
 * end. A wording made for one of them breaks on the others.
 */
export const topicForms = [
  /** Something done again or once: "finding tenants". */
  'activity',
  /** Something done until it was given up: "learning the violin". */
  'ended_activity',
  /** Something that lasts: "living with a heat pump". */
  'state',
  /** Something one has and uses, or its name. */
  'product',
  /** Something others do for one. */
  'service',
  /** A group that one belongs to by choice: a choir, a party. */
  'membership',
  /** Where one worked, and left. */
  'place_of_work',
  /** What is gone through once: a move, a funeral. */
  'life_event',
  /** A stretch of time with a beginning and an end: "your first months with an e-bike". */
  'period',
  /** A noun phrase of which no more is known. */
  'thing',
  /** Nothing could be read. */
  'none',
] as const
export type TopicForm = (typeof topicForms)[number]

const headed = (nouns: string) =>
  new RegExp(`^(?:[\\w'-]+ ){0,4}?(?:${nouns})(?= (?:for|of|with|at|in|on|to|that|from)\\b|$)`, 'i')

const lifeEvent = headed(
  'funeral|burial|cremation|death|bereavement|birth|pregnancy|miscarriage|divorce|separation|wedding|retirement|redundancy|diagnosis|illness|operation|surgery|stroke|house move|move|relocation|graduation|adoption|bankruptcy|eviction',
)
const membership = headed(
  'choir|club|team|orchestra|band|association|party|church|congregation|union|society|charity|food bank|league|scouts|guild|volunteers?|group|community|allotment',
)
const service = headed(
  'service|services|line|hotline|helpline|support|repairs?|deliver(?:y|ies)|courses?|class(?:es)?|lessons?|clinic|surgery|school|library|bank|gym|studio|pool|nursery|scheme|tours?|insurance|broadband|transport|bus|trains?|care|advice',
)
const product = headed(
  'app|product|device|tool|software|(?:web)?site|platform|program(?:me)?|box|kit|plan|subscription|membership|card|machine|e-?bike|bike|phone|car|laptop|magazine|newspaper|newsletter|game|add-?on|controller|thermostat|dashboard|checkout|meter|printer|lockers?|system|contract|pass',
)

/** Of a noun phrase. */
export function formOfThing(thing: string): TopicForm {
  if (lifeEvent.test(thing)) return 'life_event'
  if (membership.test(thing)) return 'membership'
  if (product.test(thing)) return 'product'
  return service.test(thing) ? 'service' : 'thing'
}

const sensitive =
  /\b(?:funerals?|burials?|cremat\w+|undertakers?|bereave\w*|grie(?:f|ve|ving)|mourn\w*|widow\w*|deaths?|dying|died?|dead|the ashes|ashes of|hospices?|palliative|end of life|terminal(?:ly)? ill\w*|suicid\w*|self-harm\w*|miscarr\w+|stillb\w+|infertil\w*|ivf|abortions?|cancer|dementia|alzheimer\w*|illness(?:es)?|seriously ill|diseases?|depress(?:ed|ion)|breakdowns?|therapists?|psychotherap\w+|counsell?(?:ors?|ing)|addict\w*|alcoholi\w+|overdos\w+|abuse[ds]?|violence|violent|assault\w*|rape[ds]?|harass\w*|(?:in|with|of|their|your|about) debts?|debts|bankrupt\w*|insolven\w+|repossess\w*|evict\w*|homeless\w*|divorc\w*|redundan(?:t|cy)|laid off|refugees?|asylum|prison|eating disorders?|strokes?|chronic pain|miscarriage|lost (?:a|their|her|his) (?:child|baby|parent|partner|job|home))\b/i

/** Death, illness, debt and what is like them: people are asked more slowly and less. Not those whose work it is. */
export function isSensitiveTopic(sentence: string, who: string | null): boolean {
  const about = who === null ? sentence : sentence.replace(who, ' ')
  return sensitive.test(about)
}
