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
                <Meaning code={code} />
              </span>
              <KeyHint keys={themeKeys[at]!.toUpperCase()} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** What a person wrote of it; else words of somebody else, which say more than the machine's terms. */
function Meaning({ code: { definition, inclusion, exclusion, examples } }: { code: Codes[number] }) {
  if (examples.length > 0)
    return (
      <span className="grid gap-0.5">
        {examples.map((example) => (
          <span key={example} className="words line-clamp-2 text-14 text-soft">
            “{example}”
          </span>
        ))}
      </span>
    )
  return (
    <>
      {(definition || inclusion) && (
        <span className="line-clamp-3 text-12 text-soft">{definition || inclusion}</span>
      )}
      {exclusion && <span className="line-clamp-2 text-12 text-faint">Not: {exclusion}</span>}
    </>
  )
}

/** On a phone: the themes at the thumb, while the words scroll above. */
export function ThemeChips({ codes, having, onToggle }: ThemeTogglesProps) {
  return (
    <ul
      aria-label="Themes at hand"
      className="-mx-5 flex w-[calc(100%+2.5rem)] gap-2 overflow-x-auto px-5 pb-1 lg:hidden"
    >
      {codes.map(({ codeId, name }, at) => (
        <li key={codeId}>
          <button
            type="button"
            aria-pressed={having.has(codeId)}
            onClick={() => onToggle(at)}
            className="min-h-11 rounded-1 border border-line px-3 text-14 whitespace-nowrap aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
