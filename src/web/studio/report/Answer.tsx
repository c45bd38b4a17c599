import { keepTogether } from '../../../platform/language/keep-together.ts'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { AddHere } from './AddHere.tsx'
import { isWrittenIn, useReport } from './report-context.ts'
import { Sentences } from './Sentences.tsx'

/** The short answer to one objective: how sure, what speaks against it, what would change it. */
export function Answer({ block }: { block: Extract<ReportBlock, { kind: 'answer' }> }) {
  const { mayWrite, editing } = useReport()
  const { objective, parts, confidence, against, change } = block
  return (
    <section className="grid break-inside-avoid gap-2">
      <h4 className="text-16 font-semibold">{objective}</h4>
      <Sentences block={block} field="parts" parts={parts} />
      {mayWrite && isWrittenIn(editing, block.blockId) && <AddHere block={block} />}
      <dl className="grid gap-x-4 gap-y-1.5 pt-1 text-14 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="text-faint">How sure</dt>
        <dd className="text-soft">
          <span className="inline-block font-medium text-ink first-letter:uppercase">{confidence.word}.</span>{' '}
          {keepTogether(confidence.because)}
        </dd>
        {against.length > 0 && (
          <>
            <dt className="inline-flex items-baseline gap-1.5 text-against">
              <span className="translate-y-0.5">
                <EvidenceMark kind="against" />
              </span>
              Against it
            </dt>
            <dd className="text-soft">
              <Sentences block={block} field="against" parts={against} isList />
            </dd>
          </>
        )}
        {change.length > 0 && (
          <>
            <dt className="text-faint">Would change it</dt>
            <dd className="text-soft">
              <Sentences block={block} field="change" parts={change} isList />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
