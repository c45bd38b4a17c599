/** Words by which a figure may be worded without saying anything that was not counted. */

const list = `
a an the of to in on for and or with from by as at that this these those it its their them they who whom which what
is are was were be been had has have did do does
person people participant participants interviewee interviewees respondent respondents interview interviews those
said say says saying spoke speak speaks speaking mentioned mention mentions named name names told tell brought bring up
answer answered answers answering chose choose chosen picked pick gave give given ranked rank asked ask when about
came come first one two points point scale highest lowest
out percent per cent interval between share
most majority half few minority everyone everybody all nobody none third quarter more less than many some
here there among question answer also only just
`

export const countingWords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean))

/** Lower case, letters and apostrophes only; numbers are read elsewhere. */
export function readWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/\p{L}[\p{L}’']*/gu) ?? []
  ).map((word) => word.replaceAll('’', "'").replace(/'s$/, ''))
}

/** Enough to let “docks” stand for “dock”, and no more: a stemmer that joins opposites would be worse than none. */
export function wordStem(word: string): string {
  return word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word
}
