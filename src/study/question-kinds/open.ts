import { z } from 'zod'
import { accept, type QuestionKindDefinition, refuse } from './kind.ts'

/** An answer in their own words: the kind of question that interviews are for. */
export const open: QuestionKindDefinition = {
  kind: 'open',
  label: 'Open',
  use: 'They answer in their own words; follow-ups can go deeper.',
  closed: false,
  settings: z.object({}),
  defaultSettings: () => ({}),
  checkSettings: () => [],
  describeRoom: () => ({ control: 'words', hint: 'Answer in your own words' }),
  readAnswer(_question, input) {
    const words = input.text?.trim() ?? ''
    return words === '' ? refuse('Write an answer, or skip the question.') : accept({ kind: 'open' }, words)
  },
  formatValue: () => '',
  exportColumns: (question) => [{ id: question.key, header: question.key }],
  exportCells: (_question, answer) => [answer.words],
}
