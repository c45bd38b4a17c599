import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { join } from '../../../components/join.ts'
import { SkeletonLines } from '../../../components/Skeleton.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatNumberOf } from '../../../format.ts'
import { useCodebook } from './useMarking.ts'

type Chosen = { codeId: string; name: string } | { name: string }

interface ChooseCodeProps {
  studyId: string
  words: string
  onClose: () => void
  onChoose: (code: Chosen) => void
}

/** A code of the study by typing a part of its name, or a new one. Arrows choose, Enter takes. */
export function ChooseCode({ studyId, words, onClose, onChoose }: ChooseCodeProps) {
  const codebook = useCodebook(studyId)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const wanted = typed.trim().toLowerCase()
  const codes = (codebook.data?.codes ?? []).filter(
    (code) => code.questionKey === null && code.name.toLowerCase().includes(wanted),
  )
  const isNew = wanted !== '' && !codes.some((code) => code.name.toLowerCase() === wanted)
  const choices: { key: string; label: string; note: string; code: Chosen }[] = [
    ...codes.map(({ codeId, name, prevalence }) => ({
      key: codeId,
      label: name,
      note: formatNumberOf(prevalence?.count ?? 0, 'person', 'people'),
      code: { codeId, name },
    })),
    ...(isNew
      ? [{ key: 'new', label: `New code “${typed.trim()}”`, note: '', code: { name: typed.trim() } }]
      : []),
  ]
  const current = Math.min(at, Math.max(0, choices.length - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((current + step + choices.length) % Math.max(1, choices.length))
    } else if (event.key === 'Enter' && choices[current]) {
      event.preventDefault()
      onChoose(choices[current].code)
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title="Code these words">
      <p data-marking="" className="words line-clamp-3 text-14 text-soft">
        “{words}”
      </p>
      <TextField
        autoFocus
        label="Code"
        hint="Type a part of its name, or a new name."
        value={typed}
        onText={(text) => {
          setTyped(text)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {codebook.isLoading && <SkeletonLines rows={3} label="Loading codes" />}
      <ul className="-mx-2 grid max-h-[40vh] overflow-y-auto">
        {choices.map((choice, index) => (
          <li key={choice.key}>
            <Button
              kind="quiet"
              size="small"
              aria-current={index === current || undefined}
              className={join('w-full justify-between text-left', index === current && 'bg-accent-wash')}
              onClick={() => onChoose(choice.code)}
            >
              <span className="truncate">{choice.label}</span>
              <span className="text-12 font-normal text-faint">{choice.note}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
