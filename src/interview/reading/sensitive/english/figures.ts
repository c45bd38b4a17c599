/** Figures of speech that sound like distress or illness and are neither. */
import { every, gap } from './pattern.ts'

export const things =
  '(?:apps?|sites?|websites?|systems?|software|programs?|versions?|passwords?|log-?ins?|forms?|letters?|menus?|buttons?|screens?|updates?|adverts?|ads|emails?|calls?|ring ?tones?|jingles?|noises?|racket|drilling|music|alarms?|heat|cold|weather|rain|traffic|queues?|smells?|crowds?|printers?|laptops?|phones?|cars?|bus(?:es)?|trains?|commute|seats?|chairs?|prices?|food|coffee|small print|instructions|jargon|acronyms|maths|spreadsheets?|questions?|typing|chat ?bots?)'
export const suppliers =
  '(?:suppliers?|bank|council|landlord|provider|insur(?:ers?|ance)|company|office|agency|builders?|garage|plumbers?|support|service|hotline|help ?desk|airline|railway|post|shop|store|delivery|couriers?|manager|management|it department)'
const sight = '(?:my (?:[a-z]+ )?(?:eyes?|back|neck|head|hands?|wrists?|thumbs?|fingers?|phone|battery))'
const cannot = "(?:can't|cannot|can not|couldn't|could not)"

/** What they could not do without is a thing of every day. */
export const couldNotDoWithout = `\\b(?:(?:would|could)(?:n't| not)|can't|cannot|can not) (?:really )?(?:manage|do|function|live|work|survive|cope|get (?:by|through)(?: (?:the|my|a) [a-z]+)?) without (?:an?|my|the|our|that|this|some|those|these) (?:[a-z-]+ ){0,2}(?:breaks?|pauses?|coffees?|tea|lunch|phone|computer|laptop|apps?|software|tools?|internet|wi-?fi|car|bike|calendars?|lists?|diary|planner|assistant|machines?|spreadsheets?|glasses|nap|radio|music)\\b|\\b(?:would|'d) be lost without (?:an?|my|the|our) (?:[a-z-]+ )?(?:break|pause|coffee|calendar|list|phone|app|planner|diary)\\b`

/** What cannot be borne is a thing. */
export const aboutThings = [
  `\\b${cannot} (?:really )?cope with (?:[\\w'-]+ ){0,3}${things}\\b`,
  `\\b${cannot} (?:take|do|stand|bear) (?:it|this) any ?more[,:;. –-]* ?(?:(?:that|this|those|these|the|his|her|all (?:that|this|the)) (?:[\\w'-]+ ){0,2}${things}\\b|(?:because |as |since )?${sight}\\b)`,
  `\\bend of my (?:rope|tether) with (?:the|this|that|these|those|my|our) (?:[\\w'-]+ ){0,2}(?:${things}|${suppliers})\\b`,
  `\\bmy (?:life|world) is (?:over|ruined)[,.! ]*(?:lol|lmao|haha\\w*|jk|😂|🤣|💀)`,
  `\\b(?:${cannot}|hardly) breathe (?:in|for|with|because of) (?:that|this|the|all (?:that|the)|there|his|her|their) (?:[\\w'-]+ ){0,2}(?:rooms?|offices?|heat|smoke|fumes|dust|masks?|crowd|carriages?|bus|train|tram|lift|smell|perfume|scent|shop|aisle|kitchen|uniform|dress|jeans)\\b`,
]

/** Of how they play or work, in mockery of themselves: "I'm really good at standing at the back panicking". */
export const skilledAt =
  "\\b(?:i'?m|i am|am|we'?re|we are) (?:(?:really|very|pretty|quite|so|also|extremely|exceptionally|surprisingly) )*(?:good|great|brilliant|excellent|fantastic|amazing|world[- ]class|(?:a|an) (?:pro|master|expert|natural)) at (?:[a-z]+ ){0,5}(?:panicking|flapping|dying(?: first)?|falling over)(?=[.,!;]|$| (?:and|while|quietly|loudly|politely)\\b)"

const kindsOfMatter = 'domestic|family|sexual|child|drug|alcohol|substance|gender|partner|elder'
const matter = `(?:(?:${kindsOfMatter})[- ])?(?:abuse|violence|assault|self[- ]harm|suicide|harm|neglect|overdose|crisis|safeguarding|bereavement|rape|trauma|depression|anxiety)[- ](?:prevention |awareness |risk |support )?`
/** Who was given one, put down for one or answered it tells of themselves: "they gave me the suicide leaflet", "I ticked the self-harm box". */
const notTheirs = `(?<!-)(?<!\\b(?:me|my|us|(?:was|were|been|got) (?:taken|sent|put|referred)|i (?:tick|ticked|answered|failed|scored)) (?:(?:up|yes|no|it|to|on|in|at|for|with|through|about|under|from|the|a|an|that|this|their|his|her|all|of|every|each|both|self|${kindsOfMatter}) ){0,5})`

/**
 * The name of a form, a policy or a course is no state of theirs: "the domestic abuse enquiry". A desk, a team or a unit is where victims
 * are taken as well, so its name is one only where they say that they work there: "I sit on the family violence desk".
 */
const namesOfMatters = [
  `\\b${notTheirs}${matter}(?:enquir(?:y|ies)|inquir(?:y|ies)|questions?|questionnaires?|fields?|forms?|box(?:es)?|polic(?:y|ies)|training|courses?|modules?|leaflets?|posters?|statistics|rates?|research|protocols?|guidance|checklists?|awareness (?:week|day|month))\\b`,
  `\\b(?:sits? on|works? (?:on|in|at|for)|runs?|manages?) (?:the|a|an|our) ${matter}(?:desks?|teams?|units?)\\b`,
]

export const figures = [
  ...namesOfMatters.map(every),
  ...aboutThings.map(every),
  every(couldNotDoWithout),
  every(skilledAt),
  every(
    `\\bdead (?:simple|easy|slow|link|end|weight|zone|serious|on|quiet|cheap|straightforward|pixel|silence|tired|sexy|line)\\b`,
  ),
  every(`\\bdead(?:line|lock|beat)s?\\b`),
  every(
    `\\b(?:bored|scared|worried|frightened|tickled|loved?|frozen|worked) (?:me |us |him |her )?to death\\b`,
  ),
  every(
    `\\bdying (?:of|with) (?:laughter|laughing|boredom|curiosity|embarrassment|hunger|thirst)\\b|\\bdying (?:to|for)\\b`,
  ),
  every(
    `\\b(?:kill|killing|killed|kills) (?:myself|himself|herself|themselves) (?:laughing|with laughter)\\b`,
  ),
  every(
    `\\b(?:career|business|commercial|political|social|brand|reputational) suicide\\b|\\bsuicide (?:for|mission|squad|prevention feature)\\b`,
  ),
  every(
    `\\bsho(?:o|)t(?:ing)? (?:myself|himself|herself|themselves|ourselves) in the (?:foot|feet) by [a-z]+ing\\b`,
  ),
  // Of one skill, and never of a feeling: "I feel hopeless at night", "hopeless with grief".
  every(
    `\\b(?:am|i'm|is|was|were|are) (?:so |just |completely |absolutely |a bit )?(?:hopeless|useless) (?:at|with) (?:maths?|numbers|names|spelling|cooking|languages|computers|technology|directions|sports?|games|drawing|singing|money)\\b`,
  ),
  every(
    `\\bbeaten (?:at|in) (?:chess|cards|tennis|football|golf|poker|darts|scrabble|pool)\\b(?! (?:night|club|practice|class|camp))(?! by (?:my|his|her|our|him|a)\\b)`,
  ),
  every(
    `\\b(?:never|don't|do not) (?:ever )?want(?:ed)? to wake up to (?:that|this|the|those|such|an?) (?:[\\w'-]+ ){0,2}${things}\\b`,
  ),
  every(`\\bcut myself (?:some slack|off from|short|loose|a )`),
  every(
    `\\boverdos(?:e|ed|ing) on (?!(?:${gap(2)})(?:pills|tablets|drugs|medication|sleeping|paracetamol|heroin|insulin))`,
  ),
  every(
    `\\b(?:almost|nearly|gives? me|gave me|giving me|practically) (?:had |having )?an? (?:heart attack|stroke|panic attack)\\b`,
  ),
  every(`\\bstroke of (?:luck|genius|midnight)\\b`),
  every(`\\b(?:hit|hits|beat|beats) (?:me|us) (?:to it|with|at|by|up for|in (?:the|a))\\b`),
  every(`\\b(?:in the|on my) neck\\b`),
  every(`\\b(?:hate|love) (?:it|this|that) to (?:bits|death)\\b`),
]
