import type { ReactNode } from 'react'

/** A part of the gallery: its name in the margin, its states beside it. */
export function Specimen({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-1 gap-x-10 gap-y-4 border-t border-hairline py-8 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <div>
        <h2 className="text-14 font-semibold">{name}</h2>
        {note && <p className="mt-1 text-12 text-faint">{note}</p>}
      </div>
      <div className="grid min-w-0 content-start gap-5">{children}</div>
    </section>
  )
}
