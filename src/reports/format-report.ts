/** The report of a study as Markdown, from the same results that the studio shows. Pure. */
import { type Results, smallestBase, type Themes } from '../findings/model.ts'
import { isOutsideGuide } from '../findings/was-asked.ts'
import type { Taps } from '../interview/taps-model.ts'
import { questionOf } from './format-question.ts'
import { themeOf } from './format-themes.ts'
import { inline, table } from './markdown.ts'

/** Interviews that are named one by one. */
const mostListed = 40

export interface ReportMaterial {
  study: { name: string; question: string; decision: string; isSample: boolean }
  results: Results
  themes: Themes
  /** Those in the report, in the order in which they were held. */
  interviews: { who: string; words: number }[]
  taps: Taps
  /** Of the report itself. */
  at: Date
}

/** The report piece by piece: head, who was heard, results by objective and question, themes, method. */
export function* formatReport(material: ReportMaterial): Generator<string> {
  yield head(material)
  yield heardOf(material.results)
  if (isOutsideGuide(material.results)) yield outsideGuide(material)
  else {
    for (const objective of material.results.objectives) {
      yield `## ${objective.key === null ? 'Also asked' : inline(objective.text)}\n\n`
      for (const question of objective.questions) yield questionOf(question)
    }
  }
  yield themesOf(material.themes)
  yield tapsOf(material.taps)
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
  return `## Who was heard\n\n${interviews} ${interviews === 1 ? 'interview' : 'interviews'} with ${participants} ${participants === 1 ? 'person' : 'people'}.\n\n${table(['Interviews', 'Number'], all)}\n`
}

/** Interviews held elsewhere, and no question of the guide in them: where to look for what people said. */
function outsideGuide({ themes: { themes }, interviews }: ReportMaterial): string {
  const where =
    themes.length > 0
      ? 'What people said stands below by theme, with their words, and in full in the interviews'
      : 'What people said stands in full in the interviews'
  const listed = interviews.slice(0, mostListed)
  const rows = listed.map(({ who, words }) => [inline(who), words.toLocaleString('en-GB')])
  const further = interviews.length - listed.length
  return [
    '## Interviews',
    `None of the guide’s questions was asked in them: they were held elsewhere, so nothing is counted by question. ${where}, which the JSONL export holds.`,
    table(['Interview with', 'Words said'], rows),
    further > 0 ? `And ${further} further interviews.\n\n` : '',
  ].join('\n\n')
}

function themesOf({ themes, none, segments, analysis, label }: Themes): string {
  const heading = '## Themes over the whole study\n\n'
  if (!analysis)
    return `${heading}Nothing was analysed yet. Start it on the Results page of the study, or with: earwitness analyze STUDY\n\n`
  const rest = `${none} of ${segments} passages of what people said fit none of these themes.`
  if (themes.length === 0)
    return `${heading}No theme was found: what people said has little in common, or too few have spoken. ${segments} passages were compared.\n\n`
  return `${heading}${themes.map(themeOf).join('\n')}\n${rest} *${label}*\n\n`
}

const tapWords = { could_say: 'I could say what I wanted', listened: 'It listened' } as const

/** How participants found the interview itself; nothing where nobody tapped. */
function tapsOf({ revisions }: Taps): string {
  const rows = revisions.flatMap(({ number, ended, taps }) =>
    taps
      .filter(({ tapped }) => tapped > 0)
      .map(({ tap, answers, tapped, share, low, high }) => [
        `“${tapWords[tap]}”, revision ${number}`,
        `${answers.agree} agree, ${answers.partly} partly, ${answers.no} no`,
        `${tapped} of ${ended}`,
        share === null ? 'too few to say' : `${percent(share)} agree [${percent(low)}-${percent(high)}]`,
      ]),
  )
  if (rows.length === 0) return ''
  return `## How the interview was\n\n${table(['At the end', 'Of those who tapped', 'Tapped', 'Share'], rows)}\n`
}

const percent = (share: number | null) => `${Math.round(100 * (share ?? 0))} %`

/** Always said, so that a reader knows when there was none. */
function steeringOf({ steered: { interviews, notes, of } }: Taps): string {
  if (notes === 0) return 'No interview was steered by a researcher while it ran.'
  return `Researchers gave ${notes} ${notes === 1 ? 'note' : 'notes'} to ${interviews} of ${of} interviews while they ran; the JSONL export holds each.`
}

function methodOf({ results, themes, taps }: ReportMaterial): string {
  const { analysis } = results
  const lines = [
    'People are counted, not mentions: a share is distinct participants over those who were asked or had said it.',
    'Intervals are Wilson intervals at 95 %. They hold sampling error only, and describe people like those who answered.',
    `Of fewer than ${smallestBase} people there are counts and no shares: too few to say.`,
    'Quotations are the record’s own characters.',
    steeringOf(taps),
    ...(analysis
      ? [
          `Themes were found by the program (embedder ${analysis.embedderId}, seed ${analysis.seed}, version ${analysis.programVersion}) and were not checked by people.`,
        ]
      : []),
    ...new Set([...results.notes, ...themes.notes, ...(analysis?.notes ?? [])]),
  ]
  return `## Method\n\n${lines.map((line) => `- ${inline(line)}`).join('\n')}\n`
}
