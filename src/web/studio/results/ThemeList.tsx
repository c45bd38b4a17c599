import type { Theme } from '../../../findings/model.ts'
import { Figure } from '../../components/Figure.tsx'
import { ScaleEnds } from '../../components/ScaleEnds.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { formatNumberOf } from '../../format.ts'
import { labelOfThemes, titleOfThemes } from './chart-titles.ts'
import { useScale } from './page-scale.ts'
import { proportionColumns } from './proportion-columns.tsx'
import { useWords } from './words.ts'

interface ThemeListProps {
  themes: readonly Theme[]
  /** Stretches that belong to none of them. */
  none: number
  label: string
  /** Under each bar: what unites it, and one voice. */
  withWords?: boolean
}

/** Themes as bars, the most widespread first; a bar opens the words behind it. */
export function ThemeList({ themes, none, label, withWords }: ThemeListProps) {
  const { view, show, openQuote } = useWords()
  const rows = themes.map((theme) => ({
    key: theme.themeId,
    label: theme.name,
    proportion: theme.prevalence,
  }))
  const scaleTo = useScale(rows)
  const isAnyChecked = themes.some(({ prevalence }) => prevalence.checked)
  if (themes.length === 0) {
    return (
      <p className="max-w-measure text-14 text-soft">
        {titleOfThemes(themes)}{' '}
        {none > 0 && <span className="text-faint">{formatNumberOf(none, 'passage')} were compared.</span>}
      </p>
    )
  }
  return (
    <Figure
      title={titleOfThemes(themes)}
      rows={rows}
      rowKey={(row) => row.key}
      columns={proportionColumns('Theme', rows)}
      note={
        <>
          {labelOfThemes(
            themes.map(({ prevalence }) => prevalence),
            label,
          )}
          {none > 0 && <> · What the program could not name: {formatNumberOf(none, 'passage')}</>}
        </>
      }
    >
      <ol className="grid gap-1">
        {themes.map((theme) => (
          <li key={theme.themeId}>
            <ShareBar
              label={theme.name}
              proportion={theme.prevalence}
              checkedShare={0}
              isUnchecked={isAnyChecked && !theme.prevalence.checked}
              scaleTo={scaleTo}
              isCurrent={view?.kind === 'theme' && view.themeId === theme.themeId}
              onOpen={() => show({ kind: 'theme', themeId: theme.themeId, name: theme.name })}
              note={withWords ? noteOf(theme) : undefined}
            />
            {withWords && theme.quotes[0] && (
              <button
                type="button"
                onClick={() => {
                  show({ kind: 'theme', themeId: theme.themeId, name: theme.name })
                  openQuote(theme.quotes[0]!)
                }}
                className="mb-3 block w-full rounded-1 text-left text-14 text-soft hover:text-ink"
              >
                <span className="words line-clamp-2">“{theme.quotes[0].text}”</span>
                <span className="text-12 text-faint">{theme.quotes[0].participantLabel}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <ScaleEnds to={scaleTo} of={themes.map(({ prevalence }) => prevalence)} />
    </Figure>
  )
}

function noteOf({ group, statement, stability }: Theme): string {
  const part = group === null ? '' : `Part of “${group}”. `
  const found = stability === null ? '' : ` Found again: ${stability.word} (${stability.value.toFixed(2)}).`
  return `${part}${statement}${found}`
}
