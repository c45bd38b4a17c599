import { useTheme } from '../shell/theme.ts'
import { ChartSpecimens } from './ChartSpecimens.tsx'
import { ControlSpecimens } from './ControlSpecimens.tsx'
import { FoundationSpecimens } from './FoundationSpecimens.tsx'
import { OverlaySpecimens } from './OverlaySpecimens.tsx'
import { StateSpecimens } from './StateSpecimens.tsx'
import { WordSpecimens } from './WordSpecimens.tsx'

/** Every component in every state, on one page: what the studio and the room are made of. */
export function Gallery() {
  const [theme, setTheme] = useTheme()
  return (
    <main className="mx-auto w-full max-w-[72rem] px-5 py-10 sm:px-8">
      <header className="flex flex-wrap items-end justify-between gap-4 pb-8">
        <div>
          <h1 className="text-28 font-semibold tracking-tight">Gallery</h1>
          <p className="mt-1 text-14 text-soft">Every part in every state. All words here are invented.</p>
        </div>
        <div className="flex gap-4 text-14">
          {(['system', 'light', 'dark'] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={theme === name}
              onClick={() => setTheme(name)}
              className="min-h-8 text-soft hover:text-ink aria-pressed:font-medium aria-pressed:text-ink aria-pressed:underline aria-pressed:underline-offset-4 touch:min-h-11"
            >
              {name}
            </button>
          ))}
        </div>
      </header>
      <FoundationSpecimens />
      <WordSpecimens />
      <ControlSpecimens />
      <ChartSpecimens />
      <StateSpecimens />
      <OverlaySpecimens />
    </main>
  )
}
