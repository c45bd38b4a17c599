/**
 * Whether words bear out what a learned reading takes for a call for care. The vector alone is a guess ("He has felt." stands near to
 * harm): it brings the help text only beside a word of danger, of the body, of somebody near or of not wishing to live. Pure; English.
 */
import { dangers } from '../sensitive/english/dangers.ts'
import { withoutFiguresOf } from '../sensitive.ts'

export function bearsOutCare(text: string): boolean {
  const plain = withoutFiguresOf(text.replaceAll('’', "'"), 'en')
  return dangers.some((pattern) => pattern.test(plain))
}
