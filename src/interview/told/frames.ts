/**
 * What a question asks for and what a sentence tells, by the same few frames: a time past, what is to come, other people,
 * what is done by oneself or not at all, the way something is done, a reason, which things. A sentence on the
 * topic that lacks the frame of the question does not answer it. English, by closed classes of words, of no topic.
 */
import { QuickMemory } from '../../platform/short-memory.ts'
import { plain } from '../../study/lint/text.ts'

interface Frame {
  asks: RegExp
  tells: RegExp
}

const others =
  'workplace|work place|company|organi[sz]ation|firm|management|managers?|leadership|boss(?:es)?|owners?|ceo|team|staff|colleagues?|co-?workers?|coworkers?|peers?|department|family|families|parents?|mother|father|mum|mom|dad|partner|husband|wife|kids|children|friends?|neighbou?rs?|flatmates?|everyone|everybody|nobody|no one|people|others|someone|somebody'

export const frames = {
  past: {
    asks: /\b(?:last time|(?:most recent|first|last|latest) \w+|the time|a time|when did|did you|did it|was|were|happened|got you|made you|led you)\b/,
    tells:
      /\b(?:was|were|had|did|went|got|took|made|gave|said|told|came|found|felt|tried|asked|used to|wrote|saw|had to|[a-z]{3,}ed|ago|yesterday|last (?:week|month|year|time|night)|once|one time|recently|today)\b/,
  },
  ahead: {
    asks: /\b(?:looking ahead|(?:in|for) (?:the )?(?:near )?future|will|would|expect|plan|hope|going to|next (?:week|month|year|time)|from now on|wish|should)\b/,
    tells:
      /\b(?:will|would|'ll|won't|going to|gonna|hope|hoping|hopefully|expect|plan(?:ning)? (?:to|on)|in (?:the )?(?:near )?future|one day|eventually|soon|someday|next (?:week|month|year)|as (?:\w+ ){1,3}(?:becomes?|gets?|improves?|evolves?|grows?)|(?:can|could) see|imagine|foresee|envision|potentially|might|more and more|ideally)\b/,
  },
  others: {
    asks: new RegExp(
      `\\b(?:at|in|by|with|of|from|for|does|do|did|is|are) (?:your|the|other|any|these|those) (?:\\w+ )?(?:${others})\\b|\\bwho\\b|\\bwhom\\b|\\bother people\\b|\\bpeople around\\b`,
    ),
    tells: new RegExp(
      `\\b(?:${others}|we all|they (?:all )?(?:are|were|do|don't|have|say|think|want)|self[- ]employed|freelance|(?:work|live) alone|by myself)\\b`,
    ),
  },
  alone: {
    asks: /\b(?:without|yourself|on your own|by hand|avoid|rather not|instead of|don't you|do you not|keep (?:away )?from|leave out|never)\b/,
    tells:
      /\b(?:myself|ourselves|on my own|by hand|manual(?:ly)?|without|prefer(?:red)? to|rather|avoid|(?:never|not|\w+n't) (?:\w+ ){0,2}(?:use|using|let|give|ask|trust|rely|delegate|hand|leave|want (?:it|them) to)|i (?:still |always |just )?(?:do|handle|write|keep|make) (?:most|all|it|this|that|those|these|the|my)\b)/,
  },
  way: {
    asks: /\bhow do(?:es)?\b|\bhow did\b|\bgo about\b|\bwalk me\b|\bwhat do you do\b|\bsteps?\b|\bprocess\b|\btypical\b|\bwhat happens\b|\bhow (?:are|is) \w+ (?:done|made|handled)\b/,
    tells:
      /\b(?:first|then|after(?:wards)?|before|start(?:s|ed)? (?:with|by|off|out)|begin|steps?|back and forth|usually|typically|normally|always|each time|every time|tend to|go (?:over|through|back)|check|review|finally|next|in the end|once (?:i|it|they|we)|collaborat\w*|throughout|when i|whenever)\b/,
  },
  reason: {
    asks: /\bwhy\b|\bwhat (?:made|makes|led|brought|got|keeps|kept|decides?|decided)\b|\breasons?\b|\bhow come\b/,
    tells:
      /\b(?:because|since|so that|reasons?|due to|wanted to|in order to|that's why|thanks to|as (?:i|it|they|we)|otherwise|simply)\b/,
  },
  which: {
    asks: /\b(?:which|what (?:kinds?|sorts?|types?) of|what (?!(?:is|are|was|were|does|do|did|made|makes|led)\b)\w+ (?:do|does|did|are|is|have)|what do you|what did you)\b/,
    tells:
      /\b(?:i|we)(?:'m|'re| am| are|'ve| have)? (?:also |mostly |mainly |usually |often |typically |primarily |sometimes |generally |currently |normally |each |all |both |only |just |like to |love to |tend to |have to )*(?:us(?:e|ed|ing)|do|did|make|made|buy|bought|eat|ate|take|took|handle|play|watch|read|get|got|ask|asked|have)\b|,.*,|\b(?:such as|for example|e\.g|like \w+ing|including|things like)\b/,
  },
} as const satisfies Record<string, Frame>

export type FrameName = keyof typeof frames
export const frameNames = Object.keys(frames) as FrameName[]

/** A guide's questions are the same in each interview, and a sentence is looked at more than once in a turn. */
const asked = new QuickMemory<ReadonlySet<FrameName>>({ most: 1024 })
const told = new QuickMemory<ReadonlySet<FrameName>>({ most: 1024 })

export const framesAsked = (question: string): ReadonlySet<FrameName> => asked.get(question, readAsked)
export const framesTold = (sentence: string): ReadonlySet<FrameName> => told.get(sentence, readTold)

function readAsked(question: string): ReadonlySet<FrameName> {
  const text = plain(question)
  return new Set(frameNames.filter((name) => frames[name].asks.test(text)))
}

function readTold(sentence: string): ReadonlySet<FrameName> {
  const text = plain(sentence)
  return new Set(frameNames.filter((name) => frames[name].tells.test(text)))
}
