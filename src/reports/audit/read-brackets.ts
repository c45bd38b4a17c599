/** What a report's square brackets say of a quotation: they are the editor's marks, not words. */

/**
 * "[T]he dock" changed the case of a letter, "[...]" left something out, "[sic]" says that it stands there so. Other words
 * in brackets were put in, and stay for the check to see.
 *
 * @example withoutMarks('[T]he dock [...] was full [sic]') // 'The dock … was full'
 */
export function withoutMarks(quotation: string): string {
  return quotation
    .replace(/\[\s*(?:\.{2,}|…)\s*\]/gu, '…')
    .replace(/\s*\[\s*sic!?\s*\]/giu, '')
    .replace(/\[(\p{L})\](?=\p{L}|['’])/gu, '$1')
}
