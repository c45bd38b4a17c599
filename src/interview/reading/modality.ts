/**
 * Whether a stretch of a sentence says the same by itself as it does in it: a hope ("Hopefully, ..."), a guess ("..., I think"),
 * a denial or a condition beside it must not be cut off, else a wish is read out as a claim. Pure; English.
 */
const hedge = [
  'hopefully',
  'maybe',
  'perhaps',
  'possibly',
  'probably',
  'most likely',
  'ideally',
  'presumably',
  'supposedly',
  'allegedly',
  'apparently',
  'arguably',
  'potentially',
  'theoretically',
  'in theory',
  'in an ideal world',
  'in a perfect world',
  'at best',
  'at worst',
  'eventually',
  'one day',
  'some ?day',
  'in (?:the )?(?:near |distant )?future',
  'it may be',
  'it could be',
  'who knows',
  'in (?:my|our|their) (?:view|opinion|experience|mind|eyes)',
  "(?:it(?:'s| is) )?not (?:that|because|as if|as though|like)",
  "i(?:'d| would)? (?:\\w+ )?(?:think|hope|guess|suppose|believe|feel|imagine|doubt|wish|assume|expect|suspect|fear|worry|reckon|say|bet)",
  "i(?:'m| am) (?:\\w+ )?(?:not sure|unsure|hoping|afraid|worried|guessing|assuming)",
  '(?:they|some|people|others|many|he|she|everyone) (?:\\w+ )?(?:say|says|claim|claims|think|thinks|believe|believes)',
].join('|')

/** Set apart before it, or right before it. */
const justBefore = new RegExp(
  String.raw`(?:^|[,;:(–—-]\s*|\b(?:and|but|so|because|or)\s+)(?:${hedge})(?: that)?[,:]?\s*(?:(?:and|but|so)\s+)?$`,
  'i',
)
/** What is joined to a hope or a guess by "and" is hoped or guessed too. */
const joinedTo = new RegExp(
  String.raw`(?:^|[,;:(–—-]\s*|\b(?:and|but|so|because|or)\s+)(?:${hedge})\b[^,;:–—]*\s(?:and|or)\s+$`,
  'i',
)
const behind = new RegExp(
  String.raw`^\s*[,–—-]?\s*(?:(?:${hedge})(?=\s*(?:[.,!;]|$))|(?:but |though |and )?not (?:always|really|yet|entirely|completely|necessarily|every|all|in)\b|or not\b|or so (?:i|they|it)\b|if (?:possible|at all|anything|necessary|only|ever)\b|unless\b|except\b|at least not\b)`,
  'i',
)

/** `before` and `after`: what of the sentence stands around it. */
export function keepsModality(before: string, after: string): boolean {
  const lead = before.replaceAll('’', "'")
  return !justBefore.test(lead) && !joinedTo.test(lead) && !behind.test(after.replaceAll('’', "'"))
}
