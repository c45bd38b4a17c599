/** What the kinds with options share: checks, order, and reading which option somebody means. */
import type { Option, Question, QuestionSettings } from '../model.ts'
import { textIn } from '../model.ts'
import { deniesWhatFollows } from './denied.ts'
import { fold, foldWords } from './fold.ts'
import type { ReadContext, RoomOption, SettingsFault } from './kind.ts'

export function checkOptions(settings: QuestionSettings, language: string, minimum: number): SettingsFault[] {
  const options = settings.options ?? []
  const faults: SettingsFault[] = []
  const say = (text: string) => faults.push({ field: 'options', say: text })
  if (options.length < minimum) say(`Add at least ${minimum} options.`)
  const labels = new Set<string>()
  const keys = new Set<string>()
  for (const [index, option] of options.entries()) {
    const label = fold(textIn(option.label, language))
    if (label === '') say(`Option ${index + 1} has no text.`)
    else if (labels.has(label)) say(`Option ${index + 1} says the same as an earlier one.`)
    if (keys.has(option.key)) say(`Option ${index + 1} has the same key as an earlier one.`)
    labels.add(label)
    keys.add(option.key)
  }
  return faults
}

/**
 * Options in the order in which one participant sees them: as given by `optionOrder` (logged with the question),
 * else as written. Options added since are appended, so that none is ever hidden.
 */
export function optionsInOrder(question: Question, context: ReadContext): Option[] {
  const options = question.settings.options ?? []
  const order = context.optionOrder
  if (!order) return options
  const rank = new Map(order.map((key, index) => [key, index]))
  return [...options].sort((a, b) => (rank.get(a.key) ?? 1000) - (rank.get(b.key) ?? 1000))
}

/**
 * A random order for one participant: plain options shuffled, "other" and "none of these" kept last.
 * Returns null where the question keeps its order.
 */
export function drawOptionOrder(question: Question, random: () => number): string[] | null {
  if (!question.settings.randomizeOptions) return null
  const options = question.settings.options ?? []
  const plain = options.filter((option) => option.role === 'plain').map((option) => option.key)
  for (let i = plain.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = plain[i]!
    plain[i] = plain[j]!
    plain[j] = held
  }
  return [...plain, ...options.filter((option) => option.role !== 'plain').map((option) => option.key)]
}

export function roomOptions(question: Question, context: ReadContext): RoomOption[] {
  return optionsInOrder(question, context).map((option) => ({
    key: option.key,
    label: textIn(option.label, context.language),
    role: option.role,
  }))
}

export type FoundOption =
  | { found: 'one'; option: Option; rest: string | null }
  | { found: 'none' }
  | { found: 'several'; labels: string[] }

/**
 * Which option a typed text means: its number as shown, its key, its label, a label's unambiguous beginning, a label
 * inside the sentence, or "other: their words". Numbers win only when no label is that number.
 */
export function findOption(question: Question, text: string, context: ReadContext): FoundOption {
  const shown = optionsInOrder(question, context)
  const typed = foldWords(text)
  if (typed === '') return { found: 'none' }
  const labelled = shown.map((option) => ({
    option,
    label: foldWords(textIn(option.label, context.language)),
  }))
  const exact = labelled.find(({ option, label }) => label === typed || option.key === typed)
  if (exact) return { found: 'one', option: exact.option, rest: null }
  const other = readOther(shown, text, context)
  if (other) return other
  const byNumber = /^(?:option |number |no\.? ?)?(\d{1,2})[.)]?$/.exec(typed)
  if (byNumber) {
    const option = shown[Number(byNumber[1]) - 1]
    return option ? { found: 'one', option, rest: null } : { found: 'none' }
  }
  const beginning =
    typed.length >= 3
      ? labelled.filter(({ label }) => label.startsWith(`${typed} `) || label.startsWith(typed))
      : []
  if (beginning.length === 1) return { found: 'one', option: beginning[0]!.option, rest: null }
  return findInside(labelled, typed, text)
}

function readOther(shown: Option[], text: string, context: ReadContext): FoundOption | null {
  const other = shown.find((option) => option.role === 'other')
  if (!other) return null
  const label = fold(textIn(other.label, context.language)).replace(/[.…:]+$/, '')
  const match = /^\s*([^:–—-]{1,40}?)\s*[:–—-]\s*(\S.*)$/su.exec(text)
  if (!match) return null
  const head = fold(match[1]!)
  if (head !== label && head !== 'other' && head !== other.key) return null
  return { found: 'one', option: other, rest: match[2]!.trim() }
}

function findInside(labelled: { option: Option; label: string }[], typed: string, text: string): FoundOption {
  const inside = labelled.filter(({ label }) => label.length >= 3 && containsWords(typed, label))
  // "I don't use Excel" names an option and means any other: it is asked again rather than counted as Excel.
  if (inside.some(({ label }) => deniesWhatFollows(typed.slice(0, typed.indexOf(label))))) {
    return { found: 'none' }
  }
  // "a few times a week" contains "a week": the longest label that holds the others is the one meant.
  const kept = inside.filter(
    (one) => !inside.some((longer) => longer !== one && containsWords(longer.label, one.label)),
  )
  if (kept.length === 1) return { found: 'one', option: kept[0]!.option, rest: text.trim() }
  if (kept.length > 1) return { found: 'several', labels: kept.map(({ label }) => label) }
  return { found: 'none' }
}

function containsWords(text: string, words: string): boolean {
  const at = text.indexOf(words)
  if (at === -1) return false
  const before = text[at - 1]
  const after = text[at + words.length]
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character)
  return !isLetter(before) && !isLetter(after)
}

/** "1 Weekly, 2 Monthly, 3 Never", for a sentence that asks to choose again. */
export function nameOptions(question: Question, context: ReadContext): string {
  return optionsInOrder(question, context)
    .map((option, index) => `${index + 1} ${textIn(option.label, context.language)}`)
    .join(', ')
}

export function labelOf(question: Question, key: string, language: string): string {
  const option = question.settings.options?.find((candidate) => candidate.key === key)
  return option ? textIn(option.label, language) : key
}
