/** English: what a question takes as given. */
import type { Finding, LanguagePack } from '../pack.ts'

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

/** With the word after it, by which recruiting may have established it. */
const presumeInGuides: Finding[] = [
  {
    pattern:
      /\b(?:why (?:do|does|did|is|are|was|were|have|has)(?:n't)?|how come|what (?:makes|made|causes|leads)) (?:you|it|this|that|they|your \w+|the \w+)(?: to)? (?:always|never|constantly|continually|usually|normally|mostly|often|rarely|seldom|hardly ever|still|keep|so (?:often|rarely|seldom|little|much))\b(?: [a-z'-]+)?/,
    why: 'It takes a habit as given that they may not have.',
    suggestion: 'First ask what they do, or whether they ever do; then what led to it.',
    severity: 'minor',
  },
]

export const englishPresuming = {
  presume: presumeList,
  presumeInGuides,
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
  presupposing: [
    // What is true only if something went before: "regret", "stop", "go back", "forgive" (implicative verbs, Karttunen 1971).
    [
      'implied',
      /\b(regret\w*|forg[aio]v\w*|forg[eo]t\w*|stop\w*|quit\w*|continu\w*|resum\w*|return\w*|(?:go|went|going|come|came) back|g[ia]v(?:e|ing) up|los(?:e|ing|t)|fail\w*|refus\w*|avoid\w*|dislik\w*|hat(?:e|ed|ing)|fear\w*|afraid|complain\w*|protest\w*|cancel\w*|br(?:eak|oke|oken|eaking)|worsen\w*|overc[oa]m\w*|recover\w*|miss(?:ed|ing)?|let (?:go|you|them|him|her)|forb[ia]d\w*|switch\w*|replac\w*|retir\w*|divorc\w*|argu\w*|quarrel\w*|f(?:i|ou)ght\w*|disappoint\w*|loyal|distrust\w*|persuad\w*|convinc\w*|resist\w*|suffer\w*|moved|skip\w*|holding you back|held you back|went wrong|go wrong)\b/g,
    ],
    // Somebody, or something, as the one that does: "what did customer service say", "how did the training go".
    [
      'agent',
      /\b(?:what|how|why|when|where|which [a-z]+) (?:do|does|did|has|have|had|is|are|was|were) (?!you\b|it\b|that\b|this\b|they\b|he\b|she\b|we\b|there\b|these\b|those\b|i\b)((?:[a-z'-]+ ){0,3}?[a-z'-]+) (?:say|said|think|tell|told|make|want|do|done|respond\w*|react\w*|suggest\w*|achiev\w*|mean|go|went|going|help\w*|chang\w*|affect\w*|cost|take|taken|see|feel|come|came|work\w*|like|respond|adapt\w*|treat\w*|handle\w*|deal\w*)\b/g,
    ],
    // Possession: "your accountant", "your evening shift".
    [
      'yours',
      /\byour (?!own\b|(?:view|opinion|experience|mind|words?|case|day|week|work|job|life|time|answer|example)s?\b)((?:[a-z-]+ )?[a-z-]+)/g,
    ],
    // Definite things: "the training", "the refund".
    ['the', /\b(?:the) ((?:[a-z-]+ )?[a-z-]+)/g],
    // "What trouble did", "which features".
    [
      'which',
      /\b(?:what|which) ((?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|have\b|has\b|had\b|would\b|if\b|kind\b|sort\b|happen|goes\b|went\b|about\b|else\b|makes?\b|made\b|led\b|comes\b|came\b)(?:[a-z-]+ )?[a-z-]+) (?:do|did|does|have|has|had|are|were|is|was|would|can|could|you)\b/g,
    ],
    // Change of state and cause: "what made you stop", "why did you leave", "how did X change".
    [
      'why',
      /\b(?:why (?:do|did|are|were|don't|didn't|have|haven't) you|what (?:made|makes|led|prompted|caused|causes|pushed|convinced) (?:you|them|him|her|it)(?: to)?) ([a-z' -]{3,60})/g,
    ],
    [
      'effect',
      /\bhow (?:has|have|had|did|does|do) ((?!you\b|it\b|that\b|this\b)[a-z' -]{3,80}?) (?:influenc|chang|affect|shap|react|respond|help|impact|take|took|deal|handle|feel|felt|see|view)\w*/g,
    ],
    [
      'when',
      /\b(?:when|after|before|since|once|while|now that) (?:you|they|it|your [a-z]+) ((?!think\b|said\b|say\b|look\b|use\b|do\b)[a-z' -]{3,60})/g,
    ],
    [
      'given',
      /\b(?:since|given|now that|as|because) (?:that )?you(?:'re|'ve| are| have)? ((?!mention|said|describ)[a-z' -]{3,60})/g,
    ],
    ['who', /\bwho (?:else )?(?:in your|is your|at your|do you|does your) ([a-z' -]{3,60})/g],
    [
      'still',
      /\b(?:still|again|stop(?:ped)?|no longer|any ?more|continue[sd]?|return(?:ed)?|back to|already|yet|finally)\b()/g,
    ],
    [
      'trouble',
      /\b(problems?|issues?|difficult(?:y|ies)|frustrations?|challenges?|concerns?|worries|trouble|obstacles?|barriers?|complaints?|mistakes?|errors?|disagreements?|conflicts?|side effects?|drawbacks?|downsides?|fears?|doubts?|losses|risks?|benefits?|advantages?|improvements?)\b/g,
    ],
    [
      'than',
      /\b(?:better|worse|more|less|faster|slower|easier|harder|different(?:ly)?|improved|worsened) (?:than|from) ([a-z' -]{3,40})/g,
    ],
    [
      'others',
      /\b(team|managers?|boss|supervisors?|colleagues?|coworkers?|co-workers?|employees?|staff|clients?|customers?|wife|husband|spouse|partner|kids?|children|friends?|parents?|students?|patients?|organi[sz]ation|company|firm|school|department|leadership|workplace culture)\b/g,
    ],
  ],
} satisfies Partial<LanguagePack>
