import { useEffect, useRef, useState } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'

/**
 * When a new question comes: where words are asked for, the field keeps (or gets) the focus and the question is
 * announced; otherwise the focus goes to the question, from where the next key leads to its field. Never on the
 * first sight of a page: a page that was opened is read from its top.
 *
 * @returns what a screen reader is to be told
 */
export function useNewQuestion(state: RoomState, headingId: string): string {
  const { question, utterances } = state
  const turn = question?.turn ?? -1
  const control = question?.view.control
  const seen = useRef(turn)
  const [told, setTold] = useState('')

  useEffect(() => {
    if (seen.current === turn || turn === -1) return
    seen.current = turn
    const heading = document.getElementById(headingId)
    const field = document.querySelector<HTMLElement>('main [data-answer-field]')
    if (control !== 'words' && control !== 'number') {
      setTold(
        utterances
          .slice(0, -1)
          .map(({ text }) => text)
          .join(' '),
      )
      heading?.focus({ preventScroll: true })
      return
    }
    setTold(utterances.map(({ text }) => text).join(' '))
    if (document.activeElement !== field) field?.focus({ preventScroll: true })
  }, [turn, control, utterances, headingId])
  return told
}
