import type { ReactNode } from 'react'
import { join } from './join.ts'

interface QuoteProps {
  /** The record's own characters, never a rewording. */
  text: ReactNode
  /** Who said it. */
  by: string
  /** Where in the record: mono, quiet. */
  reference?: string
  /** Opens the place in the transcript. */
  onOpen?: () => void
  isCurrent?: boolean
  /** Evidence mark, count, or the like, before the name. */
  mark?: ReactNode
  /** A way on, after the reference; only where the quotation itself opens nothing. */
  after?: ReactNode
  size?: 'normal' | 'large'
}

/** Somebody's words: serif, hanging quotation marks, the source beneath in small. */
export function Quote({ text, by, reference, onOpen, isCurrent, mark, after, size = 'normal' }: QuoteProps) {
  const body = (
    <>
      <span
        className={join(
          'words block text-left before:absolute before:-translate-x-full before:text-faint before:content-["“"] after:text-faint after:content-["”"]',
          size === 'large' && 'text-20',
        )}
      >
        {text}
      </span>
      <span className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-faint">
        {mark}
        <span className="font-medium text-soft">{by}</span>
        {reference && <span className="reference">{reference}</span>}
        {after}
      </span>
    </>
  )
  return (
    <blockquote className="relative">
      {onOpen ? (
        <button
          type="button"
          onClick={onOpen}
          aria-current={isCurrent || undefined}
          className="group -mx-4 block w-[calc(100%+2rem)] rounded-1 px-4 py-3 text-left transition-colors hover:bg-sunk aria-[current]:bg-accent-wash"
        >
          {body}
        </button>
      ) : (
        <div className="py-3">{body}</div>
      )}
    </blockquote>
  )
}
