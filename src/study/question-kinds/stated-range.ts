/** The ends of the scale that a question names in its words: "from 1 to 10", "(0-10)", "1 = never, 5 = always". */
export interface StatedRange {
  from: number
  to: number
}

/** What an end means may stand behind it: "1 (not at all)", "1 = never". */
const meaning = String.raw`(?:\s*\([^()]{1,60}\)|\s*=\s*[^\d,;=]{1,60})?`
const between = String.raw`\s*(?:[-\u2010-\u2015]|\.\.\.?|…|[,;]|to|through|and|bis|und|à|a|al|y|tot|en|até|e)\s*`
const range = new RegExp(
  String.raw`(?<![\d.,#/-])([01])${meaning}${between}([3-9]|1[01])(?![\d/]|[.,]\d|-\d)`,
  'iu',
)

/** Null where no scale of three to eleven points is named. */
export function statedRange(question: string): StatedRange | null {
  const found = range.exec(question.normalize('NFC'))
  if (!found) return null
  const [from, to] = [Number(found[1]), Number(found[2])]
  return to - from >= 2 && to - from <= 10 ? { from, to } : null
}
