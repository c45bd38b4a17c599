import { Link } from '@tanstack/react-router'
import { Icon } from '../../components/Icon.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { useCommandRegistry } from './commands.ts'
import { Wordmark } from './Wordmark.tsx'

export function TopBar() {
  const { open } = useCommandRegistry()
  return (
    <header className="border-b border-hairline print:hidden">
      <div className="mx-auto flex h-13 w-full max-w-[96rem] items-center gap-3 px-5 sm:px-8">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:rounded-1 focus:bg-raised focus:px-3 focus:py-2"
        >
          Skip to the page
        </a>
        <Link to="/" className="-mx-2 inline-flex min-h-9 items-center rounded-1 px-2 touch:min-h-11">
          <Wordmark />
        </Link>
        <span className="flex-1" />
        <button
          type="button"
          onClick={open}
          aria-label="Commands"
          className="inline-flex min-h-9 items-center gap-2 rounded-1 px-2 text-14 text-faint hover:bg-sunk hover:text-ink touch:min-h-11 touch:min-w-11 touch:justify-center"
        >
          <Icon name="search" />
          <span className="max-sm:hidden">Go to anything</span>
          <KeyHint keys="Mod+K" />
        </button>
        <AccountMenu />
      </div>
    </header>
  )
}
