/** What people may be said to have done with what was counted, by where the count comes from. English. */

/**
 * `spoken`: they said something of it. `answered`: it is an option, or the words, of their answer. `end`: one of several
 * points of a scale. `ranked`: first of a list. `denied`: it is not so. `both`: two things. `answering`: they answered at all.
 */
export type HowTold =
  | 'spoken'
  | 'answered'
  | 'end'
  | 'ranked'
  | 'denied'
  | 'both'
  | 'answering'
  | 'good'
  | 'bad'
  | 'mixed'
  | 'unclear'

const it = '(?:(?:(?:the|their|its|a|an) )?■|it|this|that|them|these)'
const did = '(?:to )?(?:also )?(?:(?:have|has|had|did) )?'
const was = '(?:(?:is|was|were|are|(?:has|have|had) been) )?(?:also )?'
/** Group 1: the people follow. */
const byWhom = '( (?:by|among|with|for))?'
const all = (...patterns: string[]) => patterns.map((pattern) => new RegExp(`(?<= )${pattern}(?= )`, 'gu'))

const speak = '(?:speaks?|spoken?|speaking|talk(?:s|ed|ing)?|tells?|told|telling)'
const name =
  '(?:mention(?:s|ed|ing)?|nam(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|(?:brings?|brought|bringing) up|touch(?:es|ed|ing)? (?:up)?on|refer(?:s|red|ring)? to)'
const say = '(?:says?|said|saying)'
const named = '(?:mentioned|named|raised|discussed|brought up|(?:spoken|told) (?:of|about)|talked about|said)'
const cameUp = `■ (?:(?:has|have|had) )?(?:came|comes?|coming) up${byWhom}()`
const spoken = all(
  `${did}${speak} (?:us )?(?:of|about) ${it}()`,
  `${did}${name} ${it}()`,
  `${did}(?:brings?|brought|bringing) ${it} up()`,
  `${did}${say} (?:something (?:of|about) |that (?:they )?)?(?:(?:the|their|its) )?■()`,
  `■ ${was}${named}${byWhom}`,
  cameUp,
  `(?:marked|coded|labelled|labeled|tagged) (?:# )?(?:people |of them )?(?:with|as) (?:the )?■()`,
)

const answer =
  '(?:answer(?:s|ed|ing)?(?: with)?|choose|chooses|chose|chosen|choosing|pick(?:s|ed|ing)?|select(?:s|ed|ing)?|tick(?:s|ed|ing)?|gave|gives?|giving)'
const answered = all(
  `${did}(?:gave|gives?|giving) ${it} as (?:their|an|the) answer()`,
  `${did}(?:${answer}|${say}|${name}) ${it}()`,
  `■ ${was}(?:answered|chosen|picked|selected|ticked|given|${named})${byWhom}`,
  `■ ${was}the (?:answer|choice) (?:of|from|for)()`,
  `whose (?:answer|choice) (?:is|was) ${it}()`,
  cameUp,
)
const end = all(
  `${did}(?:${answer}|${say}) (?:# of )?${it}(?: (?:of|on) the scale)?()`,
  `(?:# of )?■ ${was}(?:chosen|picked|selected|ticked|given)${byWhom}`,
)
const ranked = all(
  `${did}(?:rank(?:s|ed|ing)?|puts?|putting|plac(?:e|es|ed|ing)) ${it} (?:first|at the top)()`,
  `■ ${was}(?:ranked|put|placed) first${byWhom}`,
  `■ (?:came|comes?) first${byWhom}`,
)
const denied = all(`${did}den(?:y|ies|ied|ying) ${it}()`, `■ ${was}denied${byWhom}`)
const both = all(`${did}(?:${answer}|${say}|${name}) both ${it}()`)
const answering = all(
  'who could have answered did()',
  `${did}answer(?:s|ed)?(?: (?:it|this|§|■|(?:the|this) question(?: §)?))?()`,
)
/** Which way they speak, as the program says it: never what they think. */
const telling = (what: string) =>
  all(`(?:(?:in|of|about) ${it} )?${did}(?:${speak}|${say}|${name}) ${what}(?: (?:of|about|on|in) ${it})?()`)

const relations: Record<HowTold, readonly RegExp[]> = {
  ...{ spoken, answered, end, ranked, denied, both, answering },
  good: telling('only good things'),
  bad: telling('only bad things(?: or worries)?'),
  mixed: telling('both good and bad things'),
  unclear: telling('neither(?: that the program can tell)?'),
}

export function relationsOf(how: HowTold): readonly RegExp[] {
  return relations[how]
}
