import { existsSync, readFileSync, statSync } from 'node:fs'
import { AppError } from '../../platform/errors.ts'
import type { ClarifyingAnswer } from '../../study/clarifying-questions.ts'
import { mostTextCharacters, purposes } from '../../study/model.ts'

/** What a question does not say by itself: of each command that drafts a guide. */
export const draftingArgs = {
  purpose: { type: 'string', description: `One of ${purposes.join(', ')}` },
  topic: { type: 'string', description: 'What it is about, in a few words' },
  stimulus: {
    type: 'string',
    description: 'The concept or message that participants read, or a text file with it',
  },
  stimulus2: { type: 'string', description: 'A second text, to compare with the first' },
  'price-in': { type: 'string', description: 'Currency and what it pays for: "pounds a month"' },
} as const

export interface DraftingArgs {
  purpose?: string
  topic?: string
  stimulus?: string
  stimulus2?: string
  'price-in'?: string
}

/** Answers given as flags, before anything is asked. */
export function readAnswers({ purpose, topic, 'price-in': priceIn }: DraftingArgs): ClarifyingAnswer[] {
  if (purpose !== undefined && !(purposes as readonly string[]).includes(purpose)) {
    throw new AppError('invalid_input', 'unknown purpose', {
      say: `There is no purpose "${purpose}". Choose one of: ${purposes.join(', ')}.`,
    })
  }
  return [
    ...(purpose === undefined ? [] : [{ key: 'purpose', answer: purpose }]),
    ...(topic === undefined ? [] : [{ key: 'topic', answer: topic }]),
    ...(priceIn === undefined ? [] : [{ key: 'price', answer: priceIn }]),
  ]
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
