/** A way to die that is at hand or was tried, and leaves that are taken of everybody: plain words that name neither death nor life. */
import { loose } from './pattern.ts'

const pills = '(?:[a-z]+ )?(?:pills|tablets|paracetamol|painkillers)'
const someday = '(?=[.,!?;]|$)'
const heights = '(?:tracks?|platform|bridge|roof|balcony|cliff|ledge|railway|edge)'

export const meansAtHand = [
  loose(
    `\\b(?:tried|trying|attempt(?:ed)?|planned|planning|wanted|going|meant) to overdose\\b|\\b(?:thought|thinking|think) (?:of|about) overdosing\\b`,
  ),
  loose(
    `\\bi(?:'ve| have| had| keep| kept)?(?: got)? (?:the |my |all (?:the|my) )?${pills} (?:all )?counted out\\b(?! (?:for|by|in (?:a|the|my) (?:box|organi[sz]er|dispenser|tray)))`,
  ),
  loose(
    `\\bhow many (?:of )?(?:my |the |these |those )?(?!(?:vitamin|dishwasher|feed|washing|descaling|chlorine|cleaning|iron|calcium|salt) )${pills} (?:would|will|it would|it will|it takes|i'?d need|are|is) ?(?:be |take )?(?:enough|too many|lethal|fatal|to die|to do it)${someday}`,
  ),
  loose(
    `\\b(?:lethal|fatal|deadly) dose\\b|\\b(?:lethal|fatal) (?:amount|quantity)\\b|\\bhow (?:many|much) (?:of )?(?:my |the |these |[a-z]+ ){0,3}(?:(?:would|will|does) it take|do i need|would i need|is needed) to (?:die|kill (?:me|myself|somebody|someone|a person)|overdose|not wake up)\\b|\\bhow (?:much|many)\\b(?=[^.!?\\n]{0,40}\\b(?:pills|tablets|paracetamol|painkillers|ibuprofen|aspirin|insulin|doses?|medication|medicine|drugs?|alcohol|of it)\\b)[^.!?\\n]{0,40}\\b(?:is|are|would be) (?:an overdose|lethal|fatal|deadly)\\b`,
  ),
  loose(`\\bi(?:'ve| have)(?: got)? a plan and a date(?=[.!;]|$)`),
  loose(
    `\\b(?<!\\b(?:as|like) )if i (?:just |simply |no longer )*(?:didn't|did not|no longer|stopped|ceased to) ?exist(?:ed|ing)?\\b`,
  ),
  loose(
    `\\b(?:don't|do not|can't|cannot|didn't) trust myself (?:[\\w'-]+ ){0,2}(?:near|around|on|by|with) (?:[\\w'-]+ ){0,2}(?:${heights}|pills|tablets|razors?|blades?)\\b(?! (?:saw|set))|\\b(?:don't|do not|can't|cannot) trust myself (?:to be )?alone\\b(?! with)`,
  ),
  loose(
    `\\bi(?:'ve| have) said (?:my )?goodbyes? to (?:everyone|everybody|all of them)(?: (?:that |who )?(?:i (?:needed|wanted|had|have|love[ds]?)(?: to)?|matters))?${someday}`,
  ),
  loose(
    `\\b(?:written|wrote) (?:the|my|all the) letters(?: already| now)?,? (?:to|for) (?:the|my|our) (?:kids|children|sons?|daughters?|wife|husband|family|mum|mom|mother)${someday}`,
  ),
  loose(
    `\\b(?:blade|scissors|lighter|knife)\\b[^.!?\\n]{0,30}\\b(?:use|used|using|put|hold|held|press(?:ed)?|drag(?:ged)?|run|ran) (?:it |them )?(?:on|to|across|into|against|over) my (?:own )?(?:arms?|wrists?|thighs?|skin)\\b`,
  ),
  loose(
    `\\b(?:the|my|these|those) voices (?:keep |are |always )?(?:tell(?:ing)?|told|say(?:ing)?|order(?:ing)?|want(?:ing)?) (?:me )?to (?:do it|hurt|harm|kill|jump|cut|die|end|burn|stop (?:eating|living))\\b`,
  ),
  loose(
    `\\b(?:since|after|now that) (?:he|she|they|my [a-z]+)(?:'s| has| have| is)? (?:died|passed(?: away)?|dead)\\b[^.!?\\n]{0,30}\\bi (?:just |only )*want(?:ed)? to (?:be|go|lie) (?:with|to|beside|next to) (?:him|her|them)\\b`,
  ),
  loose(
    `\\b(?:hose|noose|pills|tablets|blade|tracks)\\b[^.!?\\n]{0,40}\\b(?:lost my nerve|(?:couldn't|didn't) go through with it|chickened out)\\b`,
  ),
  loose(`\\bonly one way (?:out|left) for me\\b|\\bmade (?:my )?peace with (?:going|dying)${someday}`),
  loose(
    `\\b(?:don't|do not|didn't) deserve (?:to (?:eat|live|be (?:here|alive))|food)\\b|\\b(?:stopped|not|don't) eat(?:ing)?\\b[^.!?\\n]{0,30}\\bi (?:don't|do not|didn't) deserve\\b`,
  ),
  loose(`\\b(?:i'?d|i would) (?:like|love|prefer|rather) not (?:to )?wake up${someday}`),
  loose(
    `\\b(?:keep|kept|can't stop) (?:picturing|imagining|thinking (?:of|about)) (?:steering|driving|crashing|swerving|walking|stepping) (?:into|off|in front of|under) (?:a|the|an) (?:[a-z]+ )?(?:lorry|truck|wall|tree|traffic|river|train|bus|bridge)\\b`,
  ),
]
