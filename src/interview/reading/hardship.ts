/**
 * What somebody bore, by closed classes of words: illness, a body that no longer does it, a parting, a death, work lost. Nobody
 * is asked what they "do about that", what it involves, or what made them do it. Narrower help is given elsewhere
 * (`everyday.ts`, `loss.ts`); this only keeps follow-ups of everyday doings away. Pure; English.
 */

const borne =
  /\b(?:chemo\w*|radio ?therapy|radiation|surger\w+|(?:an|the|my|his|her) operation|cancer|tumou?rs?|stroke|dialysis|hospice|rehab|overdos\w+|divorc\w+|separated from|funeral|buried|bury|widow\w*|miscarr\w+|stillb\w+|abortions?|ivf|died|dead|death|passed away|fired|laid off|made redundant|evicted|homeless|bankrupt\w*|abus\w+|raped|assaulted|attacked|arrested|prison|debts?|bailiffs?|repossess\w*|evictions?|benefits (?:were|was|are|got|have been) (?:stopped|cut|sanctioned)|(?:stopped|cut|sanctioned|suspended) (?:my|our|the|his|her) (?:benefits?|pension|allowance)|took (?:the|our|my) (?:house|home|flat|farm|kids|children)|(?:shouts?|shouting|yells?|yelling|screams?|screaming|swears?)(?: at (?:me|us|him|her|them))?(?=[.,!;]|$| (?:and|all|a lot|often)\b)|bull(?:y|ies|ied)\b(?! points))\b/
/** "Put my mother in a home", "gave the baby up", "left him". */
const people =
  '(?:him|her|them|(?:my|our|the) (?:\\w+ )?(?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|boyfriend|girlfriend|aunt|uncle|niece|nephew|grand\\w+|baby|babies|child|children|kids?|twins|dog|cat))'
const parted = new RegExp(
  `\\b(?:lost|lose|left|leave|buried) ${people}(?! (?:at|in|with|to|on|a|the|some|my|our|off)\\b)|\\b(?:lost|lose|buried) ${people}\\b|\\b(?:gave|give|giving) (?:up )?${people} (?:up|away)\\b|\\b(?:gave|give|giving) up ${people}|\\bput ${people} (?:in(?:to)?|down|to sleep|up)\\b|\\b(?:lost|lose|losing) (?:my|our|the|a|\\w+) (?:job|house|home|farm|baby|babies|leg|arm|sight|eyesight|hearing|hair|mind)\\b`,
)
const injured =
  /\b(?:broke|broken|breaks?|fractured|injured|hurt) (?:my|his|her|a|the) (?:\w+ )?(?:hips?|legs?|arms?|wrists?|ankles?|back|neck|ribs?|heart|foot|collarbone|shoulders?|knees?)\b/
/** Of the body, and alone: not "I cannot see the bill". */
const unable =
  /\b(?:can't|cannot|can not|couldn't|(?:am|are|'m|'re) (?:not able|unable) to) (?:\w+ )?(?:have (?:any |more )?(?:children|kids|a (?:baby|child|family))|get (?:pregnant|up|out of bed)|conceive|cope|go on|breathe|(?:hear|see|walk|climb|stand|bend|drive|sleep|eat|lift|work)(?: (?:properly|well|far|much|long|stairs|at all|any ?more|any longer|(?:so|very|too) (?:well|far|much|long)))*(?=[.,;!]|$| (?:and|but|so|since|because)\b))/

export function isHardship(words: string): boolean {
  const flat = words.toLowerCase().replaceAll('’', "'")
  return borne.test(flat) || parted.test(flat) || injured.test(flat) || unable.test(flat)
}
