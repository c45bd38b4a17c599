import { uncheckedNote } from '../../../reports/document/formats/verdict-words.ts'
import { sayOutdated } from '../../../reports/document/say-outdated.ts'
import { uncheckedThemes } from '../../../reports/document/standing.ts'
import { Notice } from '../../components/Notice.tsx'
import { formatDay, formatNumberOf } from '../../format.ts'
import { Block } from './Block.tsx'
import { useReport } from './report-context.ts'

/** The report itself, from the answers to where it comes from. */
export function Document() {
  const { view } = useReport()
  const { document, outdated, versions } = view
  const { blocks, heard, isSample, question, title, toDecide } = document
  const last = versions[0]
  return (
    <article className="min-w-0 pl-7 print:pl-6" data-report>
      <header className="grid gap-3 pb-2">
        <p className="text-12 text-faint">
          Report · {formatDay(Date.now())}
          {last
            ? ` · version ${last.number} was published on ${formatDay(Date.parse(last.publishedAt))}`
            : ' · draft'}
          {isSample && ' · sample: people and words are invented'}
        </p>
        <h2 className="text-28 leading-tight font-semibold tracking-tight">{title}</h2>
        {document.unchecked?.fields.includes('title') && (
          <p className="text-12 text-faint">The title is {uncheckedNote}.</p>
        )}
        {title !== question && <p className="text-16 text-soft">{question}</p>}
        {toDecide && <p className="text-soft">To decide: {toDecide}</p>}
        <p className="text-14 text-soft">
          {formatNumberOf(heard.interviews, 'interview')} with{' '}
          {formatNumberOf(heard.participants, 'person', 'people')}. Figures count people; brackets are 95 %
          intervals and hold sampling error only, or, of themes that people have checked, the machine’s errors
          too.
          {uncheckedThemes(document) > 0 &&
            ' A filled dot marks what the record bears out; a hatched ring what only agrees with the program’s coding, which no person has checked.'}
          {(document.unchecked?.sentences ?? 0) > 0 &&
            ` A broken ring marks what the author wrote and nobody checked against the record: ${formatNumberOf(document.unchecked!.sentences, 'sentence')}.`}
        </p>
        {outdated.length > 0 && (
          <div className="print:hidden">
            <Notice>
              Since this draft was counted, {sayOutdated(outdated)}: its figures and names are those of
              before. Count again at the right.
            </Notice>
          </div>
        )}
      </header>
      {blocks.map((block, at) => (
        <Block key={block.blockId} block={block} before={blocks[at - 1]} />
      ))}
    </article>
  )
}
