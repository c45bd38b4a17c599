/** Who was heard: numbers, how they were found, who was left out, and how the main figures move with them. */

import type { Results } from '../../../findings/model.ts'
import { sayPercent } from '../../../findings/say-share.ts'
import type { InterviewStatus } from '../../../interview/events.ts'
import { capitalised } from '../../../platform/language/capitalised.ts'
import { figureKey } from '../figure-model.ts'
import type { ReportHeard } from '../model.ts'
import { sayDays, sayLanguage } from '../say-days.ts'
import { plural } from '../sentences.ts'
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
    groups: groupsOf(material),
    lengths: material.lengths,
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
      const figure = named(first)
      return [{ figure, added, reported: first.proportion, withThem: again.proportion }]
    })
}

/** A question ends with its own mark; what people chose is told apart from it, as their word. */
function named({ question, label, figure }: Lead['first']): string {
  const chosen = figure.source === 'option' ? `“${label}”` : label
  if (question === '') return chosen
  return /[.?!…]$/u.test(question) ? `${question} ${chosen}` : `${question}: ${chosen}`
}

/** Only what was brought along or known of people: their answers stand under the questions. */
function groupsOf({ results }: DraftMaterial): NonNullable<ReportHeard['groups']> {
  return results.choices
    .filter(({ by }) => by.startsWith('attribute:'))
    .map(({ label, groups }) => {
      const known = groups.reduce((sum, { people }) => sum + people, 0)
      return {
        label,
        groups: groups.map((group) => ({ label: group.label, people: group.people })),
        unknown: Math.max(0, results.participants - known),
      }
    })
}

export function draftHeard(
  draft: DraftBuilder,
  { heard, material }: { heard: ReportHeard; material: DraftMaterial },
): void {
  const { sensitivity } = heard
  const rows = rowsOf(heard, material)
  draft.add('heard', { kind: 'heading', level: 2, text: 'Who was heard' })
  draft.add('heard', {
    kind: 'table',
    title: 'The people behind every figure in this report',
    headings: ['What', 'Who'],
    rows: rows.map(({ name, value }) => [name, value]),
    groupRows: rows.flatMap(({ isGroup }, at) => (isGroup ? [at] : [])),
  })
  if (sensitivity.length === 0) draft.prose('heard', notMoved(heard))
  else draft.add('heard', tableOf(sensitivity))
}

interface HeardRow {
  name: string
  value: string
  /** It tells what is known of people: an attribute, which may be called like any other row. */
  isGroup: boolean
}

function rowsOf(heard: ReportHeard, { study }: DraftMaterial): HeardRow[] {
  const { interviews, participants, statuses, recruited, languages, firstAt, lastAt, groups = [] } = heard
  const fact = (name: string, value: string): HeardRow => ({ name, value, isGroup: false })
  const before = [
    fact(
      'Heard',
      `${plural(interviews, 'interview')} with ${plural(participants, 'person', 'people')}, ${statuses.map((status) => statusWords[status]).join(' and ')}${study.isSample ? '; a sample: the people and their words are invented' : ''}`,
    ),
    fact('How they came', recruited.map(({ how, interviews: count }) => `${how}: ${count}`).join('; ')),
    fact('Chosen how', 'Nobody was drawn at random: the figures describe people like those who answered'),
  ]
  const after = [
    fact('Left out', leftOutCell(heard)),
    ...(heard.lengths ? [fact('Length', lengthCell(heard.lengths))] : []),
    ...(firstAt !== null && lastAt !== null ? [fact('When', sayDays(firstAt, lastAt))] : []),
    fact(
      'Language',
      languages.map(({ language, interviews: count }) => `${sayLanguage(language)}: ${count}`).join('; '),
    ),
  ]
  const taken = new Set([...before, ...after].map(({ name }) => name.toLowerCase()))
  const known =
    groups.length > 0
      ? groups.map((group) => ({
          name: taken.has(group.label.toLowerCase())
            ? `${capitalised(group.label)} (known of them)`
            : capitalised(group.label),
          value: groupCell(group),
          isGroup: true,
        }))
      : [
          fact(
            'Groups',
            'Nothing is recorded about who they are (role, age, plan): no figure can be split by it',
          ),
        ]
  return [...before, ...known, ...after].filter(({ value }) => value !== '')
}

const mostGroups = 8

/** What only one person is would tell who somebody is. */
function groupCell({ groups, unknown }: NonNullable<ReportHeard['groups']>[number]): string {
  const ranked = groups.toSorted((a, b) => b.people - a.people)
  const shown = ranked.filter(({ people }) => people > 1).slice(0, mostGroups)
  const rest = ranked.filter((group) => !shown.includes(group)).reduce((sum, { people }) => sum + people, 0)
  return [
    ...shown.map(({ label, people }) => `${label}: ${people}`),
    ...(rest > 0 ? [shown.length > 0 ? `others: ${rest}` : `known of ${rest}, of each another`] : []),
    ...(unknown > 0 ? [`not known: ${unknown}`] : []),
  ].join(' · ')
}

function leftOutCell({ leftOut }: ReportHeard): string {
  const cells = Object.entries(leftOut).filter(([, count]) => count > 0)
  if (cells.length === 0) return 'Nobody'
  return cells.map(([status, count]) => `${statusWords[status as InterviewStatus]}: ${count}`).join(' · ')
}

function lengthCell({ words, turns, minutes }: NonNullable<ReportHeard['lengths']>): string {
  const between = ({ first, median, third }: typeof words, unit: string) =>
    `${whole(median)} ${unit} (middle half ${whole(first)} to ${whole(third)})`
  const parts = [between(words, 'words of theirs'), between(turns, 'turns')]
  return `Median ${[...parts, ...(minutes ? [between(minutes, 'minutes')] : [])].join(', ')}`
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

function notMoved({ leftOut }: ReportHeard): string {
  return Object.values(leftOut).some((count) => count > 0)
    ? 'None of those left out answered a question that a main figure is counted from, so taking them in moves none of them.'
    : 'No interview was left out.'
}

function tableOf(sensitivity: ReportHeard['sensitivity']) {
  const cell = ({ count, of, share }: (typeof sensitivity)[number]['reported']) =>
    share === null ? `${count} of ${of}` : `${count} of ${of} (${sayPercent(share)})`
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
