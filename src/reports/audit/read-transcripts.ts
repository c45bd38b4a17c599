/** The transcripts of an audit, read by the same parsers as an import; nothing is stored. */
import { openImport } from '../../interview/import/open-import.ts'
import { isInterview, type ParsedInterview } from '../../interview/import/records.ts'
import { scanFile } from '../../interview/import/scan-file.ts'
import { assignRoles, type RoleMapping } from '../../interview/import/speaker-roles.ts'
import { AppError } from '../../platform/errors.ts'

export interface AuditTurn {
  role: 'participant' | 'interviewer'
  text: string
}

export interface AuditInterview {
  id: string
  turns: AuditTurn[]
  attributes: ParsedInterview['attributes']
}

export interface TranscriptFile {
  fileName: string
  format: string
  reason: string
  interviews: number
  notes: string[]
}

export interface TranscriptSource {
  path: string
  fileName: string
}

/** Where an error's detail stands that names a speaker whose role must be told. */
export const speakerPlace = 'speaker'
const mostSpeakersNamed = 20

/** More than this does not fit beside its index into the memory of a laptop. */
const mostInterviews = 20_000

/**
 * @param roles who a speaker is, by the name in the files
 * @throws AppError `invalid_input` for a file that is none, that has bad records, or in which nobody is the participant
 */
export async function readTranscripts(
  sources: readonly TranscriptSource[],
  roles: RoleMapping = {},
): Promise<{ interviews: AuditInterview[]; files: TranscriptFile[] }> {
  const interviews: AuditInterview[] = []
  const files: TranscriptFile[] = []
  const taken = new Set<string>()
  for (const source of sources) {
    const read = await readFile(source, roles)
    files.push(read.file)
    for (const interview of read.interviews) {
      // Two files may count from 1 both: what is the same id in another file is another person.
      const id = taken.has(interview.id) ? `${source.fileName}: ${interview.id}` : interview.id
      if (taken.has(id)) continue
      taken.add(id)
      interviews.push({ ...interview, id })
    }
    if (interviews.length > mostInterviews)
      throw new AppError('too_large', 'too many interviews for an audit', {
        say: `An audit reads at most ${mostInterviews} interviews at once. Give it fewer files.`,
      })
  }
  return { interviews, files }
}

async function readFile(
  { path, fileName }: TranscriptSource,
  mapping: RoleMapping,
): Promise<{ interviews: AuditInterview[]; file: TranscriptFile }> {
  const opened = await openImport({ path, fileName })
  if (opened.format === null)
    throw new AppError('invalid_input', 'no transcript', { say: `${fileName}: ${opened.reason}` })
  const scan = await scanFile(opened.parse())
  if (scan.badCount > 0) {
    const details = scan.bad.slice(0, 20).map(({ line, column, say }) => ({
      where: [fileName, line && `line ${line}`, column && `${column}`].filter(Boolean).join(', '),
      say,
    }))
    throw new AppError('invalid_input', 'bad records in a transcript', {
      say: `${fileName} is read as ${opened.formatName}, and ${scan.badCount} of its records cannot be read.`,
      details,
    })
  }
  const speakers = assignRoles(scan.speakers, mapping)
  const unclear = speakers.filter(({ role }) => role === null).map(({ label }) => label)
  if (!speakers.some(({ role }) => role === 'participant'))
    throw new AppError('invalid_input', 'nobody is the participant', {
      say: `${fileName}: which of the speakers is the participant cannot be told. Say who they are (on the command line with --role NAME=participant).`,
      details: unclear.slice(0, mostSpeakersNamed).map((label) => ({ where: speakerPlace, say: label })),
    })
  const roleOf = new Map(speakers.map(({ label, role }) => [label, role]))
  const interviews: AuditInterview[] = []
  let place = -1
  for await (const item of opened.parse()) {
    if (!isInterview(item)) continue
    place += 1
    if (scan.repeated.has(place)) continue
    const turns = item.turns.flatMap(({ speaker, text }) => {
      const role = roleOf.get(speaker)
      return role === 'participant' || role === 'interviewer' ? [{ role, text }] : []
    })
    if (turns.length > 0)
      interviews.push({
        id: item.id ?? nameOf(fileName, interviews.length),
        turns,
        attributes: item.attributes,
      })
  }
  const notes = [...scan.notes]
  if (unclear.length > 0)
    notes.push(`What ${unclear.slice(0, 6).join(', ')} said was left out: who they are could not be told.`)
  return {
    interviews,
    file: {
      fileName,
      format: opened.formatName,
      reason: opened.reason,
      interviews: interviews.length,
      notes,
    },
  }
}

/** Without an id an interview is called by its file and place. */
function nameOf(fileName: string, index: number): string {
  const bare = fileName.replace(/(\.gz)?$/i, '').replace(/\.[a-z0-9]+$/i, '')
  return index === 0 ? bare : `${bare} #${index + 1}`
}
