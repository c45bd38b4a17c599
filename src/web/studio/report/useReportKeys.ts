import { useLayoutEffect } from 'react'
import { editingClaim, type OpenReport } from './report-context.ts'

/** `j` and `k` go from claim to claim, `e` edits, `Esc` closes, `Ctrl/Cmd Z` takes back. */
export function useReportKeys(report: OpenReport, onUndo: () => void): void {
  const { numbers, selected, selectedAt, select, editing, setEditing, mayWrite } = report
  // Before the next key can be pressed: it is for what is on the page by then.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]')) return
      const isCommand = event.metaKey || event.ctrlKey
      if (isCommand && event.key === 'z' && !event.shiftKey && mayWrite) {
        event.preventDefault()
        onUndo()
      }
      if (isCommand || event.altKey) return
      if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1)
      if (event.key === 'e' && selected !== null && mayWrite) {
        event.preventDefault()
        setEditing(editingClaim(selected, selectedAt ?? firstPlaceOf(selected)))
      }
      if (event.key === 'Escape' && editing === null) select(null)
    }
    const move = (by: number) => {
      const ids = [...numbers.keys()]
      const at = selected === null ? (by > 0 ? -1 : ids.length) : ids.indexOf(selected)
      const next = ids[at + by]
      if (next === undefined) return
      select(next, firstPlaceOf(next))
      document.querySelector(`[data-claim="${next}"]`)?.scrollIntoView({ block: 'center' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [numbers, selected, selectedAt, select, editing, setEditing, mayWrite, onUndo])
}

/** Where a claim stands first on the page. */
export function firstPlaceOf(claimId: string): string {
  return (
    document.querySelector(`[data-claim="${CSS.escape(claimId)}"]`)?.getAttribute('data-place') ?? claimId
  )
}
