/** The double rule of a reporter's page, and the name. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className="h-4 w-[4px] border-x border-accent" />
      <span className="font-words text-16 font-semibold tracking-tight text-ink">Earwitness</span>
    </span>
  )
}
