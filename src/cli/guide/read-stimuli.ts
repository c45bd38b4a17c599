import { existsSync, readFileSync, statSync } from 'node:fs'
import { AppError } from '../../platform/errors.ts'
import { mostTextCharacters } from '../../study/model.ts'

/** What participants read, and how prices are put: of each command that drafts a guide. */
export const draftingArgs = {
  stimulus: {
    type: 'string',
    description: 'The concept or message that participants read, or a text file with it',
  },
  stimulus2: { type: 'string', description: 'A second text, to compare with the first' },
  'price-in': { type: 'string', description: 'Currency and what it pays for: "pounds a month"' },
} as const

export interface DraftingArgs {
  stimulus?: string
  stimulus2?: string
  'price-in'?: string
}

/** What participants are to read: the text itself, or the text of the file that is named. */
export function readStimuli({ stimulus, stimulus2 }: DraftingArgs): { stimuli?: string[] } {
  const stimuli = [stimulus, stimulus2].filter((given) => given !== undefined).map(textOf)
  return stimuli.length === 0 ? {} : { stimuli }
}

function textOf(given: string): string {
  const isFile = given.length < 1000 && existsSync(given) && statSync(given).isFile()
  const text = (isFile ? readFileSync(given, 'utf8') : given).trim()
  if (text.length <= mostTextCharacters) return text
  throw new AppError('invalid_input', `a stimulus of ${text.length} characters`, {
    say: `What participants read has at most ${mostTextCharacters} characters; ${isFile ? given : 'the text given'} has ${text.length}.`,
  })
}
