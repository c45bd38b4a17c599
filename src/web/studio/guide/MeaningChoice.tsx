import type { ReactNode } from 'react'
import { isOtherMeasure } from '../../../study/keep-apart.ts'
import { type Question, textIn } from '../../../study/model.ts'
import { Button } from '../../components/Button.tsx'
import { updateQuestion } from './edit-guide.ts'
import { useGuideTools } from './guide-editor.ts'

interface MeaningChoiceProps {
  question: Question
  /** As people are asked it now; null where it was never published. */
  live: Question | null
}

/**
 * A question that people already answered was reworded: is it still the same question? Answers of one meaning are
 * pooled, answers of different meanings never.
 */
export function MeaningChoice({ question, live }: MeaningChoiceProps) {
  const { edit, language } = useGuideTools()
  if (live && isOtherMeasure(live, question)) return <Note>{apart}</Note>
  if (!live || textIn(live.text, language) === textIn(question.text, language)) return null
  const isChanged = question.meaning > live.meaning
  const meaning = isChanged ? live.meaning : live.meaning + 1
  return (
    <Note>
      <span>
        {isChanged
          ? 'Counts as a new question: earlier answers stay apart.'
          : 'Reworded since it was published: earlier and later answers are counted together.'}
      </span>
      <Button
        kind="quiet"
        size="small"
        onClick={() => edit((held) => updateQuestion(held, question.key, { meaning }))}
      >
        {isChanged ? 'It means the same' : 'Its meaning changed'}
      </Button>
    </Note>
  )
}

const apart = 'Asked in another way than before: it counts as a new question, and earlier answers stay apart.'

function Note({ children }: { children: ReactNode }) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 border-l-2 border-accent py-1 pl-3 text-12 text-soft">
      {children}
    </div>
  )
}
