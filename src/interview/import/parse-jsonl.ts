import { z } from 'zod'
import { AnswerValueSchema } from '../../study/skip-rules.ts'
import { readForeignInterview } from './foreign-json.ts'
import type { Line } from './read-lines.ts'
import { bad, cleanText, newTurn, type ParsedInterview, type ParsedItem, type ParsedTurn } from './records.ts'

const milliseconds = z.number().finite().min(0).nullish()

/** A line of the file. `question` and `value` are ours: an export can be taken in again without loss. */
const RecordSchema = z.object({
  id: z.union([z.string().max(500), z.number()]).nullish(),
  turns: z
    .array(
      z.object({
        role: z.string().trim().min(1).max(200),
        text: z.string(),
        startMs: milliseconds,
        endMs: milliseconds,
        question: z.string().max(64).nullish(),
        value: AnswerValueSchema.nullish(),
      }),
    )
    .min(1),
  attributes: z
    .record(z.string().max(200), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .nullish(),
})

/** JSON lines: `{id, turns:[{role, text, startMs?, endMs?}], attributes?}`, an interview a line. */
export async function* parseJsonl(lines: AsyncIterable<Line>): AsyncGenerator<ParsedItem> {
  for await (const line of lines) {
    if (line.text.trim() !== '') yield parseLine(line)
  }
}

function parseLine({ number, text }: Line): ParsedItem {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return bad(
      number,
      'This line is not a whole JSON object. Each line must hold one interview.',
      placeOf(error),
    )
  }
  const result = RecordSchema.safeParse(value)
  if (!result.success) {
    // Other tools call the turns otherwise; where they are called so, what is wrong with them is told.
    const foreign = isOurs(value) ? null : readForeignInterview(value)
    if (foreign) return { ...foreign, line: number }
    const issue = result.error.issues[0]!
    return bad(number, sayOf(issue), issue.path.length > 0 ? z.core.toDotPath(issue.path) : null)
  }
  return toInterview(result.data, number)
}

const isOurs = (value: unknown) => typeof value === 'object' && value !== null && 'turns' in value

/** The parser's message quotes the file; only the place is taken from it. */
function placeOf(error: unknown): number | null {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return position === undefined ? null : Number(position) + 1
}

function sayOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return sayWanted(issue)
  if (issue.code === 'too_small') return 'This must not be empty.'
  if (issue.code === 'too_big') return 'This is too long.'
  if (issue.code === 'invalid_union') return 'A text, a number, true, false or null is expected here.'
  return 'This is not what is expected here.'
}

const shapes: Record<string, string> = {
  string: 'A text is expected',
  number: 'A number is expected',
  array: 'A list in square brackets is expected',
  object: 'An object in curly brackets is expected',
}

/** Where it is missing, and what belongs there: enough to mend the line by. */
function sayWanted({ path, expected }: z.core.$ZodIssueInvalidType): string {
  const wanted = shapes[expected] ?? 'Something else is expected'
  if (path.length === 0) return `${wanted} on each line: {"id": ..., "turns": [...]}.`
  if (path[0] !== 'turns') return `${wanted} here.`
  const [, , key] = path
  if (path.length === 1) return `${wanted} here: "turns", each with a "role" and a "text".`
  return key === 'role' || key === 'text'
    ? `${wanted} here: each turn has a "role" and a "text".`
    : `${wanted} here.`
}

function toInterview(record: z.infer<typeof RecordSchema>, line: number): ParsedItem {
  const turns: ParsedTurn[] = []
  for (const { role, text, startMs, endMs, question, value } of record.turns) {
    const words = cleanText(text)
    // A turn without words says nothing, unless it holds a choice.
    if (words === '' && !value) continue
    turns.push(
      newTurn({
        speaker: role,
        text: words,
        startMs: startMs ?? null,
        endMs: endMs ?? null,
        questionKey: question || null,
        value: value ?? null,
      }),
    )
  }
  if (turns.length === 0) return bad(line, 'Nobody says anything in this interview.', 'turns')
  const hasId = record.id !== null && record.id !== undefined && String(record.id).trim() !== ''
  const interview: ParsedInterview = {
    id: hasId ? String(record.id).trim() : null,
    turns,
    attributes: record.attributes ?? {},
    line,
  }
  return interview
}
