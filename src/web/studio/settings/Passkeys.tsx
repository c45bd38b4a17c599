import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { formatDay } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { addPasskey, deletePasskey, isPasskeyPossible, listPasskeys } from '../signin/passkey.ts'

const key = ['passkeys']

export function Passkeys() {
  const queries = useQueryClient()
  const passkeys = useQuery({ queryKey: key, queryFn: listPasskeys })
  const refresh = () => queries.invalidateQueries({ queryKey: key })
  const add = useMutation({
    mutationFn: () => addPasskey(`Passkey of ${new Date().toLocaleDateString('en-GB')}`),
    onSuccess: async () => {
      await refresh()
      say('This device can sign you in now.')
    },
  })
  const remove = useMutation({
    mutationFn: deletePasskey,
    onSuccess: refresh,
    onError: (error) => sayError('The passkey is still there', error.message),
  })
  return (
    <div className="grid max-w-[40rem] gap-3">
      <h3 className="text-14 font-medium">Passkeys</h3>
      <QueryState query={passkeys} loading={<Skeleton width="60%" />}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-14 text-faint">
              None yet. A passkey signs you in with this device’s own lock.
            </p>
          ) : (
            <ul>
              {list.map((passkey) => (
                <li
                  key={passkey.id}
                  className="flex items-center justify-between gap-4 border-t border-hairline py-2 text-14"
                >
                  <span>{passkey.name ?? 'Passkey'}</span>
                  <span className="flex items-center gap-3 text-faint">
                    since {formatDay(new Date(passkey.createdAt).getTime())}
                    <Button kind="quiet" size="small" onClick={() => remove.mutate(passkey.id)}>
                      Remove
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      {add.isError && <ErrorState what={add.error.message} />}
      <div>
        <Button onClick={() => add.mutate()} isBusy={add.isPending} disabled={!isPasskeyPossible()}>
          Add a passkey for this device
        </Button>
      </div>
    </div>
  )
}
