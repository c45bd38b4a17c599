import { AppError } from '../platform/errors.ts'

/** A flag's whole number; undefined when it was not given. @throws AppError `invalid_input` naming the flag */
export function wholeNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,10}$/.test(text)) return text === undefined ? undefined : Number(text)
  throw new AppError('invalid_input', `${flag} is no whole number`, {
    say: `${flag} takes a whole number, for example ${flag} 10.`,
  })
}
