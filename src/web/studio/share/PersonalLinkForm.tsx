import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { CopyLine } from '../CopyLine.tsx'
import { queryKeys } from '../queries.ts'
import { readAttributes, unreadParts } from './read-attributes.ts'

/** Makes a link for one person; its address is shown once. */
export function PersonalLinkForm({ studyId }: { studyId: string }) {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [known, setKnown] = useState('')
  const [refused, setRefused] = useState<string[]>([])
  const make = useMutation({
    mutationFn: () =>
      api.createLink(studyId, { kind: 'personal', name: name.trim(), attributes: readAttributes(known) }),
    onSuccess: async () => {
      setName('')
      await queries.invalidateQueries({ queryKey: queryKeys.links(studyId) })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setRefused(unreadParts(known))
    if (unreadParts(known).length === 0) make.mutate()
  }
  return (
    <div className="grid max-w-[44rem] gap-4">
      <form onSubmit={submit} className="grid items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <TextField label="For whom" value={name} onText={setName} hint="Only you see this." />
        <TextField
          label="What you know of them"
          isOptional
          placeholder="plan=family, since=2023"
          hint="Results can be split by it."
          value={known}
          onText={(text) => {
            setKnown(text)
            setRefused([])
          }}
          error={
            refused.length > 0
              ? `Write “${refused[0]}” as name=value. No link was made.`
              : make.isError
                ? make.error.message
                : null
          }
        />
        <Button type="submit" className="sm:mt-6.5" isBusy={make.isPending} disabled={name.trim() === ''}>
          Make a link
        </Button>
      </form>
      {make.data && (
        <CopyLine
          label={`Link for ${make.data.link.name}`}
          text={make.data.url}
          note="Shown this once: only its fingerprint is kept. You can make another one for the same person."
        />
      )}
    </div>
  )
}
