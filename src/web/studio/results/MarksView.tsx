import { useQuery } from '@tanstack/react-query'
import type { Marks } from '../../../findings/annotations/model.ts'
import type { Quote as QuoteType } from '../../../findings/model.ts'
import { api } from '../../api-client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Quote } from '../../components/Quote.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { studyMarksQuery } from '../queries.ts'
import { isSamePlace, referenceOf, useWords } from './words.ts'

/** What researchers marked in the transcripts of a study, by what they marked it as. */
export function MarksView({ studyId }: { studyId: string }) {
  const marks = useQuery(studyMarksQuery(studyId))
  return (
    <QueryState
      query={marks}
      loading={<SkeletonLines rows={5} label="Loading marks" />}
      safe="What people said is safe."
    >
      {(held) => {
        const groups = groupsOf(held)
        if (groups.length === 0) {
          return (
            <EmptyState title="Nothing marked yet">
              Select words in any transcript to highlight, code or note them, or to put them aside for the
              report. They are listed here.
            </EmptyState>
          )
        }
        return (
          <div className="grid gap-6">
            <p className="text-14 print:hidden">
              <a href={api.marksFile(studyId, 'csv')} className="link" download>
                Download as CSV
              </a>
            </p>
            {groups.map((group) => (
              <Group key={group.title} {...group} />
            ))}
          </div>
        )
      }}
    </QueryState>
  )
}

interface MarkLine {
  key: string
  says: string
  quote: QuoteType
}

interface MarkGroup {
  title: string
  lines: MarkLine[]
}

function groupsOf({ annotations, clips, codes }: Marks): MarkGroup[] {
  const ofKind = (kind: 'note' | 'highlight') =>
    annotations
      .filter((each) => each.kind === kind)
      .map((each) => ({ key: each.annotationId, says: each.body, quote: each.quote }))
  return [
    {
      title: 'For the report',
      lines: clips.map(({ clipId, note, quote }) => ({ key: clipId, says: note, quote })),
    },
    { title: 'Notes', lines: ofKind('note') },
    {
      title: 'Coded by hand',
      lines: codes.map(({ codeId, name, quote }) => ({
        key: `${codeId}:${quote.interviewId}:${quote.turn}:${quote.start}`,
        says: name,
        quote,
      })),
    },
    { title: 'Highlights', lines: ofKind('highlight') },
  ].filter((group) => group.lines.length > 0)
}

function Group({ title, lines }: MarkGroup) {
  const { openQuote, place } = useWords()
  return (
    <section aria-label={title}>
      <h2 className="text-16 font-semibold">
        {title} <span className="font-normal text-faint tabular-nums">{lines.length}</span>
      </h2>
      <ul className="grid pl-4">
        {lines.map(({ key, says, quote }) => (
          <li key={key}>
            <Quote
              text={quote.text}
              by={quote.participantLabel}
              reference={referenceOf(quote)}
              mark={says && <span className="text-accent">{says}</span>}
              isCurrent={isSamePlace(place, quote)}
              onOpen={() => openQuote(quote)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
