import { z } from 'zod'
import { fold } from './fold.ts'
import { accept, type QuestionKindDefinition, type ReadAnswer, refuse } from './kind.ts'

const StructuredSchema = z.union([
  z.boolean(),
  z.object({ kind: z.literal('yes_no').optional(), yes: z.boolean() }),
])

const yesWords =
  'yes|yeah|yep|yup|y|sure|i do|i did|i have|i am|i was|it is|it does|it did|of course|definitely|absolutely|true|correct|ja|oui|si|sim'
const noWords =
  "no|nope|nah|n|not really|never|i don'?t|i didn'?t|i haven'?t|i'?m not|i wasn'?t|it isn'?t|it doesn'?t|it didn'?t|false|nein|non|nao"
const startsYes = new RegExp(`^(?:${yesWords})(?![\\p{L}])`, 'u')
const startsNo = new RegExp(`^(?:${noWords})(?![\\p{L}])`, 'u')

/** "No idea" is not a no, and "yes and no" is neither. */
const undecided = /^(?:no (?:idea|clue|opinion)|yes and no|no and yes|yes,? (?:but )?(?:also )?no\b)/

/** Yes or no; what they add is kept as words. */
export const yesNo: QuestionKindDefinition = {
  kind: 'yes_no',
  label: 'Yes / no',
  use: 'A fact to route on, not a story.',
  closed: true,
  settings: z.object({}),
  defaultSettings: () => ({}),
  checkSettings: () => [],
  describeRoom: () => ({
    control: 'pick_one',
    hint: 'Choose one',
    options: [
      { key: 'yes', label: 'Yes', role: 'plain' },
      { key: 'no', label: 'No', role: 'plain' },
    ],
  }),
  readAnswer(_question, input): ReadAnswer {
    const again = 'Answer yes or no.'
    if (input.value !== undefined && input.value !== null) {
      const given = input.value === 'yes' ? true : input.value === 'no' ? false : input.value
      const parsed = StructuredSchema.safeParse(given)
      if (!parsed.success) return refuse(again)
      const yes = typeof parsed.data === 'boolean' ? parsed.data : parsed.data.yes
      return accept({ kind: 'yes_no', yes }, input.text ?? null)
    }
    const text = input.text ?? ''
    const folded = fold(text)
    if (undecided.test(folded)) return refuse(again)
    const isYes = startsYes.test(folded)
    const isNo = startsNo.test(folded)
    if (isYes === isNo) return refuse(again)
    const isBare = folded.replace(/[^\p{L} ]/gu, '').split(' ').length <= 1
    return accept({ kind: 'yes_no', yes: isYes }, isBare ? null : text)
  },
  formatValue: (_question, value) => (value.kind === 'yes_no' ? (value.yes ? 'Yes' : 'No') : ''),
  exportColumns: (question) => [
    { id: question.key, header: question.key },
    { id: `${question.key}.words`, header: `${question.key} (in their words)` },
  ],
  exportCells: (_question, answer) => [
    answer.value?.kind === 'yes_no' ? answer.value.yes : null,
    answer.words,
  ],
}
