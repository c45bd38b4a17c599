/** Whether a stretch of words begins or ends in the middle of something. By closed classes of words; pure; English. */

const words = (list: string) => new Set(list.split(/\s+/))

/** After these something is missing, or may be: then another stretch is quoted. */
const danglingEnds = words(
  `a an the my our your their its and or but nor so because if unless although while whereas than as of to for with
  from into onto at between among during without toward towards upon per via is are was were am be been being is has
  have had do does did can could will would shall should may might must i we he she they i'm i've we're we've it's
  that's there's who which whose where when what how why very quite rather not don't didn't doesn't can't couldn't
  won't wouldn't isn't aren't wasn't weren't especially particularly including except just almost nearly even mainly mostly
  partly`,
)
/** Before these something is missing. */
const danglingStarts = words(
  `and or but nor because which who whom whose that's than of per as although though whereas unless if until except
  including whether while into since`,
)
/** Begin a sentence well, and no stretch of a few words. */
const leading = words('to for with from by at in on')
const fewestAfterLeading = 5

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []

export function beginsBroken(text: string): boolean {
  const [first] = wordsOf(text)
  return first === undefined || danglingStarts.has(first)
}

/** "At the bank": a place or a time, of which nothing is said. */
export function isBareLead(text: string): boolean {
  const all = wordsOf(text)
  return leading.has(all[0] ?? '') && all.length < fewestAfterLeading
}

export function endsBroken(text: string): boolean {
  const all = wordsOf(text)
  const last = all.at(-1)
  return last === undefined || (danglingEnds.has(last) && !/\ba while$/i.test(all.slice(-2).join(' ')))
}
