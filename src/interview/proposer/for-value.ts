/** The reason behind a closed answer: the value is named, in words of its kind. */
import { textIn } from '../../study/model.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import { unseen } from './fit.ts'
import type { Candidate, ProposeContext } from './propose.ts'
import { type ValueWordingKind, valueWordings } from './wordings.ts'

const kinds: Partial<Record<AnswerValue['kind'], ValueWordingKind>> = {
  scale: 'scale',
  number: 'number',
  single_choice: 'choice',
  multiple_choice: 'several',
  ranking: 'ranking',
  yes_no: 'yes_no',
}

export function proposeForValue(context: ProposeContext, value: AnswerValue): Candidate[] {
  const said = nameValue(context, value)
  const list: readonly { id: string; text: string }[] = valueWordings[wordingOf(value)]
  const fresh = unseen(list, context.wordingsUsed)
  // From interview to interview another one begins.
  const from = fresh.length === 0 ? 0 : (context.seed + context.turn) % fresh.length
  return [...fresh.slice(from), ...fresh.slice(0, from)].map(({ id, text }) => ({
    text: text.replace('{v}', () => said),
    wordings: [id],
    takesUpFocus: false,
    isOurs: true,
  }))
}

/** One of several that could be chosen is one, and not "these". */
function wordingOf(value: AnswerValue): ValueWordingKind {
  if (value.kind === 'multiple_choice' && value.options.length === 1) return 'choice'
  return kinds[value.kind] ?? 'several'
}

function nameValue({ question, language }: ProposeContext, value: AnswerValue): string {
  if (value.kind === 'scale') return String(value.point)
  if (value.kind === 'yes_no') return value.yes ? 'yes' : 'no'
  if (value.kind === 'ranking') {
    const first = question.settings.options?.find((option) => option.key === value.order[0])
    return first ? textIn(first.label, language) : ''
  }
  return kindOf(question).formatValue(question, value, language)
}
