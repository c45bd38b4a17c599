/** True when a study's name only repeats its question: cut short, or without its mark. */
export function isNameOfQuestion(name: string, question: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/[…?.!\s]+$/, '')
      .replace(/\s+/g, ' ')
      .toLowerCase()
  return bare(question).startsWith(bare(name))
}
