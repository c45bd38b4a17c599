/** What no database or browser can hold (NUL, halves of characters) becomes U+FFFD. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD')
}
