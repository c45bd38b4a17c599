import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../queries.ts'
import { Clause } from './Clause.tsx'

/** Who can reach the link at all. */
export function ReachClause({ number }: { number: number; studyId: string }) {
  const { data: session } = useQuery(sessionQuery)
  const host = session ? new URL(session.origin).hostname : ''
  const isOnlyHere = ['localhost', '127.0.0.1', '[::1]'].includes(host)
  return (
    <Clause
      number={number}
      title="How they come in"
      state={isOnlyHere ? 'look' : 'fine'}
      says={
        isOnlyHere
          ? 'By text, over a link. Only this computer can open the link. To invite others, start with --public.'
          : `By text, over a link at ${host}.`
      }
    />
  )
}
