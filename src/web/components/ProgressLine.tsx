interface ProgressLineProps {
  /** 0 to 1; null while the end is not known. */
  share: number | null
  label: string
  /** What is being done, in words. */
  detail?: string
}

/** A line that fills: two pixels high, with what is under way in words above it. */
export function ProgressLine({ share, label, detail }: ProgressLineProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-14">
        <span>{label}</span>
        <span className="text-faint">{detail ?? (percent === null ? '' : `${percent} %`)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        className="h-0.5 bg-hairline"
      >
        <div
          style={{ width: `${percent ?? 100}%` }}
          className={percent === null ? 'working h-full bg-accent' : 'h-full bg-accent transition-[width]'}
        />
      </div>
    </div>
  )
}
