import { z } from 'zod'
import { firstClause, holdsDenial } from './denied.ts'
import { fold } from './fold.ts'
import { accept, type QuestionKindDefinition, type ReadAnswer, refuse } from './kind.ts'

const StructuredSchema = z.union([
  z.boolean(),
  z.object({ kind: z.literal('yes_no').optional(), yes: z.boolean() }),
])

const says = 'i do|i did|i have|i am|i was|it is|it does|it did|it has|it was|we do|we did|we have'
const yesWords = `yes|yeah|yep|yup|y|true|correct|ja|oui|si|sim|${says}|sure|of course|definitely|absolutely|certainly`
const noWords =
  "no|nope|nah|n|not (?:really|at all|yet|once|ever|any ?more)|never|(?:i|we) (?:don|didn|haven|wasn)'?t|i'?m not|it (?:isn|doesn|didn|wasn|hasn)'?t|false|nein|non|nao"
const startsYes = new RegExp(`^(?:${yesWords})(?![\\p{L}])`, 'u')
const startsNo = new RegExp(`^(?:${noWords})(?![\\p{L}/])`, 'u')

/** "I have not", "of course not": the beginning of a yes, turned round at once. */
const turnedRound = new RegExp(
  `^(?:${says}|of course|definitely|absolutely|certainly|sure|true) (?:really |actually |honestly |certainly |definitely |absolutely |just |simply |still )*(?:not|never)(?! (?:only|just))(?![\\p{L}])`,
  'u',
)
/** "I was, not any longer": which of the two it is, they are asked again. "I do, never miss one" is a yes. */
const leftOpen = new RegExp(
  `^(?:${says}|of course|definitely|absolutely|certainly|sure|true), (?:but )?(?:not|never)(?: (?:any ?more|any longer|now|really|again|yet|at all|these days|lately))?[.!]*$`,
  'u',
)
const yesToAnything = /^(?:yes|yeah|yep|yup|y|ja|oui|si|sim)(?![\p{L}])/u
/** "I was going to", "I have yet to": begun like a yes, and none. */
const notSaid =
  /^i (?:was|am) (?:going|about|meant|supposed|thinking)(?![\p{L}])|^(?:i|we) have (?:yet )?to(?![\p{L}])/u

/** "No idea" is not a no, and "yes and no" is neither. */
const undecided =
  /^(?:no (?:idea|clue|opinion|doubt|question|comment|preference|matter|wonder|wait|worries|problem)|never mind|yes and no|no and yes|yes,? (?:but )?(?:also )?no\b)/

/** Null where it cannot be told, rather than a guess: it is asked again. */
function readYes(folded: string): boolean | null {
  if (undecided.test(folded) || leftOpen.test(folded)) return null
  if (turnedRound.test(folded) || startsNo.test(folded)) return false
  if (!startsYes.test(folded) || notSaid.test(folded)) return null
  return yesToAnything.test(folded) || !holdsDenial(firstClause(folded)) ? true : null
}

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
    const yes = readYes(folded)
    if (yes === null) return refuse(again)
    const isBare = folded.replace(/[^\p{L} ]/gu, '').split(' ').length <= 1
    return accept({ kind: 'yes_no', yes }, isBare ? null : text)
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
