import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, type Reminder } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { formatDay } from '../../format.ts'
import { queryKeys, remindersQuery } from '../queries.ts'
import { useMayWrite } from '../ViewersRead.tsx'

/** Decisions that are due to be measured again, of all studies or of one. */
export function Reminders({ studyId }: { studyId?: string }) {
  const { data } = useQuery(remindersQuery)
  const due = (data ?? []).filter((each) => studyId === undefined || each.studyId === studyId)
  if (due.length === 0) return null
  return (
    <div className="grid gap-3 pb-6 print:hidden">
      {due.map((reminder) => (
        <ReminderLine key={reminder.reminderId} reminder={reminder} />
      ))}
    </div>
  )
}

function ReminderLine({ reminder }: { reminder: Reminder }) {
  const { reminderId, studyId, studyName, dueAt, decision, owner, measure } = reminder
  const mayWrite = useMayWrite()
  const queries = useQueryClient()
  const finish = useMutation({
    mutationFn: () => api.dismissReminder(reminderId),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.reminders }),
  })
  return (
    <Notice
      action={
        mayWrite && (
          <Button size="small" isBusy={finish.isPending} onClick={() => finish.mutate()}>
            Measured
          </Button>
        )
      }
    >
      <Link to="/studies/$studyId/report" params={{ studyId }} className="link">
        {studyName}
      </Link>
      : since {formatDay(Date.parse(dueAt))} it is time to measure what was decided
      {decision && `, “${decision}”`}. {measure && `Measure: ${measure}. `}
      {owner && `Owner: ${owner}.`}
    </Notice>
  )
}
