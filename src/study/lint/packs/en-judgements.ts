/** English: praise, leading, presuming, personal data, menus, and what is put into somebody's mouth. */
import type { Finding, LanguagePack } from './pack.ts'

const good =
  '(?:interesting|thoughtful|fascinating|insightful|helpful|great|practical|important|valuable|smart|perfect|powerful|compelling|honest|comprehensive|telling|nice|strategic|meaningful|pragmatic|nuanced|sophisticated|impressive|clever|effective|wonderful|good|incredible|candid|profound|revealing|refreshing|proactive|creative|intentional|astute|wise|perceptive|beautiful|excellent|amazing|awesome|brilliant|fantastic|terrific|remarkable|lovely|cool|exciting|intriguing|striking|vivid|detailed|clear|concrete|rich|thorough|methodical|systematic|healthy|balanced|mature|admirable|inspiring|sensible|sharp|grounded|forward-thinking|resourceful|innovative|solid|superb|outstanding|useful|eloquent|articulate|well-(?:put|said|considered|thought-out|rounded)|illuminating|relatable|self-aware|savvy|responsible|encouraging|phenomenal|extraordinary|exceptional|evocative|poignant|considered|measured|diverse|smooth|efficient|elegant|well-organi[sz]ed|confident|concrete|specific|deliberate|grounded|sweet spot|remarkable|well-thought-out|complex and nuanced)'
const bad =
  '(?:odd|strange|weird|wrong|silly|unusual|surprising|shocking|ridiculous|disappointing|unreasonable|unfair|a (?:mistake|shame|pity))'
const degree =
  '(?:such|a|an|some|really|so|very|quite|truly|incredibly|genuinely|particularly|pretty|actually|super|extremely|absolutely|just|also|definitely|certainly|kind of|all|exactly|most|rather|remarkably|especially|one|the|another|indeed)'
const said =
  '(?:insights?|thoughts?|examples?|points?|perspectives?|answers?|responses?|reflections?|details?|stor(?:y|ies)|observations?|distinctions?|feedback|conversation|interview|context|question|description|explanation|analogy|summary|account|overview|approach(?:es)?|strateg(?:y|ies)|way|balance|thinking)'

const neutralAcknowledgement = 'Acknowledge plainly ("Thank you.") or go straight to the question.'
const praise = (pattern: RegExp, why: string): Finding => ({
  pattern,
  why,
  suggestion: neutralAcknowledgement,
})

const praiseList: Finding[] = [
  praise(
    /^(?:oh,? |ah,? |wow[,!]? |yes,? |ok(?:ay)?,? |well,? )?(?:great|perfect|excellent|wonderful|fantastic|awesome|amazing|brilliant|terrific|lovely|nice|good|cool|super|interesting|fascinating|impressive|incredible|outstanding|bravo|well done|well said|well put|good job|nice work|good for you|congratulations|exactly right)(?=\s*[!.,;-]|$| (?:question|point|answer|example|to (?:hear|know)|that|how|stuff|work|job|idea|insight|thinking|context|distinction|perspective|observation)\b)/,
    'It judges the answer.',
  ),
  praise(
    new RegExp(
      `\\b(?:that|this|it|these|those|what (?:you've|you) \\w+|your (?!(?:day|week|time)\\b)[a-z]+(?: [a-z]+)?)(?:'s|'re| is| are| sounds?(?: like)?| seems?(?: like)?| does sound| all sounds?| does seem)(?: ${degree}){0,4} ${good}\\b`,
    ),
    'It judges what they said.',
  ),
  praise(
    new RegExp(
      `^(?:so )?(?:that|this|your|the) (?!(?:is|was|sounds|seems)\\b)[^.?!]{3,90}? (?:is|are|sounds|seems)(?: like)?(?: ${degree}){0,3} (?!(?:valuable|helpful|useful|important|clear|specific)\\b)${good}(?= - |[.!;,]| (?:\\w+-?)+(?: \\w+)?[.!]|$)`,
    ),
    'It judges what they said.',
  ),
  praise(
    new RegExp(
      `\\b(?:${degree}|these|those|shared|sharing|with|for|by|your|provided|offered) (?:${degree} ){0,3}${good}(?:,? (?:and )?[a-z-]+)? ${said}\\b`,
    ),
    'It judges what they said.',
  ),
  praise(
    /\b(?:i|we) (?:(?:really|truly|particularly|especially|genuinely|very much|so|also|absolutely|do|was|am|'m) )*(?:appreciated?|loved?|liked?|admired?|enjoyed|impressed|struck|valued?)\b (?:by )?(?:how|that you|the way|what you|hearing|learning|your (?!time|participation|help|patience|taking|sharing|answering)|you(?:r)? (?:being|opening))/,
    'It says what pleased the interviewer, which teaches what to say next.',
  ),
  praise(
    new RegExp(
      `\\byour (?:[a-z]+ )?(?:insights?|perspectives?|answers?|responses?|examples?|experiences?|thoughts|feedback|input|reflections)\\b[^.?!]{0,400}\\b(?:will be|are|is|have been|has been|was|were|would be)\\b[^.?!]{0,30}\\b${good}\\b`,
    ),
    'It judges what they said.',
  ),
  praise(
    /\byou(?:'ve| have)? (?:clearly|obviously|really|certainly) (?:thought|put|developed|found|built|created|know|understand|care|explained|worked|got|have)\b|\byou(?:'re| are) (?:clearly |obviously |really |very |so |quite |being |a )+(?:good|skilled|thoughtful|smart|experienced|self-aware|articulate|insightful|honest|careful|creative|perceptive|observant|attentive|organi[sz]ed|wise|clever|brave|talented|dedicated|disciplined|resourceful|generous|kind|sensible|knowledgeable|brilliant|impressive|amazing|lucky)\b|\byou(?:'re| are) (?:raising|making|touching on|bringing up|pointing to) (?:an?|some|such an?) (?:really |very |quite )?(?:good|great|excellent|important|interesting|valid|fair|significant|crucial|key|fundamental|thoughtful|compelling|profound) |\byou (?:make|raise|bring up|'ve made|'ve raised) (?:an?|some) (?:really |very )?(?:good|great|excellent|important|interesting|valid|fair) /,
    'It judges the person.',
  ),
  praise(
    new RegExp(`\\b(?:what|how) (?:(?:a|an|really|very|truly) )*${good}(?: [a-z-]+){0,3}\\s*[!.]`),
    'It judges what they said.',
  ),
  praise(
    /\b(?:great|good|wonderful|lovely|nice|fascinating|interesting|exciting|encouraging|glad|happy|pleased|delighted|impressive) (?:to (?:hear|see|know|learn)|that you|you (?:found|feel|are|were|could)|how you|how (?:your?|that|this|the))\b/,
    'It says how the interviewer feels about the answer.',
  ),
  praise(
    new RegExp(`\\b(?:that|this|it)(?:'s| is| sounds| seems)(?: ${degree}){0,3} ${bad}\\b`),
    'It judges what they said.',
  ),
  praise(
    new RegExp(
      `\\byou(?:'ve| have) (?:really |clearly |definitely )*(?:developed|found|built|created|established|struck|worked out|figured out|got|put together|crafted|cultivated|mastered)(?: ${degree}| some)* (?:${good}|strong|healthy|good|real) `,
    ),
    'It judges the person.',
  ),
  praise(
    /\b(?:ahead of the (?:curve|game|pack)|(?:somewhat|bit|kind) of a (?:pioneer|trailblazer|trendsetter)|(?:a|the|such a) (?:real |true )?(?:pioneer|trailblazer|master|natural) (?:at|in|of)|blazing (?:the|a) trail|spot[- ]on|hit the nail|(?:beautifully|nicely|well|perfectly|eloquently|wonderfully) (?:put|said|stated|expressed|articulated|explained|described|captured|phrased)|quite (?:a|the) (?:catch|feat|accomplishment|achievement|journey)|(?:perfect|great|excellent|wonderful|good|beautiful|brilliant|classic|powerful) (?:illustration|example|demonstration|metaphor|analogy|way (?:to|of) (?:put|think|describ|look|fram))|paints? (?:a|such a) (?:\w+ )?(?:vivid|clear|great|compelling|powerful|striking) |captures? (?:something|the|a)\b[^.?!]{0,20}\b(?:important|essential|profound|beautifully|perfectly|well))/,
    'It judges what they said.',
  ),
  praise(
    /\bi (?:completely |totally |fully |absolutely )?agree\b|\byou(?:'re| are) (?:absolutely |so |quite |completely )?right\b/,
    'It takes sides.',
  ),
]

const feeling =
  '(frustrat(?:ed|ing|ion)|annoy(?:ed|ing)|angry|anger|upset(?:ting)?|happy|excit(?:ed|ing)|delight(?:ed|ful)|thrilled|proud|worried|worrying|anxious|stress(?:ed|ful)|overwhelm(?:ed|ing)|confus(?:ed|ing)|disappoint(?:ed|ing)|satisf(?:ied|ying)|dissatisf(?:ied|ying)|relie(?:ved|f)|reassur(?:ed|ing)|scar(?:ed|y)|nervous|bored|boring|tedious|painful|difficult|hard|tough|challenging|easy|helpful|useful|valuable|terrible|awful|great|amazing|wonderful|empower(?:ed|ing)|reward(?:ed|ing)|comfortable|uncomfortable|exhaust(?:ed|ing)|tricky|daunting|refreshing|liberating|lonely|meaningful|enjoyable|fun|concern(?:ed|ing))'

/** What people feel or judge and others tell them: strong words only, because a mild one repeats their account. */
const claimed =
  '(frustrat(?:ed|ing|ion)|annoy(?:ed|ing)|angry|upset(?:ting)?|happy|excit(?:ed|ing)|delight(?:ed|ful)|thrilled|proud|worried|worrying|anxious|stress(?:ed|ful)|overwhelm(?:ed|ing)|confus(?:ed|ing)|disappoint(?:ed|ing)|dissatisf(?:ied|ying)|relie(?:ved|f)|reassur(?:ed|ing)|scar(?:ed|y)|nervous|bored|tedious|painful|terrible|awful|empower(?:ed|ing)|reward(?:ed|ing)|exhaust(?:ed|ing)|daunting|liberating|lonely|isolating|disheartening|demoraliz(?:ed|ing)|nightmare|valuable|positive|breakthrough|game[- ]changer)'

const leadingList: Finding[] = [
  {
    pattern:
      /(?:^|, |- )(?:and |so |but )?(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|wouldn't|shouldn't|couldn't|can't|won't) (?:you|it|that|this|they|there|the|we|your|he|she|one|people|everyone)\b/,
    why: 'Asked with "not", it pushes towards yes.',
    suggestion: 'Ask it without the "not", and open: "What do you think about ...?"',
  },
  {
    // At the very beginning a "not" belongs to the question, whatever it is about: "Wouldn't a bus lane help?"
    pattern:
      /^(?:and |so |but |well,? )?(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|wouldn't|shouldn't|couldn't|can't|won't) \w/,
    why: 'Asked with "not", it pushes towards yes.',
    suggestion: 'Ask it without the "not", and open: "What do you think about ...?"',
  },
  {
    pattern:
      /\bhow much (?:better|easier|faster|quicker|simpler|nicer|happier|safer|cheaper|worse|harder|slower|more (?!or\b)[a-z]+|less [a-z]+)\b(?! or )/,
    why: 'It takes as given in which direction it goes, and asks only how far.',
    suggestion: 'Ask how it compares, without saying which is better.',
  },
  {
    pattern:
      /, (?:right|correct|no|yes|yeah|is it not|isn't (?:it|that)|aren't (?:you|they|we)|wasn't it|weren't (?:you|they)|don't (?:you|they|we)|doesn't it|didn't (?:you|it|they)|haven't you|hasn't it|wouldn't (?:you|it)(?: say| agree)?|won't you|can't you|am i right|would you say|do you(?: not)?)\s*\?/,
    why: 'It states an answer and asks them to agree.',
    suggestion: 'Leave the statement out and ask openly.',
  },
  {
    pattern:
      /\b(?:would|do|don't|wouldn't) you (?:not )?(?:agree|concur)\b|\b(?:would|is) it (?:be )?(?:fair|safe|right|correct|accurate) to (?:say|assume|think)|\byou(?:'d| would) (?:probably |surely |certainly )?agree\b/,
    why: 'Asking for agreement gets agreement, whatever they think.',
    suggestion: 'Ask for their view: "How do you see ...?"',
  },
  {
    pattern:
      /\b(?:obviously|(?:you|it|that|this|they|is|are|was|'s) clearly|clearly (?:keeps|saves|makes|helps|works|has|needs|shows|gives|beats|wins|matters|improves)|surely|of course|undoubtedly|needless to say|without a doubt|no doubt)\b/,
    why: 'It presents an answer as a matter of course.',
    suggestion: 'Leave the word out.',
  },
  {
    pattern:
      /\bhow (?:much )?(?:\w+ly )?(?:great|good|amazing|wonderful|helpful|useful|valuable|easy|simple|intuitive|convenient|impressive|fun|exciting|enjoyable|frustrating|annoying|hard|difficult|bad|terrible|confusing|painful|disappointing|stressful|satisfied|happy|pleased|unhappy|frustrated|annoyed|disappointed|excited|worried)\b(?! (?:or|and) )/,
    why: 'It names one side of the scale.',
    suggestion: 'Name both sides ("how easy or difficult") or none ("how was").',
  },
  {
    pattern:
      /\bhow much (?:do|did|would|does) (?:you|they) (?:really )?(?:love|like|enjoy|hate|dislike|trust|value|miss|want|need)\b/,
    why: 'It takes the feeling as given and asks only for its size.',
    suggestion: 'Ask what they think about it, without the feeling.',
  },
  {
    pattern:
      /\b(?:wouldn't it be|would it be|isn't it|how) (?:better|nicer|easier|great|nice|good|helpful|useful|amazing|wonderful)\b(?! or)/,
    why: 'It says which answer is wanted.',
    suggestion: 'Ask how they would judge it, without the judgement.',
  },
  {
    pattern:
      /^(?:so,? |and |then )?(?:you(?:'d| would)|i (?:assume|guess|imagine|suppose|take it|bet)|presumably,?) (?:you |that you )?(?:prefer|like|love|hate|want|need|find|feel|think|enjoy)\b[^?]*\?/,
    why: 'It guesses the answer for them.',
    suggestion: 'Ask without the guess.',
  },
  {
    pattern:
      /\b(?:our|this|the) (?:new |improved |exciting |innovative |award-winning |powerful |easy-to-use |great )*(?:improved|exciting|innovative|award-winning|powerful|easy-to-use|great|amazing|revolutionary|best-in-class|cutting-edge) [a-z]+/,
    why: 'It praises what they are to judge.',
    suggestion: 'Name the thing without the adjective.',
  },
]

const leadingAnywhere: Finding[] = [
  {
    pattern:
      /\b(?:as we all know|everyone (?:knows|agrees|says|loves|thinks)|everybody (?:knows|agrees|says|loves|thinks)|most (?:people|users|customers|teams|companies|others) (?:\w+ )?(?:think|agree|find|say|feel|like|love|prefer|believe|tell)|many (?:people|users|customers|others) (?:\w+ )?(?:think|agree|find|say|feel|like|love|prefer|believe|tell)|experts (?:say|agree|recommend)|studies (?:show|say)|research shows)/,
    why: 'It tells them what others think before they answer.',
    suggestion: 'Leave out what others think.',
  },
  {
    pattern:
      /\bsounds? like (?:it|that|they) (?:really |clearly |definitely )?(?:saves?|saved|works? (?:\w+ )?well|worked (?:\w+ )?well|requires?|creates? (?:a lot|extra|more|real)|makes? (?:it|things|your|life)|helps?|helped|paid off)\b/,
    why: 'It judges for them how well it went.',
    suggestion: 'Ask: "How did that work out?"',
  },
  {
    pattern:
      /\bsounds? like you\b[^?]*[.;-] ?(?:and )?is that (?:how|right|fair|accurate|correct|a fair|the case|true)\b[^?]*\?/,
    why: 'It states their answer and asks them to agree.',
    suggestion: 'Leave the statement out and ask openly.',
  },
  {
    pattern:
      /\bmust (?:have been|have felt|feel|be (?:\w+ )?(?:\w+ing|hard|difficult|tough|stressful|nice|great|good|helpful)|make (?:it|things|that|you|your \w+) )\b|\bthat must be\b|\byou must (?:have been|be|feel|have felt|find|think|love|hate|have)\b/,
    why: 'It tells them how it was for them.',
    suggestion: 'Ask: "How was that for you?"',
  },
]

const softener =
  /\bif (?:any|anything|at all|so|ever|you (?:had|have|did|do) any)\b|\bwhether\b|\bany\b|\bif there (?:was|were|is|are)\b|\bor not\b|\bif it (?:was|is|did|does)\b/

const presumeList: Finding[] = [
  {
    pattern:
      /\bwhy (?:do|did|would|are|were) you (?:really |still |always |usually )?(?:prefer|like|love|hate|dislike|avoid|trust|distrust|want|enjoy|fear|refuse|worry|need|resist|happy|unhappy|frustrated)\b/,
    why: 'It takes the feeling or preference as given.',
    suggestion: 'First ask how they see it; then what led them there.',
    severity: 'serious',
  },
  {
    pattern:
      /\bwhat (?:do|did|does) you (?:most |really |particularly |especially |personally )?(?:like|love|enjoy|hate|dislike|appreciate|value|miss|trust|fear|prefer)\b/,
    why: 'They may feel nothing of the kind.',
    suggestion: 'Add "if anything": "What, if anything, do you like about ...?"',
    severity: 'minor',
  },
  {
    pattern:
      /\b(?:what|which|how many) (?:kinds? of |sorts? of |types? of |specific |main |biggest |other |particular )*(?:problems?|issues?|difficult(?:y|ies)|frustrations?|challenges?|concerns?|worries|pain points?|obstacles?|barriers?|complaints?|struggles?|mistakes?|benefits?|advantages?)\b/,
    why: 'It takes as given that there were any.',
    suggestion: 'Add "if any", or ask how it went.',
    severity: 'minor',
  },
  {
    pattern:
      /\bwhat (?:is it (?:about .{1,60} )?that )?(?:frustrates?|annoys?|excites?|worries|bothers?|delights?|disappoints?|concerns?|scares?|stops?|prevents?|upsets?|confuses?|frustrated|annoyed|excited|worried|bothered|delighted|disappointed|upset|confused) you\b/,
    why: 'It takes the feeling as given.',
    suggestion: 'Ask how it was for them.',
    severity: 'serious',
  },
  {
    pattern:
      /\bwhat makes? (?:it|this|that|them|us|our \w+|the \w+) (?:so |such an? )?(?:better|worse|special|great|good|bad|difficult|hard|easy|useful|valuable|frustrating|annoying|unique)\b/,
    why: 'It takes the judgement as given.',
    suggestion: 'Ask how it compares, or how it was.',
    severity: 'serious',
  },
]

const smallNumbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand'

const menuItem = '[a-z0-9\'" /-]{2,60}?'

const personalList: Finding[] = [
  {
    pattern:
      /\b(?:what(?:'s| is| are)|tell (?:me|us)|give (?:me|us)|share|provide|may i (?:have|ask)|can i (?:have|get)|could i (?:have|get)|state|confirm|type|enter|leave) (?:please )?(?:your|his|her|their) (?:full |first |last |real |legal |home |work |business |personal |email |e-mail |phone |mobile |current |exact |street |postal )*(?:name|surname|email|e-mail|address|phone|number|telephone|birthday|date of birth|birth date|social security(?: number)?|passport(?: number)?|licen[cs]e number|account number|card number|credit card|postcode|zip code|zip|username|handle|password|ip address|linkedin|instagram|employee (?:id|number)|national insurance(?: number)?|tax (?:id|number))\b/,
    why: 'It asks for something that identifies them.',
    suggestion: 'Leave it out; contact details are asked for separately, with their own consent.',
  },
  {
    pattern:
      /\b(?:what(?:'s| is) the name of|name of|which|what) (?:the |your )(?:company|employer|organi[sz]ation|school|hospital|firm|manager|boss|supervisor|doctor|therapist|colleague|partner|child|children)(?:'s name)?(?:(?: that| do| are)? you (?:work|study|teach)| called|\?|$)|\b(?:which|what) (?:company|employer|organi[sz]ation|school|hospital|firm|bank branch) (?:do|are|did) you (?:currently )?(?:work|employed|study|teach)|\bwho is your (?:employer|manager|boss|doctor|therapist)\b|\bwho do you work for\b/,
    why: 'It asks for a name that identifies them or somebody else.',
    suggestion: 'Ask for the kind ("What kind of company do you work for?").',
  },
  {
    pattern:
      /\bwhat(?:'s| is) your (?:exact )?(?:age|salary|income|religion|ethnicity|race|sexual orientation|diagnosis)\b|\bhow (?:old are you|much (?:do you (?:earn|make)|money do you (?:earn|make)))\b|\bwhere (?:exactly )?do you live\b|\bwhen were you born\b|\bare you (?:pregnant|married|gay|single|disabled)\b/,
    why: 'It asks for a personal detail that the study may not need.',
    suggestion: 'Ask in bands and only if the analysis needs it, with "prefer not to say".',
  },
]

export const englishJudgements = {
  praise: praiseList,
  notPraise: new RegExp(
    [
      'makes? (?:perfect|complete|total|good|great|a lot of|a great deal of|so much) sense',
      'have an? [a-z]+ (?:rest of (?:your|the) )?(?:day|week|evening|weekend|afternoon|one)',
      'good (?:morning|afternoon|evening|day)',
      '(?:great|good) deal',
      'it is important that you',
      'no (?:right|good)',
      // Not of an answer: the interview begins.
      "^(?:ok(?:ay)?,? )?(?:great|perfect|excellent|wonderful|fantastic|awesome|good|super|lovely|brilliant|terrific|cool)[!,.]? ?(?:thank you(?: so much)?[!,.]? |thanks[!,.]? )?(?:then )?(?:let'?s|let us|shall we|we(?:'ll| will| can))\\b",
      'it(?:.s| is) (?:very |really |quite )?(?:clear|specific) ',
      'it(?:.s| is) (?:really |very |so |also |particularly )?(?:interesting|fascinating) (?:how|to)\\b',
      '(?:helpful|useful|great|nice|good) to have\\b',
      `${good} (?:to|for|in) (?:you\\b(?! to)|your (?!insight|perspective)|them|the (?!research|study|team))`,
      'is there (?:an?|one|something)',
      'it sounds like [a-z ]+ (?:is|are|was|were|has been) ',
    ].join('|'),
    'g',
  ),
  leading: leadingList,
  leadingAnywhere,
  feelingClaims: [
    new RegExp(
      `\\b(?:sounds?|seems?|feels?) (?:like (?:it|that|this) (?:was|is|has been|must have been|would be) |like )?(?:(?:really|very|so|quite|incredibly|pretty|a|an|real|such|particularly|extremely|genuinely|truly|deeply) )*${claimed}`,
      'g',
    ),
    new RegExp(
      `\\b(?:it )?sounds like (?:you|you're|you were|you are|you've been|you feel|you felt|that was|that's|it was|it's) (?:(?:really|very|so|quite|feeling|a bit|a little|been|felt|feel|are|were|pretty) )*${claimed}`,
      'g',
    ),
    new RegExp(
      `\\b(?:that|it|this)(?:'s| is| was) (?:(?:a|an|really|very|so|quite|incredibly|pretty|particularly|extremely) )*${claimed.replace('|valuable|positive', '')}`,
      'g',
    ),
    /\b(?:can|could|might) be (?:really|pretty|quite|so|very|incredibly|extremely|particularly) (challenging|difficult|frustrating|tricky|hard|significant|stressful|overwhelming|exhausting)\b/g,
    /\b(?:your|that|the) (frustration|excitement|anxiety|disappointment|anger|relief|pride|confusion|enthusiasm|satisfaction|dissatisfaction|reluctance|hesitation|discomfort|passion|optimism|skepticism)\b/g,
  ],
  namedFeeling: /^(?:your|that|the) \w+$/,
  feelingPresumed: [
    new RegExp(
      `\\bwhat (?:made|makes|was it (?:about .{1,60} )?that made|exactly made|specifically made) (?:you feel |you |it |that |this |them |those |the \\w+ |[a-z]+ )(?:feel )?(?:(?:so|such|really|particularly|that|an?) )*${feeling}`,
      'g',
    ),
    new RegExp(
      `\\b(?:when|while|because|since) you (?:felt|feel|were|are|got|get) (?:(?:so|really|very) )*${feeling}`,
      'g',
    ),
    new RegExp(`\\bhow (?:(?:really|very|so) )?${feeling} (?:was|were|did|is|are|do)\\b`, 'g'),
    /\bwhat (?:was|is|were|are) (?:so |most |the most |particularly )(frustrating|annoying|exciting|confusing|satisfying|difficult|hard|challenging|helpful|useful|valuable|surprising|rewarding)\b/g,
  ],
  presume: presumeList,
  presumeSoftener: softener,
  possession:
    /\b(?:your|your own) (?:\w+ )?(team|managers?|boss(?:es)?|supervisors?|colleagues?|coworkers?|co-workers?|employees?|staff|clients?|customers?|wife|husband|spouse|partner|kids?|children|child|son|daughter|baby|mother|father|mom|mum|dad|parents?|family|friends?|roommates?|flatmates?|dog|cat|car|doctor|therapist|students?|patients?|teacher|neighbou?rs?|business|company|landlord)\b/g,
  matterGroups: [
    `problem issue error mistake trouble difficulty challenge frustration concern worry obstacle barrier complaint
    struggle bug flaw limitation drawback downside difficult wrong fail failed failure`.split(/\s+/),
    'benefit advantage upside help helpful save saves faster better easier useful good great'.split(' '),
  ],
  possessionGroups: [
    ['team', 'colleague', 'coworker', 'co-worker', 'workmate', 'teammate', 'crew'],
    ['manager', 'boss', 'supervisor', 'lead', 'director', 'head'],
    ['wife', 'husband', 'spouse', 'partner', 'girlfriend', 'boyfriend', 'married', 'fiance', 'fiancee'],
    [
      'kid',
      'child',
      'children',
      'son',
      'daughter',
      'baby',
      'toddler',
      'teen',
      'teenager',
      'boy',
      'girl',
      'twin',
    ],
    ['mother', 'father', 'mom', 'mum', 'dad', 'parent', 'family', 'folk'],
    ['friend', 'mate', 'buddy', 'pal'],
    ['roommate', 'flatmate', 'housemate'],
    ['client', 'customer', 'buyer', 'guest', 'shopper'],
    ['student', 'pupil', 'class', 'classroom', 'school', 'teach', 'teacher', 'tutor', 'lesson', 'tuition'],
    ['patient', 'clinic', 'hospital', 'ward'],
    ['business', 'company', 'shop', 'store', 'firm', 'startup', 'employer', 'work', 'job'],
    ['dog', 'puppy'],
    ['cat', 'kitten'],
    ['car', 'drive', 'driving', 'vehicle', 'van', 'truck'],
    ['doctor', 'gp', 'physician'],
    ['neighbor', 'neighbour'],
  ],
  givenClause:
    /\b(?:since|given that|now that) (you(?:'re|'ve|'d)? (?!mentioned\b|said\b|told\b|noted\b|described\b|brought\b|(?:have |just |also )*(?:mentioned|said|described))[^,?.!]{6,120})(?:,| -)/g,
  menu: [
    // "what do you use: email, chat, or the phone?" and "was it the price, the colour or the size?"
    new RegExp(`(?:${menuItem}), (?:${menuItem}),? or (?:something|anything|${menuItem})[?.!]?$`, 'g'),
    new RegExp(
      `(?<!\\b(?:looks?|feels?|sounds?|seems?|felt|looked|(?:things|tasks|something|work|areas|situations|projects|topics)) )\\b(?:like|such as|for example|for instance|e\\.g\\.|say|including|maybe|perhaps|(?<!\\b(?:decide|decides|deciding|choose|determine|determines|know|judge|evaluate|tell|sure|consider|considering) )whether (?:it's|it is|it was|that's|that is|because of|by|through|from|in|with|about)?) ?(?:${menuItem}),? or (?:${menuItem})(?:[?.!,]|$)`,
      'g',
    ),
    new RegExp(
      `\\b(?:such as|for example|for instance|e\\.g\\.|like) (?:${menuItem}), (?:${menuItem}),? (?:and|etc)\\b[^?]{0,60}\\?`,
      'g',
    ),
  ],
  alternative:
    /, or (?!so\b|not\b|how\b|what\b|why\b|anything\b|ever\b|otherwise\b|in other words\b|(?:does|do|is|are|did|has|have) (?:it|that|this|you) not\b)|\b(?:are|do|did|does|have|were|was|is) (?:you|it|they|that|this)\b[^,?]*\b(?:[a-z]+ing|to [a-z]+)\b[^,?]* or (?:[a-z]+ing|adjust|just|change|make|use|try|keep|go|do|let|take|start|work|move|switch|edit|write|give|ask) |(?: -)? or (?!(?:does|do|is|are|did|has|have) (?:it|that|this|you) not\b)(?:do|did|does|is|are|was|were|have|has|would|will|more|rather|just|something|anything else|if|whether|by|because|through|that|it's|it is)\b| or (?!so\b|not\b|more\b)[a-z'-]+(?: [a-z'-]+)?\?/g,
  notAlternative:
    /\b(?:one or (?:two|more)|once or twice|more or less|sooner or later|two or three|three or four|(?:coming |next )?(?:days|weeks|months|years?|day|week|month) or (?:so|days?|weeks?|months?|years?|two|three)|yes or no|positive or negative|positively or negatively|for better or worse|like(?:d)? or dislike(?:d)?|satisfied or (?:dissatisfied|frustrated)|easy or (?:difficult|hard)|easier or harder|good or bad|well or badly|better or worse)\b/g,
  personal: personalList,
  attribution: [
    /\byou(?:'ve| have)? (?:also |just |already |earlier |previously |specifically |briefly )*(?:mentioned|said|told (?:me|us)|described|noted|talked about|spoke about|brought up|pointed out|explained|indicated|stated|called it)(?: earlier| before| previously| just now)?(?: that| about| how)? (?!before\b|earlier\b|you'd like\b|when (?:ai|it|you) |(?:is|are|was|were|sounds?|seems?|would|could|can|will|has|have|really|also|for|and|or|as|in|with) |-)([^.?!;,]{4,240}?)(?= - |[.?!;,]|$)/g,
    /\b(?:as|like) you(?:'ve| have)? (?:just |already )?(?:mentioned|said|described|noted|put it|explained|told (?:me|us)), ([^.?!;]{8,240}?)(?= - |[.?!;]|$)/g,
    /\b(?:the|that|those|your) ((?:(?!what\b)[a-z'-]+ ){2,4}?)(?:that )?you(?:'ve| have)? (?:just )?(?:mentioned|described|talked about|brought up|told (?:me|us) about|spoke of)\b/g,
  ],
  quotes:
    /\b(?:you|your)\b[^.?!"]{0,60}\b(?:say|said|mention|mentioned|describe|described|call|called|put it|words?|phrase|told|wrote|noted|wanting|as)\b[^.?!"]{0,60}$/,
  genericNouns:
    /^(?:points?|pieces?|aspects?|challenges?|approach(?:es)?|process(?:es)?|types?|examples?|experiences?|part|tasks?|different|several|second|first|last|other|description|workflow|areas?|situations?|ideas?|topics?|balance|feelings?|decisions?|differences?|tensions?|gaps?|kinds?|recent|particular|knowledge|problems?|issues?|steps?|using|being|having|really|earlier|between|versus|two|three|couple|pieces?|elements?|components?|dynamics?|patterns?|reasons?|moments?|things?|mentioned)$/,
  person: /\b(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)\b/g,
  answerShapes: [
    {
      asks: /\bhow (?:often|frequently|many times|regularly)\b/,
      answer:
        /\b(?:once|twice|daily|weekly|monthly|yearly|rarely|never|always|sometimes|often|constantly|occasionally|(?:\d+|two|three|four|five|six|several|many|few|couple of) times?|every (?:day|week|month|year|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|other|single|couple|few|time)|(?:a|per|each) (?:day|week|month|year)|most days|all day|all the time|each (?:day|morning|week|shift))\b/,
    },
    {
      asks: /\bhow long\b/,
      answer: new RegExp(
        `\\b(?:\\d+|${smallNumbers}|an?|half|couple|few|several)(?: \\w+){0,2} (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)\\b|\\bsince \\w+`,
      ),
    },
    {
      asks: /\bhow far\b|\bwhat distance\b/,
      answer: new RegExp(
        `\\b(?:\\d+(?:\\.\\d+)?|${smallNumbers}|half|couple|few)(?: \\w+)? ?(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|blocks?|minutes?|hours?)\\b`,
      ),
    },
    {
      asks: /\b(?:how much|what)\b(?=.*\b(?:cost|pay|paid|spend|charge|charged|price|fee)s?\b)/,
      answer: /[$€£]\s?\d|\b\d[\d.,]*\s?(?:dollars?|euros?|pounds?|bucks|cents|usd|eur|gbp|k)\b/,
    },
    {
      asks: /\bhow (?:many|much)\b/,
      answer: new RegExp(
        `\\b(?:\\d+|${smallNumbers}|dozen|hundreds?|thousands?|none|half|most of)\\b|[$€£]\\s?\\d`,
      ),
    },
    {
      asks: /^(?:and |so )?(?:when\b|what (?:time|year|month|day)\b|how long ago)/,
      answer:
        /\b(?:yesterday|today|ago|last (?:week|month|year|night|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:19|20)\d\d|(?:on |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|in march|april|in may|june|july|august|september|october|november|december|\d{1,2}(?::\d\d)? ?(?:am|pm)|(?:in the|every) (?:mornings?|evenings?|afternoons?)|at night)\b/,
    },
    {
      asks: /^(?:and |so )?(?:who|with whom|whom)\b/,
      answer:
        /\b(?:my|our|with|an?|the) (?:\w+ )?(?:wife|husband|partner|boss|manager|colleague|coworker|co-worker|team|friend|sister|brother|mother|father|mom|mum|dad|son|daughter|kids?|children|family|roommate|flatmate|assistant|accountant|doctor|teacher|supervisor|nurse|neighbou?r)s?\b/,
    },
    {
      asks: /\bwhat (?:is|'s|was) your (?:job|role|occupation|profession|position|job title)\b|\bwhat do you do (?:for (?:a living|work)|for your job|professionally)\b|\bwhat kind of work do you do\b|\bwhat(?:'s| is) your line of work\b/,
      answer:
        /\bi(?:'m| am| work as| was) (?:currently )?(?:an? |the )(?!bit\b|little\b|big\b|fan\b|huge\b|lot\b)\w+|\bmy (?:job|role) is\b|\bi (?:work|teach) (?:in|at|for)\b|\bi (?:run|own|manage) (?:an? |my )/,
      standsAlone: true,
    },
    {
      asks: /\b(?:what|which) (?:\w+ ){0,2}(?:tools?|apps?|software|programs?|models?|products?|brands?|services?|platforms?|chatbots?)\b(?: do| did| are| have)?/,
      answer:
        /\b(?:use|using|used|tried|with|on|have|bought|own|work with)\b[^.]*\b(?:chatgpt|chat gpt|gpt-?\d\w*|claude|gemini|copilot|co-pilot|perplexity|grok|midjourney|grammarly|notion|excel|slack|figma|photoshop|canva|zoom|teams|salesforce|jira|trello|spotify|netflix|uber|airbnb|iphone|samsung)\b/,
      standsAlone: true,
    },
    {
      asks: /\bhow did you (?:first |originally |initially )?(?:hear|learn|find out|come (?:across|to)|discover|get (?:to know|into|started)|become aware)\b|\bwho (?:showed|introduced|told|recommended)\b/,
      answer:
        /\b(?:friend|colleague|co-?worker|boss|manager|wife|husband|partner|brother|sister|neighbou?r|son|daughter|teacher|ad|advert|advertisement|online|instagram|facebook|google|tiktok|youtube|newsletter|podcast|voucher|flyer|leaflet)\b[^.]*\b(?:sent|showed|told|gave|introduced|recommended|mentioned|saw|suggested|invited)\b|\b(?:saw|heard|read|found|came across|discovered)\b[^.]*\b(?:ad|advert|online|on|in|from|through|via|about)\b/,
      standsAlone: true,
    },
    {
      asks: /\bwhat (?:do|did) you (?:mostly |mainly |usually |typically |primarily )?(?:use|need|want|have)\b(?=.*\bfor\b)/,
      answer: /\b(?:use|used|using|need)\b.{0,60}\b(?:to|for)\b/,
    },
    {
      asks: /\bwhere (?:do|did|are|were) you\b/,
      answer:
        /\b(?:i|we)(?:'m| am| live| work| study| grew up| was born| bought| moved| buy| shop| go)\b[^.]*\b(?:in|at|from|near|to)\b/,
    },
    {
      asks: /\b(?:why (?:did|do|are|were) you|what (?:made|led|prompted) you(?: to)?|how come you|what (?:is|was|are|were) your (?:main )?reasons?)\b/,
      answer: /\b(?:because|since|so that|the reason|due to|that's why|led me)\b/,
    },
  ],
  askingWords:
    /\b(?:cost|costs|pay|paid|spend|spent|charged?|price|fee|often|long|far|many|much|first|usually|mostly|mainly|typically|currently|normally|generally)\b/g,
  asksForMore:
    /\b(?:other|others|another|else|beyond|besides|apart from|in addition|more about|exactly|specifically|particular|latest|last time|next)\b/,
  asksAboutThem: /^(?:and |so |then )?(?:do|did|have|are|were|can|could) you\b/,
  speaksOfSelf:
    /^(?!.*(?:\bnot\b|n't\b|\bnever\b|\brarely\b|\bno longer\b)).*\b(?:i|we|i'm|i've|we're|we've|my|our)\b/,
  absolutes:
    /\b(?:always|never|completely|entirely|totally|everyone|everybody|nobody|no one|nothing|all of (?:your|the|it)|all your|all the time|every (?:single )?(?:day|time|task|one|email|week|night|morning)|no longer|any ?more|whatever the|hate|hated|despise|love|adore|refuse|exclusively|solely|at all times)\b/g,
  attributesFirst: /^(?:you|as you|like you)\b/,
  contrasted:
    /\b(?:rather than|instead of|as opposed to|without|versus|not|isn't|aren't|don't|doesn't|whether)\b.*/g,
  summary:
    /(?:^|[.!?] |- |, )(?:so |and so |so,? |it sounds like |sounds like |it seems (?:like |that )?|basically,? |in other words,? |i hear that |if i understand (?:you |it )?(?:right|correctly),? |since |given that |now that )+((?:you(?:'re|'ve|r|'d)?|ai|it)\b[^.?!]{4,240})/g,
  figure: new RegExp(
    `(?<![\\w.])\\d[\\d.,]*\\d|(?<![\\w.])\\d(?![\\w])|\\b(?:${smallNumbers.replace('one|two|', '')})\\b`,
    'g',
  ),
  presupposed: [
    // A change or an act named as a fact: "what made you stop", "why did you switch".
    /\b(?:what (?:made|led|prompted|caused) you(?: to)?|why did you|how did you|when did you) (?:finally |eventually |first |suddenly |ever )?((?:stop|quit|switch|start|begin|leave|cancel|change|return|move|give up|sell|buy|drop|replace|upgrade|downgrade|lose|break|complain|hire|fire|retire|divorce|marry|sign up|unsubscribe|delete|abandon|reject|refuse)\w*(?: (?!when\b|what\b|how\b|and\b|in the\b)[a-z'-]+){0,5})/g,
    // A time that is known only if it came: "when you cancelled", "after you stopped".
    /\b(?:when|after|before|since|once) you (?:first |finally |last )?((?:stop|quit|switch|leave|left|cancel|chang|return|mov|gave up|sold|bought|drop|replac|upgrad|lost|broke|complain|hired|fired|retir|divorc|married|signed up|unsubscrib|delet|abandon|reject|refus)\w*(?: [a-z'-]+){0,4})/g,
    // An act whose extent is asked for: "how often do you use it for your taxes".
    /\bhow (?:often|many times|frequently|long) (?:do|did|have) you (?:usually |typically |normally |actually |really |find yourself )*(?!you\b)([a-z]+(?: [a-z'-]+){1,8})/g,
    // Something received or had: "what training did you get".
    /\b(?:what|which) ([a-z-]+) (?:did|do|have) you (?:get|got|receive|received|attend|attended|take|complete|completed|have to (?:do|take))\b/g,
  ],
  screen: {
    colours:
      /\b(red|green|blue|yellow|orange|purple|pink|black|white|gr[ae]y|brown|gold(?:en)?|silver|turquoise|violet)\b(?= (?:\w+ )?(?:button|banner|background|logo|text|box|label|icon|bar|line|area|link|version|design|package|packaging|bottle|cover|headline|letters?|arrow|circle|field|box|colou?r|one|page|screen|car|bike|shirt|dress|bag|shoe|star|border|frame|card|tab|tag|sign|badge|ribbon|stripe|theme)s?\b)/g,
    elements:
      /\b(?:the|this|that|these|those|its) (?:\w+ ){0,2}?(video|clip|animation|photo|photograph|picture|image|drawing|illustration|map|chart|graph|diagram|table|button|logo|banner|slogan|headline|icon|menu|slider|checkbox|form|countdown|timer|testimonials?|reviews?|coupon|voucher|discount|badge|warranty|guarantee|free trial|trial|chatbot|search bar|map|calendar|price list|footnote|jingle|soundtrack|mascot)\b/g,
    counted: new RegExp(`\\b(\\d+|${smallNumbers}) ((?:[a-z]+ )?[a-z]{3,})\\b`, 'g'),
    periods:
      /\b(?:an?|per|each|every) (day|week|month|quarter|year)\b|\b(daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b/g,
    quoted:
      /\b(?:it|this|the (?:screen|page|text|ad|headline|slogan|button|label|box|poster|message|concept|offer|site)|that)(?: here| above| below)? (?:says?|reads?|states?|promises?|claims?|shows?|mentions?|is (?:labelled|called|titled))(?: that)? ["“']([^"“”']{2,120})["”']/g,
    named:
      /\b(?:name|brand|product|company|plan|service|app|called|named|logo of|slogan of|offer from|compare|about|like|try|of|from|with|by) (?:the )?(?:"|“)?([A-Z][A-Za-z0-9]+(?:[ -][A-Z][A-Za-z0-9]+)*)/g,
    numbers: {
      one: '1',
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      eight: '8',
      nine: '9',
      ten: '10',
      eleven: '11',
      twelve: '12',
      fifteen: '15',
      twenty: '20',
      thirty: '30',
    },
  },
} satisfies Partial<LanguagePack>
