import type { ClosedResult, QuestionResult } from '../../../findings/model.ts'
import { NumberFigure } from './NumberFigure.tsx'
import { OptionFigure } from './OptionFigure.tsx'
import { RankingFigure } from './RankingFigure.tsx'
import { ScaleFigure } from './ScaleFigure.tsx'

/** The distribution of a closed question's answers. */
export function ClosedFigure({ question, closed }: { question: QuestionResult; closed: ClosedResult }) {
  switch (closed.kind) {
    case 'single_choice':
    case 'multiple_choice':
    case 'yes_no':
      return <OptionFigure question={question} closed={closed} />
    case 'scale':
      return <ScaleFigure question={question} closed={closed} />
    case 'number':
      return <NumberFigure question={question} closed={closed} />
    case 'ranking':
      return <RankingFigure question={question} closed={closed} />
  }
}
