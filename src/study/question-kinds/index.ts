/** The registry of question kinds. A new kind is a new file and one line here. */
import type { QuestionKind } from '../model.ts'
import type { QuestionKindDefinition } from './kind.ts'
import { multipleChoice } from './multiple-choice.ts'
import { number } from './number.ts'
import { open } from './open.ts'
import { ranking } from './ranking.ts'
import { scale } from './scale.ts'
import { singleChoice } from './single-choice.ts'
import { yesNo } from './yes-no.ts'

export const questionKindRegistry: { readonly [K in QuestionKind]: QuestionKindDefinition } = {
  open,
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  scale,
  ranking,
  number,
  yes_no: yesNo,
}

export function kindOf(question: { kind: QuestionKind }): QuestionKindDefinition {
  return questionKindRegistry[question.kind]
}

export type {
  AnswerInput,
  Cell,
  ExportColumn,
  ExportedAnswer,
  QuestionKindDefinition,
  ReadAnswer,
  ReadContext,
  RoomOption,
  RoomView,
  SettingsFault,
} from './kind.ts'
export { drawOptionOrder, optionsInOrder } from './options.ts'
export { listPoints } from './scale.ts'
