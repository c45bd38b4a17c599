import { type ChosenKind, chosenKinds } from '../../../interview/import/answer-values.ts'
import type { ImportReport } from '../../../interview/import/model.ts'
import { Select } from '../../components/Select.tsx'
import { type Column, Table } from '../../components/Table.tsx'

type Asked = ImportReport['questions'][number]

const words: Record<ChosenKind, string> = {
  open: 'In their own words',
  single_choice: 'One of few',
  multiple_choice: 'Several of few',
  number: 'Numbers',
  scale: 'Points on a scale',
  yes_no: 'Yes or no',
}

const options = chosenKinds.map((value) => ({ value, label: words[value] }))

interface AnswerKindsChoiceProps {
  questions: readonly Asked[]
  onAnswers: (answers: Record<string, ChosenKind>) => void
}

/** Tables: what the answers to each question are; found by the program, corrected by you. */
export function AnswerKindsChoice({ questions, onAnswers }: AnswerKindsChoiceProps) {
  if (questions.length === 0) return null
  const columns: Column<Asked>[] = [
    { key: 'question', label: 'Question', cell: ({ question, key }) => question ?? key },
    {
      key: 'kind',
      label: 'Answered with',
      cell: ({ key, question, kind }) => (
        <Select
          isInline
          isLabelHidden
          label={`What ${question ?? key} is answered with`}
          value={kind}
          options={options}
          onValue={(chosen) => onAnswers({ [key]: chosen })}
        />
      ),
    },
    {
      key: 'why',
      label: 'Because',
      cell: ({ reason }) => <span className="text-soft">{reason}</span>,
      isSecondary: true,
    },
    {
      key: 'answers',
      label: 'Answers',
      cell: ({ answers }) => answers.toLocaleString('en-GB'),
      align: 'end',
    },
  ]
  return (
    <div className="max-w-[52rem]">
      <Table
        label="Questions"
        columns={columns}
        rows={questions}
        rowKey={({ key }) => key}
        virtualAbove={50}
      />
    </div>
  )
}
