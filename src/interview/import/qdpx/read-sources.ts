/** The interviews of a REFI-QDA project: its texts and transcripts, with what its cases know of the people. */
import { readLabelledTurns } from '../labelled-turns.ts'
import {
  type Attributes,
  bad,
  cleanText,
  newTurn,
  type ParsedItem,
  type ParsedTurn,
  unknownSpeaker,
} from '../records.ts'
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

/** @throws AppError as `openProject` */
export function* readSources(bytes: Uint8Array, mostBytes?: number): Generator<ParsedItem> {
  const project = openProject(bytes, mostBytes)
  const sources = textSources(project)
  const names = sources.map(nameOf)
  const cases = casesOf(project)
  for (const [index, source] of sources.entries()) {
    const words = wordsOf(source, project)
    const turns = words === null ? [] : turnsOf(words)
    if (turns.length === 0) {
      yield bad(index + 1, words === null ? notPlain(index) : `Source ${index + 1} is empty.`)
      continue
    }
    const name = names[index]!
    const isAlone = name !== '' && names.filter((each) => each === name).length === 1
    const attributes = cases.get(guidOf(source)) ?? {}
    yield { id: isAlone ? name : guidOf(source) || null, turns, attributes, line: index + 1 }
  }
  if (sources.length === 0) yield bad(null, 'The project holds no text and no transcript.')
  for (const note of notesOn(project)) yield { note }
}

const notPlain = (index: number) =>
  `The text of source ${index + 1} is not in the project as plain text. Export the project with plain texts.`

/** Turns where speakers are named; else each paragraph is one, of somebody whom the file does not name. */
function turnsOf(text: string): ParsedTurn[] {
  const labelled = readLabelledTurns(text)
  if (labelled) return labelled
  return text.split(/\r?\n\s*\r?\n/).flatMap((part) => {
    const words = cleanText(part)
    return words === '' ? [] : [newTurn({ speaker: unknownSpeaker, text: words })]
  })
}

/** By the GUID of each source: the case's name and its variables. */
function casesOf({ document }: QdaProject): Map<string, Attributes> {
  const variables = new Map(elementsOf(document, 'Variable').map((each) => [guidOf(each), nameOf(each)]))
  const known = new Map<string, Attributes>()
  for (const each of elementsOf(document, 'Case')) {
    const name = nameOf(each)
    const facts: Attributes = name === '' ? {} : { participant: name }
    for (const value of childrenOf(each, 'VariableValue')) Object.assign(facts, factOf(value, variables))
    for (const source of childrenOf(each, 'SourceRef')) {
      const guid = source.getAttribute('targetGUID') ?? ''
      known.set(guid, { ...known.get(guid), ...facts })
    }
  }
  return known
}

const valueKinds = /^(?:Text|Boolean|Integer|Float|Date|DateTime)Value$/
const longestValue = 500

function factOf(value: Element, variables: ReadonlyMap<string, string>): Attributes {
  const target = elementsOf(value, 'VariableRef')[0]?.getAttribute('targetGUID') ?? ''
  const name = variables.get(target)
  const held = elementsOf(value, '*').find(({ localName }) => valueKinds.test(localName ?? ''))
  const text = held?.textContent?.trim() ?? ''
  if (!name || !held || text === '' || text.length > longestValue) return {}
  const isNumber = /^(?:Integer|Float)Value$/.test(held.localName ?? '') && Number.isFinite(Number(text))
  if (isNumber) return { [name]: Number(text) }
  return { [name]: held.localName === 'BooleanValue' ? text === 'true' || text === '1' : text }
}

function notesOn({ document }: QdaProject): string[] {
  const codes = elementsOf(document, 'Code').length
  const others = ['PDFSource', 'PictureSource', 'AudioSource', 'VideoSource']
    .flatMap((name) => elementsOf(document, name))
    .filter((source) => childrenOf(source, 'Transcript').length === 0).length
  return [
    ...(others > 0
      ? [`${others} of its sources are pictures, PDFs or recordings without a transcript, and were left out.`]
      : []),
    ...(codes > 0
      ? [
          `Its codes (${codes}) are brought in apart, with the same file: earwitness codebook STUDY import FILE.`,
        ]
      : []),
  ]
}
