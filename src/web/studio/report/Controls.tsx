import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { uncheckedThemes } from '../../../reports/document/standing.ts'
import { api, type ReportFormat, type ReportView } from '../../api-client.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { type EvidenceKind, EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Icon } from '../../components/Icon.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Menu } from '../../components/Menu.tsx'
import { Comments } from './Comments.tsx'
import { History } from './History.tsx'
import { Problems } from './Problems.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { useReport } from './report-context.ts'
import { ShareDialog } from './ShareDialog.tsx'

interface ControlsProps {
  onUndo: (number?: number) => void
  onDraft: () => void
  onRefresh: () => void
  onView: (view: ReportView) => void
  isBusy: boolean
}

/** What one does with a report, at its edge. */
export function Controls({ onUndo, onDraft, onRefresh, onView, isBusy }: ControlsProps) {
  const { view, mayWrite } = useReport()
  const [open, setOpen] = useState<'publish' | 'share' | null>(null)
  const { standing, outdated, versions } = view
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap gap-2">
        {mayWrite && (
          <>
            <Button kind="primary" onClick={() => setOpen('publish')}>
              Publish
            </Button>
            <Button onClick={() => setOpen('share')} disabled={versions.length === 0}>
              Share
            </Button>
          </>
        )}
        <FileMenu />
        {mayWrite && (
          <Menu
            trigger={
              <Button kind="quiet">
                <Icon name="more" /> More
              </Button>
            }
            entries={[
              { label: 'Take the last change back', hint: 'Ctrl Z', onSelect: () => onUndo() },
              { label: 'Count again, keep what I wrote', onSelect: onRefresh, startsGroup: true },
              { label: 'Write the draft anew', onSelect: onDraft, isDanger: true },
            ]}
          />
        )}
      </div>
      {mayWrite && outdated.length > 0 && (
        <div>
          <Button size="small" isBusy={isBusy} onClick={onRefresh}>
            Count again
          </Button>
        </div>
      )}
      <p className="flex items-start gap-2 text-14 text-soft" aria-live="polite">
        <span className="mt-1 inline-flex">
          <EvidenceMark kind={kindOfDraft(view)} />
        </span>
        {standing}
      </p>
      <Problems />
      <div className="grid gap-6 max-lg:hidden">
        <p className="text-12 text-faint">
          Press a sentence to see what it rests on. <KeyHint keys="J" /> <KeyHint keys="K" /> go from claim to
          claim, <KeyHint keys="E" /> edits.
        </p>
        <Comments onView={onView} />
        <History onUndo={onUndo} isBusy={isBusy} />
      </div>
      <PublishDialog
        isOpen={open === 'publish'}
        onClose={() => setOpen(null)}
        onPublished={() => setOpen('share')}
      />
      <ShareDialog isOpen={open === 'share'} onClose={() => setOpen(null)} />
    </div>
  )
}

/** As its claims: what no person has checked is no filled dot. */
function kindOfDraft({ problems, document }: ReportView): EvidenceKind {
  if (problems.length > 0 || document.provenance.analysis === null) return 'uncertain'
  if ((document.unchecked?.sentences ?? 0) > 0) return 'author'
  return uncheckedThemes(document) > 0 ? 'unchecked' : 'supports'
}

const formats: { format: ReportFormat; label: string }[] = [
  { format: 'pdf', label: 'PDF' },
  { format: 'html', label: 'One HTML file' },
  { format: 'markdown', label: 'Markdown' },
  { format: 'json', label: 'JSON' },
  { format: 'clips-csv', label: 'List of clips (CSV)' },
  { format: 'clips-json', label: 'List of clips (JSON)' },
]

function FileMenu() {
  const { studyId, view } = useReport()
  const isDraft = view.versions.length === 0
  return (
    <>
      <Menu
        trigger={
          <Button>
            <Icon name="download" size={14} /> Download
          </Button>
        }
        entries={[
          ...formats.map(({ format, label }) => ({
            label: isDraft ? `${label}, draft` : label,
            onSelect: () => location.assign(api.reportFileUrl(studyId, { format })),
          })),
          { label: 'Print', onSelect: () => print(), startsGroup: true },
        ]}
      />
      <Link to="/studies/$studyId/export" params={{ studyId }} className={buttonClass('quiet')}>
        All exports
      </Link>
    </>
  )
}
