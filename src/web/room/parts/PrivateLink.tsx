import { useRef, useState } from 'react'
import { addressOfLink } from '../address.ts'
import { words } from '../words.ts'
import { RoomButton } from './RoomButton.tsx'

interface PrivateLinkProps {
  token: string
  /** What it is good for, and whom to keep it from. */
  note: string
}

/** The link by which this interview, and no other, is opened again; to be copied, not followed. */
export function PrivateLink({ token, note }: PrivateLinkProps) {
  const [isCopied, setCopied] = useState(false)
  const link = window.location.origin + addressOfLink(token)
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      // Not allowed, or not there without https: marked, so that one key copies it.
      field.current?.focus()
    }
  }
  return (
    <div className="mt-10 border-t border-hairline pt-6 text-16 text-soft">
      <p className="max-w-measure">{note}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <input
          ref={field}
          readOnly
          value={link}
          aria-label={words.privateLink.name}
          onFocus={(event) => event.currentTarget.select()}
          className="reference min-h-11 min-w-0 flex-[1_1_16rem] rounded-1 border border-line bg-raised px-3 text-ink"
        />
        <RoomButton onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? words.privateLink.copied : words.privateLink.copy}</span>
        </RoomButton>
      </div>
    </div>
  )
}
