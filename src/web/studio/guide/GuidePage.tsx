import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { estimateLength } from '../../../study/estimate-length.ts'
import { lintGuide } from '../../../study/lint/index.ts'
import { api } from '../../api-client.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { SplitPane } from '../../components/SplitPane.tsx'
import { useMediaQuery } from '../../components/useMediaQuery.ts'
import { formatMinutes, formatNumberOf } from '../../format.ts'
import { queryKeys } from '../queries.ts'
import { useCommands } from '../shell/commands.ts'
import { knownOf } from '../study/known.ts'
import { useStudy } from '../study/study-context.ts'
import { ViewersRead } from '../ViewersRead.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { insertSection, newSection } from './edit-guide.ts'
import { GuideDocument } from './GuideDocument.tsx'
import { GuideOutline } from './GuideOutline.tsx'
import { type GuideEditor, GuideEditorContext, groupFaults, numberQuestions } from './guide-editor.ts'
import { LintNotes } from './LintNotes.tsx'
import { MadeFrom } from './MadeFrom.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { TryFrame } from './TryFrame.tsx'
import { useGuideDraft } from './useGuideDraft.ts'

/** The guide as a document: outline at the left, the questions in the middle, the second reader's notes at the right. */
export function GuidePage() {
  const study = useStudy()
  return <Editor key={study.studyId} />
}

function Editor() {
  const study = useStudy()
  const { studyId } = study
  const queries = useQueryClient()
  const server = useMemo(() => ({ guide: study.draft, version: study.draftVersion }), [study])
  const draft = useGuideDraft(studyId, server)
  const [isTrying, setTrying] = useState(false)
  const [message, setMessage] = useState('')
  const [isConflictHidden, setConflictHidden] = useState(false)
  const isWide = useMediaQuery('(min-width: 60rem)')
  // Notes follow the typing, never hold it up.
  const settled = useDeferredValue(draft.guide)
  const notes = useMemo(
    () => groupFaults(lintGuide(settled, { known: knownOf({ ...study, draft: settled }) })),
    [settled, study],
  )
  const length = useMemo(() => estimateLength(settled), [settled])

  useCommands(
    useMemo(
      () => [
        { value: 'guide:try', label: 'Try it as a participant', run: () => setTrying(true) },
        {
          value: 'guide:section',
          label: 'Add a section',
          run: () => draft.edit((held) => insertSection(held, held.sections.length, newSection(held))),
        },
      ],
      [draft.edit],
    ),
  )

  const reload = useMutation({
    mutationFn: async (keepMine: boolean) => {
      const theirs = await api.study(studyId)
      draft.resolve({ guide: theirs.draft, version: theirs.draftVersion }, keepMine)
      queries.setQueryData(queryKeys.study(studyId), theirs)
    },
  })

  const editor: GuideEditor = {
    guide: draft.guide,
    edit: draft.edit,
    notes,
    numbers: numberQuestions(draft.guide),
    sectionMs: new Map(length.sections.map((section) => [section.sectionKey, section.ms])),
    liveGuide: study.liveGuide,
    studyId,
    announce: setMessage,
  }
  const document = (
    <ViewersRead>
      <GuideDocument />
    </ViewersRead>
  )
  const count = editor.numbers.size
  const faults = [...notes.values()].flat().length

  return (
    <GuideEditorContext value={editor}>
      <div className="sticky top-0 z-20 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hairline bg-paper py-2.5">
        <p className="text-14 text-soft">
          {formatNumberOf(count, 'question')} · about {formatMinutes(length.ms)}
          {faults > 0 && ` · ${formatNumberOf(faults, 'note')} in the margin`}
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <SaveStatus state={draft.state} />
          <Button
            size="small"
            onClick={() => {
              void draft.flush().then(() => setTrying(true))
            }}
          >
            <Icon name="phone" size={14} /> Try it
          </Button>
          <Link
            to="/studies/$studyId/launch"
            params={{ studyId }}
            className={buttonClass('primary', 'small')}
          >
            Launch
          </Link>
        </div>
      </div>
      <div className="grid gap-3 pt-6">
        <MadeFrom source={study.draftSource} />
        <LintNotes notes={notes.get('') ?? []} text="" />
      </div>
      <div className="pt-6">
        {isWide ? (
          <SplitPane
            name="guide-outline"
            fixed="start"
            initial={248}
            least={160}
            most={420}
            label="Width of the outline"
            start={
              <div className="sticky top-18 max-h-[calc(100dvh-6rem)] overflow-y-auto pr-1 pb-8">
                <GuideOutline />
              </div>
            }
            end={document}
          />
        ) : (
          document
        )}
      </div>
      <p role="status" className="sr-only">
        {message}
      </p>
      {isTrying && <TryFrame studyId={studyId} onClose={() => setTrying(false)} />}
      <ConflictDialog
        isOpen={draft.state.kind === 'stale' && !isConflictHidden}
        isBusy={reload.isPending}
        onKeepMine={() => reload.mutate(true)}
        onTakeTheirs={() => reload.mutate(false)}
        onClose={() => setConflictHidden(true)}
      />
      {draft.state.kind === 'stale' && isConflictHidden && (
        <div className="fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-paper px-5 py-3">
          <Notice tone="danger" action={<Button onClick={() => setConflictHidden(false)}>Decide</Button>}>
            Nothing is saved until you decide between your edits and the ones saved elsewhere.
          </Notice>
        </div>
      )}
    </GuideEditorContext>
  )
}
