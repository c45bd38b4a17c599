import { words } from '../words.ts'

interface OtherWordsProps {
  label: string
  text: string
  onText: (text: string) => void
  isLocked: boolean
  onPaste?: () => void
}

/** What "other" is, in their words. */
export function OtherWords({ label, text, onText, isLocked, onPaste }: OtherWordsProps) {
  return (
    <div className="pb-4 pl-10.5">
      <input
        type="text"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onPaste={onPaste}
        readOnly={isLocked}
        maxLength={2000}
        aria-label={`${label}: ${words.talk.ownWords}`}
        placeholder={words.talk.ownWords}
        className="words min-h-11 w-full rounded-1 border border-line bg-raised px-3 text-ink placeholder:text-faint focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent"
      />
    </div>
  )
}
