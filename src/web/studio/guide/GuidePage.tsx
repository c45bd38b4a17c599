import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isSameData } from '../../../study/same-data.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { queryKeys, revisionsQuery } from '../queries.ts'
import { useCommands } from '../shell/commands.ts'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { insertSection, newSection } from './edit-guide.ts'
import { GuideBar } from './GuideBar.tsx'
import { GuideLayout } from './GuideLayout.tsx'
import { GuideEditorContext, type GuideTools, GuideToolsContext, numberQuestions } from './guide-editor.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { LintNotes } from './LintNotes.tsx'
import { MadeFrom } from './MadeFrom.tsx'
import { TryFrame } from './TryFrame.tsx'
import { useGuideDraft } from './useGuideDraft.ts'
import { useGuideNotes } from './useGuideNotes.ts'

/** The guide as a document: outline at the left, the questions in the middle, the second reader's notes at the right. */
export function GuidePage() {
  const study = useStudy()
  return <Editor key={study.studyId} />
}

function Editor() {
  const study = useStudy()
  const { studyId, liveGuide } = study
  const server = useMemo(() => ({ guide: study.draft, version: study.draftVersion }), [study])
  const draft = useGuideDraft(studyId, server)
  const { guide, edit, current, flush } = draft
  const { notes, length } = useGuideNotes(guide, study)
  const revisions = useQuery(revisionsQuery(studyId))
  const everPublished = useMemo(
    () => revisions.data?.map((revision) => revision.guide) ?? (liveGuide ? [liveGuide] : []),
    [revisions.data, liveGuide],
  )
  const publishedGuide = everPublished[0] ?? liveGuide
  const [isTrying, setTrying] = useState(false)
  const [message, setMessage] = useState('')

  const { language } = guide
  const mayWrite = useMayWrite()
  const tools = useMemo<GuideTools>(
    () => ({ edit, current, language, studyId, everPublished, announce: setMessage }),
    [edit, current, language, studyId, everPublished],
  )
  const editor = useMemo(
    () => ({
      guide,
      notes,
      numbers: numberQuestions(guide),
      sectionMs: new Map(length.sections.map((section) => [section.sectionKey, section.ms])),
      publishedGuide,
    }),
    [guide, notes, length, publishedGuide],
  )
  // The room shows what the server holds: what is on the page is saved first.
  const tryOut = useMemo(() => () => void flush().then(() => setTrying(true)), [flush])
  useCommands(
    useMemo(
      () =>
        !mayWrite
          ? []
          : [
              { value: 'guide:try', label: 'Try it as a participant', run: tryOut },
              {
                value: 'guide:section',
                label: 'Add a section',
                run: () => edit((held) => insertSection(held, held.sections.length, newSection(held))),
              },
            ],
      [edit, tryOut, mayWrite],
    ),
  )

  return (
    <GuideToolsContext value={tools}>
      <GuideEditorContext value={editor}>
        <GuideBar
          isRunning={study.status === 'live' && liveGuide !== null && isSameData(guide, liveGuide)}
          studyId={studyId}
          questions={editor.numbers.size}
          lengthMs={length.ms}
          notes={[...notes.values()].flat().length}
          state={draft.state}
          onTry={tryOut}
        />
        <div className="grid gap-3 py-6">
          <MadeFrom source={study.draftSource} />
          {study.imported > 0 && (
            <p className="max-w-measure text-14 text-soft">
              These questions are for interviews held here. The report answers each objective, below, from the
              imported interviews too, whatever question it stands over here.
            </p>
          )}
          <LintNotes
            notes={(notes.get('') ?? []).filter(
              ({ code }) => study.imported === 0 || code !== 'no_objective',
            )}
            text=""
          />
        </div>
        <GuideLayout />
        <p role="status" className="sr-only">
          {message}
        </p>
        {isTrying && <TryFrame studyId={studyId} onClose={() => setTrying(false)} />}
        <LeaveGuard settle={draft.settle} isDirty={draft.isDirty} />
        {draft.state.kind === 'stale' && <Conflict studyId={studyId} draft={draft} />}
      </GuideEditorContext>
    </GuideToolsContext>
  )
}

/** Nothing is saved until somebody decides; the question can be put off, not forgotten. */
function Conflict({ studyId, draft }: { studyId: string; draft: ReturnType<typeof useGuideDraft> }) {
  const queries = useQueryClient()
  const [isHidden, setHidden] = useState(false)
  const decide = useMutation({
    mutationFn: async (keepMine: boolean) => {
      const theirs = await api.study(studyId)
      draft.resolve({ guide: theirs.draft, version: theirs.draftVersion }, keepMine)
      queries.setQueryData(queryKeys.study(studyId), theirs)
    },
  })
  if (isHidden) {
    return (
      <div className="fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-paper px-5 py-3">
        <Notice tone="danger" action={<Button onClick={() => setHidden(false)}>Decide</Button>}>
          Nothing is saved until you decide between your edits and the ones saved elsewhere.
        </Notice>
      </div>
    )
  }
  return (
    <ConflictDialog
      isOpen
      isBusy={decide.isPending}
      onKeepMine={() => decide.mutate(true)}
      onTakeTheirs={() => decide.mutate(false)}
      onClose={() => setHidden(true)}
    />
  )
}
