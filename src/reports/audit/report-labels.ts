/**
 * Names that a report gives to things, often in quotation marks: themes, codes, sections, options of a scale. They are
 * the report's own words, and nobody said them.
 */
import { people } from './counts/people-words.ts'
import { countWords, type FoundQuotation, markedPieces } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'

export interface ReportLabels {
  /** Does the report use these words as a name: in a heading, in a cell of a table, or after "theme", "code"? */
  isName(text: string): boolean
}

const things =
  '(?:sub-?)?(?:themes?|codes?|categor(?:y|ies)|clusters?|topics?|labels?|tags?|segments?|personas?|archetypes?|groups?|factors?|dimensions?|constructs?|drivers?|barriers?|needs?|findings?|headings?|sections?|chapters?|titles?|questions?|items?|statements?|options?|answers?|anchors?|scales?|ratings?|variables?|columns?|rows?|charts?|figures?|tables?|slides?|files?|reports?|studies|study|projects?|objectives?|hypothes[ie]s|concepts?|claims?|messages?|features?|screens?|buttons?|principles?|rules?|stages?|steps?|phases?|types?|modes?|patterns?|tensions?|opportunit(?:y|ies)|recommendations?)'
const naming =
  '(?:called|named|titled|entitled|headed|labell?ed|termed|dubbed|coded|tagged|marked|renamed|classed|classified|grouped|filed|summari[sz]ed|nicknamed|known|so-called|rated|scored|endors(?:ed|ing)|(?:dis)?agree(?:d|s|ing|ment)? (?:strongly |somewhat )?with|tick(?:ed|ing)|cho(?:se|osing|sen)|select(?:ed|ing)|pick(?:ed|ing))'
/** "The theme", "three codes were found:", "coded as", "under", "between ... and". */
const introduces = new RegExp(
  `(?:\\b${things}(?:\\s+(?:of|is|are|was|were|here|being|found|namely|such as|like|to|the)){0,3}|\\b${naming}(?:\\s+(?:as|under|to|it|them|this|these|we call))?(?:\\s+(?:the|a|an|one))?)\\s*[:,(–—-]?\\s*$`,
  'iu',
)
const follows = new RegExp(`^\\s*(?:\\(?(?:the |a |an |as a )?)?${things}\\b`, 'iu')
/** Between two names of one list: a comma, "and", and what was counted of the first. */
const listed = /^(?:\s*[([][^)\]]{0,60}[)\]])?\s*(?:[,;/–—-]|and|or|nor|to|versus|vs\.?|,\s*(?:and|or))\s*$/iu

export function findReportLabels(blocks: readonly ReportBlock[]): ReportLabels {
  const names = new Set<string>()
  const add = (text: string) => {
    const key = bare(text)
    if (key !== '') names.add(key)
  }
  for (const { kind, text } of blocks) {
    if (kind === 'heading') for (const part of [text, ...text.split(/\s*[:–—|]\s+/u)]) add(part)
    // The first cell says what the row is of; in a table of quotations it is no name that stands anywhere else.
    if (kind === 'row') add(text.split('|')[0]!)
    const marked = markedPieces(text)
    for (const [at, piece] of marked.entries())
      if (isIntroduced(text, marked, at) || kind === 'heading' || isCounted(text, piece.start))
        add(piece.inner)
  }
  return { isName: (text) => names.has(bare(text)) }
}

/** "8 of 23 people answered", "most said": what several people are given for is nobody's very words. */
export const ofSeveral = new RegExp(
  `(?:\\b\\d+\\s+(?:of|out of)\\s+(?:the |all |our )?\\d+|\\b(?:\\d{2,}|[2-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|many|several|some|half|all|both|few|others|majority)\\b|\\b\\d+\\s*%)\\s*(?:of (?:them|the|our|these|those)\\s+)?(?:(?:[\\p{L}-]+\\s+){0,2}?(?:${people})\\b)?[^.!?;“”"]{0,70}$`,
  'iu',
)
/** Several people can have said the same words: what they are only counted for has a name. */
const words =
  /\b(?:said|say|says|saying|told|wrote|typed|put it|in (?:these|the same|so many) words)\b[^.!?;“”"]{0,30}$/iu

function isCounted(text: string, start: number): boolean {
  const before = text.slice(0, start)
  return ofSeveral.test(before) && !words.test(before)
}

type Piece = ReturnType<typeof markedPieces>[number]

function isIntroduced(text: string, marked: readonly Piece[], at: number): boolean {
  const { start, end } = marked[at]!
  const before = marked[at - 1]
  if (introduces.test(text.slice(0, start)) || follows.test(text.slice(end))) return true
  return (
    before !== undefined && listed.test(text.slice(before.end, start)) && isIntroduced(text, marked, at - 1)
  )
}

/**
 * Is this quotation brought in as the name of something? Of a list of names all are.
 *
 * @returns `surely` after "theme", "code" and the like; `perhaps` after "answer" or "statement", which people give too
 */
export function introducedAsName(
  { before, after, text }: FoundQuotation,
  block: ReportBlock,
): 'surely' | 'perhaps' | null {
  if (surely.test(before)) return 'surely'
  const marked = markedPieces(block.text)
  const at = marked.findIndex(({ inner, start }) => inner === text && start === before.length)
  const isName =
    at >= 0 ? isIntroduced(block.text, marked, at) : introduces.test(before) || follows.test(after)
  return isName ? 'perhaps' : null
}

const surely =
  /\b(?:rat(?:e[sd]?|ing)|scor(?:e[sd]?|ing)|(?:dis)?agree\w*|respond\w*|asked to|scale)\b[^.!?“”"]{0,60}\b(?:sentences?|statements?|items?|propositions?|claims?|questions?)\s*:?\s*$|\b(?:sub-?)?(?:themes?|codes?|categor(?:y|ies)|clusters?|labels?|tags?|segments?|personas?|archetypes?|headings?|sections?|chapters?|titles?|coded (?:as|under)|label?led|titled|entitled)\s*:?\s*$/iu

/** "Spoke of 'Worried about losing work'", "nothing denies 'Full docks'": of a matter with a name, when it has a capital. */
const ofMatter =
  /\b(?:sp(?:eak|eaks|oke|oken|eaking) (?:of|about)|talk(?:s|ed|ing)? (?:of|about)|touch(?:es|ed|ing)? (?:up)?on|mention(?:s|ed|ing)?|raise[sd]?|raising|name[sd]?|cite[sd]?|count(?:s|ed)?(?: (?:in|under|as))?|falls? under|belongs? to|in|under|of|for|about|with|to|from|than|by|on|is|are|against|supports?|den(?:y|ies|ied)|answers?|between|and|or|also|beside|besides)\s*:?\s*$/iu

/** "'Full docks' is the most widespread": the report says something of the name itself. */
const asSubject =
  /^\s+(?:is|are|was|were|has|had|says|holds?|comes?|came|appears?|stands?|leads?|led|remains?|covers?|means?|describes?|names?|rests?|follows?|tops?|ranks?|dominates?|emerged?|recurs?|runs?|cuts|captures?|reflects?|includes?|accounts?|concerns?|and|or|versus)\b/iu

/** So worded that a name is nearer than somebody's words: a capital within a sentence, few words, no full stop, no "I". */
export function looksLikeName({ before, after, text }: FoundQuotation): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    countWords(text) <= mostInName &&
    !/[.!?…]$/u.test(text) &&
    !/\b(?:I|I['’]\p{L}+|my|me)\b/u.test(text) &&
    (ofMatter.test(before) || (/(?:^|[.!?:|\])])\s*$/u.test(before) && asSubject.test(after)))
  )
}

const mostInName = 12

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d.)(]+(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
