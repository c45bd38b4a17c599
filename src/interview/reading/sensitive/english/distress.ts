/** Self-harm, despair, violence suffered, bereavement: wide, because a missed one costs more than a needless kindness. */
import { halfJoking } from './half-joking.ts'
import { meansAtHand } from './means.ts'
import { exact, gap, loose } from './pattern.ts'
import { acquaintanceWords, relative, relativeWords } from './people.ts'

const selfHarm = [
  loose(`\\bkill(?:ing|ed)? (?:myself|himself|herself|themselves)\\b`),
  loose(`\\bsuicid(?:e|al)\\b`),
  loose(`\\b(?:take|took|taking|taken|end|ended|ending) (?:my|his|her|their) (?:own )?li(?:fe|ves)\\b`),
  loose(
    `\\b(?:hang|hanged|hung|drown|drowned|shoot|shot|starve|starving|poison) (?:myself|himself|herself)\\b`,
  ),
  loose(`\\b(?:hurt|hurting|harm|harming|cut|cutting|burn|burning|injure) myself\\b`),
  loose(`\\bself-?\\s?harm(?:s|ed|ing)?\\b`),
  loose(`\\b(?:took|take|taken|taking|had) an overdose\\b|\\boverdosed\\b`),
  loose(`\\bswallow(?:ed|ing)? ${gap(4)}(?:pills|tablets)\\b`),
  loose(`\\bend(?:ing)? it all\\b|\\bit all to (?:end|stop|be over)\\b`),
  loose(
    `\\b(?:don't|do not|didn't|did not|no longer|never) (?:even )?want(?:ed)? to (?:be alive|exist|wake up|be here any ?more|go on|live(?! (?:with|in|there|near|nearby|close|closer|on|off|far|here|next|like|by|under|up)\\b))`,
  ),
  loose(`\\b(?:not|never|didn't|don't) (?:just )?wake up\\b(?! (?:before|early|in time|until|at))`),
  loose(
    `\\bwish(?:ed)? (?:that )?i (?:was|were) (?:dead|never born|not (?:here|alive))\\b|\\bif i (?:was|were) dead\\b`,
  ),
  loose(
    `\\bbetter off (?:without me|dead)\\b|\\bwant(?:ed)? to die\\b|\\bi (?:should|deserve to) die\\b|\\brather be dead\\b`,
  ),
  loose(
    `\\b(?:no|any|the|see) (?:point|reason|sense) (?:in |to |for )(?:me )?(?:to )?(?:keep |keep on |go on |carry on |going on |even )?(?:living|live|being here|being alive|exist|going on|go on|carry(?:ing)? on|wake up)\\b`,
  ),
  loose(`\\b(?:tired|sick) of (?:living|life|being here|being alive|existing)\\b|\\bnot worth living\\b`),
  loose(
    `\\bjump(?:ing|ed)? (?:off|from|in front of) (?:the |a )?(?:bridge|roof|building|cliff|train|window|balcony)\\b`,
  ),
  loose(
    `\\bif i (?:was|were|wasn't|weren't) (?:gone|not around|around|here|alive)\\b|\\bi want to be (?:around|alive)\\b`,
  ),
  loose(`\\bscars on my (?:arms?|wrists?|legs?)\\b|\\b(?:cut|slit) my (?:wrists?|arms?|legs?)\\b`),
  loose(
    `\\b(?:gun|rope|noose|razor|blade|knife) (?:in|to|at|on|around) my (?:hand|head|neck|mouth|wrist|arm)s?\\b`,
  ),
  loose(
    `\\b(?:picture|picturing|imagine|imagining|think(?:ing)? of|thought of) (?:myself|me) (?:gone|dead|hanging|jumping)\\b`,
  ),
  loose(`\\b(?:goodbye|farewell|suicide) (?:letter|note)\\b(?! to the)`),
  loose(
    `\\b(?:make|made|survive|get) (?:it )?through (?:this|the|next) (?:winter|year|week|night|month) alive\\b|\\bi (?:just )?want to disappear\\b|\\bgiv(?:e|ing) up on life\\b`,
  ),
  loose(
    `\\b(?:maybe|perhaps|one day|some ?day|hopefully|then) i (?:just |simply )?(?:don't|do not|dont|won't|will not|wont|never) (?:come (?:home|back)|wake up|get home|arrive)(?: (?:at all|again|any ?more|one day))?(?=[,.!;]|$)`,
  ),
  loose(
    `\\b(?:i )?(?:can't|cannot|don't|do not) see (?:a|any|another) way (?:out|forward|on)\\b(?! of (?:the|this|that|my) (?:contract|lease|car|building|queue))`,
  ),
  loose(
    `\\b(?:nobody|no one|noone) would (?:even )?(?:notice|care|mind) if i (?:was|were|am|'m|died|disappeared|went|never|didn't)\\b`,
  ),
  loose(
    `\\b(?:sav(?:e|ed|ing)|hoard(?:ed|ing)?|stockpil(?:ed|ing)|collect(?:ed|ing)|stor(?:ed|ing)) up (?:all )?my (?:[a-z]+ )?(?:pills|tablets|medication|painkillers|insulin)\\b|\\bhoard(?:ed|ing) (?:my |the )?(?:[a-z]+ )?(?:pills|tablets)\\b`,
  ),
  loose(
    `\\b(?:think|thought|thinking|imagine|imagining|urge|tempted|want(?:ed)?|consider\\w*) (?:[\\w'-]+ ){0,3}(?:step|walk|jump|throw|driv)(?:p?ing|e)?(?: myself| out| the car)? (?:in front of|under|into|off) (?:the|a|an) (?:[a-z]+ )?(?:train|bus|lorry|tram|truck|car|traffic|bridge|balcony|wall|tree)\\b`,
  ),
  loose(
    `\\bnothing (?:left |more )?(?:for me )?to live for\\b|\\bwhat(?:'s| is) the point of (?:me|my life|it all)(?=[,.!?]|$)|\\b(?:go to sleep|fall asleep) and (?:just |simply )?(?:stay asleep|never wake|not wake)\\b`,
  ),
  loose(
    `\\b(?:start(?:ed)?|began|went back to|gone back to|back to|keep|kept|been) (?:hurting|cutting|burning|scratching) (?:my (?:own )?(?:arms?|legs?|wrists?|skin|thighs?)|again)\\b|\\b(?:scratch|pick|bite|rub)(?:ed|ing)? (?:at )?my (?:arms?|legs?|wrists?|skin|thighs?) (?:until|till) (?:they|it|i) (?:bleeds?|bled)\\b`,
  ),
  loose(
    `\\b(?:wanted|thought (?:of|about)|think (?:of|about)|tried|planned) (?:to end|ending) (?:it|things|everything)\\b(?! (?:with|at|by|early|there|for|on|before|after|when|because|politely))(?: (?:last|this|in) (?:winter|spring|summer|autumn|year|night|week|month)| and\\b|[,.!]|$)`,
  ),
  loose(
    `\\b(?:think|thinking|thought|thoughts|dream|dreaming|fantasi[sz]e|fantasi[sz]ing) (?:[\\w'-]+ ){0,2}(?:about|of) (?:dying\\b(?! (?:my|his|her|the|it|a|for|to|out|of (?:boredom|laughter|embarrassment|thirst|hunger))\\b)|being dead|my (?:own )?death|not being here any ?more)\\b`,
  ),
  loose(
    `\\bwould any(?:one|body) (?:even |really |actually )?(?:miss me\\b(?! (?:at|in|on|from|there|for|when i (?:leave|retire|go on))\\b)|notice if i (?:(?:was|were) (?=gone|dead|not)|wasn't|weren't|died|disappeared|never)\\b)`,
  ),
  loose(`\\b(?:starv|harm|hat|cutt)ing myself\\b|\\bstop(?:ped)? eating (?:to|because)\\b`),
]

const despair = [
  loose(
    `\\b(?:do not|don't) (?:really )?know how to (?:go on|carry on|keep going)\\b|\\b(?:done|finished) with (?:life|living|it all)\\b|^i need help[,.! ]*(?:please[.! ]*)?$|\\bi need help, i\\b`,
  ),
  loose(
    `\\b(?:can't|cannot|can not|couldn't|could not) (?:take (?:it|this)|go on|bear (?:it|this)|do this|stand it|live like this) any ?more\\b`,
  ),
  loose(
    `\\bi (?:just |simply |really )?(?:can't|cannot|can not|couldn't|could not|don't know how to) cope\\b`,
  ),
  loose(
    `\\b(?:my|whole) (?:life|world) (?:is|was|feels?) (?:over|ruined|falling apart|empty|meaningless|pointless|hell)\\b`,
  ),
  loose(
    `\\bi(?:'ve| have)? lost everything\\b|\\beverything (?:is|was) falling apart\\b|\\bend of my (?:rope|tether)\\b`,
  ),
  loose(
    `\\bi (?:just |often |always )?(?:feel|felt|am feeling|have felt|was|am) ${gap(2)}(?:hopeless|worthless|suicidal|empty inside|a burden|desperate(?! (?:for|to))|broken inside|utterly alone|completely alone|so alone|all alone|terribly lonely|so lonely|very lonely)\\b`,
  ),
  loose(
    `\\bi'm ${gap(2)}(?:hopeless|worthless|a burden|completely alone|so alone|all alone|so lonely|very lonely)\\b`,
  ),
  loose(`\\b(?:nobody|no one|no-one) (?:to talk to|would miss me|cares (?:if|whether) i)\\b`),
  loose(
    `\\b(?:cry|cried|crying|sob|sobbing) (?:every|all|myself|for (?:days|weeks|hours)|a lot|at night|constantly)\\b`,
  ),
  loose(`\\b(?:can't|cannot|can not|couldn't|could not) stop crying\\b|\\bin tears every\\b`),
  loose(`\\b(?:nervous|mental|complete|total|emotional) breakdown\\b|\\bi (?:had|am having) a breakdown\\b`),
  loose(
    `\\b(?:can't|cannot|couldn't|could not) (?:even )?get out of bed\\b|\\bpanic attacks?\\b|\\bi ${gap(3)}panic,`,
  ),
  loose(
    `\\bi (?:only|just|barely) (?:exist|function|survive)\\b|\\bnothing (?:gives|brings) me (?:any )?joy\\b`,
  ),
  loose(`\\bhat(?:e|ed) myself\\b(?! (?:a (?:bit|little)|for ))|\\b(?:feels?|felt) (?:so )?dark and\\b`),
  loose(
    `\\b(?:am|i'm|was|being) (?:so |absolutely )?(?:terrified|blackmailed)\\b(?! (?:of (?:the|a|an|my)|by (?:the|ads)))`,
  ),
  loose(
    `\\b(?:very |really |so )?dark places? (?:at night|lately|again|in my)\\b|\\bmy mind goes to\\b|\\bdark thoughts\\b`,
  ),
  loose(
    `\\bi(?:'m| am| feel) (?:so |completely |just )?(?:broken|numb|at rock bottom)\\b(?! (?:in the|by the|with the|on the|at the))`,
  ),
]

const violentPeople = `(?:he|she|they|(?:my|our|her|his)(?: [a-z]+)?? (?:${relativeWords}|${acquaintanceWords}))`
const violence =
  '(?:hits?|beats?|beaten|hitting|beating|slap(?:s|ped|ping)?|chok(?:es|ed|ing|e)|strangl(?:es|ed|e)|punch(?:es|ed)?|kick(?:s|ed)?|rap(?:es|ed|e)|molest(?:s|ed)?|abus(?:es|ed|e|ing)|assault(?:s|ed)?|stalk(?:s|ed|ing)?|threaten(?:s|ed)?|rap(?:es|ed)|hurts?|attacked|locks?|forces? himself on|touched)'

const violenceSuffered = [
  loose(
    `\\b${violentPeople} (?:[\\w'-]+ ){0,3}${violence} (?:me|us)\\b(?! (?:to it|with|at|by|for (?:the|a)))`,
  ),
  loose(
    `\\b(?:i|we)(?: was| were|'ve been| have been| had been| got| am| am being|'m being) ${gap(2)}(?:raped|abused|beaten(?: up)?|molested|mugged|attacked(?! by (?:ads|pop-ups|emails|spam))|stabbed|assaulted|harassed|stalked|bullied|trafficked|groomed|strangled|threatened with)\\b`,
  ),
  loose(
    `\\bsexual(?:ly)? (?:assault|abuse|harass|violence)\\w*\\b|\\bdomestic (?:violence|abuse)\\b|\\bmy (?:rapist|abuser|stalker)\\b`,
  ),
  loose(`\\bthreaten(?:s|ed|ing)? to (?:kill|hurt|hit|beat|shoot|stab)\\b`),
  loose(
    `\\b(?:not|n't|never) (?:feel |felt |feeling )?safe (?:at home|with (?:him|her|them)|around (?:him|her|them)|in my own)\\b`,
  ),
  loose(
    `\\b(?:afraid|scared|terrified|frightened) of (?:him|my (?:[a-z]+ )??(?:ex|husband|wife|partner|boyfriend|girlfriend|father|dad|mother|mum|mom|parents|stepfather|stepdad|brother|uncle))\\b`,
  ),
  loose(
    `\\b${violentPeople} (?:gets?|got|is|was|becomes?|became|turns?|turned) (?:so |very |really )?violent\\b`,
  ),
  loose(
    `\\block(?:s|ed|ing)? (?:me|us) (?:in|into|up)\\b|\\bforc(?:e|es|ed) (?:me|himself|her) (?:to (?:have sex|undress|touch)|on)\\b`,
  ),
  loose(`\\b(?:the|his|her) beatings\\b|\\bran away from home\\b`),
  loose(
    `\\b${violentPeople} (?:[\\w'-]+ ){0,2}(?:push(?:es|ed)?|shov(?:es|ed)|throws|threw|dragg?(?:s|ed)) (?:me|us) (?:down|against|into|across|to the (?:floor|ground|wall))\\b`,
  ),
  loose(
    `\\b(?:keeps|took|has|hides) my (?:passport|phone|money|papers) (?:and|so)\\b[^.!?\\n]{0,30}\\b(?:may not|can't|cannot|not allowed|must not)\\b|\\bi (?:may|am) not (?:allowed to )?leave the house\\b`,
  ),
  loose(
    `\\b(?:grab(?:s|bed)|held|holds|took|takes|had) me (?:by|around|round) (?:the|my) (?:throat|neck|hair)\\b|\\btakes? (?:his|her) belt (?:off|to)\\b|\\b(?:burn|burns|set fire to) (?:the|our|my) (?:house|flat|home) (?:down )?with (?:me|us)\\b`,
  ),
  loose(
    `\\b(?:says?|said|swears?|swore) (?:that )?(?:he|she|they)(?:'ll| will|'d| would| is going to|'s going to) (?:kill|hurt|burn|finish|stab|shoot|bury) (?:me|us|the (?:house|flat)|himself|herself|my (?:kids|children|mum|mother|sister|family))\\b|\\b(?:he|she|they)(?:'ll| will|'d| would) (?:finish me(?: off)?|kill (?:me|us))(?= if (?:i|he|she) (?:leave|left|tell|told|finds?|found|knew|knows)|[,.!]|$)`,
  ),
  loose(
    `\\b${violentPeople} touch(?:es|ing) me\\b(?! (?:to|deeply)\\b| with (?:(?:his|her|their|its|such) )?(?:music|words|kindness|story|stories|work|songs?|art|love|letters?|voice|warmth)\\b)|\\b${violentPeople} (?:[\\w'-]+ ){0,2}(?:touch(?:es|ed|ing)?|grop(?:es|ed|e|ing)) (?:me (?:there|down there)|my (?:breasts?|bottom|bum|thighs?|private parts?|privates))\\b|\\b(?:i'm|i am|we're|we are) not safe\\b(?! (?:drivers?|to (?:drive|say)|from (?:rain|the rain)))|\\b(?:must not|mustn't|can't|cannot) (?:see|find|catch|know) (?:that )?(?:me|i am|i'm) (?:writing|typing|talking|telling)\\b`,
  ),
  loose(
    `\\b(?:put|slipped) something in(?:to)? my (?:drink|glass|beer|wine)\\b|\\b(?:came|comes|come|creep|crept|got|gets) into my (?:bed|room|bedroom) (?:at night|when i was|and (?:touched|lay|lies))\\b`,
  ),
  loose(`\\b${violentPeople} (?:[\\w'-]+ ){0,2}starv(?:es|ed) (?:me|us)\\b(?! of\\b)`),
  loose(`\\bgot (?:jumped|robbed|mugged|attacked|beaten) by\\b`),
]

const died =
  '(?:died|passed away|passed on|has died|is dead|was killed|was murdered|got killed|drowned|lost (?:his|her) life|is dying|was dying|is terminally ill|(?:did not|didn.t) survive|left us forever)'
export const bereavement = [
  exact(`\\b${relative}(?: [A-Z][a-z]+)? (?:[a-z]+ )??${died}\\b`),
  loose(`\\b(?:death|passing|funeral|suicide|loss) of (?:my|our) (?:[a-z]+ )??(?:${relativeWords})\\b`),
  loose(`\\b(?:my|our) (?:[a-z]+ )??(?:${relativeWords})'s (?:death|funeral|passing|suicide)\\b`),
  loose(
    `\\b(?:lost|losing|bury|buried|burying|cremated) (?:my|our) (?!business)(?:(?:own|first|only|late|dear|little|baby|older|younger|big|best|twin|unborn) )?(?:${relativeWords}|girl|boy)\\b(?!'s|[-\\w])`,
  ),
  loose(
    `\\b(?:am|'m|was|became|been|as) (?:a )?(?:widow(?:er|ed)?|bereaved|grieving|mourning)\\b|\\bmy grief\\b|\\bmiscarr(?:iage|ied)\\b|\\bstill-?(?:birth|born)\\b`,
  ),
  loose(
    `\\b(?:my|our|his|her) (?:[a-z]+ )??(?:${relativeWords})(?: is)? (?:gone now|took (?:her|his) own life)\\b|\\b(?:had|was|is) (?:his|her|my [a-z]+'s) funeral\\b|\\bmy late (?:${relativeWords})\\b`,
  ),
]

const medicine = '(?:pills|tablets|paracetamol|painkillers|ibuprofen|capsules|aspirin)'
const near = `(?:(?:my|our|the) (?:[a-z]+ )?(?:${relativeWords}|toddler|little one|lad|lass|boy|girl|grandchild|newborn)|he|she|somebody|someone)`

/** Happening now, and dangerous; of somebody else it is told by whom, so that a plant may be limp and a shoe not breathe. */
const acute = [
  loose(
    `\\b(?:i|${near}) (?:[\\w'-]+ ){0,2}swallow(?:ed|s)? (?:[\\w'-]+ ){0,2}(?:batter(?:y|ies)|button cells?|magnets?|bleach|detergent|washing capsules?|laundry pods?|needles?|razors?|weedkiller|antifreeze|drain cleaner|poison|medicine bottle|whole (?:bottle|packet|box))\\b|\\b(?:i|${near}) (?:[\\w'-]+ ){0,2}(?:drank|drunk|ate|eaten|inhaled) (?:[\\w'-]+ ){0,2}(?:bleach|detergent|washing capsules?|laundry pods?|weedkiller|antifreeze|drain cleaner|rat poison|white spirit)\\b`,
  ),
  // More than is ever taken at once; "all my tablets" is what many take each morning, so that is not enough alone.
  loose(
    `\\b(?:i|${near})(?:'ve| has| have)? (?:just |now |already )?(?:took|taken|had|swallowed|ate|eaten) (?:(?:too many|(?:the|a) (?:whole|entire|full) (?:packet|bottle|box|pack|strip)|a (?:bottle|packet|box|handful|fistful)|[2-9]\\d|\\d{3}|twenty|thirty|forty|fifty|sixty) (?:of )?(?:(?:my|the|these|those|his|her|their) )?(?:[a-z]+ )?${medicine}|all (?:of )?(?:my|the|these|those|his|her|their) (?:[a-z]+ )?${medicine}(?=[^.!?\\n]{0,40}(?:at once|in one go|\\?)|[,.!] (?:what (?:should|shall|do) (?:i|we)|is (?:that|it|this) (?:dangerous|bad|too much)|(?:please )?help)))(?! (?:a|per|each|every|over|in (?:a|the) (?:week|month)|back|to (?:the|my|our)|for (?:the|my|our)|from)\\b)`,
  ),
  loose(
    `\\b${near}(?: has| have|'s| just| suddenly| is| was)* (?:stopped|isn't|not|wasn't) breathing\\b(?! (?:exercises?|through|well|right|properly on|down|a word|a syllable))`,
  ),
  loose(
    `\\b${near} (?:[\\w'-]+ ){0,3}(?:fell|collapsed|fainted|hit (?:his|her) head|passed out)\\b(?! (?:behind|out|for|asleep)\\b)[^.!?\\n]{0,40}\\b(?:won't|will not|wont|doesn't|isn't|not|can't|cannot) (?:wak(?:e|ing)|respond(?:ing)?(?! to (?!me\\b|us\\b|anything|light|pain|his name|her name))|move|moving|come round|coming round)\\b(?! (?:house|home|in|out|on|away|to|for the)\\b)|\\bi (?:can't|cannot|can not) wake (?:him|her|my (?:[a-z]+ )?(?:${relativeWords}))(?: up)?(?=[,.!?;]|$| and\\b)|\\b${near} (?:is|'s) (?:unconscious|unresponsive|choking|having a (?:seizure|fit|stroke|heart attack)|turning blue)\\b(?! (?:about|over|of|up)\\b)`,
  ),
  loose(
    `\\b${near}\\b[^.!?\\n]{0,40}\\b(?:is|and|are|gone|went|goes|all|completely|floppy and) (?:so |very |all |completely )?(?:limp|floppy)\\b(?! (?:hair|hat|ears?|handshake|disk|at))`,
  ),
  loose(
    `\\b(?:i|we) (?:can )?smell gas\\b|\\bmy ex(?:-?(?:husband|wife|boyfriend|girlfriend|partner))?(?: is|'s| stands| waits| keeps standing)(?: [a-z]+)? (?:outside|at) (?:my|our|the) (?:door|house|flat|window|gate)\\b`,
  ),
  loose(
    `\\b(?:pains?|pressure|tightness|hurts?|hurting) (?:in|on|across) my (?:chest|heart)\\b|\\bmy chest (?:hurts|aches|is tight|feels tight)\\b|\\bchest pains?\\b`,
  ),
  loose(
    `\\b(?:can't|cannot|can not|hardly) breathe?\\b|\\bbleeding (?:heavily|badly|and)\\b|\\b(?:half|side) of my (?:face|body) (?:is|has gone) numb\\b`,
  ),
]

/** Told in passing, and it may happen again: nobody is held up by it, and the help text stands beside the question. */
const danger = [
  loose(
    `\\bi(?:'ve| have|'ve even| even| almost| nearly| just| actually)*(?: \\w+)? (?:fell|fall|falling|fallen|nodd(?:ed|ing)|dozed|dozing|drift(?:ed|ing)|dropp(?:ed|ing)|blacked|blacking|passed|passing) (?:asleep|off|out) (?:at|behind|in front of|on|in) (?:the |my )?(?:wheel|steering wheel|(?:traffic |red )?lights?|motorway|car at|van at|road)\\b`,
  ),
  loose(
    `\\bi(?:'ve| have| almost| nearly| just)*(?: \\w+)? (?:fell|fallen|nodded|dozed|drifted|dropped|blacked|passed) (?:asleep|off|out) (?:while |when )?(?:i was |we were )?driving\\b`,
  ),
  loose(
    `\\b(?:don't|do not|rather not) (?:really |even )?(?:want to |wanna )?(?:go into|talk about|think about) (?:it|that|this)\\b[^.!?]{0,15}\\b(?:it|that) (?:\\w+ )?(?:frightened|terrified|scared|shook) me\\b`,
  ),
]

export const gloom =
  /\b(?:dark(?:ness)?|(?:so|all|completely|always|sit|sitting|live|am|i'm|feel|left) alone|lonely|loneliness|empty|numb|(?:the|no|any|what'?s the|see a) (?:point|use)\b(?! of (?:contact|sale|view))|pointless|cry|crying|weep\w*|in tears|can'?t (?:sleep|eat|cope|go on|get up|face|bear)|cannot (?:sleep|eat|cope|go on|get up|face|bear)|don'?t (?:sleep|eat|want to)|not (?:sleeping|eating|coping)|(?:everything|all|it) is (?:so )?(?:gr[ea]y|black|dark)|grieving|struggl\w+|lost without|fall(?:ing|s)? apart|hopeless|unbearable|nothing (?:matters|is left|left)|no ?(?:one|body) left|drink(?:ing)? (?:too|every|a lot|more)|i miss (?:him|her|them) (?:so|every|terribly|all))\b/i

export const crisis = [...selfHarm, ...meansAtHand, ...halfJoking, ...despair, ...violenceSuffered, ...acute]
export const distress = [...crisis, ...bereavement, ...danger]
