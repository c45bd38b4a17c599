/** Between the browser's selection and UTF-16 offsets of a turn. Elements that hold a turn's words carry `data-turn`. */
import { snapToWords, type TextRange } from './word-range.ts'

export interface SelectedWords extends TextRange {
  interviewId: string
  turn: number
  turnRevision: number
  text: string
}

/** The selected words of one turn, widened to whole words; of two turns, those of the first. */
export function readSelection(within: HTMLElement): SelectedWords | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const holder = [...within.querySelectorAll<HTMLElement>('[data-turn]')].find((each) =>
    range.intersectsNode(each),
  )
  if (!holder) return null
  const text = holder.textContent ?? ''
  const start = holder.contains(range.startContainer)
    ? offsetOf(holder, range.startContainer, range.startOffset)
    : 0
  const end = holder.contains(range.endContainer)
    ? offsetOf(holder, range.endContainer, range.endOffset)
    : text.length
  const snapped = snapToWords(text, { start, end })
  const { interview, turn, revision } = holder.dataset
  if (!snapped || interview === undefined) return null
  return {
    ...snapped,
    interviewId: interview,
    turn: Number(turn),
    turnRevision: Number(revision),
    text: text.slice(snapped.start, snapped.end),
  }
}

/** Selects a stretch of a turn as if it had been dragged over. */
export function selectWords(holder: HTMLElement, { start, end }: TextRange): void {
  const from = pointAt(holder, start)
  const to = pointAt(holder, end)
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

function offsetOf(holder: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(holder, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

function pointAt(holder: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left <= length) return { node, offset: left }
    left -= length
  }
  return null
}
