import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type PersonToCode } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { sayError } from '../../components/toasts.ts'
import { Passages } from './Passages.tsx'
import { ThemeChips, ThemeToggles } from './ThemeToggles.tsx'
import { useReadingKeys } from './useReadingKeys.ts'

interface ReadPersonProps {
  studyId: string
  person: NonNullable<PersonToCode['person']>
  canUndo: boolean
  reader: string | undefined
  onGo: (place: { participant?: string; after?: number }) => void
}

/** One person. What is not marked is a no; Enter takes it down and goes on. */
export function ReadPerson({ studyId, person, canUndo, reader, onGo }: ReadPersonProps) {
  const [having, setHaving] = useState(
    () => new Set(person.codes.filter(({ has }) => has).map(({ codeId }) => codeId)),
  )
  const [isAll, setIsAll] = useState(false)
  const code = useMutation({
    mutationFn: () =>
      api.codePerson(studyId, {
        participantId: person.participantId,
        codes: person.codes.map(({ codeId }) => ({ codeId, has: having.has(codeId) })),
        reader,
      }),
    onSuccess: () => {
      scrollTo({ top: 0 })
      onGo({})
    },
    onError: (error) => sayError('Not taken down', error.message),
  })
  const undo = useMutation({
    mutationFn: () => api.undoCoding(studyId, reader),
    onSuccess: ({ participantId }) => onGo({ participant: participantId }),
    onError: (error) => sayError('Nothing was taken back', error.message),
  })
  const isBusy = code.isPending || undo.isPending
  const toggle = (theme: number) => {
    const { codeId } = person.codes[theme]!
    setHaving((before) => {
      const after = new Set(before)
      if (!after.delete(codeId)) after.add(codeId)
      return after
    })
  }
  const actions = {
    onToggle: toggle,
    onNext: () => !isBusy && code.mutate(),
    onUndo: () => !isBusy && canUndo && undo.mutate(),
    onLater: () => onGo({ after: person.place }),
    onAll: () => setIsAll((before) => !before),
  }
  useReadingKeys({ count: person.codes.length, ...actions })
  return (
    <div className="grid gap-x-12 gap-y-6 pt-5 lg:grid-cols-[minmax(0,42rem)_26rem]">
      <section aria-label={`What ${person.participantLabel} said`} className="min-w-0">
        <h1 className="pb-3 text-16 font-semibold">{person.participantLabel}</h1>
        <Passages passages={person.passages} isAll={isAll} onAll={actions.onAll} />
      </section>
      <section
        aria-label="Themes"
        className="lg:sticky lg:top-16 lg:max-h-[calc(100vh-9rem)] lg:self-start lg:overflow-y-auto"
      >
        <h2 className="pb-2 text-14 font-medium">What do they speak of?</h2>
        <ThemeToggles codes={person.codes} having={having} onToggle={toggle} />
        <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-hairline bg-paper py-3 max-lg:fixed max-lg:inset-x-0 max-lg:z-20 max-lg:px-5">
          <ThemeChips codes={person.codes} having={having} onToggle={toggle} />
          <Button kind="primary" isBusy={isBusy} onClick={actions.onNext}>
            {having.size === 0 ? 'None of these, next' : `${having.size} marked, next`}{' '}
            <KeyHint keys="Enter" isInverse />
          </Button>
          <Button kind="quiet" onClick={actions.onLater}>
            Later <KeyHint keys="→" />
          </Button>
          <Button kind="quiet" disabled={!canUndo || isBusy} onClick={actions.onUndo}>
            Undo <KeyHint keys="U" />
          </Button>
        </div>
      </section>
    </div>
  )
}
