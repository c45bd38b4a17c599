import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type Board } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'
import { useMayWrite } from '../ViewersRead.tsx'

interface LearnProps {
  studyId: string
  board: Board
}

/** What the picks would change, estimated first; then the switch, and the way back. */
export function Learn({ studyId, board }: LearnProps) {
  const queries = useQueryClient()
  const mayWrite = useMayWrite()
  const change = useMutation({
    mutationFn: (to: 'on' | 'back') =>
      to === 'on' ? api.learnFromBoard(studyId) : api.rollBackWeights(studyId),
    onSuccess: async ({ revision }) => {
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      say(`Revision ${revision.number} holds for interviews that begin from now on.`)
    },
    onError: (error) => sayError('Nothing was changed', error.message),
  })
  return (
    <section className="grid max-w-measure gap-3">
      <h3 className="text-16 font-semibold">Learn from this</h3>
      <Estimate board={board} />
      {board.inForce && (
        <p className="text-14">
          In force for interviews that begin now: <span className="reference">{describe(board.inForce)}</span>
        </p>
      )}
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          <Button
            kind="primary"
            disabled={board.estimate === null}
            isBusy={change.isPending && change.variables === 'on'}
            onClick={() => change.mutate('on')}
          >
            {board.inForce ? 'Switch to the new weights' : 'Switch on for later interviews'}
          </Button>
          {board.inForce && (
            <Button
              isBusy={change.isPending && change.variables === 'back'}
              onClick={() => change.mutate('back')}
            >
              Roll back
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Estimate({ board: { estimate, needed, proposed, picks, neither } }: { board: Board }) {
  if (!estimate) {
    return (
      <p className="text-14 text-soft">
        {picks - neither} of {needed} picks with a preference, from two interviews or more, are needed before
        anything can be said about what weights would change.
      </p>
    )
  }
  const { pairs, interviews, now, weighted, difference, low, high } = estimate
  const holdsNothing = low <= 0 && high >= 0
  return (
    <div className="grid gap-2 text-14 text-soft">
      <p>
        On {pairs} pairs drawn at random in {interviews} interviews, the choice as it is takes what you
        preferred in {percent(now)} %, with the weights in {percent(weighted)} %: {signed(difference)} points{' '}
        <span className="reference">
          [{signed(low)} to {signed(high)}]
        </span>
        .{holdsNothing && ' The interval holds 0, so it is not certain that anything improves.'}
      </p>
      <p className="text-12 text-faint">
        Each pair is judged by weights from the other interviews. Logged interviews alone cannot tell: what
        the program did not ask had no chance to be asked. Proposed:{' '}
        <span className="reference">{describe(proposed)}</span>
      </p>
    </div>
  )
}

const percent = (share: number) => Math.round(share * 100)
const signed = (share: number) => `${share > 0 ? '+' : ''}${percent(share)}`

function describe(weights: Record<string, number>): string {
  return Object.entries(weights)
    .map(([technique, weight]) => `${technique.replaceAll('_', ' ')} × ${weight.toFixed(2)}`)
    .join(', ')
}
