import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { TextField } from '../../components/TextField.tsx'
import { forgetWhoWasHere } from '../forget-who-was-here.ts'
import { DoorPage } from './DoorPage.tsx'
import { useLinkToken } from './link-token.ts'
import { isPasskeyPossible, signInWithPasskey } from './passkey.ts'

/**
 * A sign-in link brings its token after the `#`, where no server and no log sees it. Nothing is used up by opening
 * the page: the token is spent by the button, so that a link preview or a mail scanner cannot spend it.
 */
export function SignInPage() {
  const token = useLinkToken()
  return token ? <LinkSignIn key={token} token={token} /> : <OwnSignIn />
}

function useEnter() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async () => {
    forgetWhoWasHere(queries)
    await navigate({ to: '/', replace: true })
  }
}

function LinkSignIn({ token }: { token: string }) {
  const enter = useEnter()
  const signIn = useMutation({ mutationFn: () => api.signIn(token), onSuccess: enter })
  return (
    <DoorPage title="Sign in">
      {signIn.isError ? (
        <ErrorState
          what={signIn.error.message}
          safe="A link works once, within ten minutes. Run earwitness open on the computer that Earwitness runs on to get another one."
        />
      ) : (
        <p className="text-soft">This link signs you in on this browser. It works once.</p>
      )}
      <div className="flex gap-3">
        <Button kind="primary" autoFocus isBusy={signIn.isPending} onClick={() => signIn.mutate()}>
          Sign in on this browser
        </Button>
      </div>
    </DoorPage>
  )
}

function OwnSignIn() {
  const enter = useEnter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const withPassword = useMutation({
    mutationFn: () => api.signInWithPassword({ email: email.trim(), password }),
    onSuccess: enter,
  })
  const withPasskey = useMutation({ mutationFn: signInWithPasskey, onSuccess: enter })
  const failure = withPassword.error ?? withPasskey.error

  const submit = (event: FormEvent) => {
    event.preventDefault()
    withPassword.mutate()
  }
  return (
    <DoorPage title="Sign in">
      {failure && <ErrorState what={failure.message} />}
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label="Mail address"
          type="email"
          autoComplete="username webauthn"
          required
          value={email}
          onText={setEmail}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onText={setPassword}
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" type="submit" isBusy={withPassword.isPending}>
            Sign in
          </Button>
          {isPasskeyPossible() && (
            <Button onClick={() => withPasskey.mutate()} isBusy={withPasskey.isPending}>
              Use a passkey
            </Button>
          )}
        </div>
      </form>
      <p className="border-t border-hairline pt-4 text-14 text-soft">
        No password yet, or lost? Run <span className="reference text-ink">./earwitness open</span> on the
        computer that Earwitness runs on: it prints a link that signs you in.
      </p>
    </DoorPage>
  )
}
