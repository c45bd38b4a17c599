/** The name of a company or product in what a researcher says of it. */
const descriptive = /^(?:A|An|The|Our|We|It|This|Some|Online|Weekly|Monthly|Small|Local)\b/

/** "Figbox, a weekly meal kit" gives "Figbox"; a description without a name gives null. */
export function readName(text: string): string | null {
  const head = text
    .trim()
    .split(/[,;:(\n]|\.(?:\s|$)| [-–—] | is | are /)[0]!
    .trim()
  if (head === '' || head.split(/\s+/).length > 4 || head.length > 40) return null
  return /^\p{Lu}/u.test(head) && !descriptive.test(head) ? head : null
}
