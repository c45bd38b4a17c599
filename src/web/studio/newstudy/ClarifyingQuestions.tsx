import type { ClarifyingAnswer, ClarifyingQuestion } from '../../../study/clarifying-questions.ts'
import { Choice } from '../../components/Choice.tsx'
import { TextField } from '../../components/TextField.tsx'

interface ClarifyingQuestionsProps {
  questions: readonly ClarifyingQuestion[]
  answers: readonly ClarifyingAnswer[]
  onAnswer: (answer: ClarifyingAnswer) => void
}

/** At most two, and only where the purpose is unclear; the draft grows without them too. */
export function ClarifyingQuestions({ questions, answers, onAnswer }: ClarifyingQuestionsProps) {
  const answerTo = (key: string) => answers.find((answer) => answer.key === key)?.answer ?? ''
  return (
    <div className="grid gap-5 border-l-2 border-accent pl-4">
      {questions.map(({ key, text, options }) =>
        options ? (
          <Choice
            key={key}
            label={text}
            value={answerTo(key)}
            options={options.map((option) => ({ value: option.key, label: option.label }))}
            onValue={(answer) => onAnswer({ key, answer })}
          />
        ) : (
          <TextField
            key={key}
            label={text}
            isOptional
            value={answerTo(key)}
            onText={(answer) => onAnswer({ key, answer })}
          />
        ),
      )}
    </div>
  )
}
