import { countWords } from '../../study/lint/text.ts'
import { AnswerKinds, type ChosenKind } from './answer-values.ts'
import { contentHash } from './content-hash.ts'
import { type ImportReport, mostErrorsNamed } from './model.ts'
import {
  type BadRecord,
  interviewerSpeaker,
  isInterview,
  type ParsedInterview,
  type ParsedItem,
  type ParsedTurn,
} from './records.ts'
import type { SpeakerCounts } from './speaker-roles.ts'

export interface Scan {
  interviews: number
  turns: number
  speakers: SpeakerCounts[]
  bad: BadRecord[]
  badCount: number
  notes: string[]
  kinds: AnswerKinds
  preview: ImportReport['preview']
  /** Interviews, by their place in the file from 0, that repeat an earlier one word for word: the first one counts. */
  repeated: Set<number>
}

const previewed = 3
const previewedTurns = 6
const previewedCharacters = 280
const mostSpeakers = 2000

/** Reads a whole file once and keeps what is needed to judge it: never the interviews themselves. */
export async function scanFile(
  items: AsyncIterable<ParsedItem>,
  kinds: Readonly<Record<string, ChosenKind>> = {},
): Promise<Scan> {
  const scan: Scan = {
    interviews: 0,
    turns: 0,
    speakers: [],
    bad: [],
    badCount: 0,
    notes: [],
    kinds: new AnswerKinds(kinds),
    preview: [],
    repeated: new Set(),
  }
  const seen = new Map<string, { line: number; hash: string }>()
  const speakers = new Map<string, SpeakerCounts>()
  const addBad = (record: BadRecord) => {
    scan.badCount += 1
    if (scan.bad.length < mostErrorsNamed) scan.bad.push(record)
  }
  let place = -1
  for await (const item of items) {
    if ('bad' in item) addBad(item.bad)
    else if (!isInterview(item)) scan.notes.push(item.note)
    else {
      place += 1
      const known = checkIdentity(item, seen)
      if (known === 'same') scan.repeated.add(place)
      else if (known !== 'new') addBad(known)
      else countInterview(item, scan, speakers)
      if (speakers.size > mostSpeakers) throw tooManySpeakers(item.line)
    }
  }
  scan.speakers = [...speakers.values()]
  const twice = scan.repeated.size
  if (twice > 0)
    scan.notes.push(
      `${twice === 1 ? 'One interview stands' : `${twice} interviews stand`} in the file twice.`,
    )
  if (scan.interviews === 0 && scan.badCount === 0)
    addBad({ line: null, column: null, say: 'There is no interview in this file.' })
  return scan
}

function checkIdentity(
  interview: ParsedInterview,
  seen: Map<string, { line: number; hash: string }>,
): 'new' | 'same' | BadRecord {
  if (interview.id === null) return 'new'
  const turns = interview.turns.map((turn) => ({ ...turn, who: turn.speaker }))
  const hash = contentHash(turns, interview.attributes)
  const before = seen.get(interview.id)
  if (!before) {
    seen.set(interview.id, { line: interview.line, hash })
    return 'new'
  }
  if (before.hash === hash) return 'same'
  return {
    line: interview.line,
    column: 'id',
    say: `The id "${interview.id}" stands on line ${before.line} already, with other content.`,
  }
}

function countInterview(interview: ParsedInterview, scan: Scan, speakers: Map<string, SpeakerCounts>): void {
  scan.interviews += 1
  scan.turns += interview.turns.length
  let asked: ParsedTurn | null = null
  for (const turn of interview.turns) {
    const { speaker, text, questionKey } = turn
    if (speaker === interviewerSpeaker && questionKey !== null) asked = turn
    const counts = speakers.get(speaker) ?? { label: speaker, turns: 0, questions: 0, words: 0 }
    counts.turns += 1
    counts.words += countWords(text)
    if (/[?？]/.test(text)) counts.questions += 1
    speakers.set(speaker, counts)
    if (questionKey === null || speaker === interviewerSpeaker) continue
    scan.kinds.add(questionKey, text, asked?.questionKey === questionKey ? asked.text : null)
  }
  if (scan.preview.length < previewed) scan.preview.push(previewOf(interview))
}

function previewOf({ id, line, turns, attributes }: ParsedInterview): ImportReport['preview'][number] {
  const beginning = turns.slice(0, previewedTurns).map(({ speaker, text }) => ({
    speaker,
    text: text.length > previewedCharacters ? `${text.slice(0, previewedCharacters).toWellFormed()}…` : text,
  }))
  return { id, line, turns: turns.length, attributes, beginning }
}

function tooManySpeakers(line: number): RangeError {
  return new RangeError(`more than ${mostSpeakers} speakers by line ${line}`)
}
