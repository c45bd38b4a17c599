import type { ComponentProps } from 'react'
import { Button } from '../../components/Button.tsx'
import { join } from '../../components/join.ts'

/** The product's button at the size of a thumb and of the room's text. */
export function RoomButton({ className, ...rest }: ComponentProps<typeof Button>) {
  return <Button {...rest} className={join('min-h-12 px-5 text-16 whitespace-normal', className)} />
}

/** Something that can be done and is not urged: words only, still easy to hit. */
export function QuietButton({
  className,
  isSmall,
  ...rest
}: ComponentProps<'button'> & { isSmall?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={join(
        'link inline-flex min-h-11 items-center py-1 text-left',
        'disabled:text-faint disabled:no-underline',
        isSmall ? 'text-14' : 'text-16',
        className,
      )}
    />
  )
}
