import { useQuery } from '@tanstack/react-query'
import { api, type MomentFlag } from '../../api-client.ts'
import { flagsQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { FlagRow } from './FlagRow.tsx'

/** Moments that call for care: what nobody has read yet above, the rest behind a fold. Nothing while there is none. */
export function Inbox() {
  const { studyId, liveTerms, draftTerms } = useStudy()
  const { data: flags } = useQuery({ ...flagsQuery(studyId), refetchInterval: 4_000 })
  const { data: members } = useQuery({ queryKey: ['members'], queryFn: api.members, staleTime: 60_000 })
  if (!flags || flags.length === 0) return null
  const nameOf = (actor: string) =>
    members?.find(({ userId }) => actor === `user:${userId}`)?.name ??
    (actor === 'cli' ? 'the terminal' : actor)
  const person = (liveTerms ?? draftTerms).contactPerson?.name
  const unread = flags.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  const read = flags.filter(({ acknowledgedAt }) => acknowledgedAt !== null)
  const rows = (held: readonly MomentFlag[]) => (
    <ul className="border-b border-hairline">
      {held.map((flag) => (
        <FlagRow key={flag.flagId} studyId={studyId} flag={flag} nameOf={nameOf} />
      ))}
    </ul>
  )
  return (
    <section aria-label="Inbox">
      <h2 className="text-16 font-semibold">
        Calls for care <span className="font-normal text-faint">{unread.length || 'nothing'} to read</span>
      </h2>
      <p className="max-w-measure pb-3 text-14 text-soft">
        {person ? `${person} is named to read this. ` : ''}Participants saw the help text, and minors were
        thanked. A word list found these and may be wrong: read what was said.
      </p>
      {unread.length > 0 && rows(unread)}
      {read.length > 0 && (
        <details className="pt-3">
          <summary className="text-14 text-faint hover:text-ink">Read already ({read.length})</summary>
          <div className="pt-3">{rows(read)}</div>
        </details>
      )}
    </section>
  )
}
