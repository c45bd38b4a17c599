import { type ReactNode, useEffect } from 'react'
import { ClaimWords } from '../claims/ClaimWords.tsx'
import { QuotesPanel } from './QuotesPanel.tsx'
import { TranscriptPanel } from './TranscriptPanel.tsx'
import { useWords } from './words.ts'

/** The right side: words, and the transcript they stand in. Escape goes back one step. */
export function WordsPane({ hint }: { hint?: ReactNode }) {
  const { view, place, back } = useWords()
  useEffect(() => {
    if (!view && !place) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) back()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [view, place, back])

  if (place) return <TranscriptPanel place={place} />
  if (view) {
    return (
      <div className="pt-5">
        {view.kind === 'claim' ? <ClaimWords claimId={view.claimId} /> : <QuotesPanel view={view} />}
      </div>
    )
  }
  return (
    <div className="grid max-w-[20rem] gap-2 pt-6 text-14 text-faint">
      {hint ?? (
        <>
          <p>Choose a bar, and the words behind it appear here.</p>
          <p>Choose a quote, and you see where in the conversation it was said.</p>
        </>
      )}
    </div>
  )
}
