/**
 * Finds who speaks at the start of a line of a transcript: "Anna: ...", "[00:01:02] Anna: ...",
 * "Anna (00:01:02): ...", and the heading of a paragraph, "Anna  0:03".
 */

export interface LabelledLine {
  label: string
  /** What follows the label on the same line; may be empty. */
  text: string
  startMs: number | null
}

const time = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`
/** A name or a role: begins with a letter, at most five words, nothing that ends a sentence but an initial. */
const label = String.raw`\p{L}[\p{L}\p{M}\p{N}’'_#&/-]*\.?(?: (?:\((?!\d{1,2}:)[^()]{1,30}\)|[\p{L}\p{N}#&][\p{L}\p{M}\p{N}’'_#&/-]*\.?)){0,4}`

const labelThenText = new RegExp(
  String.raw`^\s*(?:[-–—•*>]\s*)?(?:[[(]?(${time})[\])]?\s*[-–—]?\s*)?(?:\*\*|__)?(${label})(?:\s*[[(]?(${time})[\])]?)?\s*(?:\*\*|__)?[:：](?:\*\*|__)?(?!//)\s*(.*)$`,
  'u',
)
const labelAsHeading = new RegExp(String.raw`^\s*(${label})\s{1,}[[(]?(${time})[\])]?\s*$`, 'u')
const longestLabel = 48

/** The label of a line, or undefined. It may still be an ordinary "Note: ..." : see `findLabels`. */
export function readLabel(line: string): LabelledLine | undefined {
  const inline = labelThenText.exec(line)
  if (inline && inline[2]!.length <= longestLabel) {
    const at = inline[1] ?? inline[3]
    return { label: inline[2]!, text: inline[4]!, startMs: at ? toMs(at) : null }
  }
  const heading = labelAsHeading.exec(line)
  if (heading && heading[1]!.length <= longestLabel) {
    return { label: heading[1]!, text: '', startMs: toMs(heading[2]!) }
  }
  return undefined
}

/** `1:02:03.5`, `02:03` to milliseconds. */
export function toMs(text: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = text.replace(',', '.').split(':').map(Number).reverse()
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000)
}
