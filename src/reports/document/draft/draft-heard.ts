/** Who was heard: numbers, how they were found, who was left out, and how the main figures move with them. */
import type { Results } from '../../../findings/model.ts'
import type { InterviewStatus } from '../../../interview/events.ts'
import { figureKey } from '../figure-model.ts'
import type { ReportHeard } from '../model.ts'
import { percent, plural } from '../sentences.ts'
import type { DraftBuilder } from './draft-builder.ts'
import { type Lead, numbersOf } from './leads.ts'
import { type DraftMaterial, statusWords } from './material.ts'

const mostFigures = 8

export function heardOf(material: DraftMaterial, leads: readonly Lead[]): ReportHeard {
  const { results, recruited, languages, firstAt, lastAt } = material
  const { interviews, participants, statuses, leftOut } = results
  return {
    interviews,
    participants,
    statuses,
    leftOut,
    recruited,
    languages,
    firstAt,
    lastAt,
    sensitivity: material.alternatives.flatMap(({ added, results: then }) => moved(leads, added, then)),
  }
}

/** Closed figures only: themes would have to be found again to be counted over others. */
function moved(leads: readonly Lead[], added: string, then: Results): ReportHeard['sensitivity'] {
  const all = then.objectives.flatMap(({ questions }) => questions.flatMap(numbersOf))
  const byKey = new Map(all.map((number) => [figureKey(number.figure), number]))
  return leads
    .filter(({ first }) => !first.isMachineCoded)
    .slice(0, mostFigures)
    .flatMap(({ first }) => {
      const again = byKey.get(figureKey(first.figure))
      if (!again) return []
      const figure = first.question === '' ? first.label : `${first.question}: ${first.label}`
      return [{ figure, added, reported: first.proportion, withThem: again.proportion }]
    })
}

export function draftHeard(
  draft: DraftBuilder,
  { heard, material }: { heard: ReportHeard; material: DraftMaterial },
): void {
  const { interviews, participants, statuses, leftOut, recruited, languages, sensitivity } = heard
  draft.add('heard', { kind: 'heading', level: 2, text: 'Who was heard' })
  draft.prose(
    'heard',
    `${plural(interviews, 'interview')} with ${plural(participants, 'person', 'people')} are in this report.`,
    ...(material.study.isSample ? ['They are a sample: the people and their words are invented.'] : []),
    'Nobody was drawn at random from a population: the figures describe people like those who answered.',
  )
  const left = Object.entries(leftOut).map(([status, count]) => [
    `${statusWords[status as InterviewStatus]}, left out`,
    String(count),
  ])
  draft.add('heard', {
    kind: 'table',
    title: 'Interviews by status',
    headings: ['Interviews', 'Number'],
    rows: [
      [`${statuses.map((status) => statusWords[status]).join(', ')}, in this report`, String(interviews)],
      ...left,
    ],
  })
  draft.add('heard', {
    kind: 'table',
    title: 'How people came into the study',
    headings: ['Way', 'Interviews'],
    rows: recruited.map(({ how, interviews: count }) => [how, String(count)]),
  })
  if (languages.length > 1)
    draft.add('heard', {
      kind: 'table',
      title: 'Languages',
      headings: ['Language', 'Interviews'],
      rows: languages.map(({ language, interviews: count }) => [language, String(count)]),
    })
  if (sensitivity.length === 0) draft.prose('heard', notMoved(heard))
  else draft.add('heard', tableOf(sensitivity))
}

function notMoved({ leftOut }: ReportHeard): string {
  return Object.values(leftOut).some((count) => count > 0)
    ? 'None of those left out answered a question that a main figure is counted from, so taking them in moves none of them.'
    : 'No interview was left out.'
}

function tableOf(sensitivity: ReportHeard['sensitivity']) {
  const cell = ({ count, of, share }: (typeof sensitivity)[number]['reported']) =>
    share === null ? `${count} of ${of}` : `${count} of ${of} (${percent(share)} %)`
  return {
    kind: 'table' as const,
    title: 'How the main figures move when interviews that were left out are taken in',
    headings: ['Figure', 'Reported', 'Taken in', 'Then'],
    rows: sensitivity.map(({ figure, added, reported, withThem }) => [
      figure,
      cell(reported),
      added,
      cell(withThem),
    ]),
  }
}
