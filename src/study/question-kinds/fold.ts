/** Text as it is compared: compatibility forms, case, accents, quotation marks and white space folded. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Folded, without punctuation at either end. */
export function foldWords(text: string): string {
  return fold(text).replace(/^[^\p{L}\p{N}+-]+|[^\p{L}\p{N}%]+$/gu, '')
}
