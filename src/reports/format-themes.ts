/** A theme and a quotation as the report writes them. Pure. */
import type { Quote, Theme } from '../findings/model.ts'
import { share } from './figures.ts'
import { inline, quotation } from './markdown.ts'

/** Of one theme, or of one answer. */
export const mostQuotes = 3

export function themeOf(theme: Theme): string {
  const quotes = theme.quotes.slice(0, mostQuotes).map((quote) => cite(quote))
  return [
    `**${inline(theme.name)}.** ${inline(theme.statement)} ${share(theme.prevalence)}.\n`,
    ...quotes,
  ].join('\n')
}

/** Who said it and where: the turn's number finds it in the record. */
export function cite({ text, participantLabel, turn }: Quote): string {
  return quotation(text, `${participantLabel}, turn ${turn}`)
}
