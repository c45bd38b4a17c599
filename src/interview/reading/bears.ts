/**
 * What the words of a statement bear out by themselves, for questions that take one thing about it for granted: "What would
 * that look like?" needs a wish, "What do you do then?" something that goes wrong again and again, "In what way?" a judgement.
 * Each kind is narrow on purpose: where its words are not there it is not borne out, and something is asked that fits
 * anything. Pure; English, by closed classes of words of no topic.
 */
import { isHardship } from './hardship.ts'
import { looseTerms } from './lexicon.ts'

export const borneKinds = [
  /** They wish for what is not so yet, in so many words. */
  'wish',
  /** How they think it will be. */
  'outlook',
  /** They say that they like it; that they would rather have it so. */
  'liking',
  'preference',
  /** They call it important. */
  'importance',
  /** They judge it. */
  'judgement',
  /** They say how it strikes them. */
  'impression',
  /** It helps, saves or changes something. */
  'effect',
  /** It has become otherwise over time. */
  'shift',
  /** It is mostly so, or now and then: and so at times it is not. */
  'leaning',
  /** It goes wrong again and again, or they struggle with it. */
  'snag',
  /** Something keeps them from it. */
  'barred',
  /** They are worried about it. */
  'worry',
  /** Something they do in steps, with their hands or on a screen. */
  'activity',
  /** Something that they did or went through themselves. */
  'lived',
  /** Something that happened once, to them or around them. */
  'happened',
  /** Their own standing doing, which began at some time. */
  'habit',
  /** Something that others or things do again and again: there is a time when it happened. */
  'recurs',
  /** How it is around them: what there is, what they have, what their people do. */
  'around',
] as const
export type Borne = (typeof borneKinds)[number]

const set = (list: string) => list.trim().split(/\s+/).join('|')

const adverbs = `(?:(?:${set(`
  really just also still only do always often usually mostly mainly generally typically normally sometimes personally
  definitely certainly particularly especially absolutely truly actually very much so quite currently regularly primarily
  simply then first both now occasionally frequently constantly tend to have always even rather genuinely sincerely eventually ideally actively obviously
`)}) ){0,3}`
const own = '(?:i|we)'

const denial =
  /\b(?:not|never|no|nobody|nothing|none|hardly|rarely|barely|seldom|without|neither|nor|little|few|less)\b|n't\b|\bcannot\b/
/** Not so, or not yet. */
const supposed =
  /\b(?:would|could|might|may|maybe|perhaps|will|should|hope\w*|wish\w*|if|unless|whether|ideally|potentially|plan(?:s|ning)? (?:to|on)|look(?:ing)? forward|going to|want(?:s|ed)? to|try(?:ing)? to|imagine|expect\w*|probably|possibly)\b|'ll\b|'d\b/
/** As it is now. */
const staying = /\b(?:same|stays?|remains?|continues?|keep|no change|no different)\b/
/** Hard or easy in a way that is a comfort, or a way of speaking. */
const idiom =
  /\b(?:hard|easy|difficult|tough) (?:for \w+ )?to (?:\w+ )?(?:forget|beat|resist|imagine|say|tell|know|think|remember|recall|explain|describe|believe|overstate|argue|lose|miss|go wrong|deny|name)\b|\bhard(?:ly)? (?:time|a)\b|\bbetter (?:off|and better)\b|\bgood (?:at|with|to know|morning|question)\b|\ball (?:good|fine)\b/

const wish = new RegExp(
  String.raw`\b${own}(?:'d| would) ${adverbs}(?:love|like)\b(?! to (?:say|add|think|point|mention|note|believe|call|see myself))|\b${own} ${adverbs}(?:wish|hope)\b|\b(?:i'm|i am|we're|we are) ${adverbs}hoping\b|\b(?:it|that|this|which|there) would be (?:so |really |very |even |quite )?(?:nice|great|good|better|helpful|useful|ideal|lovely|wonderful|amazing|a dream)\b|\bif only\b|^hopefully\b`,
)
/** What is bought, ordered or asked for looks like nothing: "I would like a refund", "the blue one", "to cancel". */
const asksFor = new RegExp(
  String.raw`\b${own}(?:'d| would) ${adverbs}(?:love|like)\b(?! (?:it|if|for|there)\b)(?:(?! to\b)(?!.*\b(?:that|which|where|to)\b)| to (?:cancel|order|buy|pay|know|ask|talk|speak|return|book|stop|end|leave|thank|get|see|change|send|keep)\b)`,
)
/** A kind word to whoever asks, or about somebody. */
const wishesWell = new RegExp(
  String.raw`\b${own} ${adverbs}(?:wish|hope) (?:that )?(?:you|he|she|this|that|so|not|everyone|everybody|my \w+ (?:is|are|was|gets?)|helps?)\b`,
)
const outlook = new RegExp(
  String.raw`^(?:(?:and|but|so|well|looking ahead),? )*(?:(?:${own}|i'm|we're) ${adverbs}(?:think|believe|expect|suspect|imagine|guess|envisage|foresee|see|envision|hoping|hope)\b.*\b(?:will|going to|becoming)\b|.*'ll (?:probably |likely )?(?:become|be|get|grow|end up)\b|(?:ai|it|they|the \w+|my \w+|our \w+|more (?:and more )?\w+) (?:(?:probably|definitely|certainly|likely) )?(?:will|(?:is|are) going to)\b(?! (?:rain|snow|close|shut|inherit|die|come|arrive|cost|take)\b))`,
)
const liking = new RegExp(String.raw`\b${own} ${adverbs}(?:like|love|enjoy|appreciate)\b`)
const preference = new RegExp(
  String.raw`\b${own}(?:'d| would)? ${adverbs}prefer\b|\b${own}(?:'d| would) rather\b`,
)
const importance =
  /\b(?:(?:is|are|'s|'re|seems?|feels?) (?:\w+ )?(?:important|essential|crucial|critical|vital|key)|matters? (?:\w+ ){0,2}to (?:me|us)|means a lot to (?:me|us)|(?:i|we) (?:\w+ )?(?:value|care (?:a lot |deeply |very much )?about))\b/

const judging = new Set(
  `helpful useful useless handy convenient intuitive nice great good bad fine ok okay fun interesting exciting scary
  boring tedious annoying confusing complicated simple reliable unreliable accurate inaccurate repetitive bland generic
  limited weak strong slow fast quick clumsy clunky natural stiff cold warm strange weird odd tricky tiring efficient
  inefficient effective ineffective stressful frustrating satisfying disappointing impressive difficult hard easy
  easier harder better worse faster slower amazing terrible awful excellent poor risky dangerous different personal
  impersonal overwhelming rewarding daunting invaluable valuable beneficial positive negative mixed`.split(
    /\s+/,
  ),
)
/** "It is very handy", "it makes my work easier"; not "it is hard to rely on", where the adjective alone says nothing. */
const judged =
  /\b(?:is|are|was|were|been|seems?|feels?|felt|looks?|sounds?|became|becomes?|(?:makes?|made|finds?|found) (?:it|them|that|this|things|(?:my|our|the) \w+)|isn't|aren't|wasn't|weren't)(?: (?:not|so|very|quite|really|pretty|rather|too|more|most|much|a bit|a little|still|often|usually|generally|incredibly|extremely|super|always|just|fairly|also|far|kind of|sort of|mostly|sometimes|only|all that|that|as)){0,3} ([a-z-]+)(?=[.!]?$| (?:for|in|on|at|here|there|overall|now) ?(?:\w+ ?){0,2}$)/g
const contracted = /\b(it|that|this|he|she|what|there)'s\b|\b(they|we|you)'re\b/g

const impression =
  /\b(?:seems?|seemed|looks? like|looked like|feels? like|felt like|apparently|i get the (?:feeling|impression|sense)|strikes? me|comes? across)\b/
const effect =
  /(?:^|[,;] |\b(?:and|but|because|that|so|which|i (?:think|find|feel|believe)) )(?:it|this|that|they|which|using (?:\w+ ){1,4}|ai|the (?:\w+ )?\w+|my \w+)(?:'s|'ve)? (?:(?:has|have|can|does|do|really|also|just|definitely|greatly|often|usually|always|only|already|certainly|sometimes) ){0,2}(?:helps?|helped|affects?|affected|influences?|influenced|improves?|improved|changes|changed|enhances?|enhanced|speeds? up|simplif(?:y|ies|ied)|makes? (?:it|things|me|us|life|work|my \w+|our \w+) (?:\w+ ){0,2}(?:easier|faster|quicker|better|simpler|smoother|harder|slower|worse|more|less))\b/
const shift =
  /\b(?:has|have|'s|'ve) (?:\w+ ){0,2}?(?:changed|improved|increased|grown|become|gotten (?:\w+ )?(?:better|worse|easier|harder)|got (?:\w+ )?(?:better|worse|easier|harder)|declined|dropped|shifted|exploded|worsened|risen|fallen)\b|\b(?:is|are|'s|'re) (?:\w+ )?(?:changing|growing|increasing|declining|improving|becoming|getting (?:\w+ )?(?:better|worse|harder|easier|more|less))\b|\bmore and more\b/
const leaning =
  /\b(?:usually|mostly|sometimes|often|generally|typically|normally|for the most part|most of the time|tends? to|depends?|varies|occasionally|at times|now and then|in most cases|mainly)\b/

const failing =
  /\b(?:wrong|mistakes?|errors?|fails?|failing|crash\w*|freez\w*|hallucinat\w*|misunderst\w+|misinterpret\w*|mis(?:ses|read\w*)|inaccurate|incorrect|inconsistent|nonsens\w+|glitch\w*|bugs?|invents?|make[s]? (?:things|stuff|it) up|out of date|outdated|stops? working|loses? (?:my|our|the|its|track|connection|everything|half|some|power)|forgets?|breaks?(?! (?:into|even|the ice|bread|for)\b)|stuck|off track|off topic|confus(?:es|ed))\b|\b(?:doesn't|does not|don't|do not|won't|will not|can't|cannot) (?:\w+ ){0,2}?(?:work|follow|understand|get it|listen|know|answer|load|open|show|fit|match|catch|recogni[sz]e|remember|respond|do what)\b/
const again =
  /\b(?:often|sometimes|always|constantly|usually|frequently|tends? to|keeps?|routinely|occasionally|regularly|every time|whenever|most of the time|at times|still|again and again|every \w+|a lot)\b/
/** Never as it should be, and most of them: said of all times by itself. */
const failsThroughout =
  /\bnever (?:\w+ )?(?:works?|opens?|loads?|answers?|fits?|starts?|shows?|comes?|arrives?|rings?)\b|\b(?:most|many|half|some) (?:of )?(?:\w+ ){1,3}(?:don't|do not|can't|cannot|won't|will not) (?:\w+ )?(?:work|load|open|show|fit|match|start)\b/
/** "It never fails", "no mistakes": praise. */
const spared =
  /(?:\b(?:never|not|no|hardly|rarely|seldom|barely|without|nor|few|fewer|less)|n't) (?:\w+ ){0,2}?(?:fail|break|los[et]|crash|freez|wrong|mistake|error|miss|forget|stuck|glitch|bug|problem|issue|trouble|confus|struggle|hallucinat)/
/** Somebody sets it right. */
const putRight =
  /\b(?:fix\w*|mends?|troubleshoot\w*|debug\w*|solves?|corrects?|catch(?:es)?|spots?|finds?|avoids?|prevents?|removes?|clears?|sorts?|forgives?|flags?|detects?|reports?|(?:check\w*|look\w*|search\w*) (?:\w+ ){0,2}for) (?:\w+ ){0,3}(?:mistakes?|errors?|bugs?|glitch\w*)/g
/** Of people dear to them, or of being missed: theirs to bear, and no fault to get round. */
const ofPeople =
  /\bmiss(?:es)? (?:me|him|her|us|you|them|my|our)\b|\b(?:he|she)\b|\b(?:my|our) (?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|boyfriend|girlfriend|grand\w+|aunt|uncle|kids?|children|friends?|dog|cat)\b|\b(?:i|we) (?:\w+ )?(?:breaks?|miss)\b/
/** Nobody is asked what they put it down to. */
const ofBody =
  /\b(?:my|our|his|her) (?:\w+ )?(?:hearing|sight|eyesight|eyes?|health|memory|knees?|hips?|back|heart|hands?|legs?|pain|illness|condition|mood|weight)\b/
const struggles = new RegExp(
  String.raw`\b${own} ${adverbs}(?:struggle|run into|get stuck|have (?:\w+ )?(?:trouble|problems?|issues|difficult(?:y|ies)))\b`,
)
/** Themselves, and not "what a machine cannot copy". */
const barred = new RegExp(
  String.raw`(?:^|[,;] |\b(?:and|but|so|because) )${own} ${adverbs}(?:can't|cannot|can not|am not able to|are not able to|am unable to|are unable to|am not allowed|are not allowed|lack (?:the |enough )?(?:\w+ )?(?:time|budget|money|access|staff|tools|space|room|information|skills?)\b|(?:don't|do not) have (?:the|enough) (?:\w+ )?(?:time|budget|money|access|staff|tools))\b|\b(?:keeps?|stops?|prevents?) (?:me|us) from\b|\bgets? in (?:my|our|the) way\b|\b(?:is|are|'s) (?:not allowed|restricted|blocked|forbidden)\b`,
)
const noBar =
  /\b(?:can't|cannot) (?:\w+ ){1,4}without\b|\bcan(?:'t|not) (?:stand|bear|resist|help (?:it|but|myself)|wait|complain|imagine|think|say|recall|remember|see|tell|speak|really)\b/
const worry = new RegExp(
  String.raw`\b(?:i'm|i am|we're|we are|i|we) ${adverbs}(?:(?:a (?:bit|little)|slightly|somewhat|pretty|rather|concerned) )?(?:worry|worried|fear|dread|afraid|concerned|nervous|anxious|scared|uneasy)\b(?! for\b)`,
)

const doing = set(`
  use check write edit make create draft plan ask review prepare build send search research analyse analyze design test
  compare summarise summarize translate proofread prompt feed copy paste run go start take give put read generate
  rewrite revise type enter upload format schedule organise organize sort teach record cut mix cook bake order pay clean
  repair drive cycle walk pick collect fill print post calculate verify brainstorm outline assign delegate set reword
  double-check fact-check collaborate produce develop refine adjust cross-check look work
`)
const activity = new RegExp(
  String.raw`\b${own}(?:'ll)? ${adverbs}(?:${doing})\b(?! (?:for|at|as|in|on my own|alone)\b)`,
)
/** It is borne or left, not done: "put up with", "give up"; or done by somebody else, where nothing else helps. */
const noDoing =
  /^(?:otherwise|else|or else|if not|failing that)\b|\b(?:put(?:ting)? up with|g[ia]ve (?:up|in|way)|take (?:it|that|this|things|them) (?:personally|easy|seriously|hard|badly|well|as|for granted|out on)|take after|go (?:to (?:church|bed|sleep|work|school|mass)|mad|crazy|along with|without|through|hungry)|look (?:after|forward|like|up to|down on|for|at)|run (?:out|late|away|into|a|an)|make (?:do|sense|sure|friends|a living)|check (?:on|in)|type badly|cut corners|walk with|start (?:at|to)|work (?:hard|late|nights|shifts|days))\b/
/** A standing state of things: there is no one time when it was done. */
const standing =
  /\b(?:pay(?:ing)? (?:too|so|a lot|much|more|less|rent|the rent|bills?|for (?:it|everything|the \w+)|about|around|[£$€\d])|shar(?:e|ing) (?:a|an|the|one|my|our) (?:\w+ )?(?:bed|room|flat|house|home|kitchen|bathroom|car|desk|office|account|phone)|keep(?:ing)? (?:my|our|his|her|the) (?:\w+ |\w+'s )*(?:room|things|clothes|house|door|place)|(?:help|visit|carry|keep)(?:ing)? (?:my|our|him|her|them|the) (?:\w+ )?(?:mother|father|mum|mom|dad|parents?|wife|husband|son|daughter|kids?|children|sister|brother|neighbours?|neighbors?|grand\w+)?\b(?: (?:wash|eat|dress|walk|up|company))?)/

/** How much or how well it is done, or a place in life. */
const noSteps =
  /\b(?:variety|various|many|several|different|all (?:kinds|sorts)|everything|anything|a lot|lots|much|enough|every ?day|daily|times a|once|twice|both)\b(?! (?:steps|parts)\b)|\bwork (?:for|at|as|in|with|from|alone|remotely)\b/

const livedThrough = new RegExp(
  String.raw`^(?:(?:and|so|but|then|finally|once|recently|yesterday|last \w+|one (?:day|time)|a (?:few|couple of) (?:days|weeks|months|years) (?:ago|back)),? )*${own} (?:(?:just|then|finally|recently|once|also|even|first) )*(?:(?:had to|decided to|ended up|tried to) \w+|(?!was\b|were\b|had\b|knew\b|thought\b|found\b|felt\b|believed\b|liked\b|loved\b|wanted\b|needed\b|used to\b|did\b|noticed\b|realised\b|realized\b|saw\b|understood\b|struggled\b|need\b|embed\b|feed\b|speed\b|proceed\b|exceed\b|succeed\b)(?:\w{2,}ed|went|told|took|came|made|rang|gave|left|sat|stood|woke|paid|sent|wrote|lost|broke|began|kept|ran|fell|bought|brought|met|spent|taught|built|chose|got|put)\b)`,
)

/** Told as over, and yet of many times. */
const repeatedly =
  /\b(?:when|whenever|every|each|always|usually|often|sometimes|used to|would|mostly|normally)\b/
const happening =
  /^(?:(?:and|so|but|then|finally|yesterday|last \w+|one (?:day|time)|in \w+),? )*(?:it|they|somebody|someone|(?:the|a|an|my|our|their|one|half of the) (?:[\w'-]+ ){1,4}?)(?: ?(?:just|then|suddenly|finally|never|even|both))? ?(?:broke|came|rang|called|arrived|went|fell|left|stopped|started|refused|rejected|cancell?ed|closed|turned|sent|announced|offered|decided|burst|flooded|failed|crashed|froze|disappeared|moved|took)\b/
const habitual = new RegExp(
  String.raw`^(?:(?:and|so|but|then) )*${own} ${adverbs}(?:${doing}|come up with|seek|treat|handle|manage|evaluate|rely|play|sing|swim|help|visit|grow|keep|sell|carry|air|order|listen|volunteer|mark|share|meet)\b`,
)
/** Somebody or something that does it, and then how often. */
const doesAgain =
  /\b(?:they|people|it|others|someone|somebody|(?:the|our|my|some|most|many) [\w-]+(?: [\w-]+)?) (?:often|sometimes|always|usually|constantly|frequently|regularly|occasionally|routinely) [a-z]+/
const attitudes =
  /\b(?:is|are|am|be|seems?|feels?|likes?|loves?|prefers?|thinks?|finds?|believes?|wants?|needs?|knows?|trusts?|has|have|means?|depends?|varies|tends?|requires?|costs?|involves?|contains?|includes?|belongs?|exists?|lasts?|takes?)\b|'(?:s|re|m)\b/

const around =
  /^(?:(?:and|so|but|well|now|yes),? )*(?:there(?:'s| is| are)|we (?:(?:also|only|still|now|just|all) )*(?:have|get|pay|live|share|rent|wait)|(?:my|our) (?:boss|manager|company|employer|colleagues?|co-?workers?|team|department|school|landlord|clients?|customers?|workplace|office|organi[sz]ation) (?:\w+ ){0,2}?(?:uses?|tends?|has|have|wants?|expects?|asks?|pays?|allows?|sends?|encourages?)|(?:the|my|our) [\w-]+ only|i(?:'m| am) (?:expected|asked|required|paid|told|allowed|given))\b/

const has: Record<Borne, (flat: string) => boolean> = {
  wish: (flat) => wishes(flat) && !denial.test(flat) && !staying.test(flat) && !preference.test(flat),
  outlook: (flat) =>
    (outlook.test(flat) || wishes(flat)) &&
    !wishesWell.test(flat) &&
    !denial.test(flat) &&
    !staying.test(flat) &&
    !/\b(?:always|often|usually|sometimes|if|my own|myself)\b/.test(flat) &&
    !preference.test(flat),
  liking: (flat) =>
    liking.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat) &&
    !isHardship(flat) &&
    !ofPeople.test(flat),
  preference: (flat) =>
    preference.test(flat) &&
    !/\bprefer not\b|(?:n't|\bnot|\bnever) (?:\w+ ){0,3}prefer\b|\bno preference\b|(?:few|no) (?:times|cases)\b/.test(
      flat,
    ),
  importance: (flat) => importance.test(flat) && !denial.test(flat) && !supposed.test(flat),
  judgement: (flat) =>
    judges(flat) && !supposed.test(flat) && !idiom.test(flat) && !preference.test(flat) && !liking.test(flat),
  impression: (flat) => impression.test(flat) && !/\bit feels like (?:i|we)\b/.test(flat),
  effect: (flat) => effect.test(flat) && !denial.test(flat) && !supposed.test(flat),
  shift: (flat) =>
    shift.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat) &&
    !/\b(?:i|we|i've|we've|i'm|we're)\b/.test(flat) &&
    !ofBody.test(flat) &&
    !ofPeople.test(flat),
  leaning: (flat) => leaning.test(flat) && !supposed.test(flat) && !denial.test(flat),
  snag: (flat) =>
    fails(flat) &&
    isNow(flat) &&
    !spared.test(flat) &&
    !ofPeople.test(flat) &&
    !isHardship(flat) &&
    !/\b(?:one time|once)\b/.test(flat),
  barred: (flat) => barred.test(flat) && !noBar.test(flat) && !isHardship(flat) && isNow(flat),
  worry: (flat) =>
    worry.test(flat) &&
    !/\b(?:not|never|don't|no|wouldn't)\b|n't (?:\w+ )?(?:worr|concern|afraid)/.test(flat),
  activity: (flat) =>
    activity.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat) &&
    !noSteps.test(flat) &&
    !noDoing.test(flat) &&
    !standing.test(flat) &&
    !isHardship(flat) &&
    !isPast(flat),
  lived: (flat) =>
    livedThrough.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat) &&
    !noDoing.test(flat) &&
    !repeatedly.test(flat) &&
    !isHardship(flat),
  happened: (flat) =>
    happening.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat) &&
    !repeatedly.test(flat) &&
    !isHardship(flat) &&
    !now.test(flat),
  habit: (flat) =>
    habitual.test(flat) &&
    !/\bwork (?:for|at|as|in|with|from)\b|\b(?:and|but) (?:i|we|it|they|some|the|my|our)\b|,/.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat) &&
    !noDoing.test(flat) &&
    !standing.test(flat) &&
    !isHardship(flat) &&
    !isPast(flat),
  around: (flat) =>
    around.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat.replace(/\b(?:am|'m) expected\b/, '')) &&
    !judges(flat) &&
    !isHardship(flat) &&
    !ofBody.test(flat) &&
    !/\b(?:there (?:is|are) (?:times|cases|something|someone|one|a time|certain|some (?:who|that|things))|have to|get to|have (?:an? )?(?:idea|feeling|problem|question|issue)s?|example)\b/.test(
      flat,
    ) &&
    isNow(flat),
  recurs: (flat) =>
    doesAgain.test(flat) &&
    !new RegExp(String.raw`\b${own}\b`).test(flat) &&
    !attitudes.test(flat) &&
    !denial.test(flat) &&
    !supposed.test(flat) &&
    !ofPeople.test(flat) &&
    !isHardship(flat) &&
    isNow(flat),
}

const wishes = (flat: string) => wish.test(flat) && !asksFor.test(flat) && !wishesWell.test(flat)

function fails(flat: string): boolean {
  if (struggles.test(flat) || failsThroughout.test(flat)) return true
  return again.test(flat) && failing.test(flat.replace(putRight, ' '))
}

const isNow = (flat: string) =>
  !isPast(flat) && !/\b(?:would|could|might|will|if|expect)\b/.test(flat) && !idiom.test(flat)

function judges(flat: string): boolean {
  const whole = flat.replace(contracted, '$1$2 is')
  return [...whole.matchAll(judged)].some(([, word]) => judging.has(word!) || looseTerms.has(word!))
}

const over =
  /\b(?:was|were|had|did|didn't|went|came|took|made|gave|got|tried|used to|\w{3,}(?<!limit|relat|detail|generat|automat)ed)\b/
const now =
  /\b(?:is|are|am|do|does|don't|doesn't|have|has|use|uses|can|can't|cannot|tend|tends|keeps?|often|sometimes|always|usually|every)\b|\b(?:it|that|there|what|this)'s\b|'re\b|'m\b/

const isPast = (flat: string) => over.test(flat) && !now.test(flat)

export function bears(words: string, kind: Borne): boolean {
  return has[kind](words.toLowerCase().replaceAll('’', "'").trim())
}
