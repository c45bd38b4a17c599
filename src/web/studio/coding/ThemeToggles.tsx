import type { PersonToCode } from '../../api-client.ts'
import { Icon } from '../../components/Icon.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { themeKeys } from './useReadingKeys.ts'

type Codes = NonNullable<PersonToCode['person']>['codes']

interface ThemeTogglesProps {
  codes: Codes
  having: ReadonlySet<string>
  onToggle: (theme: number) => void
}

/** One line a theme: its key, its name, what it means. Pressed: they speak of it. */
export function ThemeToggles({ codes, having, onToggle }: ThemeTogglesProps) {
  return (
    <ul className="grid">
      {codes.map((code, at) => {
        const isOn = having.has(code.codeId)
        return (
          <li key={code.codeId}>
            <button
              type="button"
              aria-pressed={isOn}
              onClick={() => onToggle(at)}
              className="grid w-full grid-cols-[auto_1fr_auto] items-start gap-x-2.5 rounded-1 border-t border-hairline px-2 py-2 text-left transition-colors hover:bg-sunk aria-pressed:bg-accent-wash touch:min-h-12"
            >
              <span
                aria-hidden="true"
                className={`mt-0.5 grid size-4 place-items-center rounded-[2px] border ${isOn ? 'border-accent bg-accent text-on-accent' : 'border-line bg-raised'}`}
              >
                {isOn && <Icon name="check" size={12} />}
              </span>
              <span className="min-w-0">
                <span className="text-14 font-medium">{code.name}</span>
                {(code.definition || code.inclusion) && (
                  <span className="line-clamp-3 text-12 text-soft">{code.definition || code.inclusion}</span>
                )}
                {code.exclusion && (
                  <span className="line-clamp-2 text-12 text-faint">Not: {code.exclusion}</span>
                )}
              </span>
              <KeyHint keys={themeKeys[at]!.toUpperCase()} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
