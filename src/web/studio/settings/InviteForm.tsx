import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, type Role } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { sayError } from '../../components/toasts.ts'
import { formatDay } from '../../format.ts'
import { CopyLine } from '../CopyLine.tsx'
import { roleOptions } from './roles.ts'

const key = ['invitations']

/** Makes a link; it is shown once, to be sent by whoever invites. */
export function InviteForm() {
  const queries = useQueryClient()
  const waiting = useQuery({ queryKey: key, queryFn: api.invitations })
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('researcher')
  const refresh = () => queries.invalidateQueries({ queryKey: key })
  const invite = useMutation({
    mutationFn: () => api.invite({ name: name.trim(), role }),
    onSuccess: async () => {
      setName('')
      await refresh()
    },
  })
  const withdraw = useMutation({
    mutationFn: api.withdrawInvitation,
    onSuccess: refresh,
    onError: (error) => sayError('The invitation still works', error.message),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <div className="grid gap-4">
      <form onSubmit={submit} className="grid items-start gap-4 sm:grid-cols-[1fr_12rem_auto]">
        <TextField
          label="Invite"
          placeholder="Whom it is for"
          required
          value={name}
          onText={setName}
          error={invite.isError ? invite.error.message : null}
        />
        <Select label="As" value={role} options={roleOptions} onValue={setRole} />
        <Button type="submit" className="sm:mt-6.5" isBusy={invite.isPending} disabled={!name.trim()}>
          Make a link
        </Button>
      </form>
      {invite.data && (
        <CopyLine
          label="Invitation link"
          text={invite.data.url}
          note={`Shown this once. It works once, until ${formatDay(new Date(invite.data.expiresAt).getTime())}.`}
        />
      )}
      {waiting.data && waiting.data.length > 0 && (
        <ul className="border-b border-hairline text-14">
          {waiting.data.map((invitation) => (
            <li
              key={invitation.invitationId}
              className="flex items-center justify-between gap-4 border-t border-hairline py-2"
            >
              <span className="text-soft">
                {invitation.name} · {invitation.role} · not used yet, until{' '}
                {formatDay(new Date(invitation.expiresAt).getTime())}
              </span>
              <Button kind="quiet" size="small" onClick={() => withdraw.mutate(invitation.invitationId)}>
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
