import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Member, type Role } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { Select } from '../../components/Select.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { formatDay } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { membersQuery } from '../queries.ts'
import { InviteForm } from './InviteForm.tsx'
import { roleOptions } from './roles.ts'

export function Colleagues({ isOwner, ownUserId }: { isOwner: boolean; ownUserId: string | null }) {
  const queries = useQueryClient()
  const members = useQuery(membersQuery)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: membersQuery.queryKey })
  const setRole = useMutation({
    mutationFn: ({ memberId, role }: { memberId: string; role: Role }) => api.setMemberRole(memberId, role),
    onSuccess: refresh,
    onError: (error) => sayError('The role was not changed', error.message),
  })
  const remove = useMutation({
    mutationFn: (member: Member) => api.removeMember(member.memberId),
    onSuccess: async (_reply, member) => {
      setLeaving(null)
      await refresh()
      say(`${member.name} can no longer come in.`)
    },
    onError: (error) => sayError('Nothing was changed', error.message),
  })
  return (
    <div className="grid max-w-[44rem] gap-6">
      <QueryState query={members} loading={<SkeletonLines rows={2} label="Loading colleagues" />}>
        {(list) => (
          <ul className="border-b border-hairline">
            {list.map((member) => (
              <li
                key={member.memberId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-hairline py-2.5 text-14"
              >
                <span>
                  <span className="font-medium">{member.name || 'Without a name'}</span>
                  {member.userId === ownUserId && <span className="text-faint"> · you</span>}
                  <span className="block text-12 text-faint">
                    {member.email ?? 'no mail address'} · since {formatDay(new Date(member.since).getTime())}
                  </span>
                </span>
                <span className="flex items-center gap-3">
                  <Select
                    isInline
                    isLabelHidden
                    label={`Role of ${member.name}`}
                    value={member.role}
                    options={roleOptions}
                    isDisabled={!isOwner}
                    onValue={(role) => setRole.mutate({ memberId: member.memberId, role })}
                  />
                  {isOwner && member.userId !== ownUserId && (
                    <Button kind="quiet" size="small" onClick={() => setLeaving(member)}>
                      Remove
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      {isOwner && <InviteForm />}
      {leaving && (
        <ConfirmDialog
          isOpen
          onClose={() => setLeaving(null)}
          title={`Remove ${leaving.name || 'this colleague'}`}
          description="They are signed out and cannot come in again without a new invitation. What they made stays."
          action="Remove"
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate(leaving)}
        />
      )}
    </div>
  )
}
