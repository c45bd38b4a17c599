/** The project of a REFI-QDA file: users, codes, people with what is known of them, interviews with their coding. Pure. */
import { createHash } from 'node:crypto'
import type { BundleInterview, BundleRecord, BundleSegment, BundleTheme } from '../bundle/model.ts'
import { type SourceText, sourceText } from './source-text.ts'
import { element, escapeXml, textElement } from './xml.ts'

export interface QdpxInput {
  study: { studyId: string; name: string; question: string }
  record: BundleRecord
  /** Researchers' highlights and notes. */
  marks: QdpxMark[]
  at: Date
  /** Program and version. */
  origin: string
}

export interface QdpxMark {
  markId: string
  interviewId: string
  turn: number
  turnRevision: number
  start: number
  end: number
  kind: 'highlight' | 'note'
  body: string
  author: string
  at: Date
}

export interface QdpxSource {
  path: string
  text: string
}

/** @returns `project.qde` and the texts that it names */
export function qdpxProject(input: QdpxInput): { xml: string; sources: QdpxSource[] } {
  const { study, record, at, origin } = input
  const held = interviewsOf(record)
  const notes = input.marks.filter(({ kind }) => kind === 'note')
  const project = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: study.name,
      origin,
      creatingUserGUID: machine,
      creationDateTime: instant(at),
    },
    [
      usersOf(input),
      codebookOf(input),
      variablesOf(record),
      casesOf(held),
      listOf(
        'Sources',
        held.map((interview) => sourceOf(interview, input)),
      ),
      listOf('Notes', notes.map(noteOf)),
      textElement('Description', descriptionOf(input)),
    ],
  )
  return {
    xml: `<?xml version="1.0" encoding="utf-8"?>\n${project}\n`,
    sources: held.map(({ guid, source }) => ({ path: `Sources/${guid}.txt`, text: source.text })),
  }
}

interface HeldInterview {
  interview: BundleInterview
  guid: string
  /** Pseudonym, with a number where somebody sat twice. */
  name: string
  person: string
  source: SourceText
}

/** People are called P01, P02 ... in the order in which they were first heard. */
function interviewsOf(record: BundleRecord): HeldInterview[] {
  const included = record.interviews.filter(({ status }) => record.statuses.includes(status))
  const turns = Map.groupBy(record.turns, ({ interviewId }) => interviewId)
  const people = [...new Set(included.map(({ participantId }) => participantId))]
  const sittings = new Map<string, number>()
  return included.map((interview) => {
    const { interviewId, participantId } = interview
    const sitting = (sittings.get(participantId) ?? 0) + 1
    sittings.set(participantId, sitting)
    const person = `P${String(people.indexOf(participantId) + 1).padStart(2, '0')}`
    return {
      interview,
      person,
      guid: guidOf('source', interviewId),
      name: sitting === 1 ? person : `${person} (${sitting})`,
      source: sourceText(turns.get(interviewId) ?? []),
    }
  })
}

// ---- users ----------------------------------------------------------------------------------------------------

const machine = guidOf('user', 'earwitness')

function usersOf({ marks }: QdpxInput): string {
  const authors = [...new Set(marks.map(({ author }) => author))]
  return element('Users', {}, [
    element('User', { guid: machine, name: 'Earwitness (coded by machine)' }),
    ...authors.map((author, at) =>
      element('User', { guid: guidOf('user', author), name: `Researcher ${at + 1}` }),
    ),
  ])
}

// ---- codes ----------------------------------------------------------------------------------------------------

const highlight = guidOf('code', 'highlight')
const highlighted = 'Highlighted'

function codebookOf({ record, marks }: QdpxInput): string | null {
  const hasHighlights = marks.some(({ kind }) => kind === 'highlight')
  const nameOf = uniqueNames(hasHighlights ? [highlighted] : [])
  const wide = record.themes.filter(({ questionKey }) => questionKey === null)
  const within = Map.groupBy(
    record.themes.filter(({ questionKey }) => questionKey !== null),
    ({ questionKey }) => questionKey!,
  )
  const codes = [
    ...nested(wide, nameOf),
    ...[...within].map(([questionKey, themes]) => {
      const question = record.questions.find((each) => each.questionKey === questionKey)
      const attributes = {
        guid: guidOf('question', questionKey),
        name: nameOf(question?.text || questionKey),
        isCodable: false,
      }
      return element('Code', attributes, nested(themes, nameOf))
    }),
    ...(hasHighlights ? [element('Code', { guid: highlight, name: highlighted, isCodable: true })] : []),
  ]
  return codes.length === 0 ? null : element('CodeBook', {}, [element('Codes', {}, codes)])
}

/** Codes below their parents; one whose parent is not in the analysis stands at the top. */
function nested(themes: readonly BundleTheme[], nameOf: (wanted: string) => string): string[] {
  const ids = new Set(themes.map(({ themeId }) => themeId))
  const below = (parent: string | null): string[] =>
    themes
      .filter(({ parentId }) => (parentId && ids.has(parentId) ? parentId : null) === parent)
      .map((theme) =>
        element('Code', { guid: guidOf('code', theme.themeId), name: nameOf(theme.name), isCodable: true }, [
          textElement('Description', theme.definition || theme.statement),
          ...below(theme.themeId),
        ]),
      )
  return below(null)
}

/** Programs refuse, or silently join, two codes of one name; a code of the program's own keeps its name. */
function uniqueNames(ofTheProgram: readonly string[]): (wanted: string) => string {
  const taken = new Set(ofTheProgram.map((name) => name.toLowerCase()))
  return (wanted) => {
    let name = wanted
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`
    taken.add(name.toLowerCase())
    return name
  }
}

// ---- people ---------------------------------------------------------------------------------------------------

type VariableType = 'Boolean' | 'Float' | 'Text'

function variablesOf(record: BundleRecord): string | null {
  return listOf(
    'Variables',
    [...typesOf(record.interviews)].map(([key, typeOfVariable]) =>
      element('Variable', { guid: guidOf('variable', key), name: key, typeOfVariable }),
    ),
  )
}

function typesOf(interviews: readonly BundleInterview[]): Map<string, VariableType> {
  const values = Map.groupBy(
    interviews.flatMap(({ attributes }) =>
      Object.entries(attributes ?? {}).filter(([, value]) => value !== null),
    ),
    ([key]) => key,
  )
  return new Map(
    [...values].map(([key, pairs]) => {
      const types = new Set(pairs.map(([, value]) => typeof value))
      const [only] = types.size === 1 ? types : []
      return [key, only === 'boolean' ? 'Boolean' : only === 'number' ? 'Float' : 'Text']
    }),
  )
}

function casesOf(held: readonly HeldInterview[]): string | null {
  const types = typesOf(held.map(({ interview }) => interview))
  const people = Map.groupBy(held, ({ interview }) => interview.participantId)
  return listOf(
    'Cases',
    [...people].map(([participantId, own]) => {
      const known = Object.assign({}, ...own.map(({ interview }) => withoutNull(interview.attributes)))
      return element('Case', { guid: guidOf('case', participantId), name: own[0]!.person }, [
        ...Object.entries(known).map(([key, value]) => variableValue(key, value, types.get(key) ?? 'Text')),
        ...own.map(({ guid }) => element('SourceRef', { targetGUID: guid })),
      ])
    }),
  )
}

function withoutNull(attributes: BundleInterview['attributes']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes ?? {}).filter(([, value]) => value !== null))
}

function variableValue(key: string, value: unknown, type: VariableType): string {
  return element('VariableValue', {}, [
    element('VariableRef', { targetGUID: guidOf('variable', key) }),
    // Decimal notation: the standard knows no exponents.
    element(`${type}Value`, {}, [escapeXml(type === 'Float' ? decimal(value as number) : String(value))]),
  ])
}

function decimal(value: number): string {
  const written = String(value)
  return written.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 20 : 0) : written
}

// ---- interviews -----------------------------------------------------------------------------------------------

function sourceOf({ interview, guid, name, source }: HeldInterview, input: QdpxInput): string {
  const made = { creatingUser: machine, creationDateTime: instant(input.at) }
  const attributes = { guid, name, plainTextPath: `internal://${guid}.txt`, ...made }
  return element('TextSource', attributes, [
    textElement('Description', `Interview ${interview.interviewId}, ${interview.status}`),
    ...codedSelections(interview, source, input),
    ...markedSelections(interview, source, input),
  ])
}

function codedSelections({ interviewId }: BundleInterview, source: SourceText, input: QdpxInput): string[] {
  const themes = Map.groupBy(input.record.assignments, ({ segmentId }) => segmentId)
  const made = { creatingUser: machine, creationDateTime: instant(input.at) }
  return input.record.segments
    .filter((segment) => segment.interviewId === interviewId && themes.has(segment.segmentId))
    .flatMap((segment: BundleSegment) => {
      const positions = source.positionsOf(segment)
      if (!positions) return []
      const codings = themes
        .get(segment.segmentId)!
        .map(({ themeId }) =>
          element('Coding', { guid: guidOf('coding', `${segment.segmentId}:${themeId}`), ...made }, [
            element('CodeRef', { targetGUID: guidOf('code', themeId) }),
          ]),
        )
      return [selection(guidOf('selection', segment.segmentId), positions, made, codings)]
    })
}

function markedSelections(
  { interviewId }: BundleInterview,
  source: SourceText,
  { marks }: QdpxInput,
): string[] {
  return marks
    .filter((mark) => mark.interviewId === interviewId)
    .flatMap((mark) => {
      const positions = source.positionsOf(mark)
      if (!positions) return []
      const made = { creatingUser: guidOf('user', mark.author), creationDateTime: instant(mark.at) }
      const inside =
        mark.kind === 'note'
          ? element('NoteRef', { targetGUID: guidOf('note', mark.markId) })
          : element('Coding', { guid: guidOf('coding', mark.markId), ...made }, [
              element('CodeRef', { targetGUID: highlight }),
            ])
      return [selection(guidOf('selection', mark.markId), positions, made, [inside])]
    })
}

// biome-ignore lint/complexity/useMaxParams: the four parts of one element, in its order
function selection(
  guid: string,
  { start, end }: { start: number; end: number },
  made: { creatingUser: string; creationDateTime: string },
  inside: string[],
): string {
  return element('PlainTextSelection', { guid, startPosition: start, endPosition: end, ...made }, inside)
}

function noteOf({ markId, body, author, at }: QdpxMark): string {
  const made = { creatingUser: guidOf('user', author), creationDateTime: instant(at) }
  return element('Note', { guid: guidOf('note', markId), name: body.slice(0, 60), ...made }, [
    textElement('PlainTextContent', body),
  ])
}

// ---- parts ----------------------------------------------------------------------------------------------------

function descriptionOf({ study, record }: QdpxInput): string {
  const { analysis } = record
  const coding = analysis
    ? `Codes were found and set by machine (${analysis.embedderId}, seed ${analysis.seed}) and ruled by researchers.`
    : 'Nothing was coded.'
  return `${study.question}\n${coding}`
}

/** The schema allows no empty list. */
function listOf(name: string, children: readonly string[]): string | null {
  return children.length === 0 ? null : element(name, {}, children)
}

/** Without parts of a second: some readers know none. */
function instant(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The same thing has the same GUID in every export, so that a second import meets the first. RFC 9562, version 8. */
function guidOf(kind: string, id: string): string {
  const hash = createHash('sha256').update(`earwitness:${kind}:${id}`).digest('hex')
  const variant = ((Number.parseInt(hash[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
