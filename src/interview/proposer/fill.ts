/** The participant's words inside a wording: in a grammatical form that a question can hold, or quoted as they stand. */
import { countWords } from '../../study/lint/text.ts'
import type { Place } from '../reading/phrases.ts'
import { isAdjective, tagWords } from '../reading/tag-words.ts'
import type { Focus } from '../reading.ts'
import type { Wording } from '../techniques/index.ts'
import { type Forms, formsOf } from './forms.ts'
import { listPieces, turnFocus } from './pieces.ts'
import { type Frame, frames } from './wordings.ts'

const mostQuoted = 14

export interface Filling {
  focus: Focus
  /** The turn's whole text. */
  words: string
  /** The guide's question, and what was asked about before. */
  question: string
  asked?: readonly string[] | undefined
  textOf: ((turn: number) => string | null) | undefined
  /** What stands on the screen, where something does. */
  screen?: string | null | undefined
}

export interface Filled {
  text: string
  /** The part of the focus that it takes up; all of it where absent. */
  place?: Place
}

/** Fills one wording after another with the same words; null where a slot cannot be filled or the wording does not fit. */
export function fillerOf(filling: Filling): (wording: Wording) => Filled | null {
  const { focus, words, question, asked = [], textOf, screen = null } = filling
  const forms = formsOf(focus, { words, question, asked })
  const quoted = quotable(words.slice(focus.start, focus.end))
  const slots: Record<string, string | null> = {
    ...slotsOf(forms),
    // A long quotation is heard as a reading out.
    t: countWords(quoted) > mostQuoted ? null : quoted,
    e: earlierWords(focus, textOf),
    s: shownWords(focus, screen),
    w: quoted.replace(/^(?:my|our)\b/i, 'your'),
    amount: amountOf(quoted),
  }
  return (wording) => {
    const text = isApt(wording, { forms, focus, words }) ? fillSlots(wording.text, slots) : null
    const { place } = forms
    return text === null ? null : { text, ...(place && wording.text.includes('{n}') && { place }) }
  }
}

function slotsOf({
  c,
  n,
  inf,
  ing,
  past,
  lack,
  lacking,
  judged,
  liked,
  valued,
  view,
  isPlural,
}: Forms): Record<string, string | null> {
  const held = { c, n, inf, ing, past, lack, lacking, judged, liked, valued, view }
  const known = Object.entries(held).map(([slot, text]) => [slot, text ?? null] as const)
  return {
    ...Object.fromEntries(known),
    does: isPlural ? 'do' : 'does',
    is: isPlural ? 'are' : 'is',
    was: isPlural ? 'were' : 'was',
  }
}

const ownForms = /\{(?:c|n|inf|ing|past|lack|lacking|judged|liked|valued|view)\}/

function isApt(
  { text, tense, others, adjective, measure }: Wording,
  { forms, focus, words }: { forms: Forms; focus: Focus; words: string },
): boolean {
  if (tense !== undefined && (ownForms.test(text) || adjective) && tense !== forms.tense) return false
  // "Hours" alone is a way of speaking.
  if (measure === 'duration' && !/\s/.test(words.slice(focus.start, focus.end))) return false
  // "What does keeping a list of what you paid involve?": the verb comes too late.
  if (/\{ing\} \w/.test(text) && countWords(forms.ing ?? '') > 5) return false
  if (others && forms.c?.startsWith('you ')) return false
  return !adjective || isAdjective(tagWords(words), focus)
}

/** "So many mails" -> "how many mails", "a lot of money" -> "how much money". */
function amountOf(quoted: string): string {
  const isMany = /\bmany\b|\bnumber of\b|s$/i.test(quoted)
  const what = quoted.replace(/^(?:(?:so|too|very|a|tons|huge|lot|ton|amount|number|of|many|much) )+/i, '')
  return `how ${isMany ? 'many' : 'much'} ${what}`
}

/** Null where a slot has nothing to hold. */
export function fillSlots(text: string, slots: Readonly<Record<string, string | null>>): string | null {
  let isWhole = true
  const filled = text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const held = slots[slot] ?? null
    if (held === null) isWhole = false
    return held ?? ''
  })
  return isWhole ? capitalized(filled) : null
}

export interface Lead {
  frame: Frame
  lead: string
}

/** Sentences that say the piece back, the best piece first: where no question can hold it. */
export function frameWords(focus: Focus, words: string, unused: (list: readonly Frame[]) => Frame[]): Lead[] {
  return listPieces(words, focus).flatMap(({ kind, text }) =>
    unused(frames[kind])
      .slice(0, 2)
      .map((frame) => ({ frame, lead: capitalized(frame.text.replace('{p}', () => text)) })),
  )
}

/** A clause of theirs for a notice; null where it points at nothing that is told in it, or is too short. */
export function tellBack(words: string, focus: Focus): string | null {
  const turned = turnFocus(words, focus)
  return turned !== null && turned.split(' ').length >= 5 && !/^(?:this|that|these)\b/.test(turned)
    ? turned
    : null
}

function earlierWords({ before }: Focus, textOf: Filling['textOf']): string | null {
  const text = before && textOf?.(before.turn)
  return text ? quotable(text.slice(before.start, before.end)) : null
}

/** The part of the screen that is meant, or its beginning. */
function shownWords({ shown }: Focus, screen: string | null): string | null {
  if (screen === null || !shown) return null
  return screen.slice(shown.start, shown.end).replace(/\s+/g, ' ').trim()
}

const quotable = (words: string) => words.trim().replace(/[.,;:!]+$/, '')

const capitalized = (text: string) =>
  text.startsWith('“') ? text : text.charAt(0).toUpperCase() + text.slice(1)
