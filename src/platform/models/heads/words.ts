/** The words of a message and their pairs, each falling into one of a fixed number of places: what it says, beside what it means. */
export const wordPlaces = 1024

/** Longer messages weigh each word less, so that the whole keeps its length. */
export function placeWords(text: string): Float32Array {
  const words = text.toLowerCase().match(/[a-z']+|[?!]/g) ?? []
  const pairs = words.slice(1).map((word, at) => `${words[at]}_${word}`)
  const all = [...words.map((word) => `u${word}`), ...pairs]
  const places = new Float32Array(wordPlaces)
  for (const word of all) places[placeOf(word)]! += 2 / Math.sqrt(all.length)
  return places
}

/** FNV-1a, 32 bits. */
function placeOf(word: string): number {
  let hash = 2166136261
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619) >>> 0
  return hash % wordPlaces
}
