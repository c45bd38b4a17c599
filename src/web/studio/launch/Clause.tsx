import type { ReactNode } from 'react'
import type { LaunchLine } from '../../../study/check-launch.ts'

interface ClauseProps {
  number: number
  title: string
  line: LaunchLine
  /** What it is made of, editable. */
  children?: ReactNode
}

const marks: Record<LaunchLine['state'], { path: string; colour: string; words: string }> = {
  ok: { path: 'M3 7.5l2.6 2.6L11 4.5', colour: 'text-supports', words: 'fine' },
  attention: { path: 'M7 3v5M7 10.8v.2', colour: 'text-uncertain', words: 'worth a look' },
  blocked: { path: 'M3.5 3.5l7 7M10.5 3.5l-7 7', colour: 'text-danger', words: 'stops the launch' },
}

/** One line of the contract: a number, how it stands, and what to do where it is not fine. */
export function Clause({ number, title, line, children }: ClauseProps) {
  const mark = marks[line.state]
  return (
    <li
      id={`clause-${line.id}`}
      className="grid scroll-mt-6 grid-cols-[2rem_minmax(0,1fr)_1.25rem] gap-x-3 border-t border-hairline py-5"
    >
      <span className="reference pt-1 text-right text-faint">{number}</span>
      <div className="grid min-w-0 gap-3">
        <div className="max-w-measure">
          <h3 className="text-14 font-semibold">{title}</h3>
          <p className="mt-0.5 text-soft">{line.say}</p>
          {line.fix && (
            <p className={line.state === 'blocked' ? 'text-14 text-danger' : 'text-14 text-soft'}>
              {line.fix}
            </p>
          )}
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
