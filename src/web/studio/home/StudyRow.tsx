import { Link } from '@tanstack/react-router'
import { isHeldHere } from '../../../study/heard.ts'
import type { StudyLine } from '../../api-client.ts'
import { formatAgo } from '../../format.ts'
import { StudyStatusWord } from '../study/StudyStatusWord.tsx'
import { isNameOfQuestion } from '../study/same-words.ts'
import { newSince } from '../study/seen.ts'

/** The columns of the list, shared with its heading. */
export const studyGrid =
  'grid gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_6rem_7rem_7rem_9rem] md:items-baseline lg:grid-cols-[minmax(0,1fr)_6rem_8rem_7rem_13rem]'

export function StudyRow({ study }: { study: StudyLine }) {
  return (
    <Link
      to="/studies/$studyId"
      params={{ studyId: study.studyId }}
      className={`${studyGrid} group -mx-3 px-3 py-4 transition-colors hover:bg-sunk focus-visible:-outline-offset-2`}
    >
      <span className="min-w-0">
        <span className="block text-16 font-medium text-ink group-hover:text-accent">{study.name}</span>
        {!isNameOfQuestion(study.name, study.question) && (
          <span className="block max-w-measure text-14 text-soft">{study.question}</span>
        )}
        {study.isSample && (
          <span className="block text-12 text-faint">Sample: people and words are invented</span>
        )}
      </span>
      <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1 md:contents">
        <StudyStatusWord status={study.status} imported={study.imported} />
        <span className="text-14 text-soft tabular-nums">
          {isHeldHere(study) && (
            <>
              <span className="font-medium text-ink">{study.heard.toLocaleString('en-GB')}</span>
              {study.target > 0 && ` of ${study.target.toLocaleString('en-GB')}`}
              <span className="md:hidden"> heard</span>
            </>
          )}
          {study.imported > 0 && (
            <span className="md:block"> {study.imported.toLocaleString('en-GB')} imported</span>
          )}
        </span>
        <span className="text-14 text-soft">
          {study.lastAnswerAt ? (
            formatAgo(new Date(study.lastAnswerAt).getTime())
          ) : (
            <span className="text-faint max-md:hidden">none yet</span>
          )}
        </span>
        <WhatIsNew study={study} />
      </span>
    </Link>
  )
}

/** How many interviews are under way, and how many were heard since this device last looked. */
function WhatIsNew({ study }: { study: StudyLine }) {
  const parts = [
    study.inProgress > 0 && `${study.inProgress} in progress`,
    newSince(study) > 0 && `${newSince(study).toLocaleString('en-GB')} new`,
  ].filter(Boolean)
  if (study.openFlags > 0) {
    const rest = parts.length > 0 && ` · ${parts.join(' · ')}`
    return (
      <span className="text-14 text-accent">
        <span className="font-semibold text-uncertain">
          ● {study.openFlags} {study.openFlags === 1 ? 'calls' : 'call'} for care
        </span>
        {rest}
      </span>
    )
  }
  return parts.length > 0 ? (
    <span className="text-14 text-accent">{parts.join(' · ')}</span>
  ) : (
    <span className="text-14 text-faint max-md:hidden">–</span>
  )
}
