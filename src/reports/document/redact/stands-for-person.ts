/** What is said to whoever wants to keep what a participant is called: by the interface and by the command line. */
import { AppError } from '../../../platform/errors.ts'

export function standsForPerson(entries: readonly string[]): AppError {
  return new AppError('invalid_input', 'an entry stands for a person who took part', {
    say: `This is what a person who took part is called, and it is replaced by “Person” with a number: ${entries.join('; ')}. It cannot be kept. To show who took part, make a link with names.`,
  })
}
