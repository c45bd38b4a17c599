/** English: words that judge the participant or the answer. */
import type { Finding, LanguagePack } from '../pack.ts'

const good =
  '(?:interesting|thoughtful|fascinating|insightful|helpful|great|practical|important|valuable|smart|perfect|powerful|compelling|honest|comprehensive|telling|nice|strategic|meaningful|pragmatic|nuanced|sophisticated|impressive|clever|effective|wonderful|good|incredible|candid|profound|revealing|refreshing|proactive|creative|intentional|astute|wise|perceptive|beautiful|excellent|amazing|awesome|brilliant|fantastic|terrific|remarkable|lovely|cool|exciting|intriguing|striking|vivid|detailed|concrete|rich|thorough|methodical|systematic|healthy|balanced|mature|admirable|inspiring|sensible|sharp|grounded|forward-thinking|resourceful|innovative|solid|superb|outstanding|useful|eloquent|articulate|well-(?:put|said|considered|thought-out|rounded)|illuminating|relatable|self-aware|savvy|responsible|encouraging|phenomenal|extraordinary|exceptional|evocative|poignant|considered|measured|diverse|smooth|efficient|elegant|well-organi[sz]ed|confident|concrete|specific|deliberate|grounded|sweet spot|remarkable|well-thought-out|complex and nuanced|kind|brave|bold|courageous|generous|caring|compassionate|patient|dedicated|diligent|disciplined|organi[sz]ed|engaging|streamlined|beautiful|admirable|commendable|laudable|mature|original|inventive|ingenious|imaginative|witty|funny|moving|touching|heartwarming|uplifting|charming|delightful|enlightening|eye-opening|thought-provoking|instructive|informative|enriching|invaluable|valid|clear(?= (?:example|picture|distinction|contrast|illustration|explanation|example)s?\\b)|marvel+ous|splendid|stellar|first-rate|top-notch|masterful|skil+ful|magnificent|fabulous|genius|noble|respectable|enviable|(?:crucial|critical|key)(?= (?:insight|point|distinction|observation|question|reflection)\\b))'
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
    new RegExp(`^(?:that|this) (?:was|were)(?: ${degree}){0,4} ${good}\\b(?! (?:for|to)\\b)`),
    'It judges what they said.',
  ),
  praise(
    /^(?:oh,? |ah,? |wow[,!]? |yes,? |ok(?:ay)?,? |well,? |really |very |so |absolutely |that's |how )*(?:great|perfect|excellent|wonderful|fantastic|awesome|amazing|brilliant|terrific|lovely|nice|good|cool|super|interesting|fascinating|impressive|incredible|outstanding|bravo|well done|well said|well put|(?:good|great|nice|excellent) (?:job|work|thinking)|good for you|congratulations|exactly right)(?=\s*[!.,;-]|$| (?:question|point|answer|example|to (?:hear|know)|that|how|stuff|work|job|idea|insight|thinking|context|distinction|perspective|observation)\b)/,
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
    /\byou(?:'ve| have)? (?:clearly|obviously|really|certainly) (?:thought|put|developed|found|built|created|know|understand|care|explained|worked|got|have)\b|\byou(?:'re| are) (?:clearly |obviously |really |very |so |quite |being |a )+(?:good|strategic|intentional|deliberate|proactive|thorough|methodical|mindful|pragmatic|responsible|skilled|thoughtful|smart|experienced|self-aware|articulate|insightful|honest|careful|creative|perceptive|observant|attentive|organi[sz]ed|wise|clever|brave|talented|dedicated|disciplined|resourceful|generous|kind|sensible|knowledgeable|brilliant|impressive|amazing|lucky)\b|\byou(?:'re| are) (?:raising|making|touching on|bringing up|pointing to) (?:an?|some|such an?) (?:really |very |quite )?(?:good|great|excellent|important|interesting|valid|fair|significant|crucial|key|fundamental|thoughtful|compelling|profound) |\byou (?:make|raise|bring up|'ve made|'ve raised) (?:an?|some) (?:really |very )?(?:good|great|excellent|important|interesting|valid|fair) /,
    'It judges the person.',
  ),
  praise(
    new RegExp(
      `\\b(?:how |it (?:is|was) |it's |that (?:is|was) |that's )(?:${degree} )*${good} of (?:you|your|them)\\b`,
    ),
    'It judges the person.',
  ),
  praise(
    /\byour (?:[a-z]+ )?(?:passion|dedication|commitment|care|expertise|experience|enthusiasm|honesty|openness|thoughtfulness|creativity|insight|knowledge|skill)\b[^.?!]{0,40}\b(?:comes? (?:through|across)|shines?|shows?|is (?:clear|evident|obvious|inspiring|impressive))\b|\bthat (?:expertise|passion|dedication|commitment|care) (?:really |clearly |truly )*(?:comes? (?:through|across)|shines?|shows?)\b|\b(?:i can (?:see|tell|hear)|it's (?:clear|obvious|evident)|it is (?:clear|obvious|evident)|clearly,?) (?:that |how )?you(?:'ve| have|'re| are)? (?:really |so |very |clearly |deeply |truly )*(?:thought|care|put|passionate|good|skilled|know|committed|dedicated|experienced|understand|worked)\b|\b(?:kudos|hats off|congratulations|congrats|well done|bravo|couldn't agree more|so true|i'm impressed|i am impressed|i admire|i love (?:that|how|it|this))\b/,
    'It judges the person.',
  ),
  praise(
    new RegExp(`\\b(?:what|how) (?:(?:a|an|really|very|truly) )*${good}(?: [a-z-]+){0,3}\\s*(?:[!.]| - )`),
    'It judges what they said.',
  ),
  praise(
    /\b(?:great|good|wonderful|lovely|nice|fascinating|interesting|exciting|encouraging|glad|happy|pleased|delighted|impressive) (?:to (?:hear|see|know|learn)|that you|you (?:found|feel|are|were|could)|how you|how (?:your?|that|this|the))\b/,
    'It says how the interviewer feels about the answer.',
  ),
  praise(
    new RegExp(
      `\\b(?:that|this|it)(?:'s| is| sounds| seems)(?: ${degree}){0,3} ${bad}\\b(?! (?:that|how|to|when)\\b)`,
    ),
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
    /\bi (?:completely |totally |fully |absolutely )?agree\b|\byou(?:'re| are) (?:absolutely |so |quite |completely )?right\b(?!, (?:let|i|my)\b)/,
    'It takes sides.',
  ),
]

export const englishPraise = {
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
      `(?<!^)${good} (?:to|for|in) (?:you\\b(?! to)|your (?!insight|perspective)|them|the (?!research|study|team))`,
      'is there (?:an?|one|something)',
      'it sounds like [a-z ]+ (?:is|are|was|were|has been) ',
    ].join('|'),
    'g',
  ),
} satisfies Partial<LanguagePack>
