import { useState } from 'react'
import type { InterviewView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ConsentWording } from './ConsentWording.tsx'
import { Moments } from './Moments.tsx'

/** What they agreed to, with a way to the exact wording, and what was noted about the interview. */
export function Consents({ interview }: { interview: InterviewView }) {
  const { consents, flags } = interview
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      {flags
        .filter((flag) => flag.resolvedAt === null)
        .map((flag) => (
          <p
            key={`${flag.kind}:${flag.at}`}
            className="mt-2 border-l-2 border-uncertain pl-3 text-14 text-soft"
          >
            {flag.kind.replaceAll('_', ' ')}: {flag.reason}
          </p>
        ))}
      <Moments interview={interview} />
      {consents.length > 0 && (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-12 text-faint">
          {summaryOf(consents)}
          <Button kind="quiet" size="small" className="-ml-2 text-12" onClick={() => setIsOpen(true)}>
            Read the wording
          </Button>
        </p>
      )}
      {isOpen && (
        <ConsentWording
          consents={consents}
          participantLabel={interview.interview.participantLabel}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

/** `Agreed to interview, reuse · refused contact`: the newest decision of each purpose holds. */
function summaryOf(consents: InterviewView['consents']): string {
  const newest = new Map(consents.map(({ purpose, granted }) => [purpose, granted]))
  const named = (wanted: boolean) =>
    [...newest].filter(([, granted]) => granted === wanted).map(([purpose]) => purpose)
  const [agreed, refused] = [named(true), named(false)]
  return [
    `Agreed to ${agreed.join(', ') || 'nothing'}`,
    ...(refused.length > 0 ? [`refused ${refused.join(', ')}`] : []),
  ].join(' · ')
}
