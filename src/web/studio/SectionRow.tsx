import type { ReactNode } from 'react'

interface SectionRowProps {
  title: string
  note?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page: its name in the margin, what it holds beside it. */
export function SectionRow({ title, note, id, children }: SectionRowProps) {
  return (
    <section
      id={id}
      aria-label={title}
      className="grid scroll-mt-6 grid-cols-1 gap-x-12 gap-y-4 border-t border-hairline py-8 first:border-t-0 lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <div>
        <h2 className="text-16 font-semibold">{title}</h2>
        {note && <div className="mt-1 max-w-measure text-14 text-faint">{note}</div>}
      </div>
      <div className="grid min-w-0 content-start gap-5">{children}</div>
    </section>
  )
}
