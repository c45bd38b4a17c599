import nlp from 'compromise'

/** English knows it as what a person or a place is called. */
export function isKnownName(words: string): boolean {
  const read = nlp(words)
  return ['#FirstName', '#Place'].some((tag) => read.has(tag))
}
