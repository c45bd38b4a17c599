/** The data of a chart, with the one sentence that it shows. Pure. */
import { checkedLabel, machineCodedLabel, type QuestionResult, type Theme } from '../../../findings/model.ts'
import type { ReportChart } from '../model.ts'
import { plural } from '../sentences.ts'
import { numbersOf } from './leads.ts'

const mostRows = 12

export function chartOf(question: QuestionResult): ReportChart {
  const { closed, questionKey, exposed, answered, label } = question
  return {
    kind: kindOf(closed),
    questionKey,
    title: question.text,
    rows: rowsOf(question),
    isMachineCoded: closed === null && question.themes.some(({ prevalence }) => !prevalence.checked),
    asked: exposed,
    answered,
    summary: summaryOf(closed),
    label: closed === null && question.themes.length > 0 ? labelOf(question.themes) : label,
  }
}

interface StudyWide {
  /** How many themes there are, shown or not. */
  inAll: number
  /** Some were held elsewhere. */
  hasImported: boolean
}

export function chartOfThemes(themes: readonly Theme[], { inAll, hasImported }: StudyWide): ReportChart {
  const further = inAll - themes.length
  return {
    kind: 'themes',
    questionKey: null,
    title: hasImported
      ? 'What people spoke of; what was asked elsewhere is not known to the program'
      : 'What people spoke of, whatever they were asked',
    rows: themes.map(({ themeId, name, prevalence }) => ({
      key: themeId,
      label: name,
      proportion: prevalence,
    })),
    isMachineCoded: themes.some(({ prevalence }) => !prevalence.checked),
    asked: themes[0]?.prevalence.of ?? 0,
    answered: themes[0]?.prevalence.of ?? 0,
    summary: null,
    label:
      further > 0 ? `${labelOf(themes)}; ${plural(further, 'further theme')} not shown` : labelOf(themes),
  }
}

/** Answers to a question that no guide holds: the themes that most people first spoke of under it. */
export function chartOfAnswers(themes: readonly Theme[]): ReportChart {
  const chart = chartOfThemes(themes.slice(0, mostRows), { inAll: themes.length, hasImported: false })
  return { ...chart, title: 'What people spoke of, most of them first under this question' }
}

function labelOf(themes: readonly Theme[]): string {
  const checked = themes.filter(({ prevalence }) => prevalence.checked).length
  if (checked === 0) return machineCodedLabel
  return checked === themes.length
    ? checkedLabel
    : `${checkedLabel}; where no check is named, ${machineCodedLabel}`
}

function kindOf(closed: QuestionResult['closed']): ReportChart['kind'] {
  if (closed === null) return 'themes'
  if (closed.kind === 'scale' || closed.kind === 'ranking' || closed.kind === 'number') return closed.kind
  return 'options'
}

function rowsOf(question: QuestionResult): ReportChart['rows'] {
  const { closed, themes } = question
  if (closed === null)
    return themes
      .slice(0, mostRows)
      .map(({ themeId, name, prevalence }) => ({ key: themeId, label: name, proportion: prevalence }))
  if (closed.kind === 'scale') return closed.points
  if (closed.kind === 'number') return []
  const order = numbersOf(question)
  return order.flatMap(({ label, figure, proportion }) =>
    'optionKey' in figure ? [{ key: figure.optionKey, label, proportion }] : [],
  )
}

function summaryOf(closed: QuestionResult['closed']): ReportChart['summary'] {
  if (closed?.kind !== 'number' && closed?.kind !== 'scale') return null
  const { mean, meanLow, meanHigh, median } = closed.summary
  return { mean, meanLow, meanHigh, median, unit: closed.kind === 'number' ? closed.unit : '' }
}
