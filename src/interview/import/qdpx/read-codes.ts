/** The codes of a REFI-QDA project or codebook, with the words that people coded with each. */
import {
  childrenOf,
  type Element,
  elementsOf,
  guidOf,
  nameOf,
  openProject,
  type QdaProject,
  textSources,
  wordsOf,
} from './open-project.ts'

export interface QdaCode {
  name: string
  /** Name of the code that it stands under; empty: none. */
  parent: string
  definition: string
  examples: string[]
}

const mostExamples = 10
/** Longer ones are whole answers and show little of the code. UTF-16 units. */
const longestExample = 600

/** Codes in the order of the project, each name once. @throws AppError as `openProject` */
export function readCodes(bytes: Uint8Array): QdaCode[] {
  const project = openProject(bytes)
  const examples = examplesOf(project)
  const taken = new Set<string>()
  return elementsOf(project.document, 'Code').flatMap((code): QdaCode[] => {
    const name = nameOf(code)
    if (name === '' || taken.has(name.toLowerCase())) return []
    taken.add(name.toLowerCase())
    return [
      {
        name,
        parent: parentOf(code),
        definition: childrenOf(code, 'Description')[0]?.textContent?.trim() ?? '',
        examples: examples.get(guidOf(code)) ?? [],
      },
    ]
  })
}

/** Two levels at most: whatever stands deeper is put under the topmost code. */
function parentOf(code: Element): string {
  let top = ''
  for (let at = code.parentNode; at; at = at.parentNode) {
    const above = at as Element
    if (above.localName === 'Code') top = nameOf(above)
  }
  return top
}

/** By the GUID of each code. Positions count Unicode characters. */
function examplesOf(project: QdaProject): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const source of textSources(project)) {
    const characters = [...(wordsOf(source, project) ?? '')]
    for (const selection of childrenOf(source, 'PlainTextSelection')) {
      const from = Number(selection.getAttribute('startPosition'))
      const to = Number(selection.getAttribute('endPosition'))
      const words = characters.slice(from, to).join('').trim()
      if (words === '' || words.length > longestExample) continue
      for (const coding of elementsOf(selection, 'CodeRef')) {
        const guid = coding.getAttribute('targetGUID') ?? ''
        const own = found.get(guid) ?? []
        if (own.length < mostExamples && !own.includes(words)) found.set(guid, [...own, words])
      }
    }
  }
  return found
}
