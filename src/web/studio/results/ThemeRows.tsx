import type { KeyboardEvent } from 'react'
import type { CodebookView, CodeView } from '../../../findings/codebook/view.ts'
import {
  foundByDefinitionLabel,
  isTooFew,
  type Proportion,
  type Quote,
  type Theme,
} from '../../../findings/model.ts'
import type { CodeCounts } from '../../../findings/segmenting/model.ts'
import { Figure } from '../../components/Figure.tsx'
import { formatNumberOf } from '../../format.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { BarLine, BarScale } from './BarLine.tsx'
import { labelOfThemes, titleOfThemes } from './chart-titles.ts'
import { CodeMenu } from './codebook/CodeMenu.tsx'
import { rulingsOf } from './codebook/rulings-of.ts'
import type { Ruling } from './codebook/useRuling.ts'
import { byShare, proportionColumns, scaleOf } from './proportion-columns.tsx'
import { useWords } from './words.ts'

interface ThemeRowsProps {
  themes: readonly Theme[]
  book: CodebookView
  /** Within the filters; undefined: of everybody. */
  counts: CodeCounts | undefined
  ruling: Ruling
  none: number
  label: string
}

interface Row {
  theme: Theme
  code: CodeView | undefined
  proportion: Proportion
  isChild: boolean
}

/** Every theme on one scale, groups with what stands under them; a bar opens the words, the dots rule. */
export function ThemeRows({ themes, book, counts, ruling, none, label }: ThemeRowsProps) {
  const { view, show, openQuote } = useWords()
  const mayWrite = useMayWrite()
  const rows = inGroups(themes, book, counts)
  const figures = rows.map(({ theme, proportion }) => ({ key: theme.themeId, label: theme.name, proportion }))
  const scaleTo = scaleOf(figures)
  const last = rows.findLast(({ proportion }) => !isTooFew(proportion))
  const isAnyChecked = rows.some(({ proportion }) => proportion.checked)
  return (
    <Figure
      title={titleOfThemes(rows.map(({ theme, proportion }) => ({ ...theme, prevalence: proportion })))}
      rows={figures}
      rowKey={(row) => row.key}
      columns={proportionColumns('Theme', figures)}
      note={
        <>
          {labelOfThemes(
            rows.map(({ proportion }) => proportion),
            counts?.note ?? label,
          )}
          {rows.some(({ theme, proportion }) => isByHand(theme) && !proportion.checked) && (
            <> · of codes written by hand: {foundByDefinitionLabel}</>
          )}
          {none > 0 && <> · What the program could not name: {formatNumberOf(none, 'passage')}</>}
        </>
      }
    >
      <ol className="grid" onKeyDown={goByArrows}>
        {rows.map(({ theme, code, proportion, isChild }) => (
          <li
            key={theme.themeId}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 border-t border-hairline py-0.5"
          >
            <div className="min-w-0">
              <button
                type="button"
                data-bar=""
                title={theme.statement}
                aria-current={(view?.kind === 'theme' && view.themeId === theme.themeId) || undefined}
                onClick={() => show({ kind: 'theme', themeId: theme.themeId, name: theme.name })}
                className="-mx-2 block w-[calc(100%+1rem)] rounded-1 px-2 py-1 text-left transition-colors hover:bg-sunk aria-[current]:bg-accent-wash"
              >
                <BarLine
                  label={theme.name}
                  proportion={proportion}
                  scaleTo={scaleTo}
                  isChild={isChild}
                  isUnchecked={isAnyChecked && !proportion.checked}
                />
              </button>
              <Voice
                isChild={isChild}
                rulings={code ? rulingsOf(code) : ''}
                foundBy={foundBy(theme)}
                quote={theme.quotes[0]}
                onOpen={(quote) => {
                  show({ kind: 'theme', themeId: theme.themeId, name: theme.name })
                  openQuote(quote)
                }}
              />
              {theme.themeId === last?.theme.themeId && (
                <BarScale proportion={proportion} scaleTo={scaleTo} />
              )}
            </div>
            {mayWrite && code && (
              <div className="print:hidden">
                <CodeMenu code={code} codes={book.codes} ruling={ruling} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </Figure>
  )
}

/** No theme of the machine is in it. */
const isByHand = ({ stability }: Theme) => stability === null

/** A hand-written code is only as wide as the words that it was looked for by. */
function foundBy(theme: Theme): string {
  if (!isByHand(theme) || theme.terms.length === 0) return ''
  const words = theme.terms.slice(0, 6).map(({ term }) => `“${term}”`)
  return words.length === 1
    ? `found where people say ${words[0]}`
    : `found where people say two of ${words.join(', ')}, or one of them that few say`
}

/** The arrows go from bar to bar and open the words behind each. */
function goByArrows(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const bars = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-bar]')]
  const at = bars.indexOf(event.target as HTMLButtonElement)
  const next = step === undefined || at < 0 ? undefined : bars[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.click()
}

interface VoiceProps {
  isChild: boolean
  /** What a person did to it, in a few words; they are never cut off for a quotation. */
  rulings: string
  foundBy: string
  quote: Quote | undefined
  onOpen: (quote: Quote) => void
}

/** Under a bar, on one line: what was ruled, and one voice. */
function Voice({ isChild, rulings, foundBy: found, quote, onOpen }: VoiceProps) {
  return (
    <div className={`flex flex-wrap items-baseline gap-x-3 pb-1 sm:flex-nowrap ${isChild ? 'pl-5' : ''}`}>
      {rulings && (
        <span className="reference text-faint sm:max-w-2/3 sm:shrink-0" title={rulings}>
          {rulings}
        </span>
      )}
      {found && (
        <span className="reference min-w-0 text-faint sm:line-clamp-1" title={found}>
          {found}
        </span>
      )}
      {quote && (
        <button
          type="button"
          onClick={() => onOpen(quote)}
          className="min-h-6 min-w-0 rounded-1 text-left text-12 text-faint hover:text-ink"
        >
          <span className="words line-clamp-1">“{quote.text}”</span>
        </button>
      )}
    </div>
  )
}

function inGroups(themes: readonly Theme[], book: CodebookView, counts: CodeCounts | undefined): Row[] {
  const codeOf = new Map(book.codes.map((code) => [code.themeId, code]))
  const counted = new Map(counts?.codes.map((code) => [code.themeId, code.prevalence]))
  const rows = themes
    .flatMap((theme): Row[] => {
      const proportion = counts ? counted.get(theme.themeId) : theme.prevalence
      return proportion ? [{ theme, code: codeOf.get(theme.themeId), proportion, isChild: false }] : []
    })
    .sort((a, b) => byShare(a.proportion, b.proportion))
  const isShown = new Set(rows.map((row) => row.code?.codeId))
  const childrenOf = (codeId: string | undefined) =>
    rows
      .filter((row) => codeId !== undefined && row.code?.parentId === codeId)
      .map((row) => ({ ...row, isChild: true }))
  return rows
    .filter((row) => !row.code?.parentId || !isShown.has(row.code.parentId))
    .flatMap((row) => [row, ...childrenOf(row.code?.codeId)])
}
