/** English: what guides are judged by beside the wording of any question. */
import { plain } from '../../text.ts'
import type { GuidePack, Rewriting } from '../guide-pack.ts'

const thing = '([^?.!,;]{2,80}?)'
const end = '(?= (?:if|when|in the|over the|next|instead|again|tomorrow|soon)\\b|[?.!,;]|$)'
const act =
  '(?:buy|use|try|get|order|pay for|subscribe to|sign up for|switch to|choose|pick|download|install|book|join|visit|go for|rent|hire|purchase|upgrade to|move to|adopt|watch|read|attend)'
const future =
  '(?:would you|will you|could you see yourself|can you see yourself|do you see yourself|might you)'

/** What follows an "if" that no present tense could follow. */
const unreal =
  '(?!you had to\\b|i\\b)[^?.,]{1,50}?\\b(?:could|were|was|had|did|went|came|cost|ran|got|lost|gave|made|won|took|left|began|stood|offered|[a-z]{3,}ed)\\b'

const they =
  '(?:you|your (?:family|household|partner|husband|wife|children|kids|parents|friends|team|company|colleagues|customers|boss|employer|neighbou?rs))'
/** Verbs of telling, and of what was but did not happen, after "would you". */
const tells =
  '(?:say|ask|agree\\b(?! to\\b)|disagree|describe|call|tell|explain|walk|share|give (?:me|us|an?)|mind|have|put|name|define|sum|compare|talk|show|list|rate|rank|please|like to (?:add|say|tell|share|mention|talk|know|ask)|consider|not|also|ever|be\\b|go (?:about|through)|expand|elaborate|point|add|introduce|usually|normally|typically|often|always|sometimes|then|think of as)\\b|(?:characteri|summari)'

/** What a guide asks people to do. */
const asking =
  '(?:tell|describe|explain|share|show|say|give|name|list|write|note|type|put|walk|talk|take|think|look|read|watch|listen|imagine|picture|suppose|recall|remember|reflect|consider|compare|rank|rate|order|sort|choose|pick|select|mark|tick|match|draw|sketch|outline|summari[sz]e|sum|complete|finish|fill|continue|introduce|mention|add|comment|help|open|try|use|find|go|start|begin|turn|act|play|speak|elaborate|expand|estimate|guess|count|enter|upload|record|point|discuss)'

const priceWhy = 'People cannot say what they would pay; what they have paid they know.'
const futureWhy = 'What people say they will do is a poor guide to what they do.'
const askPaid = (about: string) =>
  `"What did you last pay for ${about || 'something that does this job'}?" Or use a method: the price questions of van Westendorp, or a choice between offers.`
const askDone = (about: string) =>
  `"Tell me about the last time you chose something like ${about || 'this'}." Or offer a choice between real alternatives.`

const hypothetical: Rewriting[] = [
  {
    pattern: new RegExp(
      `\\b(?:how much|what|what price|which price) (?:money )?(?:would|will|could|might) (?:you|people|your \\w+) (?:be (?:willing|prepared|ready|able) to |expect to |want to |be happy to )?(?:pay|spend)(?: (?:for|on) ${thing})?${end}`,
    ),
    why: priceWhy,
    rewrite: askPaid,
  },
  {
    pattern: new RegExp(
      `\\b(?:would|will|might) (?:you|people|your \\w+) (?:be (?:willing|prepared|ready) to )?pay (?:more |extra |\\S*\\d\\S* |an? \\w+ )?(?:for |on )?${thing}${end}`,
    ),
    why: priceWhy,
    rewrite: () => askPaid(''),
  },
  {
    pattern:
      /\bwhat (?:would be|is|do you (?:think|feel) (?:is|would be)|would you (?:say|consider|call)(?: to be| is)?) (?:a |an |the )?(?:fair|reasonable|good|right|acceptable|maximum|highest|ideal) (?:price|fee|amount|cost)\b|\bwould you (?:still )?(?:buy|use|get|order|take|subscribe\w*) (?:it|this|that)? ?(?:at|for) \S*\d|\bhow much (?:is|would) (?:it|this|that) (?:be )?worth to you\b/,
    why: priceWhy,
    rewrite: () => askPaid(''),
  },
  {
    pattern: new RegExp(
      `\\bhow (?:likely|willing|inclined|keen|eager) (?:are|would|will) you (?:be )?to ${thing}${end}`,
    ),
    why: futureWhy,
    rewrite: (about) =>
      `"When, if ever, did you last ${toBase(about)}?" Or use a purchase-intention scale that is calibrated with what people then did.`,
  },
  {
    pattern: new RegExp(
      `\\b(?:do|are) you (?:plan(?:ning)?|intend(?:ing)?|going|expect(?:ing)?|hope|hoping) to ${thing}${end}`,
    ),
    why: futureWhy,
    rewrite: (about) => `"What, if anything, have you done so far to ${about || 'get there'}?"`,
  },
  {
    pattern: new RegExp(
      `\\b${future} (?:ever |still |also |really |rather |actually |then |consider |be (?:willing|likely|interested|prepared|open|happy|able) (?:to|in) |think about |like to |want to |want |prefer to )*${act}(?:ing)?\\b(?: ${thing})?${end}`,
    ),
    why: futureWhy,
    rewrite: askDone,
  },
  {
    pattern:
      /\b(?:would|will) you (?:ever |still |then )?(?:be )?(?:interested in|consider|recommend|switch|upgrade|renew|return|come back|cancel|subscribe|leave|stay|quit|stop|start|keep|continue|give up|trust|agree to)\b|\b(?:can|could) you (?:imagine|picture|see) (?:yourself |yourselves )?[a-z]+ing\b|\b(?:what|which) (?:[a-z]+ ){1,3}would you (?:really |most |also )?(?:like|want|need|expect|hope) (?:to (?:see|have|get|find|use)\b|from\b|in\b)/,
    why: futureWhy,
    rewrite: () =>
      '"Tell me about the last time you did, or nearly did." Or offer a choice between real alternatives.',
  },
  {
    pattern:
      /\b(?:how often|how many|how much|how frequently|when|where|what|which \w+|who) (?:\w+ )?(?:would|will) (?:you|people|your \w+) (?:\w+ )?(?:use|buy|order|visit|eat|drink|need|want|shop|go|do|choose|take|spend|like)\b/,
    why: futureWhy,
    rewrite: () =>
      '"Tell me about the last time: what did you do?" Or count what they did: "How often in the last four weeks?"',
  },
  {
    pattern:
      /(?:^|[.!?,;] )(?:imagine|suppose|picture|pretend|what if|let's say|say that)\b|\bif (?:we|there (?:was|were)|it (?:was|were|had|could|cost|came)|this (?:was|were|existed)|you (?:could|had|were|got)|money|a \w+ (?:was|were|existed))\b[^?]*\bwould you\b|\bwould you\b[^?]*\bif (?:we|there (?:was|were)|it (?:was|were|had|could|cost|came)|this (?:was|were|existed)|you (?:could|had|were)|money)\b/,
    why: 'It asks about a world that they have not lived in.',
    rewrite: () => '"Tell me about the last time you were in such a situation: what did you do?"',
  },
  {
    // "If a robot cut your lawn, how would you feel": past tense after the "if", and "would" beside it.
    pattern: new RegExp(
      `\\bif ${unreal}[^?]*\\bwould (?!i\\b|have\\b)(?!you (?:usually|typically|normally|often)\\b)|\\bwould (?!i\\b|have\\b)(?!you (?:usually|typically|normally|often)\\b)[^?]*\\bif ${unreal}`,
    ),
    why: 'It asks about a world that they have not lived in.',
    rewrite: () => '"Tell me about the last time you were in such a situation: what did you do?"',
  },
  {
    // Any other act of theirs with a "would": asking them to tell something predicts nothing.
    pattern: new RegExp(
      `\\b(?:would|will) ${they} (?!${tells})[a-z]+|\\bwould [^?.,]{2,60}? (?:make|get|help|lead|push|cause|persuade|convince|stop|keep) ${they}\\b|\\bhow (?:likely|probable) is it (?:that )?${they}\\b|\\b(?:do|can|could) you see yourself\\b`,
    ),
    why: futureWhy,
    rewrite: () => '"Tell me about the last time: what did you do?"',
  },
  {
    pattern:
      /\b(?:in (?:five|ten|two|three|\d+) years|in the future|next (?:year|month|week)|from now on)\b[^?]*\b(?:will|would) (?:you|your)\b|\b(?:will|would) (?:you|your)\b[^?]*\b(?:in (?:five|ten|two|three|\d+) years|in the future|next (?:year|month|week)|from now on)\b/,
    why: futureWhy,
    rewrite: () => '"What has changed in how you do this over the last year?"',
  },
]

/** "switch to another bank": as it stands after "did you". */
const toBase = (about: string) => about || 'do this'

const jargon: GuidePack['jargon'] = [
  [/\bpain[- ]points?\b/, 'what was difficult'],
  [/\btouch ?-?points?\b/, 'where you dealt with us'],
  [/\b(?:customer|user|buyer|patient) journeys?\b/, 'what happened from start to end'],
  [/\bvalue propositions?\b/, 'what it is good for'],
  [/\buse[- ]cases?\b/, 'what you use it for'],
  [/\b(?:user experience|ux|ui|user interface)\b/, 'how it is to use'],
  [/\b(?:customer experience|cx)\b/, 'how it was to deal with them'],
  [/\bonboarding\b/, 'the first days with it'],
  [/\b(?:utili[sz](?:e|ed|es|ing|ation))\b/, 'use'],
  [/\bleverag(?:e|ed|es|ing)\b/, 'use'],
  [/\bstakeholders?\b/, 'the people it concerns'],
  [/\bomni-?channel\b/, 'in the shop and online'],
  [/\bseamless(?:ly)?\b/, 'without a break'],
  [/\bfrictionless\b|\bfriction\b/, 'what held you up'],
  [/\bsynerg(?:y|ies|istic)\b/, 'working together'],
  [/\becosystems?\b/, 'the things that belong to it'],
  [/\b(?:key performance indicators?|kpis?)\b/, 'the figures you watch'],
  [/\b(?:return on investment|roi)\b/, 'what it brought for its price'],
  [/\b(?:net promoter(?: score)?|nps|csat)\b/, 'how satisfied people are'],
  [/\b(?:mvps?|minimum viable products?)\b/, 'a first version'],
  [/\b(?:saas|paas|iaas)\b/, 'a program used online'],
  [/\b(?:b2b|b2c|d2c|dtc)\b/, 'for businesses, or for people at home'],
  [/\b(?:fmcg|cpg)\b/, 'things bought every day'],
  [/\bchurn(?:ed|ing)?\b/, 'stopping'],
  [/\b(?:conversion rates?|conversion funnel|sales funnel|ctas?|calls? to action)\b/, 'what made you buy'],
  [/\b(?:go-to-market|gtm)\b/, 'how it is sold'],
  [/\b(?:deliverables?|action items?|learnings|actionable)\b/, 'what comes out of it'],
  [
    /\b(?:granular(?:ity)?|holistic(?:ally)?|paradigms?|best-in-class|end-to-end|cutting-edge|state-of-the-art|mission-critical)\b/,
    'everyday words',
  ],
  [
    /\b(?:cognitive load|mental models?|affordances?|information architecture|discoverability|findability|heuristics?)\b/,
    'how easy or difficult it is to follow',
  ],
  [
    /\b(?:brand equity|brand salience|brand affinity|unaided awareness|purchase intent|consideration set|share of wallet|purchase funnel)\b/,
    'what comes to mind, and what was bought',
  ],
  [
    /\b(?:low-hanging fruit|move the needle|deep[- ]dive|circle back|touch base|bandwidth|ideat(?:e|ed|ion|ing)|operationali[sz]e\w*|incentivi[sz]e\w*|monetis\w+|monetiz\w+)\b/,
    'everyday words',
  ],
  [
    /\b(?:adoption curve|early adopters?|feature set|feature parity|roadmap|backlog|tech stack|integrations? layer|single sign-on|sso|two-factor authentication|2fa)\b/,
    'what it does for you',
  ],
  [
    /\b(?:dev-?ops|ci\/cd|agile|scrum|kanban|sprint planning|devsecops|scalab(?:le|ility)|interoperab(?:le|ility)|throughput)\b/,
    'how the work is done',
  ],
  [/\b(?:upskill|reskill)(?:ed|ing|s)?\b/, 'learning something new'],
  [/\bprocurement\b/, 'buying'],
  [/\boptimi[sz](?:e|ed|es|ing|ation)\b/, 'make better'],
  [/\btriag(?:e|ed|es|ing)\b/, 'decide what comes first'],
  [
    /\b(?:cross-?sell|upsell)(?:ing|s)?\b|\b(?:gamif(?:y|ied|ication)|wayfinding|attrition|turnkey|capex|opex|headcount|core competenc(?:y|ies)|change management|knowledge transfer|buy-in|value[- ]adds?|thought leaders?(?:hip)?|customer lifetime value|decision tree|persona segmentation|segmentation)\b/,
    'everyday words',
  ],
  [/\b(?:retention|engagement metrics?|user engagement|activation rate)\b/, 'how often you use it'],
  [
    /\b(?:socio-?economic|demographics?|psychographics?|longitudinal|efficacy|modality|modalities)\b/,
    'everyday words',
  ],
].map(([pattern, plainly]) => ({ pattern: pattern as RegExp, plainly: plainly as string }))

const commonAbbreviations = new Set(
  `AI TV PC UK US USA EU UN FAQ PDF SMS GPS DVD CD CV HR IT ID OK CEO ATM DIY URL VIP USB GP NHS HIV DNA VAT PIN QR EV
  AM PM ADHD BBC CNN NASA IKEA BMW WC HD LED A B C D E I II III IV V XL XXL NO YES OR AND NOT DJ MP3 XS S M L Q A/B
  COVID COVID-19 MRI BBQ RSVP PS PE PR`
    .split(/\s+/)
    .filter(Boolean),
)

const positive =
  /\b(?:good|great|excellent|outstanding|superb|fantastic|wonderful|amazing|perfect|satisfied|happy|pleased|delighted|agree|likely|easy|useful|helpful|important|like|love|enjoy\w*|positive|clear|better|best|improved|fast|quick|cheap|fair|safe|trust\w*|confident|comfortable|interested|interesting|recommend|loyal|high quality|favou?rable|strong)\b/
const negative =
  /\b(?:bad|poor|terrible|awful|horrible|dreadful|dissatisfied|unhappy|displeased|disappointed|disappointing|disagree|unlikely|difficult|hard|useless|unhelpful|unimportant|dislike|hate|negative|unclear|confusing|worse|worst|slow|expensive|unfair|unsafe|distrust|uncomfortable|uninterested|boring|unfavou?rable|weak|never|none|mediocre)\b/
const refuses = /\b(?:not|never|hardly|barely|no|in no way)\b/

function valence(label: string): -1 | 0 | 1 {
  const text = plain(label)
  if (
    /\b(?:neither|neutral|no opinion|don't know|not sure|undecided|average|okay|ok|so-so|mixed|about the same)\b/.test(
      text,
    )
  )
    return 0
  if (negative.test(text)) return -1
  if (positive.test(text)) return refuses.test(text) ? -1 : 1
  return 0
}

export const englishGuides: GuidePack = {
  hypothetical,
  /**
   * Van Westendorp's prices, a recommendation; an explanation to somebody, the one thing to change, a brand as a person
   * (projective techniques), which predict nothing.
   */
  namedMethods:
    /\bif you could change (?:one|a single|just one|only one|anything)\b|\bif [^?,]{2,80}? (?:were|was) (?:an? )(?:[a-z]+ )?(?:person|animal|car|place|house|song|film|movie|colou?r|dish|season|plant|celebrity|city)\b|\bat what price would you\b|\bif you had to (?:explain|describe|tell|name|sum|put|choose a word|teach|show)\b|\bwhat price would (?:you consider|be) (?:it )?(?:so|too|a bargain|starting|getting)|\bhow likely (?:are you|is it that you (?:would|will)) (?:to )?recommend\b/,
  asks: new RegExp(
    `\\?|\\b(?:wh(?:at|o|om|ose|ich|en|ere|y|ether)|how|you|yours?|yourself|yourselves|any\\w*|else|please|let's|let us|let me|i would like|i'd (?:like|love)|i'm curious|${asking})\\b`,
  ),
  placeholder:
    /^(?:asd[a-z]+|asfd|sdf[a-z]*|dfg[a-z]*|fghj?[a-z]*|hjkl?|jkl|qwer[a-z]*|yxcv[a-z]*|zxcv[a-z]*|tests?|to|do|todo|tb[ad]|xyz|foo|baz|blah?|lorem|ipsum|dolor|sit|amet|placeholder)$/,
  jargon,
  commonAbbreviations,
  negators:
    /\b(?:not|never|nobody|no one|nothing|none|neither|nor|nowhere|cannot|without)\b|n't\b|\bno (?!one\b|matter\b|longer\b)[a-z]+/g,
  hiddenNegators:
    /\b(?:unlikely|unable|unwilling|unhappy|uncommon|unusual|unimportant|unnecessary|unclear|unfair|impossible|disagree\w*|disapprove\w*|dissatisf\w+|dislike\w*|disallow\w*|oppose[sd]?|opposed|forbid\w*|prohibit\w*|ban(?:ned|ning)?|fail(?:ed|s|ing)?|refus\w+|avoid\w*|prevent\w*|den(?:y|ied|ies)|lack\w*|hardly|rarely|seldom|barely|against|stop(?:ped)?)\b/g,
  notNegation:
    /\b(?:or not|why not|if not|not only|not just|whether or not|not at all|no matter|not (?:yet|sure)|(?:can't|cannot) (?:wait|help)|nothing else|non-\w+|why or why not|to or not to|haven't (?:covered|asked|talked|spoken|touched|mentioned)|didn't (?:ask|cover|mention))\b/g,
  scaleInText: {
    names:
      /\b(?:on a|using a|on the) scale (?:of|from|between)? ?(?:\d+|one|zero)\s*(?:-|to|and)\s*(?:\d+|five|seven|ten)|\bfrom (?:0|1|zero|one) to (?:5|7|10|100|five|seven|ten)\b|\bout of (?:5|10|five|ten)\b|\b(?:mark|score|rating|grade|number|points?|stars?) (?:\w+ ){0,3}?(?:between|from) (?:0|1|zero|one) (?:and|to) (?:5|7|10|100|five|seven|ten)\b/,
    explains: /\b(?:where|with|being|means?|meaning|stands for|is)\b|=|\(/,
  },
  valence,
}
