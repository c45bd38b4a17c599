import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { TextField } from '../../components/TextField.tsx'
import { forgetWhoWasHere } from '../forget-who-was-here.ts'
import { FailedQuery, QueryState } from '../QueryState.tsx'
import { sessionQuery } from '../queries.ts'
import { DoorPage } from './DoorPage.tsx'
import { useLinkToken } from './link-token.ts'

/** A colleague follows an invitation: sees what it offers, then joins with a new account or the one signed in. */
export function JoinPage() {
  const token = useLinkToken()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.previewInvitation(token!),
    enabled: token !== null,
    retry: false,
  })
  if (!token) {
    return (
      <DoorPage title="Join a workspace">
        <p className="text-soft">
          This page opens from an invitation link. Ask whoever invited you to send it again.
        </p>
      </DoorPage>
    )
  }
  if (invitation.isError) {
    return (
      <DoorPage title="This invitation cannot be used">
        <FailedQuery
          error={invitation.error}
          safe="An owner of the workspace can make another one in Settings."
        />
      </DoorPage>
    )
  }
  return (
    <QueryState
      query={invitation}
      loading={<DoorPage title="Join">{<SkeletonLines rows={1} label="Loading" />}</DoorPage>}
    >
      {({ workspaceName, invitedBy, role }) => (
        <DoorPage title={`Join ${workspaceName}`}>
          <p className="text-soft">
            {invitedBy} invites you as {role === 'owner' ? 'an' : 'a'} {role}.
          </p>
          <JoinForm token={token} />
        </DoorPage>
      )}
    </QueryState>
  )
}

function JoinForm({ token }: { token: string }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const session = useQuery({ ...sessionQuery, retry: false })
  const [isNew, setNew] = useState(false)
  const [account, setAccount] = useState({ name: '', email: '', password: '' })
  const join = useMutation({
    mutationFn: (withAccount: boolean) =>
      api.acceptInvitation({ token, account: withAccount ? account : null }),
    onSuccess: async () => {
      forgetWhoWasHere(queries)
      await navigate({ to: '/', replace: true })
    },
  })
  const user = session.data?.user
  const submit = (event: FormEvent) => {
    event.preventDefault()
    join.mutate(true)
  }

  return (
    <div className="grid gap-4">
      {join.isError && <ErrorState what={join.error.message} />}
      {user && !isNew ? (
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" isBusy={join.isPending} onClick={() => join.mutate(false)}>
            Join as {user.name || 'you'}
          </Button>
          <Button kind="quiet" onClick={() => setNew(true)}>
            With another account
          </Button>
        </div>
      ) : (
        <form onSubmit={submit} className="grid gap-4">
          <TextField
            label="Your name"
            autoComplete="name"
            required
            value={account.name}
            onText={(name) => setAccount({ ...account, name })}
          />
          <TextField
            label="Mail address"
            type="email"
            autoComplete="username"
            required
            hint="You sign in with it. Nothing is sent to it."
            value={account.email}
            onText={(email) => setAccount({ ...account, email })}
          />
          <TextField
            label="Password"
            type="password"
            autoComplete="new-password"
            minLength={10}
            required
            hint="At least ten characters."
            value={account.password}
            onText={(password) => setAccount({ ...account, password })}
          />
          <div>
            <Button kind="primary" type="submit" isBusy={join.isPending}>
              Join
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
