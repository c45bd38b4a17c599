/** How the English patterns are written. */

/** With capital letters as written, because names are told by them. */
export const exact = (source: string) => new RegExp(source)
export const loose = (source: string) => new RegExp(source, 'i')
export const everyExact = (source: string) => new RegExp(source, 'g')
export const every = (source: string) => new RegExp(source, 'gi')

/** Up to so many words in between. */
export const gap = (most: number) => `(?:[\\w'-]+ ){0,${most}}`

/**
 * The source with every letter in either case, for a part of an `exact` pattern. The language has `(?i:...)` for it, but
 * V8 forgets it inside alternatives once a process has compiled more than a megabyte of patterns and stops optimising
 * them (seen in Node 24.21, `--no-regexp-optimization` shows it): a server would hear less the longer it runs.
 */
export const anyCase = (source: string) =>
  source.replaceAll(/\\.|\[([^\]]*)\]|\(\?<?[:=!]|\p{L}/gu, (found: string, set: string | undefined) => {
    if (set !== undefined) return `[${set}${capitalsOf(set)}]`
    return found.length === 1 ? `[${found}${found.toUpperCase()}]` : found
  })

/** Of a set: a-z becomes A-Z, and what is escaped stays out, since `\W` is all that `\w` is not. */
const capitalsOf = (set: string) =>
  [...set.matchAll(/\\.|\p{Ll}-\p{Ll}|\p{Ll}/gu)]
    .map(([found]) => (found.startsWith('\\') ? '' : found.toUpperCase()))
    .join('')
