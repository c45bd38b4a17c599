import { type KeyboardEvent, type Ref, useId } from 'react'
import { join } from '../../components/join.ts'

interface InlineTextProps {
  /** Its name for a screen reader: the place says it to the eye. */
  label: string
  value: string
  onText: (text: string) => void
  placeholder?: string
  className?: string
  isDisabled?: boolean
  /** Enter does this instead of a new line. */
  onEnter?: () => void
  /** Backspace does this where there is nothing left to erase. */
  onErased?: () => void
  describedBy?: string
  inputRef?: Ref<HTMLTextAreaElement>
}

/** Text that is edited where it stands: no box until it is touched, as tall as its words. */
export function InlineText(props: InlineTextProps) {
  const {
    label,
    value,
    onText,
    placeholder,
    className,
    isDisabled,
    onEnter,
    onErased,
    describedBy,
    inputRef,
  } = props
  const id = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Backspace' && value === '' && onErased && !event.repeat) {
      event.preventDefault()
      onErased()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter?.()
  }
  return (
    <textarea
      id={id}
      ref={inputRef}
      aria-label={label}
      aria-describedby={describedBy}
      rows={1}
      value={value}
      disabled={isDisabled}
      placeholder={placeholder}
      onChange={(event) => onText(event.target.value.replaceAll('\n', ' '))}
      onKeyDown={onKeyDown}
      className={join(
        'block w-full resize-none field-sizing-content rounded-1 bg-transparent px-1.5 py-1 -mx-1.5 wrap-anywhere transition-colors',
        'placeholder:text-faint hover:bg-sunk focus:bg-raised focus:outline-2 focus:-outline-offset-1 focus:outline-accent',
        className,
      )}
    />
  )
}
