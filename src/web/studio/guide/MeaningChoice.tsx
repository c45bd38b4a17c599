import type { ReactNode } from 'react'
import { isOtherMeasure } from '../../../study/keep-apart.ts'
import { type Question, textIn } from '../../../study/model.ts'
import { listReworded, withFormerLabel } from '../../../study/options-apart.ts'
import { Button } from '../../components/Button.tsx'
import { findQuestion, updateQuestion } from './edit-guide.ts'
import { useGuideTools } from './guide-editor.ts'

interface MeaningChoiceProps {
  question: Question
  /** As it was published last; null where it never was. */
  published: Question | null
}

/**
 * A question that people already answered was reworded: is it still the same question? Answers of one meaning are
 * pooled, answers of different meanings never.
 */
export function MeaningChoice({ question, published }: MeaningChoiceProps) {
  const { edit, language } = useGuideTools()
  if (!published) return null
  if (isOtherMeasure(published, question)) return <Note>{apart}</Note>
  const isReworded = wordsOf(published, language) !== wordsOf(question, language)
  const isChanged = question.meaning > published.meaning
  const meaning = isChanged ? published.meaning : published.meaning + 1
  return (
    <>
      {isReworded && (
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
      )}
      <RewordedOptions question={question} />
    </>
  )
}

/**
 * Of options the other way round: words that somebody never chose are not counted as chosen unless somebody says so, also
 * of what was published long ago.
 */
function RewordedOptions({ question }: { question: Question }) {
  const { edit, language, everPublished } = useGuideTools()
  const published = everPublished.flatMap((guide) => findQuestion(guide, question.key)?.question ?? [])
  return listReworded(published, question, language).map((reworded) => {
    const { option, before, isSame, isSettled } = reworded
    const [was, is] = [textIn(before, language), textIn(option.label, language)]
    if (is.trim() === '') return null
    const said = withFormerLabel(reworded, language)
    const options = question.settings.options?.map((one) => (one.key === option.key ? said : one))
    const settings = { ...question.settings, options }
    return (
      <Note key={`${option.key} ${was}`}>
        <span>{sayCounted({ is, was, isSame, isSettled })}</span>
        {!isSettled && (
          <Button
            kind="quiet"
            size="small"
            onClick={() => edit((held) => updateQuestion(held, question.key, { settings }))}
          >
            {isSame ? 'It is another option' : 'It means the same'}
          </Button>
        )}
      </Note>
    )
  })
}

interface CountedOption {
  is: string
  was: string
  isSame: boolean
  isSettled: boolean
}

function sayCounted({ is, was, isSame, isSettled }: CountedOption): string {
  if (isSame)
    return isSettled
      ? `“${is}” was “${was}”: counted together, as they were published.`
      : `“${is}” was “${was}”: counted together.`
  return isSettled
    ? `“${is}” was “${was}”: counted as another option, since both were offered side by side.`
    : `“${is}” was “${was}”: counted as another option, and who chose the earlier one stays there.`
}

/** The question, and what the ends of its scale say. */
function wordsOf({ text, settings }: Question, language: string): string {
  const { labelFrom, labelMiddle, labelTo } = settings
  return [text, labelFrom, labelMiddle, labelTo].map((words) => textIn(words ?? {}, language)).join('\n')
}

const apart = 'Asked in another way than before: it counts as a new question, and earlier answers stay apart.'

function Note({ children }: { children: ReactNode }) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 border-l-2 border-accent py-1 pl-3 text-12 text-soft">
      {children}
    </div>
  )
}
