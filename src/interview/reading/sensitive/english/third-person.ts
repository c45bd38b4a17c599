/** A secret or private matter of somebody else who can be told from others. */
import { isPrivate } from '../../private.ts'
import { being, illness } from './illness.ts'
import { anyCase, everyExact, exact, gap } from './pattern.ts'
import { person, relative } from './people.ts'

const illnesses = [
  `(?:has|had|have|suffers? from|suffered from|got|lives with|is living with|was diagnosed with|is being treated for|struggles with) ${gap(2)}(?:${illness})`,
  `(?:is|was|got|became) ${gap(1)}(?:${being})`,
  `(?:is|was|has been) losing (?:his|her) (?:memory|mind|sight|hearing|hair)`,
]

const privateMatter = [
  `(?:is|was|got|became) ${gap(1)}(?:gay|lesbian|bisexual|transgender|trans|in prison|in jail|fired|arrested|jailed|convicted|sacked|bankrupt|in debt|addicted to (?:drugs|alcohol|gambling|cocaine|pills)|here illegally|undocumented|getting divorced|getting a divorce|divorcing|hooked on|cheating|having an affair|seeing (?:somebody|someone) else|secretly|stealing|on drugs|suicidal|raped|abused)`,
  `(?:has|had) ${gap(1)}(?:an affair|an abortion|no papers|a criminal record|a drinking problem|a drug problem|gambling debts|a secret|a nervous breakdown|a miscarriage)`,
  `(?:cheats|cheated|lied|lies) (?:on|about) (?:me|him|her|his|the|their|my)`,
  `(?:secretly|stole|steals|drinks (?:too|at|heavily|a lot|every)|beats (?:his|her|the)|hits (?:his|her|the)|(?:takes?|took|sells?|sold|uses) (?:cocaine|drugs|bribes|heroin|steroids|speed|pills)|(?:sells?|sold|deals?) (?:weed|drugs)|tried to kill (?:himself|herself)|gambles?|gambled|wets the bed|owes (?:[a-z]+ ){0,3}money|(?:sleeps?|slept|sleeping) with (?:a|an|another|his|her|my) (?!light|phone|window|pillow))`,
  `(?:is|was|has been) sleeping with`,
  `(?:had|got|has) ${gap(1)}(?:nose job|facelift|plastic surgery|restraining order|a court order|visit from the police|police record)`,
  `(?:is|was) (?:back )?in (?:jail|prison|rehab|custody|a psychiatric [a-z]+)`,
  `(?:was|got|were) caught (?:with (?:drugs|cocaine|weed|stolen [a-z]+)|stealing|cheating|drunk)`,
  `(?:drinks(?=[.!,;]|$)|is seeing (?:a married|another|somebody|someone)|lost (?:his|her) job because|must not hear it)`,
  `told me (?:that )?(?:he|she)(?:'s| is| has) (?:a )?(?:lesbian|gay|pregnant|cheating|ill|sick|bisexual|trans|divorcing|in debt)`,
]

const ofSomebody = (matter: string) => exact(`${person} (?:[a-z]+ and )?(?:${anyCase(matter)})\\b`)

const notToTell = `\\b(?:[Dd]o not|[Dd]on't|[Pp]lease don't|[Nn]ot to) tell any(?:one|body)\\b`
const family = `(?:${relative}|\\b[Hh]e|\\b[Ss]he|\\b(?:Mum|Mom|Mam|Dad|Gran|Nan|Grandma|Grandad))`
/** What families keep to themselves. */
const kept =
  '(?![^.!?]{0,40}\\b(?:addict|alcoholic|hiv|aids|herpes|depress|schizo|psych|bipolar|rehab|mental|suicid|anorex|bulim|sober))'

/** Told in passing, a fact of the story: an illness in the family, and "don't tell anyone" as a way of speaking. */
export const factsOfOthers = [
  ...illnesses.map((matter) => everyExact(`${family} ${kept}(?:[a-z]+ and )?(?:${anyCase(matter)})\\b`)),
  everyExact(notToTell),
]

export const thirdPerson = [
  ...[...illnesses, ...privateMatter].map(ofSomebody),
  exact(`${notToTell}[^.!?\\n]{0,80}`),
  exact(
    `${person} [^.!?\\n]{0,80}\\b(?:in confidence|told me privately|privately|(?:only i|and (?:his|her) (?:parents|family|wife|husband|boss) (?:do|does) ?n[o']t) knows?(?: (?:that|it|about (?:it|this)))?(?=[.!,;\\n]|$))`,
  ),
  // "He mended it and nobody knows about it" is a good deed.
  exact(
    `${person} [^.!?\\n]{0,60}${isPrivate.source}[^.!?\\n]{0,60}\\b(?:[Nn]obody|[Nn]o one) knows?(?: (?:that|it|yet|about (?:it|this)))?(?=[.!,;\\n]|$)`,
  ),
  exact(`(?:[Bb]etween us|[Bb]etween you and me|[Oo]ff the record),? [^.!?\\n]{0,20}${person}`),
]
