export type StatusTone = 'live' | 'waiting' | 'done' | 'off' | 'lost'

const marks: Record<StatusTone, string> = {
  live: 'bg-accent rounded-full',
  waiting: 'border border-soft rounded-full',
  done: 'bg-soft rounded-full',
  off: 'border-t border-soft h-0',
  lost: 'bg-danger rotate-45',
}

/** A word with a small mark before it: a status is read, not decoded from a coloured pill. */
export function StatusWord({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-14 whitespace-nowrap text-soft">
      <span aria-hidden="true" className={`inline-block size-[7px] ${marks[tone]}`} />
      <span className={tone === 'live' ? 'font-medium text-ink' : undefined}>{children}</span>
    </span>
  )
}
