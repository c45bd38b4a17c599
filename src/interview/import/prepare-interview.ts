import { countWords } from '../../study/lint/text.ts'
import type { Question } from '../../study/model.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import { type AnswerKinds, matchQuestions, readValue } from './answer-values.ts'
import { contentHash } from './content-hash.ts'
import type { Attributes, ImportFormat, ParsedInterview, ParsedTurn } from './records.ts'
import type { AssignedSpeaker, SpeakerRole } from './speaker-roles.ts'

export interface PreparedTurn {
  role: SpeakerRole
  text: string
  startMs: number | null
  endMs: number | null
  questionKey: string | null
  meaning: number
  value: AnswerValue | null
  words: number
}

/** An interview ready to be stored: who it is from, what was said by which side, and the hash that knows it again. */
export interface PreparedInterview {
  /** With `sourceIdentity`, the identity within a study; with it and the workspace, the person. */
  source: string
  sourceIdentity: string
  contentHash: string
  attributes: Attributes
  turns: PreparedTurn[]
  line: number
}

export interface Preparation {
  sha256: string
  source: string
  format: ImportFormat
  speakers: readonly AssignedSpeaker[]
  kinds: AnswerKinds
  /** Of the study's guide. */
  questions: readonly Question[]
  language: string
}

/** Makes the function that prepares a file's interviews, numbered from 0 in the file's order. */
export function preparer(
  given: Preparation,
): (interview: ParsedInterview, index: number) => PreparedInterview {
  const roles = new Map(given.speakers.map(({ label, role }) => [label, role]))
  const matches = matchQuestions(given.questions)
  const isTable = given.format === 'csv_answers' || given.format === 'csv_people'

  function prepareTurn(turn: ParsedTurn, questionText: string | null): PreparedTurn | undefined {
    const role = roles.get(turn.speaker)
    if (role !== 'participant' && role !== 'interviewer') return undefined
    const { text, startMs, endMs, questionKey } = turn
    const question = questionKey === null ? null : matches(questionKey, questionText)
    const answers = role === 'participant' && questionKey !== null
    const read =
      answers && isTable ? readValue(text, question ?? given.kinds.kindOf(questionKey), given.language) : null
    return {
      role,
      text,
      startMs,
      endMs,
      questionKey: question?.key ?? questionKey,
      meaning: question?.meaning ?? 1,
      value: turn.value ?? read,
      words: role === 'participant' ? countWords(text) : 0,
    }
  }

  return (interview, index) => {
    const hashed: Parameters<typeof contentHash>[0][number][] = []
    const turns: PreparedTurn[] = []
    let asked: ParsedTurn | null = null
    for (const turn of interview.turns) {
      if (roles.get(turn.speaker) === 'interviewer' && turn.questionKey !== null) asked = turn
      const prepared = prepareTurn(
        turn,
        asked?.questionKey === turn.questionKey ? (asked?.text ?? null) : null,
      )
      if (!prepared) continue
      turns.push(prepared)
      hashed.push({ ...turn, who: prepared.role })
    }
    return {
      // Without an id a record is known by its file and place: another file is other people.
      ...(interview.id === null
        ? { source: `sha256:${given.sha256}`, sourceIdentity: `#${index}` }
        : { source: given.source, sourceIdentity: interview.id }),
      contentHash: contentHash(hashed, interview.attributes),
      attributes: interview.attributes,
      turns,
      line: interview.line,
    }
  }
}
