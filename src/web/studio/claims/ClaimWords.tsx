import { machineCodedLabel } from '../../../findings/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Quote } from '../../components/Quote.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { kindOfVerdict, verdictWord } from '../report/verdicts.ts'
import { isSamePlace, referenceOf, useWords } from '../results/words.ts'
import { useStudy } from '../study/study-context.ts'
import { type ClaimPlace, isUnchecked } from './listed-claim.ts'
import { deciderWords, kindWords } from './say-reason.ts'
import { useListedClaims } from './useClaims.ts'

/** What a claim rests on in people's words, and, as easy to see, what speaks against it. */
export function ClaimWords({ claimId }: { claimId: string }) {
  const { studyId } = useStudy()
  const { claims } = useListedClaims(studyId)
  if (!claims) return <SkeletonLines rows={4} label="Loading the claim" />
  const claim = claims.find((each) => each.claimId === claimId)
  if (!claim) return <p className="text-14 text-soft">This claim was deleted.</p>
  const { verdict, kind, decidedBy, why, figures, evidence, against, restsOn } = claim
  return (
    <div className="grid gap-5">
      <header className="grid gap-1">
        <h2 className="inline-flex items-center gap-2 text-16 font-semibold">
          <EvidenceMark kind={kindOfVerdict(verdict, isUnchecked(claim))} />{' '}
          {verdictWord(verdict, isUnchecked(claim), claim.isProgram)}
        </h2>
        <p className="text-12 text-faint">
          {kindWords[kind]}, {deciderWords[decidedBy]}
        </p>
        {why && <p className="pt-1 text-14 text-soft">{why}</p>}
      </header>
      {figures.length > 0 && (
        <div className="grid">
          {figures.map(({ label, proportion, isUnchecked }) => (
            <ShareBar
              key={label}
              label={label}
              proportion={proportion}
              checkedShare={isUnchecked ? 0 : 1}
              isUnchecked={isUnchecked}
            />
          ))}
          {figures.some(({ isUnchecked }) => isUnchecked) && (
            <p className="text-12 text-faint">{machineCodedLabel}</p>
          )}
        </div>
      )}
      {restsOn.length > 0 && (
        <section className="grid gap-1">
          <h3 className="text-14 font-medium">It rests on</h3>
          <ol className="grid list-decimal gap-1 pl-5 text-14 text-soft">
            {restsOn.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ol>
        </section>
      )}
      <Places
        title={verdict === 'supported' ? 'In the interviews' : 'Nearest in the interviews'}
        places={evidence}
      />
      {evidence.length === 0 && restsOn.length === 0 && kind !== 'absence' && (
        <p className="text-14 text-soft">Nothing in the interviews comes near it.</p>
      )}
      {against && (
        <section className="grid gap-1 border-l-2 border-against/60 pl-4">
          <h3 className="inline-flex items-center gap-2 text-14 font-medium">
            <EvidenceMark kind="against" />
            {against.count === 0 ? 'The program found no passage against it' : `Against it: ${against.says}`}
          </h3>
          <p className="text-12 text-faint">{against.how}</p>
          <Places places={against.places} />
        </section>
      )}
    </div>
  )
}

function Places({ title, places }: { title?: string; places: readonly ClaimPlace[] }) {
  const { openQuote, place: open } = useWords()
  if (places.length === 0) return null
  return (
    <section className="grid">
      {title && (
        <h3 className="text-14 font-medium">
          {title} <span className="font-normal text-faint tabular-nums">{places.length}</span>
        </h3>
      )}
      <ul className="grid pl-4">
        {places.map((place) => (
          <li key={`${place.interviewId}:${place.turn}:${place.start}`}>
            {place.text === null ? (
              <p className="py-2 text-14 text-faint">These words were deleted by whoever said them.</p>
            ) : (
              <Quote
                text={place.text}
                by={place.participantLabel}
                reference={referenceOf(place)}
                isCurrent={isSamePlace(open, place)}
                onOpen={() => openQuote(place)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
