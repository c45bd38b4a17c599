import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, type Session } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'

export function PasswordForm({ user }: { user: NonNullable<Session['user']> }) {
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [newPassword, setNew] = useState('')
  const [currentPassword, setCurrent] = useState('')
  const save = useMutation({
    mutationFn: () => api.setPassword({ newPassword, ...(currentPassword ? { currentPassword } : {}) }),
    onSuccess: async () => {
      setOpen(false)
      setNew('')
      setCurrent('')
      await queries.invalidateQueries({ queryKey: queryKeys.session })
      say('The password is set. Your other sessions were ended.')
    },
  })
  if (!user.email) {
    return (
      <p className="text-14 text-faint">
        Give a mail address first; then you can set a password to sign in with.
      </p>
    )
  }
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>
          {user.hasPassword ? 'Change the password' : 'Set a password'}
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className="grid max-w-[40rem] items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
      {user.hasPassword && (
        <TextField
          label="Current password"
          type="password"
          autoComplete="current-password"
          isOptional
          value={currentPassword}
          onText={setCurrent}
          hint="Not needed within ten minutes of a sign-in link."
        />
      )}
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        value={newPassword}
        onText={setNew}
        hint="At least ten characters."
        error={save.isError ? save.error.message : null}
      />
      <Button type="submit" className="sm:mt-6.5" isBusy={save.isPending} disabled={newPassword.length < 10}>
        Save
      </Button>
    </form>
  )
}
