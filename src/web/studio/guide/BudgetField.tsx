import { useGuideEditor, useGuideTools } from './guide-editor.ts'
import { NumberInput } from './NumberInput.tsx'

const minuteMs = 60_000
const mostMinutes = 240

/** How long the whole interview may take; past it, low priority is cut and required questions are still reached. */
export function BudgetField() {
  const { guide } = useGuideEditor()
  const { edit } = useGuideTools()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-8 pl-11 text-14 text-soft">
      <span aria-hidden="true">The whole interview may take</span>
      <NumberInput
        label="Minutes that the whole interview may take"
        isLabelHidden
        className="w-16 whitespace-nowrap"
        least={1}
        most={mostMinutes}
        value={Math.round(guide.timeBudgetMs / minuteMs)}
        onNumber={(minutes) =>
          minutes !== null &&
          edit((held) => ({
            ...held,
            timeBudgetMs: Math.min(mostMinutes, Math.max(1, Math.round(minutes))) * minuteMs,
          }))
        }
      />
      <span>minutes; then low priority is cut, and required questions are still asked.</span>
    </div>
  )
}
