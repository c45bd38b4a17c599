import { join } from './join.ts'

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A key or a chord: `Mod+K` is Cmd on Apple's machines and Ctrl elsewhere. */
export function KeyHint({ keys, isInverse }: { keys: string; isInverse?: boolean }) {
  const shown = keys.replace('Mod', isApple ? '⌘' : 'Ctrl').split('+')
  return (
    <span className="inline-flex gap-0.5 touch:hidden">
      {shown.map((key) => (
        <kbd
          key={key}
          className={join(
            'reference inline-grid min-h-4.5 min-w-4.5 place-items-center rounded-[2px] border px-1 leading-none',
            isInverse ? 'border-paper/40 text-paper' : 'border-hairline text-faint',
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
