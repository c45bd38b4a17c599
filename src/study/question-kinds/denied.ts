/** Words that turn round what follows them. Pure; takes folded text. */

const denials =
  "not|never|no|none|nobody|nothing|neither|nor|cannot|without|except|hardly|barely|rarely|seldom|(?:any|every)thing but|other than|rather than|instead of|used to|no longer|stopped|hate|(?:ai|do|does|did|is|are|was|were|ca|wo|have|has|had|would|could|should|need|must)n'?t|can't|won't"
const denial = new RegExp(`(?<![\\p{L}'])(?:${denials})(?![\\p{L}])`, 'u')
const clauseEnd = /[.,;:!?\n]|(?<![\p{L}])(?:(?<!thing )but|because|since|so)(?![\p{L}])/u

/** Whether something in the clause in which these words end denies what comes after them: "i don't use" (excel). */
export function deniesWhatFollows(before: string): boolean {
  return denial.test(before.split(clauseEnd).at(-1)!)
}

/** The words up to the end of the first clause. */
export function firstClause(text: string): string {
  return text.split(clauseEnd)[0]!
}

/** Whether a denial stands in these words. */
export function holdsDenial(text: string): boolean {
  return denial.test(text)
}
