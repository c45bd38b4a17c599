import { type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react'
import { useLasting } from '../hooks/use-lasting.ts'

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

interface GrowingTextProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> {
  value: string
  onText: (text: string) => void
  /** Not changeable; shown so, and told to the browser, only when it lasts: phones close their keyboard then. */
  isLocked: boolean
}

/** A text field as tall as what is in it. Browsers without `field-sizing` are helped by hand. */
export function GrowingText({ value, onText, isLocked, ...rest }: GrowingTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isLockedForLong = useLasting(isLocked, 700)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text
  useLayoutEffect(() => {
    if (growsByItself || !field.current) return
    field.current.style.height = 'auto'
    field.current.style.height = `${field.current.scrollHeight + 2}px`
  }, [value])
  return (
    <textarea
      {...rest}
      ref={field}
      value={value}
      onChange={(event) => !isLocked && onText(event.target.value)}
      readOnly={isLockedForLong}
      className="words block min-h-28 w-full resize-none rounded-1 border border-line bg-raised px-4 py-3 text-20 text-ink field-sizing-content placeholder:text-faint focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent read-only:bg-sunk"
    />
  )
}
