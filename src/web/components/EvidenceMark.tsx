export type EvidenceKind = 'supports' | 'unchecked' | 'author' | 'against' | 'uncertain'

const words: Record<EvidenceKind, string> = {
  supports: 'supports',
  unchecked: 'agrees with unchecked coding',
  author: 'written by its author, not checked',
  against: 'speaks against',
  uncertain: 'uncertain',
}

const colours: Record<EvidenceKind, string> = {
  supports: 'text-supports',
  unchecked: 'text-soft',
  author: 'text-soft',
  against: 'text-against',
  uncertain: 'text-uncertain',
}

interface EvidenceMarkProps {
  /** Null: a person's judgement, which carries no mark of a fact. */
  kind: EvidenceKind | null
  withWord?: boolean
}

/** Supports: a filled dot. Agrees with the program's coding, which nobody checked: a hatched ring, as its bar is. The author's own, checked by nothing: a broken ring. Speaks against: a ring with a bar. Uncertain: a half dot. Never colour alone. */
export function EvidenceMark({ kind, withWord }: EvidenceMarkProps) {
  if (kind === null) return null
  return (
    <span className={`inline-flex items-center gap-1.5 ${colours[kind]}`}>
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        role={withWord ? undefined : 'img'}
        aria-hidden={withWord || undefined}
        aria-label={withWord ? undefined : words[kind]}
        className="shrink-0"
      >
        {kind === 'supports' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
        {kind === 'unchecked' && (
          <>
            <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.25" />
            <path d="M3 7 7 3M5 9 9 5" fill="none" stroke="currentColor" />
          </>
        )}
        {kind === 'author' && (
          <circle
            cx="6"
            cy="6"
            r="4.25"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.25"
            strokeDasharray="2.2 2.2"
          />
        )}
        {kind === 'against' && (
          <path
            d="M6 1.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM0 6h12"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        )}
        {kind === 'uncertain' && (
          <>
            <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.25" />
            <path d="M6 1.5a4.5 4.5 0 000 9z" fill="currentColor" />
          </>
        )}
      </svg>
      {withWord && <span className="text-14">{words[kind]}</span>}
    </span>
  )
}
