/**
 * A child that somebody at home or near to it harms, as told to the one who answers: marks and who made them, being shut in, hit or
 * touched. That is no secret to be left alone: who can act on it is said. What children do to one another, what a sport or a fall
 * leaves, and what is told of their own childhood or of films and cases in general are none. Pure; English.
 */
import { splitSentences } from '../../study/lint/text.ts'

const child =
  "(?:(?:an?|the|that|this|our|my|one|his|her|their|some|another|poor|one of (?:the|my|our)|(?:\\w+ )?of (?:the|my|our)|my \\p{L}+'s|\\p{L}+'s) )(?:[\\p{L}\\d'-]+ ){0,3}?(?:child(?:ren)?|kid(?:s|die)?|lads?|girls?|boys?|pupils?|toddlers?|babies|baby|bab(?:y|e)|infant|little (?:one|lad|girl|boy|man)|\\d{1,2}[ -]?(?:yr|year)s?[ -]?old|yr ?\\d|grandson|granddaughter|grandchild|nephew|niece|stepson|stepdaughter|son|daughter|godson|goddaughter|student)s?(?:'s)?"
const ofHome =
  "(?:step ?-?(?:dad|father|mum|mom|mother|parent|brother)|foster (?:dad|father|mum|mother|carer)|(?:dad|father|daddy|mum|mom|mummy|mother|parents?|uncle|auntie?|grandad|grandfather|nan|gran|grandmother|carer|guardian)|(?:mum|mom|mother|nan|gran|sister|mam)'?s (?:new )?(?:boyfriend|bf|partner|fella|bloke|fiance|husband)|(?:her|his|their|the|my) (?:new )?(?:boyfriend|bf|husband|partner|fella|ex|wife))"
const them =
  '(?:(?:him|her|them)\\b|(?:the|his|her|their|our|my) (?:kids?|children|girls?|boys?|baby|little one|son|daughter)\\b)'
const hurt = [
  `(?:hits?|hitting|hurts?|hurting|beats?|beating|slaps?|slapped|slapping|punch(?:es|ed)?|kick(?:s|ed)|chok(?:es|ed)|strangl(?:es|ed)|strap(?:s|ped)|belt(?:s|ed)|whip(?:s|ped)|starv(?:es|ed)|abus(?:es|ed|ing)|molest(?:s|ed)?|rap(?:es|ed)) (?:[\\p{L}]+ ){0,2}?${them}`,
  `smack(?:s|ed) ${them} (?:about|around|round|in the|until|so)\\b`,
  `burn(?:s|ed|t) ${them} with\\b`,
  `(?:shakes|shook|shaking) ${them} (?:when|until|so|if|because|like)\\b`,
  `(?:throws|threw|thrown|throwing) ${them} (?:against|across|down|at the wall|out (?:at|in(?:to)? the))\\b`,
  `tie[sd] ${them} (?:up|to)\\b`,
  `touch(?:es|ed|ing) ${them}(?: (?:there|down there|at night|in bed|where|inappropriately|in (?:that|a) way))?(?= ?(?:[.,;!]|$|and\\b|when\\b|but\\b))`,
  `(?:interfer(?:es|ed)|fiddl(?:es|ed)|mess(?:es|ed) (?:about|around)) with ${them}`,
  `(?:comes?|came|gets?|got|creeps?|crept) into (?:his|her|their) (?:bed|room|bedroom) (?:at night|when (?:mum|mom|her|his|everybody|everyone|he|she))\\b`,
  `threatens? to (?:kill|hurt) ${them}`,
].join('|')
const placesShut =
  '(?:shed|cupboard|cellar|garage|attic|loft|wardrobe|basement|bathroom|(?:his|her|their) (?:bed)?room|outside|dark|coal|kennel|cage|car boot|boot of)'
const marks =
  '(?:bruis(?:es?|ed|ing)|(?:burn|belt|bite|cigarette|strap|finger|hand|whip) ?-?(?:marks?|burns?)|marks|burns|welts|black eyes?|cuts|scars|fingerprints)'
const onBody =
  '(?:on|up|down|all over|across|over|along|round|around|under) (?:[\\p{L}]+ ){0,3}?(?:arms?|back|legs?|neck|face|body|wrists?|thighs?|chest|shoulders?|tummy|belly|bottom|bum|ribs?|cheeks?|head|him|her|them)'
const toldSo =
  "(?:told|tells|said|says|saying|whispered|let slip|showed|shown|came out with|confided|confides|disclosed|begged|asked me not|made me (?:promise|swear)|(?:keep|kept) (?:it|that|this) (?:a )?secret|not to (?:say|tell)|don'?t tell|won'?t tell|wants? (?:it|this) kept)"

const flags = 'iu'
const ofChild = new RegExp(`\\b${child}\\b`, flags)
/** An adult of the home, and what they do to the child. */
const harmed = [
  new RegExp(
    `\\b${ofHome}\\b[^.!?]{0,25}?\\b(?:${hurt})(?! (?:at|to (?:it|the)|every|feelings|hands down|hollow|with (?:the|an?) (?!belt|stick|slipper|shoe|spoon|hand|cable|fist|pan|rolling|hose|strap|brush|cane|ruler|bottle|shovel)|(?:the|a) (?:ball|pass)|out of (?:the park|bed)|so hard it made)\\b)`,
    flags,
  ),
  new RegExp(
    `\\b(?:lock(?:s|ed)?|shuts?) ${them} (?:(?:up |away )?(?:in|inside|into) (?:the |a |an |his |her |their )?${placesShut}|out (?:at night|all night|of the house|in the (?:cold|rain|snow)|when (?:he|she)))`,
    flags,
  ),
  new RegExp(
    `\\b(?:he|she|who)(?:'s| is| was| gets| got| has been)? (?:being |been )?(?:hit|beaten|hurt|abused|touched|molested|starved|strangled|burnt|raped)(?: up)? (?:by|at home)\\b`,
    flags,
  ),
  new RegExp(`\\b(?:scared|afraid|frightened|terrified) (?:to go|of going) home\\b`, flags),
  // What a child does to itself, or goes without.
  new RegExp(
    `\\b(?:he|she|who|they)(?:'s| is| has been| was)? (?:[\\p{L}]+ ){0,2}?(?:(?:cuts?|cutting|hurts?|hurting|harms?|harming|burns?|burning) (?:him|her|them)sel(?:f|ves)\\b(?! (?:on|while|when|with the|at|playing))|self-?harm(?:s|ing)?|wants? to die|(?:doesn't|does not|don't) want to (?:live|be alive|be here any ?more))\\b`,
    flags,
  ),
  new RegExp(
    `\\b(?:left|leaves?|leaving) ${them} (?:on (?:his|her|their) own|alone|home alone|by (?:him|her|them)sel(?:f|ves)) (?:at night|overnight|all night|for days|all weekend|for the weekend|till (?:midnight|morning))\\b`,
    flags,
  ),
]
const marked = new RegExp(
  `(?<!\\b(?:my (?:wife|husband|partner)|i|i've)(?: (?:got|gets?|had|have|has))? )\\b${marks}\\b[^.!?]{0,30}?\\b${onBody}\\b`,
  flags,
)
const byHome = new RegExp(`\\b${ofHome}`, flags)
const confided = new RegExp(`\\b${toldSo}\\b`, flags)

/** What a mark comes of, and who is none of the home. */
const harmless =
  /\b(?:rugby|football|netball|hockey|judo|karate|boxing|wrestling|skating|skateboard\w*|scooter|trampoline|climb\w*|playground|nursery nurse|eczema|allerg\w*|rash|chicken ?pox|impetigo|birthmarks?|nits|mosquito\w*|insect|midges?|fell (?:off|over|down|out)|tripped|falling over|dance|gymnastics|cricket|cycling|bike|horse|pony|goalie|tackle|sun ?burn\w*|henna|tattoos?|felt tips?|pens?|paint|marker|homework|tests?|exam|full marks|top marks|good marks|marks? (?:for|in) (?:maths?|english|science|spelling))\b/i
/** Told of nobody whom they know now. */
const elsewhere =
  /\b(?:in (?:the|a|that|this) (?:film|book|novel|series|show|play|story|drama|documentary|game|episode|news)|on (?:the )?(?:telly|tv|news|netflix)|when i was (?:a |an )?(?:kid|child|boy|girl|little|small|young|\w+ years? old|at school)|as a (?:kid|child)|my own childhood|growing up|case stud(?:y|ies)|the training|training (?:course|day)|hypothetic\w*|for example if|imagine|back (?:then|in the))\b/i
/** It is known and in hand. */
const inHand =
  /\b(?:social (?:services|workers?)|police|safeguarding (?:lead|officer|team)|children'?s services|nspcc|childline|child protection|court)\b[^.!?]{0,60}\b(?:involved|informed|know|knows|knew|took|taken|came|dealt|sorted|removed|reported|arrested|charged|convicted)\b|\b(?:reported|referred|rang|phoned|told|informed|called|went to|passed it (?:on )?to) (?:it |this |that |him |her |them )?(?:straight |right )?(?:to |away to )?(?:the |our |my )?(?:social (?:services|workers?)|police|safeguarding|children'?s services|nspcc|childline|dsl|child protection|head ?teacher|head\b)/i

/** So far apart the child, what is done to it and who told of it may stand. */
const sentencesAround = 2

/** Where it stands, or null. `text` has straight apostrophes. */
export function findChildAtRisk(text: string): { start: number; end: number } | null {
  if (!ofChild.test(text) || elsewhere.test(text) || inHand.test(text)) return null
  const sentences = splitSentences(text)
  const at = sentences.findIndex((sentence, place) => {
    const around = sentences.slice(Math.max(0, place - sentencesAround), place + sentencesAround + 1)
    const near = around.map((each) => each.text).join(' ')
    if (!ofChild.test(near) || harmless.test(near)) return false
    if (harmed.some((pattern) => pattern.test(sentence.text))) return true
    return marked.test(sentence.text) && byHome.test(near) && confided.test(near)
  })
  return at === -1 ? null : { start: sentences[at]!.start, end: sentences[at]!.end }
}
