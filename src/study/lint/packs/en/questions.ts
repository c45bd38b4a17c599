/** English: how questions begin, what they ask for, and when two of them are one. */
import type { Facet, LanguagePack } from '../pack.ts'

const subject =
  '(?:you|it|that|this|these|those|they|he|she|we|i|there|the|your|their|its|his|her|our|my|any|anyone|anybody|anything|some|someone|something|people|other|others|most|all|each|either|certain|specific|particular)'
const auxiliary =
  "(?:do|does|did|is|are|was|were|am|have|has|had|can|could|would|will|should|shall|may|might|must)(?:n't)?"

/** Words that may stand before a question's beginning without changing it. */
const opener =
  /(?:(?:and|so|but|or|then|now|well|ok|okay|alright|first|next|also|again|finally|lastly|please|maybe|perhaps|just|overall|in general|generally|typically|usually|thinking back|looking back|in your (?:own words|view|experience|opinion)|to start(?: with)?|to begin(?: with)?|before we (?:finish|wrap up|end)),? )*/y

const requestVerbs =
  '(?:tell (?:me|us)|describe|walk (?:me|us)|talk (?:me|us|about|through|to me)|take (?:me|us) (?:through|back)|run (?:me|us) through|share|explain|give (?:me|us|an?|some|one)|show (?:me|us)|read (?:me|us|it|out|one|that)|say (?:a (?:bit|little|few words)|some|something|more|in your)|help (?:me|us) (?:to )?understand|elaborate|expand on|unpack|list|name|outline|recall|recount|reflect on|paint (?:me )?a picture|speak (?:to|about)|go into|break (?:that|it|this) down|think of|let (?:me|us) know)'

const openStart = new RegExp(
  `(?:${[
    "what(?! (?:you|they|we|i|he|she|it)(?:'|\\b))",
    'how(?! (?:you|they|we|i|he|she|it)\\b|ever\\b)',
    'why(?! (?:you|they|we|i|he|she|it)\\b)',
    '(?:to|in|at|for|with|from|on|by|under|of|through) (?:what|which|whom)',
    'which(?! (?:is|was|means|makes|made|has|had|would|can|could|sounds|seems|led|helps|gives|are|were|you|they|i|we)\\b)',
    "who(?:'s| (?:else|do|did|does|would|is|was|were|are|will|can|could|should|makes|made|decides|decided|uses|used|in your|usually|normally|typically))\\b",
    `(?:when|where)(?:, if (?:ever|at all|anywhere),)? (?:exactly |else )?${auxiliary}\\b`,
    'whose',
  ].join('|')})`,
  'y',
)

const closedStart = new RegExp(`${auxiliary} (?:not )?${subject}\\b`, 'y')

/** At the beginning of a sentence that ends with a question mark "who" asks, whatever verb follows. */
const openOpening = /who(?:se|m)?\b/y

const closedOpening = new RegExp(`(?:${auxiliary} |any\\b|anything\\b|anyone\\b|anybody\\b|ever\\b)`, 'y')

const conjunction = '(?:,|;| -)? (?:and|or|but|as well as|plus)(?: also| then| secondly)? '
const joint = `(?:${conjunction}|[,;] )`
/** "and with whom", "and about cash", "and on weekends?": a second thing without a verb of its own. */
const joinedPhrases = [
  '(?:,|;| -)? (?:and|or) (?:(?:with|for|to|from|by|at|in|on|of) (?:whom?|what|which)\\b|what for(?=\\?|$))',
  ', (?:with|for|to|from|by|at|in) (?:whom|what|which)\\b',
  '(?:,|;| -)? and about (?!(?:it|that|this|them)\\b)',
  '(?:,|;| -) and (?:then )?(?:with|for|at|on|in|from|after|before|during) (?!(?:so|that|this|it|to|case|particular|general|fact)\\b)[^,?]{2,50}(?=\\?)',
  ', and (?:the|your|its|their) (?:[a-z-]+ ){0,3}[a-z-]+(?=\\?)',
  ', and (?:[a-z]+ ){1,3}(?<! (?:if|when) )[a-z]+, (?=(?:AUXILIARY (?:you|it|that|this|they|he|she|there)|what|how|why)\\b)',
].map((phrase) => phrase.replace('AUXILIARY', auxiliary))

/** "and tell me ...": a second request. */
const joinedRequests =
  '(?:,|;| -)? and (?:also |then )?(?:please )?(?:tell me|describe|explain|say) (?!so\\b|it\\b|that\\b)'

const joinedToQuestion = new RegExp(
  `${joint}(?:why\\b|how come\\b|(?:what|how|which|who|when|where)(?: [a-z'-]+){0,3}? ${auxiliary}\\b(?! to\\b)|what (?:happened|happens|made|makes|led|prompted|changed|came)\\b|(?:what|how) about\\b|who else\\b|what else\\b|how (?:often|long|many|much|far|well|soon)\\b|(?:how|what|where|when|who)(?=\\?|$))|${conjunction}who (?!(?:is|are|was|were|has|have|had)(?:n't)? not\\b)|${conjunction}(?:have|has|had|is|are|was|were|do|does|did|would|will|can|could) (?:any|anyone|anybody|anything|some|others?|your|people|these|those)\\b|${conjunction}${auxiliary} (?:you|they|he|she|there)\\b|${conjunction}(?!(?:do|have) )${auxiliary} (?:it|that|this)\\b|(?:,|;| -| and)? if (?:so|yes|not),? |${[...joinedPhrases, joinedRequests].join('|')}`,
  'g',
)
const joinedToRequest = new RegExp(
  `(?:(?:,|;| -)? (?:and|or|but|as well as|plus)(?: also| then)?) (?:why\\b|(?:what|how|who|where|whether|which)(?= (?!to\\b|not\\b|so\\b|else\\b|ever\\b|is\\b|are\\b)|\\?|$|\\.))|(?:,|;| -| and)? if (?:so|yes|not),? |${[...joinedPhrases, joinedRequests].join('|')}`,
  'g',
)

const wonder =
  "i(?:'m| am)(?: also| just| really| particularly| quite| still)? (?:curious|interested|wondering)\\b(?: to (?:hear|know|understand|learn)\\b)?|i(?:'d| would)(?: also| really)? (?:love|like|be (?:curious|interested|keen)) to (?:hear|know|understand|learn|explore)\\b|i wonder\\b"

const requestStart = new RegExp(
  `(?:(?:${wonder})(?! ?[-:,])|(?:can|could|would|will|might|may) (?:you|i|we)(?: please| perhaps| maybe| also| just| possibly| briefly| quickly| kindly| be able to| be willing to| ask you to)* ${requestVerbs}|would you mind (?:sharing|telling|describing|explaining|walking|giving|saying|talking)|${requestVerbs}\\b)`,
  'y',
)

const facets: { facet: Facet; pattern: RegExp }[] = [
  {
    facet: 'contrast',
    pattern:
      /\bhow (?:does|do|did|is|was|are) .*\b(?:differ|compare)s?\b|\b(?:what|what's|what is|what was) (?:so |really )?different\b|\bversus\b|\bvs\b|what(?:'s| is| was) the difference/,
  },
  {
    facet: 'condition',
    pattern:
      /what would (?:need|have) to|what would it take|under what (?:circumstances|conditions)|what needs to/,
  },
  {
    facet: 'reason',
    pattern:
      /\bwhy\b|how come|what led up to|\bcome about\b|\bcame about\b|what (?:ultimately |really |specifically |usually |initially |first |then |exactly )?(?:makes?|made|drives?|drove|led|leads|prompts?|prompted|caused|causes|draws?|drew|motivate[sd]?|keeps?|kept|attract(?:s|ed)|convince[sd]|triggers|triggered|determines|pushed|pushes)\b|what(?:'s| is| was)(?: usually| typically)? happening (?:that|which) (?:makes?|made|leads?|led)\b|what (?:is|was|'s) (?:it )?(?:about|behind|driving)\b|what'?s (?:it about|driving|behind)|(?:drives|drove|driving) (?:that|this|your)|what (?:are|were|is|was) (?:the|your) (?:main |biggest )?reasons?|(?:the|what) reasons?\b/,
  },
  {
    facet: 'effect',
    pattern:
      /how (?:has|have|had|did|does|do|is|was|might|would|could) (?:you (?:think|feel|find|believe) |(?!you\b|we\b|i\b)).*\b(?:affect|influenc|impact|chang|shap)|what (?:kind of )?(?:impact|effect|difference|influence|consequences?|role)\b|what (?:has |have )?changed/,
  },
  {
    facet: 'feeling',
    pattern: /how (?:did|do|does|was|were|are)\b.*\bfeel(?:ing)?\b(?! about)|\bfeels? like\b/,
  },
  {
    facet: 'future',
    pattern:
      /looking ahead|going forward|in the future|what would|how would|where do you (?:see|think)|how do you (?:see|envision|imagine)|envision|^(?:what|how|where|who)\b.{0,20}\bwill\b|\bwill (?:you|it|that|this|they|your)\b|\bwill .{0,20}(?:change|evolve)\b/,
  },
  {
    facet: 'quantity',
    pattern:
      /how (?:often|many|much|long|frequently|far|big|old|large)\b|to what extent|what (?:proportion|percentage|share|number)\b/,
  },
  { facet: 'time', pattern: /\bat what point|\bwhat time\b|^(?:and |so )?when\b/ },
  { facet: 'place', pattern: /^(?:and |so )?where\b/ },
  { facet: 'person', pattern: /^(?:and |so )?who(?:m|se|'s)?\b/ },
  {
    facet: 'opinion',
    pattern:
      /what do you (?:think|make)|how do you (?:think|feel) about|what(?:'s| is| are| was| were) your (?:\w+ )?(?:view|opinion|take|thoughts|impression)/,
  },
  {
    facet: 'episode',
    pattern:
      /\b(?:a|an|any|one|the last|the first|the most recent|another|specific|recent) (?:\w+ ){0,2}(?:time|example|instance|occasion|situation|moment|case|story)\b/,
  },
  {
    facet: 'description',
    pattern:
      /walk (?:me|us)|talk (?:me|us)|take (?:me|us)|tell (?:me|us)|describe|understand|explain|elaborate|expand|say (?:a|some|more)|what (?:does|did|do|was|is|were|would|will)\b.*\b(?:look|looks|like|involve|involves|happening|happen|mean)\b|what (?:usually |then |typically |actually )?happen(?:s|ed)|how (?:does|did|do|is|was|has)\b.*\b(?:work|go|going|went|unfold|happen|played? out|handle|use|interact|approach|structure|collaborate|evaluate|manage|typically|usually)\b|what did you (?:do|say|try)\b|what (?:was|is) (?:it|that|this) like/,
  },
  { facet: 'content', pattern: /\bwhat\b|\bwhich\b/ },
  { facet: 'manner', pattern: /\bhow\b/ },
]

export const englishQuestions = {
  opener,
  openStart,
  closedStart,
  openOpening,
  closedOpening,
  statementOpening:
    /, (?:right|correct|no|yes|yeah|(?:is|was|does|did|do|have|has|are|were|would|ca|wo|could|should)(?:n't| not)? (?:it|you|that|they|we|there))\?$|^(?:surely|presumably|obviously|clearly|of course)\b|^(?:so,? |and |then |ok,? |but )*(?:you|it|that|this|they|there|he|she|we|your)\b|^so,? (?!what|how|why|when|where|who|which|if|far|to|in|on|for)\w+ \w+ \w+ \w+/,
  requestStart,
  asksWhether: new RegExp(`^(?:${wonder})(?: more)?(?: about)? (?:whether|if)\\b`),
  storyInvitation:
    /(?:has|was) there (?:ever )?(?:been )?(?:a|any) (?:\w+ )?(?:time|occasion|instance)\b|(?:have|were) there (?:ever )?(?:been )?(?:any )?(?:\w+ )?(?:times|occasions|instances)\b|(?:can|could|do|would) you (?:perhaps |happen to |still )?(?:think of|think back|remember|recall|name|identify|point to|picture)\b|do you have (?:an?|any) (?:\w+ )?(?:example|story|instance|memory)|is there (?:an?|one) (?:\w+ )?(?:time|moment|example|instance|story|situation)|have you got (?:an|any) example|do you know (?:how|what|why|when|where|who)|did you (?:notice|see) (?:how|what)|is there (?:any )?(?:way|part) (?:in which|of .{3,40} that)/,
  anythingElse:
    /(?<!\bor (?:maybe |perhaps |is it |was it |through |in )?)(?<![a-z,] and )\b(?:anything|what|who|where|how) else\b|\bthere something else\b|^(?:and )?something else\b|\banything (?:(?:about .{2,160} )?(?:we|i|you|that))\b.*\b(?:miss(?:ed)?|ask(?:ed)?|cover(?:ed)?|add|mention(?:ed)?|share|tell|say|like|want|know)\b|\b(?:we|i) (?:haven't|have not|didn't|did not) (?:cover|ask|touch|discuss|talk|mention)|\banything to add\b|^(?:and |so )?anything (?:besides|apart from|other than|beyond)\b|\b(?:anything|something) (?:we|i) should\b|\bany (?:other|final|last|closing) (?:thoughts?|comments?|things?|points?|words?)/,
  procedural:
    /^(?:and |so )?(?:does (?:that|this|it|all (?:of )?(?:that|this)) (?:all )?(?:sound|work|make sense|seem)|do(?:es)? you(?:r)? have any (?:other |further )?questions|any questions|are you (?:ready|ok|okay|happy|comfortable|still there|able) (?:to|with|for)\b|are you (?:ready|there|still there)\b|(?:shall|should|can|could|may|ready to|are we ready to) (?:we|i) (?:begin|start|continue|go on|move on|proceed|get started|carry on)|ready to (?:begin|start|continue)|is (?:that|this) (?:ok|okay|all right|alright|correct|right|fine)\b|did i (?:get|understand) (?:that|it|you)|have i (?:got|understood)|is there anything you(?:'d| would) (?:like to )?(?:change|correct|ask))/,
  invitesQuestions: /\bany (?:other |further )?questions\b|\blike to (?:change|correct|ask)\b/,
  condition:
    /^(?:and |so |but |then )*(?:if|when|whenever|after|before|once|while|to|in|on|at|for|with|during|as|over|from|by|out of|apart from|besides|of|between)\b[^.?!;-]*, (?:and |then |so )?$/,
  clauseBreak: /(?:,["']? | - |- | -|; |: |\. |\? | (?:and|but|so|because) |["(])/g,
  mayJoin: /[,;]| (?:and|or|but|plus|if|as well as) /,
  joinedToQuestion,
  joinedToRequest,
  rephraseMarker:
    /^(?:or\b|(?:and |so )?(?:that is|in other words|i mean|meaning|put differently|to put it|said differently|or rather|another way|basically|specifically|for (?:example|instance)|such as|like what|like,? for)\b)/,
  openingRequest: new RegExp(
    `^(?:(?:can|could|would) you |please |so |and |but )*(?:please )?(?:(?:what|how) about\\b|tell (?:me|us) (?:a (?:bit|little) )?(?:more|about that)|say (?:a (?:bit|little) |some(?:thing)? )?more|help (?:me|us) (?:to )?understand|elaborate|expand|unpack|(?:${wonder})(?! (?:about |in )?(?:how|what|why|whether|if|which|where|who|when)\\b))`,
  ),
  backReference: /\b(?:it|its|that|this|these|those|them|they|one|ones|there|then|such|similarly|same)\b/,
  facets,
  sameFacets: [
    ['opinion', 'feeling'],
    ['feeling', 'opinion'],
    ['reason', 'contrast'],
    ['description', 'future'],
  ],
  newDirection:
    /^(?:and (?!so\b|that is|in other words|i mean|by )|also\b|plus\b|additionally|separately|secondly|on the (?:flip|other) (?:side|hand)|conversely|by contrast|in contrast|at the same time)/,
  newMatter:
    /^(?:and |or |so |then )?(?:(?:(?:are|is|were|was) there|(?:has|have|had) there been)\b(?! (?:any |some |a |an )?(?:specific |particular |certain )?(?:moments?|times?|instances?|examples?|situations?|occasions?|experiences?)\b)|have you (?:ever |also |yet )?(?:noticed|encountered|seen|heard|experienced|had|received|faced|come across|considered|tried)\b|did you (?:end up|ever|also)\b|is (?:it|that|this) still\b|do you (?:also|ever)\b)/,
  ownFinding: /^(?:and |or |so |then )?do you find (?:that|yourself|yourselves)\b/,
  asksForCause: /\b(?:was|is|were|are) there (?:a|an|any|one|some(?:thing)?)?\b/,
  listedAnswers: /\b(?:any|some|much)(?: \w+)? [a-z]+, [a-z]+,? (?:and |or |or maybe )/,
  pronounSubject: new RegExp(
    `^(?:and |or |so |then |but )?${auxiliary} (?:not )?(?:you|it|its|that|this|these|those|they|their|his|her|there|he|she|we)\\b|(?:${wonder}) (?:whether|if) (?:you|it|that|this|they|there)`,
  ),
  existence:
    /^(?:and |or |so |then |but )?(?:(?:are|is|were|was) there\b|(?:has|have|had) there been\b|have you (?:ever |also |yet )?(?:noticed|encountered|seen|heard|experienced|had|received|faced|come across|discussed|shared|learned|talked|found any)\b)/,
  otherSubject:
    /^(?:and |or |so |then )?(?:(?:do|does|did|are|is|have|has|had|were|was|would|will|can) (?:the )?(?:other|others|anyone|anybody|everyone|people|most|some|your (?:own )?(?:\w+ )?(?:colleagues|coworkers|co-workers|team|teammates|manager|boss|friends|family|clients|customers|peers|students|employees|staff|organi[sz]ation|company|school|workplace))\b|do (?:you|they) all\b|(?:do|did|have) you (?:find|think|feel|notice|noticed|know|see|sense|found|get)\b(?! yourself).*\b(?:others|other people|your (?:colleagues|coworkers|co-workers|team|peers))\b|do they (?:know|think|feel)\b|are you (?:seeing|noticing|finding|hearing) (?:that )?(?:others|other people|your colleagues|people)\b)/,
  opposites: [
    ['satisfied', 'frustrated'],
    ['satisfying', 'frustrating'],
    ['for', 'against'],
    ['like', 'dislike'],
    ['well', 'badly'],
    ['good', 'bad'],
    ['best', 'worst'],
    ['before', 'after'],
    ['start', 'stop'],
    ['begin', 'end'],
    ['start', 'end'],
    ['keep', 'throw'],
    ['arrive', 'leave'],
    ['first', 'last'],
    ['first', 'second'],
    ['more', 'less'],
    ['most', 'least'],
    ['easy', 'difficult'],
    ['cheap', 'expensive'],
    ['with', 'without'],
    ['help', 'hinder'],
    ['advantage', 'disadvantage'],
    ['positive', 'negative'],
    ['always', 'never'],
    ['weekday', 'weekend'],
    ['morning', 'evening'],
  ],
  ratesTwoThings: [
    /\bhow (?:satisfied|happy|easy|difficult|easy or difficult|satisfied or dissatisfied|important|likely|clear|useful|confident|comfortable|familiar)\b.*\b(?:the |your |our |its )?([a-z]+) and (?:the |your |our |its )?([a-z]+)/,
    /\bhow (?!(?:long|far|much|many|often|and)\b)[a-z]+ and [a-z]+ (?:is|are|was|were|would|do|does|did)\b/,
    /\b(?:(?:think|make) of|feel about|(?:opinion|view|impression) (?:of|on)|how (?:was|were|is|are|do you (?:like|find|rate|judge))) (?:the|your|its|their) (?:[a-z-]+ ){0,2}[a-z-]+ and (?:of |about |on )?(?:the|your|its|their) (?:[a-z-]+ ){0,2}[a-z-]+(?=\?)/,
    /\b(?:like and dislike|love and hate|enjoy and (?:not enjoy|dislike)|best and (?:the )?worst (?:things?|parts?|sides?))\b/,
  ],
} satisfies Partial<LanguagePack>
