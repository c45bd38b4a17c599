/** Words in quotation marks inside a sentence: what a claim without `quote` quotes. */

const marked = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"([^"]+)"/gu
/** One word in quotation marks is a word that is spoken of. */
const leastWords = 2

/** In their order; the text itself where nothing in it is marked as quoted. */
export function quotationsIn(text: string): string[] {
  const found = [...text.matchAll(marked)]
    .map((match) => match.slice(1).find((words) => words !== undefined) ?? '')
    .filter((words) => words.trim().split(/\s+/u).length >= leastWords)
  return found.length > 0 ? found : [text]
}
