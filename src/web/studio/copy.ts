import { say, sayError } from '../components/toasts.ts'

/** Copies and says so; where the browser refuses, says how to do it by hand. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(`${what} copied.`)
  } catch {
    sayError('Not copied', 'The browser did not allow it. Select the text and copy it by hand.')
  }
}
