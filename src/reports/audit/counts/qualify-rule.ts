/** What a report adds to a rule of words: "that begin with", "in any ending", "written as one word or two", "at least twice". */

export interface Qualifiers {
  /** Every word that begins like this counts. */
  isStart: boolean
  /** Every form of the word counts; which ones these are, the report leaves to its reader. */
  isStem: boolean
  /** Written apart, together or with a hyphen it is the same. */
  isSpaced: boolean
  /** The letters count wherever they stand, within longer words too. */
  isPart: boolean
  /** All of the words named must be there, each somewhere. */
  isBoth: boolean
  /** Something that this program does not follow: what it counted would be another rule. */
  isOpen: boolean
}

const letters = '(?:\\s+(?:with|in))?(?:\\s+(?:the|a|an))?(?:\\s+(?:letters?|stem|root|syllables?))?'
/** "Words that begin with", "anything starting with", "the stem of": what counts follows. */
export const beginning = new RegExp(
  [
    `\\b(?:words?|terms?|anything|everything|something|expressions?)(?:\\s+(?:that|which))?\\s+(?:begin(?:s|ning)?|start(?:s|ing)?)${letters}\\s+`,
    '\\b(?:word[- ])?(?:stems?|roots?)\\s+(?:of\\s+)?(?=[“"„«‘\'])',
  ].join('|'),
  'iu',
)
const form = new RegExp(
  [
    '\\b(?:some|any|a|one|every) (?:form|variant|inflection|ending)s? of\\b',
    '\\b(?:verb or noun|noun or verb|singular or plural)\\b',
    '\\b(?:in|with|under) (?:any|all|some|one|every|each|whatever|either|its|various|different)(?: of)?(?: its| their| the)?(?: \\p{L}+)? ?(?:forms?|endings?|inflections?|tenses?)\\b',
    '\\b(?:whatever|regardless of|irrespective of) (?:its|the|their) (?:forms?|endings?|inflections?|tenses?)\\b',
  ].join('|'),
  'iu',
)
const spaced =
  /[,(]?\s*(?:with or without|with and without|whether or not with) (?:an? |the )?(?:hyphens?|spaces?|dash(?:es)?)\b\s*[,)]?|[,(]?\s*(?:(?:whether|however|when|be it)\s+)?(?:(?:written|spel(?:led|t)|typed)\s+)?(?:(?:as|in)\s+)?(?:one|a single|1) word or (?:as )?(?:two|2)(?: words)?\s*[,)]?/giu
const part = /\b(?:strings?|substrings?|letters|characters)\b[^.;“"„«‘]{0,20}[“"„«‘]/iu
const both = /\bboth\s+(?=[“"„«‘])/iu
const unfollowed = new RegExp(
  [
    '\\b(?:begin(?:s|ning)?|start(?:s|ing)?) with\\b',
    '\\bend(?:s|ing)? (?:in|with|on)\\b',
    '\\b(?:containing|contains?) (?:the (?:letters?|stem|root|string)|[“"„«‘])',
    '\\b(?:twice|more than once|at least \\p{L}+ times|(?:\\p{L}+|\\d+) times|repeatedly|only once|exactly once)\\b',
    '\\b(?:in|within) (?:the|a|one|their|any)(?: same| single| very)? (?:first|last|opening|closing|final|same|answer|turn|reply|sentence|breath)\\b',
    '\\bboth [“"„«‘]|[”"»’]\\s+and\\s+[“"„«‘]',
    "\\b(?:but|and|yet) (?:not|never|no)\\b|\\b(?:never|neither|nor|without|except|excluding|apart from|other than)\\b|\\b(?:do|does|did|could|would|have|has|is|are|was|were) not\\b|n[’']t\\b",
    '\\b(?:synonyms?|or similar|and similar|or the like|and the like|or equivalent|etc|and so on|in any spelling|however spel(?:led|t))\\b',
    '\\bas (?:a|an) (?:noun|verb|adjective|adverb|metaphor)\\b|\\bin the sense of\\b',
  ].join('|'),
  'iu',
)

/** @param text a clause of the report, in its words or in digits */
export function qualifiersOf(text: string): Qualifiers {
  const isStart = beginning.test(text)
  return {
    isStart,
    isStem: form.test(text),
    isSpaced: text.replace(spaced, '') !== text,
    isPart: !isStart && part.test(text),
    isBoth: both.test(text),
    isOpen: unfollowed.test(withoutFollowed(isStart ? text.replace(beginning, ' ') : text)),
  }
}

/** "Both 'a' and 'b'" and "without hyphens" are rules that this program follows. */
function withoutFollowed(text: string): string {
  const rest = text.replace(spaced, ' ')
  return both.test(rest) ? rest.replace(both, ' ').replace(/(?<=[”"»’])\s+and\s+(?=[“"„«‘])/gu, ' ') : rest
}

/** "One word or two" counts nobody. */
export const withoutSpelling = (text: string): string => text.replace(spaced, ' ')
