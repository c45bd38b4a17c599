/**
 * What stands in the field before it is sent: one shape for every kind of field, so that it is kept the same way,
 * and the pure step from it to an answer.
 */
import type { AnswerRequest, RoomQuestion } from '../../interview/room-model.ts'
import { saidText } from '../../interview/said-text.ts'
import { words as room } from './words.ts'

export interface Draft {
  text: string
  /** Option keys, of `pick_one` and `pick_many`. */
  picked: string[]
  point: number | null
  /** Option keys in the order so far, or null while nobody has moved one. */
  order: string[] | null
}

export const emptyDraft: Draft = { text: '', picked: [], point: null, order: null }

export type View = RoomQuestion['view']
export type Answer = Pick<AnswerRequest, 'text' | 'value'>
type ReadDraft = { ok: true; answer: Answer } | { ok: false; say: string }

const refuse = (say: string): ReadDraft => ({ ok: false, say })

/** From the field to what is sent; or what is missing, before the server has to say it. */
export function readDraft(question: Pick<RoomQuestion, 'kind' | 'view'>, draft: Draft): ReadDraft {
  const { view, kind } = question
  const text = saidText(draft.text)
  switch (view.control) {
    case 'words':
      return readWords(text)
    case 'pick_one':
      return readPickOne(view, kind, draft)
    case 'pick_many':
      return readPickMany(view, draft)
    case 'points':
      if (draft.point === null) return refuse(room.missing.point)
      return { ok: true, answer: { value: { kind: 'scale', point: draft.point } } }
    case 'order':
      return {
        ok: true,
        answer: {
          value: { kind: 'ranking', order: draft.order ?? view.options.map((option) => option.key) },
        },
      }
    case 'number':
      return readNumber(view, text)
  }
}

/** As many as the server takes; said instead of cut off, so that nothing pasted is lost unseen. */
const mostCharacters = 20_000

function readWords(text: string): ReadDraft {
  if (text === '') return refuse(room.missing.words)
  if (text.length > mostCharacters) return refuse(room.missing.shorter(text.length))
  return { ok: true, answer: { text } }
}

type OptionsView = Extract<View, { control: 'pick_one' | 'pick_many' }>

function readPickOne(view: OptionsView, kind: RoomQuestion['kind'], draft: Draft): ReadDraft {
  const option = view.options.find((candidate) => draft.picked.includes(candidate.key))
  if (!option) return refuse(room.missing.one)
  const words = option.role === 'other' ? draft.text.trim() : ''
  if (option.role === 'other' && words === '') return refuse(room.missing.other(option.label))
  const value =
    kind === 'yes_no'
      ? ({ kind: 'yes_no', yes: option.key === 'yes' } as const)
      : ({ kind: 'single_choice', option: option.key } as const)
  return { ok: true, answer: words === '' ? { value } : { value, text: words } }
}

function readPickMany(view: Extract<View, { control: 'pick_many' }>, draft: Draft): ReadDraft {
  const picked = view.options.filter((option) => draft.picked.includes(option.key))
  const isAlone = picked.some((option) => option.role === 'exclusive')
  const least = isAlone ? 1 : view.minimum
  if (picked.length < least) return refuse(room.missing.several(least))
  if (picked.length > view.maximum) return refuse(room.missing.fewer(view.maximum))
  const other = picked.find((option) => option.role === 'other')
  const words = other ? draft.text.trim() : ''
  if (other && words === '') return refuse(room.missing.other(other.label))
  const value = { kind: 'multiple_choice', options: picked.map((option) => option.key) } as const
  return { ok: true, answer: words === '' ? { value } : { value, text: words } }
}

function readNumber(view: Extract<View, { control: 'number' }>, text: string): ReadDraft {
  if (text === '') return refuse(room.missing.number)
  const number = parseNumber(text)
  if (number === null) return refuse(room.missing.figures)
  if (view.whole && !Number.isInteger(number)) return refuse(room.missing.whole)
  if (view.minimum !== null && number < view.minimum) return refuse(room.missing.more(view.minimum))
  if (view.maximum !== null && number > view.maximum) return refuse(room.missing.less(view.maximum))
  return { ok: true, answer: { value: { kind: 'number', number } } }
}

/** "1200", "1 200", "1,200", "1.200,5" and "2,5" as people write them; null for anything else. */
export function parseNumber(text: string): number | null {
  const bare = text.replace(/[\s'’\u00a0\u202f]/g, '')
  if (!/^[-+]?\d[\d.,]*$/.test(bare)) return null
  const groups = bare.split(/[.,]/)
  const marks = new Set(bare.match(/[.,]/g) ?? [])
  const tail = groups.at(-1)!
  const areThousands = groups.length > 1 && groups.slice(1).every((group) => group.length === 3)
  const isLeadingZero = /^[-+]?0$/.test(groups[0]!)
  if (groups.length === 1) return Number(bare)
  if (marks.size === 1 && areThousands && !isLeadingZero) return Number(groups.join(''))
  if (marks.size === 1 && groups.length > 2) return null
  if (tail === '' || !groups.slice(1, -1).every((group) => group.length === 3)) return null
  return Number(`${groups.slice(0, -1).join('')}.${tail}`)
}

/** Picks or drops one of several; one that excludes the rest clears them, and they clear it. */
export function toggleOption(view: OptionsView, picked: readonly string[], key: string): string[] {
  if (picked.includes(key)) return picked.filter((other) => other !== key)
  const roles = new Map(view.options.map((option) => [option.key, option.role]))
  if (roles.get(key) === 'exclusive') return [key]
  return [...picked.filter((other) => roles.get(other) !== 'exclusive'), key]
}

/** Moves one entry to another place; both within the list. */
export function moveEntry(order: readonly string[], from: number, to: number): string[] {
  const moved = [...order]
  const [entry] = moved.splice(from, 1)
  if (entry !== undefined) moved.splice(Math.max(0, Math.min(to, moved.length)), 0, entry)
  return moved
}

/** How an answer reads in the exchange above; own words come first, since they are theirs. */
export function describeAnswer(view: View, answer: Answer): { chosen: string; words: string } {
  const words = answer.text ?? ''
  const { value } = answer
  const label = (key: string) =>
    'options' in view ? (view.options.find((option) => option.key === key)?.label ?? key) : key
  switch (value?.kind) {
    case undefined:
    case 'open':
      return { chosen: '', words }
    case 'single_choice':
      return { chosen: label(value.option), words }
    case 'multiple_choice':
      return { chosen: value.options.map(label).join('; '), words }
    case 'yes_no':
      return { chosen: label(value.yes ? 'yes' : 'no'), words }
    case 'ranking':
      return { chosen: value.order.map((key, index) => `${index + 1}. ${label(key)}`).join('\n'), words }
    case 'number':
      return { chosen: describeNumber(view, value.number), words }
    case 'scale':
      return { chosen: describePoint(view, value.point), words }
  }
}

function describeNumber(view: View, number: number): string {
  return view.control === 'number' && view.unit ? `${number} ${view.unit}` : String(number)
}

function describePoint(view: View, point: number): string {
  if (view.control !== 'points') return String(point)
  const label = view.points.find((candidate) => candidate.point === point)?.label
  const of = `${point} of ${view.points.at(-1)?.point ?? point}`
  return label ? `${of} (${label})` : of
}

/** From a sent answer back to the field, to edit it. */
export function draftOf(answer: Answer): Draft {
  const { value, text = '' } = answer
  const draft: Draft = { ...emptyDraft, text }
  switch (value?.kind) {
    case 'single_choice':
      return { ...draft, picked: [value.option] }
    case 'multiple_choice':
      return { ...draft, picked: value.options }
    case 'yes_no':
      return { ...draft, picked: [value.yes ? 'yes' : 'no'] }
    case 'ranking':
      return { ...draft, order: value.order }
    case 'scale':
      return { ...draft, point: value.point }
    case 'number':
      return { ...draft, text: String(value.number) }
    default:
      return draft
  }
}
