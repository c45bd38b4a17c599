import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, type Session } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'

export function ProfileForm({ user }: { user: NonNullable<Session['user']> }) {
  const queries = useQueryClient()
  const [name, setName] = useState(user.name)
  const [email, setEmail] = useState(user.email ?? '')
  const save = useMutation({
    mutationFn: () =>
      api.updateProfile({ name: name.trim(), ...(email.trim() ? { email: email.trim() } : {}) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: queryKeys.session })
      say('Saved.')
    },
  })
  const isSame = name === user.name && email === (user.email ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className="grid max-w-[40rem] items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <TextField label="Name" autoComplete="name" required value={name} onText={setName} />
      <TextField
        label="Mail address"
        type="email"
        autoComplete="email"
        value={email}
        onText={setEmail}
        hint="Only for signing in. Nothing is sent to it."
        error={save.isError ? save.error.message : null}
      />
      <Button type="submit" className="sm:mt-6.5" isBusy={save.isPending} disabled={isSame || !name.trim()}>
        Save
      </Button>
    </form>
  )
}
