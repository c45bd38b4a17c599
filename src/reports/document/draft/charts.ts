/** The data of a chart, with the one sentence that it shows. Pure. */
import { checkedLabel, machineCodedLabel, type QuestionResult, type Theme } from '../../../findings/model.ts'
import { scaleEnd } from '../../../findings/scale-end.ts'
import type { ReportChart } from '../model.ts'
import { plural } from '../sentences.ts'
import { byShown } from './in-order.ts'
import { numbersOf } from './leads.ts'

const mostRows = 12

/** A chart of a question; where people have checked some of its themes and not others, one of each. */
export function chartsOf(question: QuestionResult): ReportChart[] {
  const { closed, themes } = question
  if (closed !== null || themes.length === 0) return [chartOf(question, themes)]
  return apart(themes).map((some) => ({ ...chartOf(question, some), scale: scaleOf(themes) }))
}

function chartOf(question: QuestionResult, themes: readonly Theme[]): ReportChart {
  const { closed, questionKey, exposed, answered, label } = question
  return {
    kind: kindOf(closed),
    questionKey,
    title: question.text,
    rows: closed === null ? rowsOfThemes(themes) : rowsOf(question),
    isMachineCoded: closed === null && themes.some(({ prevalence }) => !prevalence.checked),
    asked: exposed,
    answered,
    summary: summaryOf(closed),
    label: closed === null && themes.length > 0 ? labelOf(themes) : label,
  }
}

/** What people have checked and what nobody has are two measurements: never bars of one chart. Each by the figure that is shown. */
function apart(themes: readonly Theme[]): Theme[][] {
  const isChecked = ({ prevalence }: Theme) => Boolean(prevalence.checked)
  const inOrder = byShown(themes)
  return [inOrder.filter(isChecked), inOrder.filter((theme) => !isChecked(theme))].filter(
    (some) => some.length > 0,
  )
}

/** Charts of themes side by side end at one share. */
export function scaleOf(themes: readonly Theme[]): number {
  return scaleEnd(themes.map(({ prevalence }) => prevalence))
}

interface StudyWide {
  /** How many themes there are, shown or not. */
  inAll: number
  /** Some were held elsewhere, and what was asked is not known. */
  hasImported: boolean
  scale: number
}

/** Themes as bars; what people have checked and what nobody has apart. */
export function chartsOfThemes(themes: readonly Theme[], wide: StudyWide): ReportChart[] {
  const title = wide.hasImported
    ? 'What people spoke of; what was asked elsewhere is not known to the program'
    : 'What people spoke of, whatever they were asked'
  return titled(themes, title, wide)
}

/** Answers to a question that no guide holds: the themes that most people first spoke of under it. */
export function chartsOfAnswers(themes: readonly Theme[], wide: Pick<StudyWide, 'scale'>): ReportChart[] {
  const shown = byShown(themes).slice(0, mostRows)
  return titled(shown, 'What people spoke of, most of them first under this question', {
    ...{ inAll: themes.length, hasImported: false },
    ...wide,
  })
}

function titled(themes: readonly Theme[], title: string, { inAll, scale }: StudyWide): ReportChart[] {
  const parts = apart(themes)
  return parts.map((some, at) => {
    const isChecked = Boolean(some[0]?.prevalence.checked)
    const isLast = at === parts.length - 1
    const which = isChecked ? ' (checked by people)' : ' (as the program coded it, unchecked)'
    const further = inAll - themes.length
    const left = isLast && further > 0 ? `; ${plural(further, 'further theme')} not shown` : ''
    return {
      kind: 'themes',
      questionKey: null,
      title: parts.length > 1 ? `${title}${which}` : title,
      rows: rowsOfThemes(some),
      isMachineCoded: !isChecked,
      asked: some[0]?.prevalence.of ?? 0,
      answered: some[0]?.prevalence.of ?? 0,
      summary: null,
      scale,
      label: `${labelOf(some)}${left}`,
    }
  })
}

function rowsOfThemes(themes: readonly Theme[]): ReportChart['rows'] {
  return byShown(themes)
    .slice(0, mostRows)
    .map(({ themeId, name, prevalence }) => ({ key: themeId, label: name, proportion: prevalence }))
}

function labelOf(themes: readonly Theme[]): string {
  return themes.every(({ prevalence }) => prevalence.checked) ? checkedLabel : machineCodedLabel
}

function kindOf(closed: QuestionResult['closed']): ReportChart['kind'] {
  if (closed === null) return 'themes'
  if (closed.kind === 'scale' || closed.kind === 'ranking' || closed.kind === 'number') return closed.kind
  return 'options'
}

function rowsOf(question: QuestionResult): ReportChart['rows'] {
  const { closed } = question
  if (closed === null) return []
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
