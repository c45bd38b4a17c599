/** The fonts of the report inside its file: words, product and references look the same on every computer and in print. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const fonts = [
  {
    family: 'Source Serif 4 Variable',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  },
  { family: 'Inter Variable', file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2' },
  {
    family: 'JetBrains Mono Variable',
    file: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  },
]

let faces: Promise<string> | null = null

/** Style rules with the Latin letters of each font; a font that is not installed is left out. */
export function embeddedFonts(): Promise<string> {
  faces ??= Promise.all(fonts.map(face)).then((rules) => rules.join('\n'))
  return faces
}

async function face({ family, file }: (typeof fonts)[number]): Promise<string> {
  try {
    const bytes = await readFile(createRequire(import.meta.url).resolve(file))
    const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`
    return `@font-face { font-family: "${family}"; font-weight: 200 900; src: ${source}; }`
  } catch {
    return ''
  }
}
