import type { Section } from '../../../study/model.ts'
import { formatMinutes } from '../../format.ts'
import { useGuideEditor } from './guide-editor.ts'

/** `about 3 min`: an estimate, and said to be one. */
export function SectionMinutes({ section }: { section: Section }) {
  const { sectionMs } = useGuideEditor()
  const ms = sectionMs.get(section.key)
  if (ms === undefined || section.questions.length === 0) return null
  return (
    <span className="text-12 whitespace-nowrap text-faint" title={`about ${formatMinutes(ms)}`}>
      {Math.max(1, Math.round(ms / 60_000))} min
    </span>
  )
}
