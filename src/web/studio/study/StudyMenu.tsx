import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type StudyView } from '../../api-client.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Menu } from '../../components/Menu.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'
import { RenameDialog } from './RenameDialog.tsx'

/** What can be done with a study as a whole. */
export function StudyMenu({ study }: { study: StudyView }) {
  const { studyId } = study
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [isDeleting, setDeleting] = useState(false)
  const [isRenaming, setRenaming] = useState(false)

  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
  const failed = (title: string) => (error: Error) => sayError(title, error.message)

  const duplicate = useMutation({
    mutationFn: () => api.duplicateStudy(studyId),
    onSuccess: async (copy) => {
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      await navigate({ to: '/studies/$studyId/guide', params: { studyId: copy.studyId } })
      say('This is the copy: the guide, without anybody’s answers.')
    },
    onError: failed('Not duplicated'),
  })
  const archive = useMutation({
    mutationFn: (isArchived: boolean) => api.moveStudy(studyId, isArchived ? 'archive' : 'unarchive'),
    onSuccess: async (_study, isArchived) => {
      await refresh()
      say(isArchived ? 'Archived. Nobody can start an interview.' : 'Back from the archive.')
    },
    onError: failed('Nothing was changed'),
  })
  const remove = useMutation({
    mutationFn: () => api.deleteStudy(studyId, study.name),
    onSuccess: async () => {
      setDeleting(false)
      queries.removeQueries({ queryKey: queryKeys.study(studyId) })
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      await navigate({ to: '/' })
      say('The study and everything it held was deleted.')
    },
    onError: failed('Not deleted'),
  })

  const isArchived = study.status === 'archived'
  return (
    <>
      <Menu
        trigger={<IconButton label="More for this study" icon={<Icon name="more" />} />}
        entries={[
          { label: 'Rename', onSelect: () => setRenaming(true) },
          { label: 'Duplicate', onSelect: () => duplicate.mutate() },
          {
            label: 'Export',
            onSelect: () => void navigate({ to: '/studies/$studyId/export', params: { studyId } }),
          },
          {
            label: 'Import interviews',
            onSelect: () => void navigate({ to: '/import', search: { study: studyId } }),
          },
          {
            label: isArchived ? 'Take out of the archive' : 'Archive',
            onSelect: () => archive.mutate(!isArchived),
            startsGroup: true,
          },
          { label: 'Delete', onSelect: () => setDeleting(true), isDanger: true, startsGroup: true },
        ]}
      />
      {isRenaming && <RenameDialog study={study} onClose={() => setRenaming(false)} />}
      {isDeleting && (
        <ConfirmDialog
          isOpen
          onClose={() => setDeleting(false)}
          title="Delete this study"
          description="Its guide, its links, every interview and every finding are deleted for good. Export it first if anything of it may be needed."
          action="Delete the study"
          typeToConfirm={study.name}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate()}
        />
      )}
    </>
  )
}
