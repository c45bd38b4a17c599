/** How a draft stands, in one or two sentences: what was checked against what, and what nobody has checked. Pure. */

import { themeIdOf } from './figure-model.ts'
import { uncheckedIn } from './mark-unchecked.ts'
import type { StoredDocument } from './model.ts'
import { plural } from './sentences.ts'

export const notAnalysedYet = 'The interviews are not analysed yet.'
export const howToAnalyse = 'Press “Analyse” under Results, or run: earwitness analyze STUDY'

/** @param problems how many sentences do not hold */
export function standingOf(
  document: Pick<
    StoredDocument,
    'blocks' | 'claims' | 'provenance' | 'heard' | 'title' | 'question' | 'decision'
  >,
  problems: number,
): string {
  const sentences =
    problems > 0 ? [`${plural(problems, 'sentence')} not borne out.`] : [whatHolds(uncheckedThemes(document))]
  const unchecked = uncheckedIn(document).sentences
  if (unchecked > 0)
    sentences.push(
      `${plural(unchecked, 'sentence')} of yours ${unchecked === 1 ? 'is' : 'are'} not checked, and ${unchecked === 1 ? 'says' : 'say'} so.`,
    )
  if (document.heard.interviews === 0) return 'There are no interviews yet, so nothing is counted.'
  if (document.provenance.analysis === null)
    return problems > 0 || countsSomething(document)
      ? [...sentences, `${notAnalysedYet} ${howToAnalyse}`].join(' ')
      : `${notAnalysedYet} ${howToAnalyse}`
  return sentences.join(' ')
}

function whatHolds(unchecked: number): string {
  return unchecked === 0
    ? 'Every claim is borne out by the record.'
    : `Numbers and quotations agree with the record and with the program’s coding. Whether the coding is right no person has checked, in ${plural(unchecked, 'theme')}.`
}

function countsSomething({ claims }: Pick<StoredDocument, 'claims'>): boolean {
  return Object.values(claims).some(({ numbers }) => numbers.length > 0)
}

/** Themes that a figure or a bar is counted from, and whose coding no person has checked. */
export function uncheckedThemes({ blocks, claims }: Pick<StoredDocument, 'blocks' | 'claims'>): number {
  const named = Object.values(claims).flatMap(({ numbers }) =>
    numbers.flatMap(({ figure, isMachineCoded }) =>
      isMachineCoded && figure.source === 'theme'
        ? [figure.themeId]
        : figure.source === 'side'
          ? (themeIdOf(figure.scope) ?? [])
          : [],
    ),
  )
  const drawn = blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind === 'themes'
      ? block.chart.rows.filter(({ proportion }) => !proportion.checked).map(({ key }) => key)
      : [],
  )
  return new Set([...named, ...drawn]).size
}
