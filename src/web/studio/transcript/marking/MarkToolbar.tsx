import { type CSSProperties, type Ref, useEffect, useLayoutEffect, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { join } from '../../../components/join.ts'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { useMediaQuery } from '../../../components/useMediaQuery.ts'
import { ChooseCode } from './ChooseCode.tsx'
import type { SelectedWords } from './selected-words.ts'
import { useMarking } from './useMarking.ts'
import { WriteDialog } from './WriteDialog.tsx'

interface MarkToolbarProps {
  ref: Ref<HTMLDivElement>
  studyId: string
  interviewId: string
  selected: SelectedWords
  onDone: () => void
}

type Step = 'code' | 'note' | 'clip'

/** What can be done with the selected words: beside them, or on a phone at the bottom of the screen. */
export function MarkToolbar({ ref, studyId, interviewId, selected, onDone }: MarkToolbarProps) {
  const marking = useMarking({ studyId, interviewId })
  const [step, setStep] = useState<Step | null>(null)
  const style = usePlace(selected)
  const { turn, turnRevision, start, end } = selected
  const place = { interviewId: selected.interviewId, turn, turnRevision, start, end }
  const acts = [
    { key: 'h', label: 'Highlight', run: () => void marking.highlight(place).then(onDone) },
    { key: 'c', label: 'Code', run: () => setStep('code') },
    { key: 'n', label: 'Note', run: () => setStep('note') },
    { key: 'r', label: 'Add to report', run: () => setStep('clip') },
  ]
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (step !== null || isTyping || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey)
        return
      if (event.key === 'Escape') return onDone()
      const act = acts.find((each) => each.key === event.key)
      if (!act) return
      event.preventDefault()
      act.run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const close = () => {
    setStep(null)
    onDone()
  }
  return (
    <>
      <div
        ref={ref}
        role="toolbar"
        aria-label="Selected words"
        style={style}
        // The words stay selected while a button is pressed.
        onPointerDown={(event) => event.preventDefault()}
        className={join(
          'fixed z-30 flex flex-wrap gap-0.5 rounded-1 border border-hairline bg-raised p-1 shadow-lifted print:hidden',
          style === undefined && 'inset-x-2 bottom-2 justify-between',
        )}
      >
        {acts.map((act) => (
          <Button key={act.key} kind="quiet" size="small" onClick={act.run}>
            {act.label} <KeyHint keys={act.key.toUpperCase()} />
          </Button>
        ))}
      </div>
      {step === 'code' && (
        <ChooseCode
          studyId={studyId}
          words={selected.text}
          onClose={close}
          onChoose={(code) => void marking.code(place, code).then(close)}
        />
      )}
      {(step === 'note' || step === 'clip') && (
        <WriteDialog
          title={step === 'note' ? 'Note' : 'Add to report'}
          label={step === 'note' ? 'What you want to remember' : 'Why it belongs into the report'}
          isOptional={step === 'clip'}
          action={step === 'note' ? 'Keep' : 'Put aside'}
          words={selected.text}
          onClose={close}
          onWrite={(text) => void marking[step](place, text).then(close)}
        />
      )}
    </>
  )
}

/** Above the selected words, or below where there is no room; undefined on a phone. */
function usePlace(selected: SelectedWords): CSSProperties | undefined {
  const isPhone = useMediaQuery('(max-width: 40rem), (pointer: coarse)')
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when other words are selected
  useLayoutEffect(() => {
    const place = () => {
      const selection = getSelection()
      if (!selection || selection.rangeCount === 0) return
      const { top, bottom, left } = selection.getRangeAt(0).getBoundingClientRect()
      const isAbove = top > 56
      setStyle({
        top: Math.max(8, isAbove ? top - 46 : Math.min(innerHeight - 48, bottom + 8)),
        left: Math.max(8, Math.min(left, innerWidth - 400)),
      })
    }
    place()
    addEventListener('scroll', place, { capture: true, passive: true })
    return () => removeEventListener('scroll', place, { capture: true })
  }, [selected.turn, selected.start, selected.end])
  return isPhone ? undefined : style
}
