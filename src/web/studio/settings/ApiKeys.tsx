import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type ApiKey, api, type Role } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/Select.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { formatAgo, formatDay } from '../../format.ts'
import { CopyLine } from '../CopyLine.tsx'
import { QueryState } from '../QueryState.tsx'
import { roleOptions } from './roles.ts'

const queryKey = ['api-keys']

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: 'none', label: 'no end' },
] as const

export function ApiKeys() {
  const queries = useQueryClient()
  const keys = useQuery({ queryKey, queryFn: api.apiKeys })
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('researcher')
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]['value']>('90')
  const refresh = () => queries.invalidateQueries({ queryKey })
  const create = useMutation({
    mutationFn: () =>
      api.createApiKey({
        name: name.trim(),
        role,
        expiresInDays: lifetime === 'none' ? null : Number(lifetime),
      }),
    onSuccess: async () => {
      setName('')
      await refresh()
    },
  })
  const revoke = useMutation({
    mutationFn: (key: ApiKey) => api.revokeApiKey(key.keyId),
    onSuccess: async (_reply, key) => {
      await refresh()
      say(`The key “${key.name ?? key.start}” was revoked.`)
    },
    onError: (error) => sayError('The key still works', error.message),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  const columns: Column<ApiKey>[] = [
    { key: 'name', label: 'Name', cell: (key) => key.name ?? 'Without a name' },
    { key: 'start', label: 'Begins with', cell: (key) => <span className="reference">{key.start}…</span> },
    { key: 'role', label: 'Role', cell: (key) => key.role, isSecondary: true },
    {
      key: 'used',
      label: 'Last used',
      cell: (key) => (key.lastUsedAt ? formatAgo(new Date(key.lastUsedAt).getTime()) : 'never'),
    },
    {
      key: 'ends',
      label: 'Ends',
      cell: (key) => (key.expiresAt ? formatDay(new Date(key.expiresAt).getTime()) : 'never'),
      isSecondary: true,
    },
    {
      key: 'revoke',
      label: 'Actions',
      isLabelHidden: true,
      align: 'end',
      cell: (key) => (
        <Button kind="quiet" size="small" onClick={() => revoke.mutate(key)}>
          Revoke
        </Button>
      ),
    },
  ]
  return (
    <div className="grid max-w-[52rem] gap-5">
      <form onSubmit={submit} className="grid items-start gap-4 sm:grid-cols-[1fr_10rem_8rem_auto]">
        <TextField
          label="New key"
          placeholder="What it is for"
          required
          value={name}
          onText={setName}
          error={create.isError ? create.error.message : null}
        />
        <Select label="Role" value={role} options={roleOptions} onValue={setRole} />
        <Select label="Works for" value={lifetime} options={lifetimes} onValue={setLifetime} />
        <Button type="submit" className="sm:mt-6.5" isBusy={create.isPending} disabled={!name.trim()}>
          Make a key
        </Button>
      </form>
      {create.data && (
        <CopyLine label="The key" text={create.data.key} note="Shown this once; only its hash is kept." />
      )}
      <QueryState query={keys} loading={<SkeletonLines rows={2} label="Loading keys" />}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-14 text-faint">No key yet.</p>
          ) : (
            <Table label="API keys" columns={columns} rows={list} rowKey={(key) => key.keyId} />
          )
        }
      </QueryState>
      <p className="text-14 text-soft">
        What a key can do is described in the{' '}
        <a className="link" href="/api/docs">
          API reference
        </a>
        .
      </p>
    </div>
  )
}
