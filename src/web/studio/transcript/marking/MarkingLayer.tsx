import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useMayWrite } from '../../ViewersRead.tsx'
import { MarkToolbar } from './MarkToolbar.tsx'
import { readSelection, type SelectedWords, selectWords } from './selected-words.ts'
import { moveOverWords, type WordMove } from './word-range.ts'

interface MarkingLayerProps {
  studyId: string
  interviewId: string
  children: ReactNode
}

/**
 * A transcript whose words can be selected and marked: dragged over, pressed long on a screen that is touched, or by
 * keys: the arrows choose a word of the turn in focus, Shift and an arrow make it more or fewer words, Enter goes on to
 * what can be done.
 */
export function MarkingLayer({ studyId, interviewId, children }: MarkingLayerProps) {
  const mayWrite = useMayWrite()
  const box = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<SelectedWords | null>(null)

  useEffect(() => {
    if (!mayWrite) return
    const onChange = () => {
      // What is done with the words takes the focus, not the words.
      if (
        toolbar.current?.contains(document.activeElement) ||
        document.querySelector('[role="dialog"] [data-marking]')
      )
        return
      if (box.current) setSelected(readSelection(box.current))
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [mayWrite])

  const close = useCallback(() => {
    setSelected(null)
    getSelection()?.removeAllRanges()
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const holder = (event.target as HTMLElement).closest<HTMLElement>('[data-turn]')
    if (!mayWrite || !holder || event.target !== holder) return
    if (event.key === 'Escape' && selected) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && selected) {
      event.preventDefault()
      toolbar.current?.querySelector('button')?.focus()
    } else {
      const move = moveOf(event)
      if (!move) return
      event.preventDefault()
      const isHere = selected?.turn === Number(holder.dataset.turn)
      const next = moveOverWords(holder.textContent ?? '', isHere ? selected : null, move)
      if (next) selectWords(holder, next)
    }
  }

  if (!mayWrite) return children
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the turns inside take the focus, their keys are heard here
    <div ref={box} onKeyDown={onKeyDown} data-can-mark="">
      {children}
      {selected && (
        <MarkToolbar
          ref={toolbar}
          studyId={studyId}
          interviewId={interviewId}
          selected={selected}
          onDone={close}
        />
      )}
    </div>
  )
}

function moveOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): WordMove | null {
  if (altKey) return null
  if (ctrlKey || metaKey) return key === 'a' ? 'all' : null
  if (key === 'ArrowRight') return shiftKey ? 'longer' : 'next'
  if (key === 'ArrowLeft') return shiftKey ? 'shorter' : 'previous'
  return null
}
