/**
 * Ways of speaking that are about sleep, a thing, a picture or a small fault, and that a sentence vector takes for distress:
 * "I lie there like a plank", "as if I'd been run over", "I open the fridge and despair", "that poster makes me feel guilty".
 */
import { things } from './figures.ts'
import { loose } from './pattern.ts'

const posture =
  "(?:l(?:ie|ay|ies|ying)|sle(?:ep|eps|pt|eping)|s(?:it|at|its|itting)|st(?:and|ood|ands|anding)|wak(?:e|es|ing) up|woke up|g(?:et|ot|etting) up|c(?:ome|ame|oming) (?:home|in|out)|walk(?:s|ed|ing)?|crawl(?:s|ed|ing)?|wander(?:s|ed|ing)?|potter(?:s|ed|ing)?|look(?:s|ed|ing)?|f(?:eel|elt|eeling|eels)|creak(?:s|ed|ing)?|mov(?:e|es|ed|ing)|sound(?:s|ed|ing)?|turn(?:s|ed|ing)? up|dr(?:opped|op|opping)|f(?:all|ell|alling)|am|was|i'm)"
/** What one compares oneself with when no more than tired, stiff or slow is meant; not what one is made to feel. */
const likened =
  "(?:planks?|logs?|boards?|sacks?|corpses?|zombies?|ghosts?|walking dead|death warmed|stones?|rocks?|bricks?|leads?|tins?|sardines?|doors?|hinges?|gates?|rusty|wet|rag|dish ?cloth|old (?:man|woman|lady|door|car|nag|banger)|wreck|bus|train|lorry|truck|tram|steamroller|ton of|mummy|statue|starfish|dog's dinner|scarecrow|hedge|lizard|sloth|snail|tortoise|bear|elephant|whale|beetle|crab|squeezed|cat|owl|bat|robot|jelly|pudding|dead (?:man|fish|weight|body)|drowned rat)"
const likeIt = `${posture} (?:[\\w'-]+ ){0,4}like (?:an? |the |some |two )?(?:[\\w'-]+ ){0,2}${likened}\\b`
const asStiff =
  '[a-z]+ as an? (?:[a-z]+ )?(?:boards?|poker|pancake|sheet|post|plank|bat|dodo|doornail|door|dog|parrot|kitten|teapot|stone|ghost|rock|log|brick|beetroot|corpse|bone|button|church mouse|ditch ?water|lamb|feather|baby|newt|lord|judge|picnic)'
const knocked = `(?:${posture} )?(?:as if|as though|like|feels? like|felt like|feeling like) (?:i|we)(?:'d| had|'ve| have)? (?:just )?(?:been |got |was |were )?(?:run over|hit|knocked (?:down|over)|flattened|dragged|steamrollered|mown down|trampled|ran a marathon|run a marathon|put through|through (?:a|the))(?: by (?:a|the) [a-z]+| (?:a|the) [a-z]+(?: [a-z]+)?)?`

const household =
  '(?:fridge|freezer|wardrobe|cupboards?|drawers?|closet|larder|pantry|sink|oven|garden|lawn|shed|garage|loft|attic|inbox|diary|calendar|hair|menu|timetable|receipts?|bills?|bank statement|till|washing|ironing|laundry|dishes|desk|shelf|shelves|list|news|paper|telly|tv|weather|forecast|spelling|handwriting|maths|cooking|dough|cake|recipe|team|match|score|rota|traffic|parking|roads?|buses|trains|council|government|politicians|youth of today)'
const despaired = `(?:open|look(?: in| at| into| inside)?|stare (?:at|into)|see|read|check|go to|unlock) (?:in |at |into |inside |up |through )?(?:the|my|our|that|this|those) (?:[a-z]+ )?(?:${household}|${things})(?: (?:on|in|of|every|each|at) (?:an? |the )?[a-z]+)?,? and (?:then |i |just |nearly |almost |always |could |want to |feel like )*(?:despair|weep|cry(?:ing)?|give up|sigh|groan|feel sick)|despair (?:of|at|over) (?:(?:the|my|our|that|this|those) (?:[a-z]+ )?(?:${household}|${things})|(?:it|them)(?=[.,!]|$))`

const depiction =
  '(?:posters?|pictures?|photos?|photographs?|images?|ads?|adverts?|advertisements?|commercials?|videos?|films?|movies?|scenes?|books?|novels?|stor(?:y|ies)|plays?|shows?|programmes?|series|episodes?|songs?|tunes?|music|leaflets?|flyers?|billboards?|hoardings?|slogans?|headlines?|articles?|texts?|logos?|packag(?:e|es|ing)|labels?|colou?rs?|cartoons?|drawings?|paintings?|characters?|endings?|websites?|pages?|screens?|designs?|news)'
const feelingWord =
  '(?:guilty|bad|sad|small|ashamed|uncomfortable|uneasy|anxious|nervous|worried|scared|afraid|sick|gloomy|down|old|stupid|awful|terrible|miserable|helpless|upset|cry|weep|want to cry|well up|shudder|wince|cringe)'
const depicted = `\\b(?:the|this|that|these|those|its|it's a|a) (?:[\\w'-]+ ){0,3}${depiction}(?: [\\w'-]+){0,8}? (?:makes?|made|making|leaves?|left|got|gets?|gives?) me (?:feel |feeling |a bit |feel a bit |quite |rather |really |feel really |feel so |so )*${feelingWord}`
/** In the first words of an answer, "it" is what was shown or asked about. */
const itMakesMe = `^(?:well,? |um+,? |honestly,? |hm+,? |to be honest,? |makes|(?:and|but|oh),? )*(?:it|this|that|this one|that one)?(?: just| kind of| sort of| really| does)? ?(?:makes?|made) me (?:feel |a bit |feel a bit |quite |rather |really |feel really |feel so |so )*${feelingWord}(?=[.,!]|$| (?:about|for|when|because|and|every|if|as|but|that i (?:drive|fly|eat|throw|buy|don't))\\b)`

const everydayGuilt =
  "feel(?:ing|s)? (?:so |a bit |really |quite |always |terribly |very |rather )*(?:guilty|bad|awful|terrible|rotten|dreadful|ashamed|silly|stupid) (?:about |for |when(?:ever)? (?:i|we) |every time (?:i|we) |each time (?:i|we) |if (?:i|we) |that (?:i|we) )(?:always |just |then |still |don't |do not |never |not )*(?:throw|wast|driv|fly|flew|eat|ate|spend|spent|buy|bought|binn|bin|leav(?:e|ing) (?:the|my) (?:lights?|tap|telly|washing|dishes)|us(?:e|ing)|order|skip|miss|forget|forgot|recycl|cancel|turn(?:ed|ing)? down|return|send|sent|say(?:ing)? no|tak(?:e|ing) (?:the|a) (?:car|lift|break|day|nap|bus|last)|watch|scroll|sit(?:ting)?|rest|relax)[a-z]*\\b"

const sleepless =
  '(?:toss(?:ing|ed)? and turn(?:ing|ed)?|(?:l(?:ie|ay|ying)|just l(?:ie|ay)) (?:there |in bed |awake )*(?:staring at|looking at|watching|counting|listening to|planning|going over|thinking about|till|until) (?:the |my |sheep)?(?:ceiling|clock|alarm|wall|shadows|sheep|cars?|traffic|clock radio|birds|lists?|shopping|work|emails?|morning|it gets light|two|three|four|five|half)|collapsed? (?:on|onto|into|in) (?:the|my|a) (?:bed|sofa|couch|settee|arm ?chair|chair|deckchair))'
const worn =
  '(?:my|both|the) (?:[a-z]+ )?(?:knees?|hips?|back|feet|legs?|shoulders?|eyes?|ears|joints|hands|fingers)(?: and [a-z]+)? (?:is|are|was|were|have|has) (?:all |well |pretty |totally |a bit )*(?:shot|gone|had it|knackered|past it|wrecked|ruined|not what (?:it|they) w(?:as|ere)|worn(?: out)?|giving up|given up)'

/** Beside these, what could be one of them is not taken for it. */
export const notFigurative = loose(
  "\\b(?:howl\\w*|being awake|in the dark|(?:don't|do not|not|never|stopped) eat(?:ing)?|survived?|still here|wish(?:ed)? i |harm\\w*|a failure|monster|losing my mind|going mad|every(?:thing|one|body)(?:'s)? (?:is |was )?(?:too much|gone|against)|wrists?|bridge|cliff|rail(?:way)? (?:line|track)s?|on the floor|since (?:the|my|that|it) (?:birth|attack|break[- ]?in|divorce|split|death|funeral|accident|redundancy)|for (?:days|weeks|months)|all day(?: long)?|drink until|passed? out)\\b",
)
/** Where one lies like a stone because of one of these, it is told as illness. */
export const ofIllness = loose(
  '\\b(?:diagnos\\w*|disease|chemo\\w*|cancer|tumou?rs?|dialysis|hospice|stroke|surgery|withdrawal|depress\\w*|medication|antidepressants?)\\b',
)

export const figurative = [
  `\\b${likeIt}`,
  `\\b${asStiff}\\b`,
  `\\b${knocked}\\b`,
  `\\b(?:${despaired})`,
  depicted,
  itMakesMe,
  `\\b${everydayGuilt}`,
  `\\b${sleepless}\\b`,
  `\\b${worn}\\b`,
].map(loose)
