/** Keys of the judging page: y, n and u answer, j and k go on and back, Ctrl or Cmd Z takes back. */
import { useLayoutEffect } from 'react'
import type { JudgeAnswer } from '../../api-client.ts'

const answers: Record<string, JudgeAnswer> = { y: 'yes', n: 'no', u: 'unsure' }
const steps: Record<string, number> = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 }

export interface JudgeKeys {
  onAnswer: (answer: JudgeAnswer) => void
  onStep: (by: number) => void
  onUndo: () => void
}

export function useJudgeKeys({ onAnswer, onStep, onUndo }: JudgeKeys): void {
  // Before the next key can be pressed: it is for what is on the page by then.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.repeat) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('input, textarea, select, [role="dialog"]')) return
      if (event.metaKey || event.ctrlKey) {
        if (event.key !== 'z' || event.shiftKey) return
        event.preventDefault()
        return onUndo()
      }
      const answer = answers[event.key.toLowerCase()]
      const step = steps[event.key] ?? steps[event.key.toLowerCase()]
      if (answer) onAnswer(answer)
      else if (step) onStep(step)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onAnswer, onStep, onUndo])
}
