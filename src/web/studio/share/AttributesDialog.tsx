import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type LinkView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'
import { queryKeys } from '../queries.ts'
import { editedAttributes, writeValue } from './edit-attributes.ts'
import { unreadParts } from './read-attributes.ts'

interface AttributesDialogProps {
  link: LinkView
  studyId: string
  onClose: () => void
}

/** What is known of the person of a personal link, to correct, to delete and to add to. */
export function AttributesDialog({ link, studyId, onClose }: AttributesDialogProps) {
  const queries = useQueryClient()
  const held = link.attributes ?? {}
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [added, setAdded] = useState('')
  const [refused] = unreadParts(added)
  const save = useMutation({
    mutationFn: () => api.correctAttributes(link.linkId, editedAttributes(held, { typed, added })),
    onSuccess: async () => {
      // Results, comparisons and claims are counted by it.
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      onClose()
    },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`What is known of ${link.name || 'them'}`}
      description="What you empty is deleted, also from the interviews that they have given."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isBusy={save.isPending}
            disabled={refused !== undefined}
            onClick={() => save.mutate()}
          >
            Save
          </Button>
        </>
      }
    >
      {Object.entries(held).map(([name, value]) => (
        <TextField
          key={name}
          label={name}
          value={typed[name] ?? writeValue(value)}
          onText={(text) => setTyped({ ...typed, [name]: text })}
        />
      ))}
      <TextField
        label="More"
        isOptional
        placeholder="plan=family, since=2023"
        value={added}
        onText={setAdded}
        error={refused === undefined ? (save.error?.message ?? null) : `Write “${refused}” as name=value.`}
      />
    </Dialog>
  )
}
