import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { formatNumberOf } from '../../format.ts'
import { FailedQuery } from '../QueryState.tsx'
import { WordsFrame } from '../results/WordsFrame.tsx'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { ClaimDialog } from './ClaimDialog.tsx'
import { ClaimList } from './ClaimList.tsx'
import { isUnchecked, type ListedClaim } from './listed-claim.ts'
import { useClaimActions, useListedClaims } from './useClaims.ts'

/** Every checkable sentence of the study: what it says, what the check found, what speaks against it. */
export function ClaimsPage() {
  return (
    <WordsFrame
      hint={
        <>
          <p>Choose a claim, and what it rests on appears here, with what speaks against it.</p>
          <p>Choose a quote, and you see where in the conversation it was said.</p>
        </>
      }
    >
      <Claims />
    </WordsFrame>
  )
}

function Claims() {
  const { studyId } = useStudy()
  const mayWrite = useMayWrite()
  const { claims, error, retry } = useListedClaims(studyId)
  const [isWriting, setWriting] = useState(false)
  return (
    <div className="grid gap-5 py-5">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="max-w-measure text-14 text-soft">
          {claims && claims.length > 0 ? <Summary claims={claims} /> : 'Sentences that can be shown, or not.'}
        </p>
        {mayWrite && claims && claims.length > 0 && (
          <Button size="small" onClick={() => setWriting(true)} className="print:hidden">
            Write a claim
          </Button>
        )}
      </header>
      {claims ? (
        claims.length === 0 ? (
          <NoClaims onWrite={mayWrite ? () => setWriting(true) : null} />
        ) : (
          <ClaimList claims={claims} />
        )
      ) : error ? (
        <FailedQuery error={error} safe="The claims and what people said are safe." onRetry={retry} />
      ) : (
        <SkeletonLines rows={6} label="Loading the claims" />
      )}
      {isWriting && <ClaimDialog onClose={() => setWriting(false)} />}
    </div>
  )
}

function NoClaims({ onWrite }: { onWrite: (() => void) | null }) {
  const { studyId } = useStudy()
  return (
    <EmptyState
      title="No claim yet"
      action={
        onWrite && (
          <Button kind="primary" onClick={onWrite}>
            Write a claim
          </Button>
        )
      }
    >
      A claim is a sentence that can be checked: somebody’s words, a count, a difference, a recommendation. It
      is located in the interviews or counted again, and what cannot be shown is not published. The{' '}
      <Link to="/studies/$studyId/report" params={{ studyId }} className="link">
        draft of the report
      </Link>{' '}
      brings its own.
    </EmptyState>
  )
}

/** `31 claims: 26 supported, 2 refuted, 3 unsupported. 3 wait for a person.` */
function Summary({ claims }: { claims: readonly ListedClaim[] }) {
  const { studyId } = useStudy()
  const { checkAgain } = useClaimActions(studyId)
  const mayWrite = useMayWrite()
  const count = (is: (claim: ListedClaim) => boolean) => claims.filter(is).length
  const supported = count(({ verdict }) => verdict === 'supported')
  const unchecked = count((claim) => claim.verdict === 'supported' && isUnchecked(claim))
  const judged = count(({ verdict, isProgram }) => verdict === 'judgement' && !isProgram)
  const advised = count(({ verdict, isProgram }) => verdict === 'judgement' && isProgram)
  const stale = claims.filter(({ isStale }) => isStale)
  const waiting = count(({ waitsForPerson }) => waitsForPerson)
  return (
    <>
      <span className="text-ink tabular-nums">
        {formatNumberOf(claims.length, 'claim')}: {supported} supported
        {unchecked > 0 && ` (${unchecked} of them by coding that nobody has checked)`},{' '}
        {count(({ verdict }) => verdict === 'refuted')} refuted,{' '}
        {count(({ verdict }) => verdict === 'unsupported')} unsupported
        {judged > 0 && `, ${formatNumberOf(judged, 'recommendation')} by a person’s judgement`}
        {advised > 0 && `, ${formatNumberOf(advised, 'recommendation')} of the program, judged by nobody`}.
      </span>{' '}
      {waiting > 0 && (
        <>
          {waiting === 1 ? '1 waits' : `${waiting} wait`} for a person:{' '}
          <Link to="/studies/$studyId/judge" params={{ studyId }} className="link">
            judge {waiting === 1 ? 'it' : 'them'}
          </Link>
          .{' '}
        </>
      )}
      {stale.length > 0 && (
        <>
          {stale.length} {stale.length === 1 ? 'was' : 'were'} checked before the interviews changed
          {mayWrite && (
            <>
              :{' '}
              <Button
                kind="quiet"
                size="small"
                isBusy={checkAgain.isPending}
                onClick={() => checkAgain.mutate(stale.map(({ claimId }) => claimId))}
              >
                check {stale.length === 1 ? 'it' : 'them'} again
              </Button>
            </>
          )}
        </>
      )}
    </>
  )
}
