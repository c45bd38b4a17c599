import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'
import { words } from '../words.ts'

/**
 * When a new question comes: where words are asked for, the field keeps (or gets) the focus and the question is
 * announced; otherwise the focus goes to the question, from where the next key leads to its field. A page that was
 * just opened keeps the focus at its top; one that followed a press takes it, on a phone without the keyboard.
 *
 * @returns what a screen reader is to be told
 */
export function useNewQuestion(state: RoomState, headingId: string): string {
  const { question, utterances, lastAnswerTurn } = state
  // Folded it is read by who opens it; that it is there is told.
  const beside = state.help && state.isHelpFolded ? words.help.where : state.help
  const turn = question?.turn ?? -1
  const control = question?.view.control
  const seen = useRef({ turn: -1, lastAnswerTurn })
  const [told, setTold] = useState('')

  const help = utterances.find(({ kind }) => kind === 'help')
  const helpHeard = useRef(help?.turn)
  // Also where the question stays: after a correction.
  useEffect(() => {
    if (!help || helpHeard.current === help.turn) return
    helpHeard.current = help.turn
    if (seen.current.turn === turn) setTold(help.text)
  }, [help, turn])

  // Before the next key can be pressed: one pressed between the question and its focus would go elsewhere.
  useLayoutEffect(() => {
    if (seen.current.turn === turn || turn === -1) return
    const isArrival = seen.current.turn === -1
    const isSaved = seen.current.lastAnswerTurn !== lastAnswerTurn
    seen.current = { turn, lastAnswerTurn }
    if (isArrival && !navigator.userActivation?.hasBeenActive) return
    const isTyped = control === 'words' || control === 'number'
    const field = document.querySelector<HTMLElement>('[data-asking] [data-answer-field]')
    const mayOpenKeyboard = !isArrival || window.matchMedia('(pointer: fine)').matches
    const target = isTyped && mayOpenKeyboard ? field : document.getElementById(headingId)
    // What gets the focus is read anyway; what keeps it is not.
    const isRead = document.activeElement !== target
    const said = isRead ? utterances.slice(0, -1) : utterances
    setTold(
      [isSaved && words.announce.saved, beside, ...said.map(({ text }) => text)].filter(Boolean).join(' '),
    )
    target?.focus({ preventScroll: true })
  }, [turn, control, utterances, lastAnswerTurn, headingId, beside])
  return told
}
