/**
 * What a sentence vector takes for distress and is an everyday trouble: anger, tiredness, an ache, a fright that is over,
 * a way of speaking. And the signs beside which it is not one: wide, because a missed one costs more than a needless kindness.
 */
import { aboutThings, couldNotDoWithout, skilledAt, suppliers, things } from './figures.ts'
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
  loose(couldNotDoWithout),
  loose(skilledAt),
  loose(
    `\\b(?:think|thinking|talk) (?:about|of) (?:it|this|work|the (?:job|project|business|shop|code|garden|team)|my (?:job|work|business|project|shop|garden|thesis)) (?:all )?(?:day and night|night and day|round the clock|24\\/7|non-?stop)\\b`,
  ),
  loose(
    `^(?:(?:this|that|it|the (?:new )?[a-z]+) )(?:really |still |just )?affects? me (?:greatly|a lot|very much|quite a (?:bit|lot)|strongly|every day|daily)[.! ]*$`,
  ),
  loose(
    `\\b(?:scared|afraid|frightened|terrified) (?:of|about) (?:losing|deleting|breaking) (?:all )?(?:my|the|our) (?:[a-z]+ )?(?:photos?|pictures?|data|files?|documents?|contacts?|phone|keys|luggage|passwords?|accounts?|notes|progress|tickets?|seat|deposit|messages)\\b`,
  ),
  ...aboutThings.map(loose),
  loose(
    `\\b(?:(?:i'?m|im|i am|we'?re|we are|i'?d be|i would be|i was) (?:(?:so|totally|completely|properly) )?(?:stuffed|screwed|toast|buggered|knackered|done for|snookered|lost without (?:it|my \\w+))|(?:scared|afraid|worried|terrified|panicking) (?:that )?(?:it|the (?:weather|cake|bus|train|paint|dough|wifi|internet)) (?:would|might|will|could|may|was going to|is going to) (?:rain|snow|pour|freeze|break|crash|stop|melt|burn|be late|not (?:come|work|rise)))\\b`,
  ),
  loose(
    `\\b(?:kill(?:s|ed)|slays) me (?:that|how|when they)\\b|\\b(?:was|is|it's|pure|sheer|absolute) (?:agony|torture|a nightmare|hell on earth|murder)\\b|\\bdread (?:mondays?|the (?:bill|school run|phone|drive|queue|post)|that (?:part|bit|form)|(?:opening|calling|ringing|logging|filling|going to the (?:dentist|office|shop)))\\b`,
  ),
]

const anybodyNear = `(?:he|she|(?:my|our|her|his|the) (?:[a-z]+ )?(?:${relativeWords}|ex|partner|boyfriend|girlfriend|man|men|lad|guy))`

/**
 * What everyday trouble comes of, or comes beside. More than a few words that name none of it may tell of anything, and
 * then nothing is taken from what the vector makes of them.
 */
export const ordinary = [
  ...aboutThings.map(loose),
  loose(
    `\\b(?:${things}|${suppliers}|council|housing|parking|clerk|counter|engineer|gas man|call cent(?:re|er)|customers?|broadband|internet|wi-?fi|forms?|papers?|permits?|bills?|fees?|charges?|fines?|refunds?|parcels?|orders?|tickets?|bookings?|contracts?|accounts?|cards?|codes?|cookies?|banners?|checkout|self service|library|shopping|bins?|rubbish|pay|tax|pensions?|on hold|they (?:treat|talk|put|keep|closed|cancel\\w*|charge\\w*|messed)|whoever)\\b`,
  ),
  loose(
    `\\b(?:work|working|shifts?|jobs?|desk|screen|keyboard|computer|read(?:ing)?|writing|machines?|month end|mondays?|building works|lifting|carr(?:y|ying)|boxes|mov(?:e|ing) (?:house|flat)|garden\\w*|digging|paint(?:ed|ing)|cleaning|ironing|cook(?:ing)?|dinner|lunch|breakfast|supper|gym|yoga|training|run(?:ning)?|marathon|football|swim\\w*|danc\\w*|cycl\\w*|walk(?:ed|ing)? (?:the dog|to (?:work|school)|home from work)|stairs|steps|shelf|shelves|shoes|heels|glasses|lenses|lamp|light|glare|headset|headphones|hearing aid|pillow|mattress|sun|pollen|onions|machin\\w*|shouting over|baby (?:teeth|woke|was up|had|keeps|cries)|teething|little one|toddler|(?:had|has|got|woke|kept|keeps) us (?:up|awake)|jet ?lag\\w*|flu|hay ?fever|hang ?over|cold)\\b`,
  ),
  loose(
    `\\b(?:vans?|lorr(?:y|ies)|trams?|bells?|bikes?|bicycles?|cyclists?|(?:e-?)?scooters?|taxis?|crossing|roundabout|junction|lights|kerb|pavement|brakes?|ladder|lift|escalator|slide|rail|ride|roller ?coaster|film|dogs?|cat|pigeon|wasps?|spiders?|mouse|thunder\\w*|fireworks|balloon|toaster|doorbell|exams?|interview|speech|presentation|stage|driving test|needle|dentist|boots?|nearly (?:had|hit|ran|drove)|missed (?:me|us) by|only playing|weather|rain|snow|dough|notebook|diary|calendar|bank holiday|aim(?:ing)?|heal(?:er|ing)|tanks?|tanking|guild|raids?|boss fights?|dungeons?|goalie|in goal|defender|bowling|batting)\\b`,
  ),
  // A wish to end the interview, and why.
  loose(
    `\\b(?:(?:can|could|may|let'?s|like to|need to|want to|have to|going to|gonna|rather|prefer to|please|i'll) (?:we |i |us )?(?:just |please )?(?:stop|finish|end|leave|call it a day|go)(?: (?:it|this|here|now|there|please|the questions|at that|if))|(?:can|could|may) (?:we|i) (?:stop|finish|go)|let'?s (?:stop|finish|leave it|call it a day)|(?:no more|the|these|your) questions?|any more of this|the interview|enough for (?:today|tonight|now)|sorry for|forgive the)\\b`,
  ),
]

/**
 * Who is tired, aches or finds something torture, and names one of their own or somebody without a name beside it, may
 * tell of what that one does to them in words that no list has: it is no everyday trouble for sure.
 */
export const closeBy = loose(
  `\\b(?:he|she|him|his|hers?|someone|somebody|my (?:[a-z]+ )?(?:ex|husband|wife|spouse|partner|boyfriend|girlfriend|(?:step ?)?(?:dad|father|mum|mother)|step\\w+|uncle|carer))\\b`,
)
/** What is no figure of speech when it is called a nightmare or torture: illness, a death, a home. */
export const grave = loose(
  `\\b(?:diagnos\\w*|illness|disease|chemo\\w*|cancer|tumou?rs?|dialysis|treatment|ward|hospice|dement\\w*|stroke|surgery|withdrawal|(?:at|being) home|home (?:is|has|life)|living with|marriage|relationship|my (?:head|mind|life|children|kids|baby|body)|every (?:day|night|morning)|days|nights|know where i|owe (?:them|him|her))\\b`,
)

const anybody =
  '(?:him|her|them|myself|(?:some|any)(?:one|body)|people|(?:my|the|his|her) (?:[a-z]+ )?(?:boss|manager|colleagues?|neighbou?rs?|dad|father|mum|mother|husband|wife|partner|ex|kids?|children|baby|son|daughter|brother|sister|dog|cat))'
const ownBody = 'my (?:own )?(?:head|face|arms?|legs?|wrists?|skin|thighs?|stomach|body|fists?)'

/** Beside any of these nothing is an everyday trouble. */
export const signs = [
  // A wish to hurt, and what they do to themselves.
  loose(
    `\\b(?:hurt|stab|kill|hit|punch|beat|attack|smack|knife|burn|poison|choke|shoot) ${anybody}\\b|\\b(?:put|stick) (?:a|the) (?:knife|bullet|fist) in\\b|\\b(?:bang|hit|burn|cut|punch|bit|bite|scratch|starv|harm)\\w* (?:at )?${ownBody}\\b|\\bi(?:'ll| will)? scratch (?:till|until)|\\bma(?:k|d)e? (?:myself|me) (?:be )?sick again\\b|\\b(?:going|about|want|ready) to jump\\b(?! (?:up|on|in|at|ship|for|the queue|queue))`,
  ),
  // What is done to them, by whomever.
  loose(
    `\\b(?:held|pinn\\w*|grabb\\w*|twist\\w*|forc\\w*|dragg\\w*|follow(?:ed|s|ing)|touch(?:ed|es|ing)|grop\\w*|went for|fell on|spat (?:at|on)) (?:me|us|the bus and me)\\b(?! (?:up|on|down the phone)\\b)|\\b(?:tried|tries|trying|wanted|wants) to (?:pull|drag|get|push|grab|kiss|touch|hit) (?:me|us)\\b|\\b(?:up|under|down) my (?:skirt|dress|top|shirt|trousers)\\b|\\b(?:would ?n't|would not|won't|will not|doesn't|does not|hasn't|has not|didn't|did not|never|not) (?:unlock|let(?:s|ting)? (?:me|us) (?:sleep|eat|leave|out|go out|work|see|speak|have))\\b|\\bmakes? me do\\b|\\bcan't say no\\b|\\bwhat (?:he|she|they) did to me\\b|\\b(?:his|her|their) (?:hands|fists?|grip|belt)\\b|\\bmy ex\\b|\\b(?:off|away|gone|left)\\b[^.!?]{0,20}\\bwith (?:my|our|the) (?:kids|children|baby)\\b|\\b(?:he|she|they) (?:had|took|takes|has|kept|keeps) my (?:[a-z]+ )?(?:phone|keys|money|passport|bag|card)\\b`,
  ),
  // Despair without its words.
  loose(
    `\\bsleep (?:forever|for ever|for good)\\b|\\b(?:not|never) (?:come back|get up again|wake)\\b|\\bi give up(?=[.,!]|$)(?!, (?:and )?i (?:ring|call|go|use))|\\bgiv(?:e|ing|en) up on (?:everything|life|it all|all of it|myself)\\b|\\bbetter off (?:if|without|when)\\b|\\bhate (?:who|what) i\\b|\\bvoices\\b|\\bwaste of (?:space|air|a life)\\b|\\bi want out\\b|\\bpicked (?:the|a|my) (?:day|date|spot)\\b|\\b(?:rope|noose)\\b|\\b(?:letters?|notes?|goodbyes?) (?:to|for) (?:the|my|our) (?:kids|children|mum|dad|wife|husband|family|parents)\\b|\\bgiv(?:en|ing) (?:the|my) [a-z]+ away\\b|\\bdrink\\b[^.!?]{0,20}\\b(?:to (?:forget|sleep|cope)|every (?:night|day|morning))\\b|\\b(?:pretending|a reason to)\\b`,
  ),
  // What needs a doctor, food or a roof now.
  loose(
    `\\b(?:can't|cannot|can not|couldn't) (?:feel|move|see out of) my\\b|\\bdroop\\w*|\\bslurr\\w*|\\bsee(?:ing)? double\\b|\\bblue lips\\b|\\blips are blue\\b|\\btook (?:all|every one|the lot) of\\b|\\b(?:bleach|antifreeze|weedkiller)\\b|\\b(?:no|any|enough) (?:money|food)\\b(?! (?:back|off))|\\bmoney (?:for food|ran out|has run out)\\b|\\b(?:found|feel|felt|have) a lump\\b|\\bhaven't (?:had (?:a meal|anything|food)|eaten)\\b`,
  ),
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
