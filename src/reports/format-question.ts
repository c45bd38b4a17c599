/** One question of the report. Pure. */
import type { QuestionResult } from '../findings/model.ts'
import { wasAsked } from '../findings/was-asked.ts'
import { closedOf } from './format-closed.ts'
import { cite, mostQuotes, themeOf } from './format-themes.ts'
import { inline } from './markdown.ts'

/** A heading, who was asked and answered, the figures, their words. */
export function questionOf(question: QuestionResult): string {
  const title = `### ${inline(question.text)}\n`
  if (!wasAsked(question)) return `${title}\nNobody was asked this.\n\n`
  const parts = [title, baseOf(question)]
  if (question.closed) parts.push(...closedOf(question.closed))
  for (const reason of question.reasons) {
    if (reason.quotes.length === 0) continue
    parts.push(
      `Among those who answered “${inline(reason.label)}” (${reason.withWords} of ${reason.participants} gave words):\n`,
    )
    parts.push(...reason.quotes.slice(0, mostQuotes).map((quote) => cite(quote)))
  }
  for (const theme of question.themes) parts.push(themeOf(theme))
  if (question.themes.length > 0)
    parts.push(`${question.none} further passages of what people said fit none of these themes.\n`)
  parts.push(...question.answers.slice(0, mostQuotes).map((quote) => cite(quote)))
  return `${parts.join('\n')}\n`
}

function baseOf(question: QuestionResult): string {
  const { exposed, answered, volunteered, basis, isCurrent } = question
  const asked = basis === 'events' ? `${exposed} were asked` : `${exposed} could have answered`
  const notes = [
    volunteered > 0 && `${volunteered} said it before they were asked`,
    ...Object.entries(question.skipped).map(
      ([reason, count]) => `${count} skipped (${inline(reason.replaceAll('_', ' '))})`,
    ),
    !isCurrent && 'the guide has since dropped this question or changed its meaning',
  ]
  return `${[asked, `${answered} answered`, ...notes].filter(Boolean).join(' · ')}. *${question.label}*\n`
}
