/**
 * What a sentence vector takes for distress and is an everyday trouble: anger, tiredness, an ache, a fright that is over,
 * a way of speaking. And the signs beside which it is not one: wide, because a missed one costs more than a needless kindness.
 */
import { aboutThings } from './figures.ts'
import { loose } from './pattern.ts'
import { relativeWords } from './people.ts'

const bodyParts =
  '(?:eyes?|back|neck|shoulders?|head|feet|foot|legs?|knees?|hips?|hands?|wrists?|fingers?|thumbs?|throat|ears?|teeth|tooth|stomach|tummy|ankles?|elbows?|skin|bum|bottom|calves|shins?|voice)'
const aches =
  '(?:hurt(?:s|ing)?|ach(?:e|es|ed|ing|y)|sore|stiff|tired|kill(?:s|ed|ing)? me|burn(?:s|ing)?|throb(?:s|bing)|itch(?:y|es|ing)?|dry|swollen|cramp(?:s|ing|ed)?|watering|gone to sleep|playing up)'
const howMuch =
  '(?:(?:a|bit|little|so|too|very|just|really|quite|rather|absolutely|completely|totally|utterly|proper|properly|dead|bloody|still|all|always|often|getting|well|that|and) )*'
const iAm =
  "(?:i'?m|i am|we'?re|we are|i was|i'?d be|i feel|feel|feeling|felt|i get|been|i got|and|but|too|so)"

export const anger = [
  loose(
    `\\b(?:angry|anger(?:s|ed)|fur(?:ious|iously)|livid|fuming|seething|irate|infuriat\\w*|enraged?|outrag(?:ed|eous)|pissed off|wound up|annoy(?:s|ed|ing)|irritat(?:ed|ing)|frustrat\\w+|cheesed off|hopping mad|raging)\\b`,
  ),
  loose(
    `\\b(?:in|with) (?:a |such a |pure )?rage\\b|\\brage at\\b|\\b(?:mad|cross) (?:about|at|with|over)\\b`,
  ),
  loose(
    `\\bmakes? (?:my|your) blood boil\\b|\\b(?:had it|fed) up (?:to here|with)\\b|\\bsick (?:and tired |to death |to the back teeth )?of (?!(?:living|life|being (?:here|alive|me)|myself|it all|everything|existing)\\b)`,
  ),
  loose(
    `\\b(?:driv(?:es|en|ing|e)|drove) (?:me|us) (?:mad|crazy|insane|nuts|up the wall|round the bend|bonkers|to distraction)\\b|\\b(?:makes?|made|making) me (?:so |really |just )?(?:sick|mad|see red|want to scream)\\b|\\bsee(?:ing)? red\\b|\\b(?:lost|lose|losing) (?:my|his) (?:rag|temper|patience|cool)\\b`,
  ),
  loose(
    `\\b(?:could|want to|wanted to|felt like) (?:just |have )?(?:scream(?:ed|ing)?|strangl(?:e|ed|ing)|throttl(?:e|ed|ing)|throw(?:n|ing)?|smash(?:ed|ing)?) (?:at )?(?:the|that|whoever|my (?:phone|screen|laptop|computer)|it|them all)\\b|\\bslammed (?:the|my) (?:door|phone)\\b`,
  ),
]

export const tiredness = [
  loose(
    `\\b${iAm} ${howMuch}(?:tired|weary|exhausted|shattered|knackered|worn out|drained|sleepy|wiped(?: out)?|done in|zonked|whacked|bushed|fading|cream crackered|run down)\\b(?! of\\b)`,
  ),
  loose(
    `^(?:so |just |a bit |very |dead |bit )?(?:tired|exhausted|shattered|knackered)\\b(?! of\\b)|\\b(?:dead tired|dog tired|running on empty|long (?:day|week|shift)|asleep on my feet|ready for bed|(?:my )?brain is (?:mush|fried|dead|soup)|(?:is|are|was|so|really) (?:draining|tiring|exhausting))\\b`,
  ),
  loose(
    `\\b(?:haven't|have not|hadn't|didn't|did not|not) (?:slept|sleep|sleeping) (?:properly|much|well|a wink|enough|very)\\b|\\b(?:slept badly|bad night|no sleep|broken nights?|up (?:all|half the) night with|nights? with the baby|keeps? me (?:up|awake)|fall (?:onto|into) (?:the|my) (?:sofa|bed))\\b`,
  ),
]

export const ache = [
  loose(
    `\\b(?:my|both|the) (?:[a-z]+ )?${bodyParts}(?: and (?:my )?${bodyParts})? (?:(?:is|are|was|were|'s|has|have|feels?|felt|gets?|got|starts?|started|went) )?(?:to )?${howMuch}${aches}\\b`,
  ),
  loose(
    `\\b(?:sore|stiff|aching|achy|tired|dry|burning|itchy) ${bodyParts}\\b|\\bhurts? my ${bodyParts}\\b|\\b(?:head|tooth|ear|stomach|tummy|belly|back)[- ]?aches?\\b|\\bmigraines?\\b`,
  ),
  loose(
    `\\b(?:hang ?over|hungover|hay ?fever|(?:a|the|this|bad|stinking|heavy) cold|(?:the |only |a bit of )flu|man flu|period pains?|cramps?|jet ?lag(?:ged)?|car ?sick|travel ?sick|sea ?sick|queasy|blisters?|pulled a muscle|hungry|starving|full of cold|under the weather|(?:a bit|bit|little|slightly) (?:sick|poorly|peaky|dizzy|rough)|feel (?:rotten|rough|like death warmed up))\\b`,
  ),
]

export const fright = [
  loose(
    `\\b(?:still |bit |all |bloody |so |really |properly |literally |was |were |came out |hands? (?:are |were )?|legs? (?:are |were )?|knees (?:are |were )?)+(?:shaking|shaken|shaky|trembl(?:ing|y)|wobbly|like jelly|in bits|jittery)\\b|\\b(?:i'?m|im|i am|i was|i feel) ${howMuch}(?:shaking|trembling|shaken|shaky|wobbly)\\b`,
  ),
  loose(
    `\\bmy heart (?:is|was|'s)? ?(?:still )?(?:going|racing|pounding|thumping|in my (?:mouth|throat|boots)|skipped|stopped|leapt|jumped|sank)\\b|\\bjump(?:ed)? out of my skin\\b|\\bnear(?:ly)? (?:miss|had (?:me|us|my)|hit (?:me|us)|ran (?:me|us) (?:over|down)|got (?:me|us)|fell|went under|came off)\\b`,
  ),
  loose(
    `\\b(?:close (?:shave|call|thing)|(?:such |quite |a bit of |right )?a (?:\\w+ )?(?:fright|scare|shock)\\b(?= |[,.!]|$)|missed (?:me|us) by|almost (?:hit|got|ran) (?:me|us)|scared (?:stiff|the life out of (?:me|us)|the living daylights|half to death)|frightened the life|startled|gave me (?:the creeps|the willies))\\b`,
  ),
  loose(
    `\\b(?:nerves|nervous|butterflies|jitters)\\b[^.!?]{0,30}\\b(?:before|exam|test|interview|speech|stage|presentation|driving|first day|went fine|was fine|then it)\\b`,
  ),
]

/** Who shakes because of somebody is not over it, unless it is told as something that passed by. */
export const somebody = loose(
  `\\b(?:he|she|they|him|her|them|someone|somebody|a (?:man|guy|bloke|stranger)|my (?:[a-z]+ )?(?:${relativeWords}|ex|partner|boyfriend|girlfriend|boss))\\b`,
)
export const passedBy = loose(
  `\\b(?:near(?:ly)?|almost|missed|close (?:shave|call|thing)|only (?:a|the|playing)|but (?:\\w+ ){0,3}(?:ok|okay|fine|alright|all right|nothing)|in time|(?:e-?)?scooters?|(?:motor|e-?)?bikes?|cyclists?|vans?|lorry|lorries|cars?|bus(?:es)?|trams?|taxis?|drivers?|pavement|crossing|roundabout|ladder|stairs|lift|dogs?|cat|alarm|wasp|spider|thunder|fireworks|film|ride|prank|joke|boo|phone)\\b`,
)

export const wayOfSpeaking = [
  ...aboutThings.map(loose),
  loose(
    `\\b(?:(?:i'?m|im|i am|we'?re|we are|i'?d be|i would be|i was) (?:(?:so|totally|completely|properly) )?(?:stuffed|screwed|toast|buggered|knackered|done for|snookered|lost without (?:it|my \\w+))|(?:scared|afraid|worried|terrified|panicking) (?:that )?(?:it|the (?:weather|cake|bus|train|paint|dough|wifi|internet)) (?:would|might|will|could|may|was going to|is going to) (?:rain|snow|pour|freeze|break|crash|stop|melt|burn|be late|not (?:come|work|rise)))\\b`,
  ),
  loose(
    `\\b(?:kill(?:s|ed)|slays) me (?:that|how|when they)\\b|\\b(?:was|is|it's|pure|sheer|absolute) (?:agony|torture|a nightmare|hell on earth|murder)\\b|\\bdread (?:mondays?|the (?:bill|school run|phone|drive|queue|post)|that (?:part|bit|form)|(?:opening|calling|ringing|logging|filling|going to the (?:dentist|office|shop)))\\b`,
  ),
]

const anybodyNear = `(?:he|she|(?:my|our|her|his|the) (?:[a-z]+ )?(?:${relativeWords}|ex|partner|boyfriend|girlfriend|man|men|lad|guy))`

/** Beside any of these nothing is an everyday trouble. */
export const signs = [
  // What somebody near does or is like, and where they are.
  loose(
    `\\b${anybodyNear}(?: (?:[\\w'-]+ ){0,4}|'s ${howMuch})(?:angry|furious|mad|temper|rages?|raging|drunk|drinks?|drinking|violent|physical|shout\\w*|scream\\w*|hits?|hit|kick\\w*|push\\w*|shov\\w*|grab\\w*|throw\\w*|threw|smash\\w*|beat\\w*|chok\\w*|slap\\w*|punch\\w*|threat\\w*|hurt\\w*|touch\\w*|forc\\w*|lock\\w*|follow\\w*|waits?|waiting|watch\\w*|comes? (?:home|back|in)|coming|outside|at the door|find|finds|found out|kill\\w*)\\b`,
  ),
  loose(
    `\\b(?:scared|afraid|frightened|terrified|petrified) (?:of (?:him|her|them|my|what|myself|going|being)|to (?:go|be|sleep|say|leave|die|live|open|move|tell)|for (?:my|our|her|his)|all the time|every|at home|in my|now|right now)\\b|\\b(?:i'?m|i am|am) (?:so |really |very )?(?:scared|afraid|frightened|terrified)(?=[.,!]|$)|\\b(?:hear|hears|heard) (?:his|her|him|the|my) ?(?:keys?|footsteps|steps|voice|car)?\\b|\\bnot safe\\b|\\bunsafe\\b|\\bin danger\\b`,
  ),
  // Despair.
  loose(
    `\\b(?:hopeless\\w*|helpless(?= and)|worthless|useless person|pointless|burden|empty|numb|despair\\w*|desperate|depress\\w*|suicid\\w*|alone|lonel\\w*|ashamed|dark(?:ness)?|black|trapped|(?:i'?m|i am|feel|feeling) (?:so |completely )?broken|breakdown|falling apart|fall apart|lost everything|nothing (?:left|matters|helps|to live)|no (?:way out|point|hope|future|reason|use)|(?:what'?s|what is|see) (?:the|a|any|no) (?:point|use|way)|what for|what'?s it (?:all )?for)\\b`,
  ),
  loose(
    `\\b(?:myself|my (?:own )?li(?:fe|ves)\\b(?! insurance)|to live|living (?:like|through)|alive|exist\\w*|wake up|woke up|disappear\\w*|be here|being here|no ?(?:one|body) (?:left|cares?|knows?|would|to|listens?|there|comes?|came|helps?)|have no ?(?:one|body)|everyone would|without me|(?:die|dying|dead)\\b(?! (?:tired|on my feet|easy|simple|slow|good|cheap|right|end))|death\\b(?! warmed)|kill(?:ed|ing)? (?!me\\b)(?:him|her|us|\\w+self))`,
  ),
  loose(
    `\\b(?:can'?t|cannot|can not|couldn'?t|could not|don'?t know how to|unable to|not) (?:\\w+ )?(?:cope|coping|breathe|go on(?! (?:with|any longer,))|carry on|keep going|face (?!the (?:stairs|queue|ironing|washing))|calm down|stop (?:shaking|crying|trembling|thinking)|get up|get out of bed|bear|see (?:a|any|how|the))\\b|\\bwant (?:it|this|everything|all of it|all this|them all) to (?:stop|end|be over)\\b|\\btired of (?:everything|life|living|being|it all|fighting|trying|all)\\b|\\b(?:at|with|about|of) (?:life|god|the world|everything|everybody|everyone)(?=[.,!]|$| and)`,
  ),
  // Now, and in the body.
  loose(
    `\\b(?:shak|trembl)(?:e|es|ing) (?:so (?:much|badly|hard)|all over|while i|as i (?:write|type)|and (?:i )?can'?t|right now)\\b|\\b(?:barely|hardly) (?:type|write|speak|stand|hold|see)\\b|\\b(?:the|such|so much|terrible|awful|unbearable|in) pain\\b(?! (?:in the (?:neck|backside|arse|bum)|of (?:filling|calling|having|doing)))`,
  ),
  loose(
    `\\b(?:panic\\w*|chest|my heart (?:hurts|aches)|left arm|overdos\\w*|tablets|pills|bleed\\w*|blood\\b(?! (?:boil|pressure|test))|cutting|cuts on|razor|blade|bruis\\w*|help me|please help|need help|flashbacks?|nightmares\\b|crying|cry\\b|cried|sobbing|tears\\b(?! (?:with|of) (?:frustration|laughter|anger|rage|joy))|(?:not|n't|stopped|never) (?:eat|eating|eaten)\\b(?! (?:lunch|breakfast|dinner|since|meat)))`,
  ),
  loose(
    `\\b(?:rap(?:e|ed)|abus(?:e|ed|ive|er)|assault\\w*|molest\\w*|violen(?:ce|t)(?! storm)|attack(?:ed|s|ing)? (?:me|us)|beat(?:s|en|ing)? (?:me|us|up)|hits? (?:me|us)\\b(?! with)|kick(?:s|ed)? (?:me|us)|hurt(?:s|ing)? (?:me|us)|stalk\\w*|threaten\\w*|(?:the )?funeral|buried|grie(?:f|ve|ving)|miscarr\\w*|passed away|since (?:he|she|they|mum|dad|my \\w+) (?:died|went|left|passed)|accident|crash(?!ed (?:three|two|twice|again)))\\b`,
  ),
]
