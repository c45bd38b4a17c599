/**
 * A figure and its sign on one line: "55 %" and not "55" at the end of one and "%" at the beginning of the next. For what
 * the program says, where it is shown; words of people are shown as they were said.
 */
export function keepTogether(text: string): string {
  return text.replace(/(?<=\d) (?=%)/g, '\u00a0')
}
