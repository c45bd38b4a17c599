import { join } from './join.ts'

/** One stroke where a line of text will stand. `width` in percent or any CSS length. */
export function Skeleton({ width = '100%', height = '0.875rem', className }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      style={{ width, height }}
      className={join('working block rounded-[2px] bg-hairline', className)}
    />
  )
}

interface SkeletonProps {
  width?: string
  height?: string
  className?: string
}

/** A list's skeleton: the shape of its real rows, announced once. */
export function SkeletonLines({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="grid">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
        <div key={row} className="grid gap-2 border-t border-hairline py-4">
          <Skeleton width={`${62 - ((row * 17) % 30)}%`} height="1rem" />
          <Skeleton width={`${28 + ((row * 11) % 20)}%`} height="0.75rem" />
        </div>
      ))}
    </div>
  )
}
