/** Intervals and hatching for native charts, which the library that writes them has none of. Pure. */
import type { Proportion } from '../../../findings/model.ts'

export interface ChartMarks {
  proportions: Proportion[]
  /** Machine coding that nobody has checked is hatched. */
  isHatched: boolean
}

/**
 * Adds error bars with the interval of each bar to a chart's XML (DrawingML, ECMA-376 part 1, 21.2.2.55): native ones, that
 * can be edited and hidden like any other.
 */
export function withIntervals(xml: string, { proportions, isHatched }: ChartMarks): string {
  const marked = xml
    .replace('<c:cat>', `${errorBars(proportions)}<c:cat>`)
    .replace(/<c:roundedCorners val="1"\/>/, '<c:roundedCorners val="0"/>')
  if (!isHatched) return marked
  // The first fill of a series is that of its bars.
  return marked.replace(
    /(<c:ser>[\s\S]*?<c:spPr>)\s*<a:solidFill><a:srgbClr val="([0-9A-F]{6})"(?:\/>|>[\s\S]*?<\/a:srgbClr>)<\/a:solidFill>/,
    (_, before, colour) =>
      `${before}<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`,
  )
}

function errorBars(proportions: readonly Proportion[]): string {
  const distances = proportions.map(({ share, low, high }) =>
    share === null ? { up: 0, down: 0 } : { up: (high ?? share) - share, down: share - (low ?? share) },
  )
  const values = (name: 'plus' | 'minus', of: (each: { up: number; down: number }) => number) =>
    `<c:${name}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${distances.length}"/>${distances
      .map((each, at) => `<c:pt idx="${at}"><c:v>${of(each)}</c:v></c:pt>`)
      .join('')}</c:numLit></c:${name}>`
  return `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>${values('plus', ({ up }) => up)}${values('minus', ({ down }) => down)}<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="1B1B1A"/></a:solidFill></a:ln></c:spPr></c:errBars>`
}
