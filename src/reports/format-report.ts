/** The report of a study as Markdown, from the same results that the studio shows. Pure. */
import {
  machineCodedLabel,
  type Proportion,
  type QuestionResult,
  type Quote,
  type Results,
  type Theme,
  type Themes,
} from '../findings/model.ts'
import { inline, quotation, table } from './markdown.ts'

export interface ReportMaterial {
  study: { name: string; question: string; decision: string; isSample: boolean }
  results: Results
  themes: Themes
  /** Of the report itself. */
  at: Date
}

const mostQuotes = 3

/** The report piece by piece: head, who was heard, results by objective and question, themes, method. */
export function* formatReport(material: ReportMaterial): Generator<string> {
  yield head(material)
  yield heardOf(material.results)
  for (const objective of material.results.objectives) {
    yield `## ${objective.key === null ? 'Also asked' : inline(objective.text)}\n\n`
    for (const question of objective.questions) yield questionOf(question)
  }
  yield themesOf(material.themes)
  yield methodOf(material)
}

function head({ study, at }: ReportMaterial): string {
  const lines = [`# ${inline(study.name)}`, `**${inline(study.question)}**`]
  if (study.decision) lines.push(`To decide: ${inline(study.decision)}`)
  if (study.isSample) lines.push('*Sample: the people and their words are invented.*')
  return `${lines.join('\n\n')}\n\nReport of ${at.toISOString().slice(0, 10)}.\n\n`
}

const statusWords: Record<string, string> = {
  complete: 'complete',
  partial: 'partial',
  in_progress: 'in progress',
  abandoned: 'abandoned',
  screened_out: 'screened out',
  over_quota: 'over quota',
  set_aside: 'set aside',
  test: 'test',
}

function heardOf({ interviews, participants, statuses, leftOut }: Results): string {
  const included = statuses.map((status) => statusWords[status] ?? status).join(', ')
  const rows = Object.entries(leftOut).map(([status, count]) => [
    `${statusWords[status] ?? status}, left out`,
    String(count),
  ])
  const all = [[`${included}, in this report`, String(interviews)], ...rows]
  return `## Who was heard\n\n${interviews} interviews with ${participants} people.\n\n${table(['Interviews', 'Number'], all)}\n`
}

function questionOf(question: QuestionResult): string {
  const title = `### ${inline(question.text)}\n`
  if (question.exposed === 0 && question.answered === 0) return `${title}\nNobody was asked this.\n\n`
  const parts = [title, baseOf(question)]
  const { closed } = question
  if (closed?.kind === 'scale') {
    parts.push(distribution(closed.points))
    const { mean, meanLow, meanHigh, median } = closed.summary
    parts.push(`Top two: ${share(closed.topTwo)}. Bottom two: ${share(closed.bottomTwo)}.`)
    if (mean !== null)
      parts.push(`Mean ${round(mean)}${between(meanLow, meanHigh)}, median ${round(median)}.\n`)
  } else if (closed?.kind === 'number') {
    const { summary, quartiles, minimum, maximum, unit } = closed
    const values: [string, number | null][] = [
      ['Mean', summary.mean],
      ['Median', summary.median],
      ['First quartile', quartiles.first],
      ['Third quartile', quartiles.third],
      ['Smallest', minimum],
      ['Largest', maximum],
    ]
    const label = unit ? `Value (${inline(unit)})` : 'Value'
    parts.push(
      table(
        ['Figure', label],
        values.map(([name, value]) => [name, round(value)]),
      ),
    )
  } else if (closed?.kind === 'ranking') {
    parts.push(
      table(
        ['Option', 'Mean rank', 'First', 'Share', '95 % interval'],
        closed.options.map(({ label, meanRank, first }) => [
          inline(label),
          round(meanRank),
          ...proportionCells(first),
        ]),
      ),
    )
  } else if (closed) parts.push(distribution(closed.options))
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

function distribution(options: { label: string; proportion: Proportion }[]): string {
  const rows = options.map(({ label, proportion }) => [inline(label), ...proportionCells(proportion)])
  return table(['Answer', 'People', 'Share', '95 % interval'], rows)
}

function proportionCells({ count, of, share: value, low, high }: Proportion): string[] {
  return [`${count} of ${of}`, percent(value), value === null ? '–' : `${percent(low)} to ${percent(high)}`]
}

function themeOf(theme: Theme): string {
  const quotes = theme.quotes.slice(0, mostQuotes).map((quote) => cite(quote))
  return [
    `**${inline(theme.name)}.** ${inline(theme.statement)} ${share(theme.prevalence)}.\n`,
    ...quotes,
  ].join('\n')
}

/** Who said it and where: the turn's number finds it in the record. */
function cite({ text, participantLabel, turn }: Quote): string {
  return quotation(text, `${participantLabel}, turn ${turn + 1}`)
}

function themesOf({ themes, none, segments, analysis }: Themes): string {
  if (!analysis) return '## Themes over the whole study\n\nNothing was analysed yet.\n\n'
  const rest = `${none} of ${segments} passages of what people said fit none of these themes.`
  return `## Themes over the whole study\n\n${themes.map(themeOf).join('\n')}\n${rest} *${machineCodedLabel}*\n\n`
}

/** `14 of 34 · 41 % [26 to 58 %]`: a share is never alone. */
function share({ count, of, share: value, low, high }: Proportion): string {
  if (value === null) return `${count} of ${of}`
  return `${count} of ${of} · ${percent(value)} [${Math.round((low ?? 0) * 100)} to ${percent(high)}]`
}

function methodOf({ results, themes }: ReportMaterial): string {
  const { analysis } = results
  const lines = [
    'People are counted, not mentions: a share is distinct participants over those who were asked or had said it.',
    'Intervals are Wilson intervals at 95 %. They hold sampling error only, and describe people like those who answered.',
    'Quotations are the record’s own characters.',
    ...(analysis
      ? [
          `Themes were found by the program (embedder ${analysis.embedderId}, seed ${analysis.seed}, version ${analysis.programVersion}) and were not checked by people.`,
        ]
      : []),
    ...new Set([...results.notes, ...themes.notes, ...(analysis?.notes ?? [])]),
  ]
  return `## Method\n\n${lines.map((line) => `- ${inline(line)}`).join('\n')}\n`
}

function between(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : ` [${round(low)} to ${round(high)}]`
}

function round(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100)
}

function percent(value: number | null): string {
  return value === null ? '–' : `${Math.round(value * 100)} %`
}
