/** What every part of the guide editor shares: the guide as it stands on the page and the way to change it. */
import { createContext, useContext } from 'react'
import type { GuideFault } from '../../../study/lint/index.ts'
import { type Guide, listQuestions } from '../../../study/model.ts'
import { isSameData } from '../../../study/same-data.ts'

/** What never changes while the editor is open: whoever needs no more is not drawn again by each key press. */
export interface GuideTools {
  /** Applies a pure edit and saves it shortly after. */
  edit: (change: (guide: Guide) => Guide) => void
  /** The guide as it stands at this moment; for event handlers. */
  current: () => Guide
  /** The language that is edited. */
  language: string
  studyId: string
  /** Every guide that was published, newest first. */
  everPublished: readonly Guide[]
  /** Read out by a screen reader: what a key press did that the eye sees. */
  announce: (message: string) => void
}

/** The guide as it stands on the page; whoever uses it is drawn again with each edit. */
export interface GuideEditor {
  guide: Guide
  /** Faults by question; those of the whole guide under the empty key. */
  notes: ReadonlyMap<string, GuideFault[]>
  /** Question key to its number in the guide, from 1. */
  numbers: ReadonlyMap<string, number>
  /** Section key to its estimated length in milliseconds. */
  sectionMs: ReadonlyMap<string, number>
  /**
   * The guide that was published last, also where nothing is live now, or null: rewording a question of it raises the
   * matter of its meaning.
   */
  publishedGuide: Guide | null
}

export const GuideToolsContext = createContext<GuideTools | null>(null)
export const GuideEditorContext = createContext<GuideEditor | null>(null)

export function useGuideTools(): GuideTools {
  const tools = useContext(GuideToolsContext)
  if (!tools) throw new Error('useGuideTools outside of a guide editor')
  return tools
}

export function useGuideEditor(): GuideEditor {
  const editor = useContext(GuideEditorContext)
  if (!editor) throw new Error('useGuideEditor outside of a guide editor')
  return editor
}

export function numberQuestions(guide: Guide): Map<string, number> {
  return new Map(listQuestions(guide).map(({ question }, index) => [question.key, index + 1]))
}

/** Ids in the page, so that the outline and the launch page can lead to a question. */
export const questionAnchor = (key: string) => `question-${key}`
export const sectionAnchor = (key: string) => `section-${key}`

/** Scrolls a place into view and puts the cursor into its first field. */
export function goTo(anchor: string): void {
  const element = document.getElementById(anchor)
  element?.scrollIntoView({ block: 'center' })
  element?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true })
}

/**
 * Faults under their question's key; those of the whole guide under `''`. Lists that say the same as before are the
 * same lists, so that only the questions whose notes changed are drawn again.
 */
export function groupFaults(
  faults: readonly GuideFault[],
  before: ReadonlyMap<string, GuideFault[]> = new Map(),
): Map<string, GuideFault[]> {
  const grouped = Map.groupBy(faults, (fault) => fault.questionKey ?? '')
  for (const [key, held] of grouped) {
    const old = before.get(key)
    if (old && isSameData(old, held)) grouped.set(key, old)
  }
  return grouped
}
