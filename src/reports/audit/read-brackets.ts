/** What a report's square brackets say of a quotation: they are the editor's marks, not words. */

/**
 * "[T]he dock" changed the case of a letter, "[...]" left something out, "[sic]" says that it stands there so, and "[place]",
 * "[name 2]", "[redacted]" stand for what was left out so that nobody is known by it. Other words in brackets were put in,
 * and stay for the check to see.
 *
 * @example withoutMarks('[T]he dock [...] was full [sic]') // 'The dock … was full'
 */
export function withoutMarks(quotation: string): string {
  return quotation
    .replace(/\[\s*(?:\.{2,}|…)\s*\]/gu, '…')
    .replace(placeholder, '…')
    .replace(/\[\s*(?!SIC\b)\p{Lu}{2,}(?:[ _]?\d+)?\s*\]/gu, '…')
    .replace(/\s*\[\s*sic!?\s*\]/giu, '')
    .replace(/\[(\p{L})\](?=\p{L}|['’])/gu, '$1')
}

/** What anonymised transcripts and reports put for a name; "[inaudible]" is where nobody heard it. */
const placeholder =
  /\[\s*(?:(?:first |last |given |family |full |brand |product |company |street )?(?:names?|places?|organi[sz]ations?|company|companies|employers?|firms?|persons?|people|city|cities|towns?|villages?|country|countries|regions?|states?|address(?:es)?|streets?|schools?|universit(?:y|ies)|hospitals?|products?|brands?|e-?mails?(?: address(?:es)?)?|phones?(?: numbers?)?|numbers?|dates?|ages?|urls?|links?|locations?|nationality|languages?|identif(?:ier|ying details?)|details?)(?: (?:\d{1,3}|[A-Z]|removed|redacted|omitted|withheld|anonymi[sz]ed))?|redacted|removed|omitted|anonymi[sz]ed|withheld|inaudible|unclear|unintelligible|X+|_+)\s*\]/giu
