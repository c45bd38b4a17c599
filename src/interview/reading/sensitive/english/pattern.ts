/** How the English patterns are written. */

/** With capital letters as written, because names are told by them. */
export const exact = (source: string) => new RegExp(source)
export const loose = (source: string) => new RegExp(source, 'i')
export const every = (source: string) => new RegExp(source, 'gi')

/** Up to so many words in between. */
export const gap = (most: number) => `(?:[\\w'-]+ ){0,${most}}`
