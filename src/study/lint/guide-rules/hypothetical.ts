import { plain } from '../text.ts'
import type { GuideRule } from './rule.ts'

/**
 * It asks outright what they will do, mean to do or would pay. Stated intentions and prices overstate what people do
 * (Morwitz, Steckel & Gupta 2007, International Journal of Forecasting 23; Murphy et al. 2005, Environmental and
 * Resource Economics 30). Questions of a method that has a name are asked as the method wants them.
 */
export const hypothetical: GuideRule = ({ text, pack }) => {
  const flat = plain(text)
  if (pack.namedMethods.test(flat)) return []
  const first = pack.hypothetical
    .map(({ pattern, why, rewrite }) => ({ match: pattern.exec(flat), why, rewrite }))
    .find(({ match }) => match !== null)
  if (!first?.match) return []
  const { match, why, rewrite } = first
  const lead = match[0].length - match[0].replace(/^[.!?,;]\s*/, '').length
  const start = match.index + lead
  const about = match[1] ? spoken(text, flat.indexOf(match[1], match.index), match[1].length) : ''
  return [{ start, end: match.index + match[0].length, why, suggestion: rewrite(about), severity: 'serious' }]
}

/** What the question is about, in its own letters; a pronoun says nothing outside its sentence. */
function spoken(text: string, at: number, length: number): string {
  const about = text.slice(at, at + length).trim()
  return /^(?:it|this|that|them|these|those|one|us|such)$/i.test(about) ? '' : about
}
