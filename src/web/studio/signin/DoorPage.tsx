import type { ReactNode } from 'react'
import { Wordmark } from '../shell/Wordmark.tsx'

/** The pages before the door: one column, the name above. */
export function DoorPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-[26rem] content-center gap-6 px-5 py-12">
      <Wordmark />
      <h1 className="text-28 font-semibold tracking-tight">{title}</h1>
      {children}
    </main>
  )
}
