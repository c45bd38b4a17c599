import type { ReactNode } from 'react'

export type ClauseState = 'fine' | 'look' | 'stop'

interface ClauseProps {
  number: number
  title: string
  state: ClauseState
  /** The clause in a sentence. */
  says: ReactNode
  /** What it is made of, editable. */
  children?: ReactNode
}

const marks: Record<ClauseState, { path: string; colour: string; words: string }> = {
  fine: { path: 'M3 7.5l2.6 2.6L11 4.5', colour: 'text-supports', words: 'fine' },
  look: { path: 'M7 3v5M7 10.8v.2', colour: 'text-uncertain', words: 'worth a look' },
  stop: { path: 'M3.5 3.5l7 7M10.5 3.5l-7 7', colour: 'text-danger', words: 'needs something' },
}

/** One line of the contract: a number, what it says, and whether anything is left to do. */
export function Clause({ number, title, state, says, children }: ClauseProps) {
  const mark = marks[state]
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)_1.25rem] gap-x-3 border-t border-hairline py-5">
      <span className="reference pt-1 text-right text-faint">{number}</span>
      <div className="grid min-w-0 gap-3">
        <div>
          <h3 className="text-14 font-semibold">{title}</h3>
          <div className="mt-0.5 max-w-measure text-soft">{says}</div>
        </div>
        {children}
      </div>
      <span className={`pt-0.5 ${mark.colour}`}>
        <svg width="14" height="14" viewBox="0 0 14 14" role="img" aria-label={mark.words}>
          <path d={mark.path} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="square" />
        </svg>
      </span>
    </li>
  )
}
