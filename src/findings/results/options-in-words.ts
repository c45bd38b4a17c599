/** In which words the options of imported answers were chosen: their keys are made for machines. Pure. */
import { partsOf, separators } from '../../interview/import/answer-values.ts'
import { optionKeyOf, questionKeyOf } from '../../interview/import/csv-columns.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'

export interface ChosenWords {
  questionKey: string
  value: AnswerValue | null
  /** The whole cell. */
  text: string
}

/** @param chosen the most frequent words first: of several spellings the first stands */
export function optionsInWords(chosen: readonly ChosenWords[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  for (const { questionKey, value, text } of chosen) {
    const options = found.get(questionKey) ?? new Map<string, string>()
    found.set(questionKey, options)
    for (const [option, words] of wordsOf(value, text)) if (!options.has(option)) options.set(option, words)
  }
  return found
}

function wordsOf(value: AnswerValue | null, text: string): [string, string][] {
  if (value?.kind === 'single_choice')
    return keysOf(text).includes(value.option) ? [[value.option, text.trim()]] : []
  if (value?.kind !== 'multiple_choice') return []
  const chosen = new Set(value.options)
  return separators.flatMap((separator) =>
    partsOf(text, separator).flatMap((part): [string, string][] => {
      const key = keysOf(part).find((each) => chosen.has(each))
      return key === undefined ? [] : [[key, part]]
    }),
  )
}

/** The second is what older imports kept. */
const keysOf = (words: string) => [optionKeyOf(words), questionKeyOf(words)]
