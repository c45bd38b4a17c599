import type { ReactNode } from 'react'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { claimIdsOf } from '../../../reports/document/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { join } from '../../components/join.ts'
import { AddHere } from './AddHere.tsx'
import { Answer } from './Answer.tsx'
import { BlockMenu } from './BlockMenu.tsx'
import { ClaimSentence } from './ClaimSentence.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import { Heading } from './Heading.tsx'
import { InlineDetails } from './InlineDetails.tsx'
import { ProposedWords } from './ProposedWords.tsx'
import { QuoteBlock } from './QuoteBlock.tsx'
import { ReportChart } from './ReportChart.tsx'
import { ReportTable } from './ReportTable.tsx'
import { isWrittenIn, placeOfPart, useReport } from './report-context.ts'
import { Sentences } from './Sentences.tsx'

interface BlockProps {
  block: ReportBlock
  before: ReportBlock | undefined
}

/** One block with its controls at the edge; they appear when it is pointed at or has the focus. */
export function Block({ block, before }: BlockProps) {
  const { mayWrite, selected, selectedAt, editing } = useReport()
  const isHere =
    selectedAt === null || selectedAt === block.blockId || selectedAt.startsWith(`${block.blockId}:`)
  const isOpen = selected !== null && isHere && claimIdsOf(block).includes(selected)
  return (
    <div id={block.blockId} className={join('group/block relative scroll-mt-6', spaceOf(block, before))}>
      <BlockBody block={block} />
      {isOpen && <InlineDetails />}
      {mayWrite && (
        <div className="absolute top-0 -right-9 hidden opacity-0 transition-opacity group-focus-within/block:opacity-100 group-hover/block:opacity-100 lg:block print:hidden">
          <BlockMenu block={block} />
        </div>
      )}
      {mayWrite && !(block.kind === 'answer' && isWrittenIn(editing, block.blockId)) && (
        <AddHere block={block} />
      )}
      {mayWrite && editing === `words:${block.blockId}` && <ProposedWords block={block} />}
    </div>
  )
}

function BlockBody({ block }: { block: ReportBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <>
          <Heading block={block} />
          {block.section === 'decision' && <DecisionFields />}
        </>
      )
    case 'prose':
      return <Sentences block={block} field="parts" parts={block.parts} />
    case 'answer':
      return <Answer block={block} />
    case 'recommendation':
      return (
        <div className="break-inside-avoid">
          <p className="font-medium">
            <ClaimSentence claimId={block.claimId} place={block.blockId} />
          </p>
          <Sentences block={block} field="why" parts={block.why} className="text-14 text-soft" />
        </div>
      )
    case 'quote':
      return <QuoteBlock claimId={block.claimId} place={block.blockId} />
    case 'against':
      return (
        <div className="break-inside-avoid border-l-2 border-against/60 pl-4">
          {/* The sentence takes what is left of the line: editable text has no width of its own to ask for. */}
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2 text-14">
            <span className="inline-flex items-baseline gap-1.5 font-medium whitespace-nowrap text-against">
              <span className="translate-y-0.5">
                <EvidenceMark kind="against" />
              </span>
              Against it
            </span>
            <Sentences block={block} field="parts" parts={block.parts} className="text-soft" />
          </div>
          {block.claimIds.map((claimId, at) => (
            <QuoteBlock key={claimId} claimId={claimId} place={placeOfPart(block.blockId, 'claimIds', at)} />
          ))}
        </div>
      )
    case 'chart':
      return <ReportChart chart={block.chart} />
    case 'table':
      return <ReportTable block={block} />
  }
}

function spaceOf(block: ReportBlock, before: ReportBlock | undefined): string {
  if (block.kind === 'heading') return block.level === 2 ? 'pt-12' : 'pt-8'
  if (block.kind === 'answer')
    return before?.kind === 'answer' ? 'mt-5 border-t border-hairline pt-5' : 'pt-4'
  if (block.kind === 'chart') return before?.kind === 'heading' ? 'pt-3' : 'pt-8'
  if (block.kind === 'prose' && before?.kind === 'prose') return 'pt-2'
  return 'pt-4'
}
