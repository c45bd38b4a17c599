import { useEffect, useMemo, useRef, useState } from 'react'
import { estimateLength, type LengthEstimate } from '../../../study/estimate-length.ts'
import { type GuideFault, lintGuide } from '../../../study/lint/index.ts'
import type { Guide } from '../../../study/model.ts'
import type { StudyView } from '../../api-client.ts'
import { knownOf } from '../study/known.ts'
import { groupFaults } from './guide-editor.ts'

/** Milliseconds of quiet before the second reader looks: notes follow the typing, and never hold it up. */
const quietMs = 250

export function useGuideNotes(
  guide: Guide,
  study: StudyView,
): { notes: ReadonlyMap<string, GuideFault[]>; length: LengthEstimate } {
  const [settled, setSettled] = useState(guide)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(guide), quietMs)
    return () => clearTimeout(timer)
  }, [guide])

  const { question, decision } = study
  const before = useRef<Map<string, GuideFault[]>>(undefined)
  const notes = useMemo(() => {
    const known = knownOf({ question, decision, draft: settled })
    before.current = groupFaults(lintGuide(settled, { known }), before.current)
    return before.current
  }, [settled, question, decision])
  const length = useMemo(() => estimateLength(settled), [settled])
  return { notes, length }
}
