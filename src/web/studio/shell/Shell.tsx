import { Outlet } from '@tanstack/react-router'
import { PaletteProvider } from './Palette.tsx'
import { TopBar } from './TopBar.tsx'

/** Everything behind the door: top bar, palette, the page. */
export function Shell() {
  return (
    <PaletteProvider>
      <TopBar />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[96rem] px-5 pb-24 outline-none sm:px-8"
      >
        <Outlet />
      </main>
    </PaletteProvider>
  )
}
