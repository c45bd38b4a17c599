import type { InterviewView } from '../../api-client.ts'
import { flagWords } from '../field/flag-words.ts'

/** What in this interview calls for care, and whether somebody has read it. */
export function Moments({ interview }: { interview: InterviewView }) {
  return interview.moments.map(({ flagId, kind, turn, acknowledgedAt }) => (
    <p key={flagId} className="mt-2 border-l-2 border-uncertain pl-3 text-14 text-soft">
      {flagWords[kind]} in{' '}
      <a href={`#turn-${turn}`} className="link">
        turn {turn}
      </a>
      {acknowledgedAt === null ? '. Nobody has read it yet: see the inbox in Field.' : ', read.'}
    </p>
  ))
}
