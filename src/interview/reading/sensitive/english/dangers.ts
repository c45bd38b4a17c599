/**
 * What bears out a sentence that a learned reading takes for a call for care: the words of danger, of a body in alarm, of what somebody near
 * does, of not wishing to live. Very wide, because it never calls by itself, and a missed one costs more than a needless kindness.
 */
import { signs } from './everyday.ts'
import { loose } from './pattern.ts'
import { relativeWords } from './people.ts'

const near = `(?:he|she|they|somebody|someone|(?:my|our|her|his|the) (?:[a-z]+ )?(?:${relativeWords}|ex|partner|boyfriend|girlfriend|man|men|lad|guy|boss|sitter|carer|lady|manager))`
const never = "(?:not|n'?t|nothing|no|won'?t|wont|hasnt|doesnt|hardly|barely|never|cannot|cant|stopped|off)"

export const dangers = [
  ...signs,
  // A body in alarm, whichever part and for however long.
  loose(
    `\\b(?:head|heart|chest|arms?|legs?|hands?|foot|feet|eyes?|stomach|belly|throat|skin|face|mouth|body) (?:is|are|was|were|feels?|felt|keeps?|goes|going|got|gone|has|have|hurts?)\\b|\\b(?:feel|feels|feeling|felt) (?:[\\w']+ ){0,2}(?:light|faint|dizzy|sick|weak|numb|cold|hot|ill|poorly|unwell|trapped|unsafe|watched|hunted|nothing|empty|dead|worse)\\b|\\b(?:light(?:-| )?headed|burning up|(?:he|she|it|baby) (?:is|was|were) (?:so |very |really |burning )?hot|only sleep(?:s|ing)|refus(?:es|ing|ed) (?:the|his|her|to|food|water|milk|drink|all))\\b`,
  ),
  loose(
    `\\b(?:operation|surgery|ambulance|emergency|diabet\\w*|asthma|epilep\\w*|allerg\\w*|infect\\w*|wound|stroke|seizure|sepsis|withdrawal|self[- ]?harm\\w*|crisis (?:teams?|house|line|unit)|pregnan\\w*|contractions|newborn|infant|(?:days|weeks|months) old|(?:she|he)(?:'s| is) (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:days|weeks|months))\\b|\\bsince (?:yesterday|last nig?h?te?|this morning|the morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b`,
  ),
  loose(
    `\\b(?:take|takes|took|taking|taken|skip|skipped|double|doubled) (?:one|two|three|four|both|double|it twice|the rest)\\b|\\b(?:he|she|they) (?:says?|said|told me|tells me) (?:that )?(?:he|she|they)(?:'ll| will| would|'s going to| is going to| are going to)\\b|\\b(?:afraid|scared|frightened|terrified) (?:of|to|that|when|he|she|my)\\b|\\bin floods\\b|\\b(?:it's|it is) all coming back\\b|\\bi (?:don't think i can|can't) do this\\b`,
  ),
  loose(
    `\\b(?:chest|throat|lips|tongue|jaw|ribs?|skull|calf|one side|heart(?:'?s|s)? (?:is |was |keeps? )?(?:going|running|flip\\w*|rac\\w+|pound\\w+|stopp\\w+|drops|pill)|sweat\\w*|swell\\w*|swollen|swelled|fever\\w*|roasting|rash|vomit\\w*|(?:throw\\w*|threw|chuck\\w*|bring\\w*) (?:it |everything )?up|spew\\w*|be(?:en|ing) sick|coughing|cough(?:ed)? (?:up )?(?:a bit of )?blood|dizz\\w*|faint\\w*|collaps\\w*|unconscious|blurr\\w*|chok\\w*|swallow\\w*|slabber\\w*|drool\\w*|dribbl\\w*|gibberish|floor is moving|weak as|pear drops|nail polish|thirsty|wet (?:nappy|diaper)|diaper'?s dry|kicks?|kicked|kicker|stab when|(?:breath\\w*|air)|(?:gone|going|went|is|are|all|looks?|look sort of|woke(?: up)?|turned) (?:all |sort of |so )?(?:grey|blue|yellow|white|pink)|crushed|concuss\\w*|insulin|seizure|fits?\\b)`,
  ),
  loose(
    `\\b${never} (?:[\\w']+ ){0,3}(?:eat|eaten|drink|drank|bottle|wake|dinner|feel|feed|kick(?:ed)?|legs|move|see out)\\b|\\b(?:gone|off|went) (?:quiet|off food|(?:his|her|my|their) food)\\b|\\b(?:very (?:sleepy|quiet)|sle(?:pt|eps|eping) all (?:day|the time))\\b|\\bsleeps and sleeps\\b|\\bdon'?t go under the glass\\b|\\bi'?m [\\w-]+ weeks\\b`,
  ),
  // Taken, breathed in, or about to burn.
  loose(
    `\\b(?:pills?|tablets?|medicines?|medication|overdos\\w*|doses?|mg|painkillers?|vodka|whisky|gin|sober|drunk|drink(?:s|ing)? (?:a|from|every|until|since|before)|drugs?|batter(?:y|ies)|acid|bleach|fumes|smell of (?:gas|burning|smoke)|petrol|lid off|wrong (?:bottle|one|dose)|drops)\\b|\\b(?:took|taken|taking|had|have|eaten|swallowed|drew up|have from) (?:[\\w']+ ){0,4}(?:both|extra|double|eleven|too many|many|all of|\\d+|two|three|four|pill)\\b`,
  ),
  // Weapons, threats, and what somebody near does.
  loose(
    `\\b(?:guns?|shotgun|rifle|knife|knives|hammer|axe|machete|belt|burn (?:us|me|it|them|the)|settle it|in the ground|find(?:s)? me|break(?:s)? my|legs broken|slap\\w*|punch\\w*|push(?:es|ed) me|grabs?|shak(?:es?|en|ing) (?:him|her|it|the baby)|(?:finger|belt|bite) ?marks|hand (?:round|around|over) my|begged|get away|punish\\w*|passport|shut (?:me )?in\\b|locked (?:me )?in\\b|on (?:his|her) lap|their secret|stepdad|stepfather|bruise)\\b`,
  ),
  loose(
    `\\bwhat ${near}(?:'ll| will| would| has said)? ?(?:will )?do\\b|\\b(?:do|did|does|done|do) (?:anything |something )?to me\\b|\\b${near} (?:just left|broke|breaks|smash\\w*|gets? (?:nasty|mad|so mad|like that)|(?:doesn'?t|does not|won'?t|will not) let me|is in\\b|checks?|counts?|reads? over|reading over|is reading|went over|said if|says if|starts? on me|has put something)|\\breading over my\\b|\\bso ${near} doesn'?t\\b|\\bwhen (?:he|she) (?:comes?|is home|gets? (?:in|home))\\b|\\bnobody sees my\\b|\\bat home (?:he|she|they|my) (?:[\\w']+ )?(?:gets?|is)\\b|\\bthe (?:front )?door\\b[^.!?]{0,20}\\bhis phone\\b|\\bmy step\\w+`,
  ),
  // Out of somebody's way until they sleep, left without what one needs, and high up or by the rails.
  loose(
    `\\b(?:hid(?:e|es|ing)?|(?:stay(?:s|ed|ing)?|sit|sat|sitting|wait(?:ed|ing)?) (?:out )?in (?:the|my|our) (?:(?:car|park|street)(?! (?:[\\w']+ ){0,8}(?:asleep|sleeps?)\\b)|shed|bathroom|toilet|loo|garage|cellar|basement|attic|stairwell|wardrobe|cupboard)) (?:[\\w']+ ){0,4}(?:until|till|til) (?:he|she|they|(?:my|our|her|his) (?:dad|father|stepdad|stepfather|mum|mother|husband|wife|boyfriend|partner|ex|brother))(?:'s|'ve)? (?:[\\w']+ ){0,2}(?:sleeps?|asleep|to (?:bed|sleep)|calm\\w*|sober\\w*|passes out)\\b`,
  ),
  loose(
    `\\b(?:leav(?:es?|ing)|left|keep(?:s|ing)?|kept) (?:me|us|him|her|them|the (?:kids|children|baby|boys|girls)) (?:[\\w']+ ){0,3}without (?:any |enough |my |our |his |her )?(?:food|eating|dinner|supper|water|heat(?:ing)?|light|clothes|coats?|medicine|tablets)\\b`,
  ),
  loose(
    `\\bi (?:often |sometimes |just |then |even )?(?:stand|stood|climb|climbed|lean|leant|leaned|go up|went up) (?:up |out |over |there |on |onto |at |by |to |near ){1,2}(?:the|a|that) (?:(?:edge|top|side|rail(?:ing)?s?) of the )?(?:bridge|ledge|cliffs?|roof|parapet|viaduct|multi-?storey|platform|tracks)\\b`,
  ),
  // Children without anybody, or with what they should not have.
  loose(
    `\\b(?:on (?:his|her|their|its) own|(?:he|she|they|baby|kids|children|bairns|babby|wee man)\\b[^.!?]{0,50}\\b(?:cry(?:ing)?|cries|hungry|freezing|alone|by themselves)|watch(?:es)? the (?:store|shop|baby)|gets nothing|hides (?:bread|food)|months and he|lift(?:ing)? bricks|sits? by the door|swapped her|holding (?:a|the) pillow|saw it all)\\b|\\bso the (?:little one|kids|children|baby) (?:can|don'?t|doesn'?t)\\b|\\bdidn'?t see a (?:kid|child|man|woman)\\b`,
  ),
  // Not wishing to live, in its own words and beside them.
  loose(
    `\\b(?:(?:be|being|is) (?:here|around|anywhere) (?:any ?more|for it|at|at all|to be)|won'?t be (?:a)?round|wont be (?:a)?round|(?:this|my|the) life|life (?:thing|i mean)|not life|live|living|lived|alive|born|never get up|won'?t get up|not get up|(?:just )?let go|end it|better off|without me|miss(?:es)? me|one less|of me\\b|goes i go|so do i|i go too|here (?:tonight|rn)|arrangements|the letter already|written the letter|(?:will|shall) not go home|carry me|the payout|hoping i|i wish(?:ed)? (?:i|the (?:lorry|train|bus|car))|reasons? to|the thoughts|my own thoughts|rotting|grey now|reaches me|happens to me|want to give up|how many i'?d|done it all|can'?t do (?:any of )?(?:it|this) any ?more|can'?t be (?:in|anywhere|here)|can'?t promise|i can'?t make|drove at|don'?t cope|not coping|wits'? end|the lord he can|howling|want to be in there with|sent me home without|still hear him|take e go|scream into a pillow so|(?:it|everything|all|walls?) (?:all )?(?:just )?(?:closes? in|weighs? on me|gets? too much|is too much|falls? in on)|comes? up the stairs|spoken to me in|feel sick, they|nothing coming|\\bkeeping me here)\\b`,
  ),
]
