import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { loadLanguageDetector } from '../../platform/language/detect-language.ts'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { type FaultCode, faultCodes, type LintedTurn, lintTranscript } from '../../study/lint/index.ts'
import { LanguageSchema } from '../../study/model.ts'
import { invocationSettings } from '../invocation.ts'
import { exitCodes, note, print, table } from '../output.ts'
import { readTranscripts } from '../transcript-file.ts'

/** Checks the questions of interviews that were held, by anybody. Works whether or not Earwitness runs. */
export default defineCommand({
  meta: {
    name: 'lint',
    description:
      'Faults of an interviewer, turn by turn, in interviews held by anybody. A line of the file: {id, turns: [{role, text, open?, screen?}], language?, guide?}; role is interviewer or ai, participant or user; guide is {topic?, questions: [text or {text, open?}]} or an exported one. What lacks its input is in notChecked. More: docs/guides/lint-interviews.md',
  },
  args: {
    file: { type: 'positional', required: true, description: 'JSON lines; - reads from the input' },
    language: { type: 'string', description: 'Language of the interviews whose line names none: en, de ...' },
    'max-faults': { type: 'string', description: 'Exit code 1 when there are more faults than this' },
    json: { type: 'boolean', description: 'One JSON line for every turn of the interviewer' },
  },
  async run({ args }) {
    const most = parseMost(args['max-faults'])
    const language = parseLanguage(args.language)
    const tally = newTally()
    for await (const turn of lintFile(args.file, language)) {
      count(tally, turn)
      if (args.json) print(JSON.stringify(toLine(turn)))
      else printFaults(turn)
    }
    if (!args.json) printTally(tally)
    if (most !== null && tally.faults > most) {
      note(`${tally.faults} faults are more than ${most}.`)
      process.exitCode = exitCodes.failed
    }
  },
})

async function* lintFile(path: string, language: string | undefined): AsyncGenerator<LintedTurn> {
  const embedder = await createEmbedder(modelSettingsFrom(invocationSettings()))
  try {
    const detectLanguage = await loadLanguageDetector()
    for await (const transcript of readTranscripts(path)) {
      const known = { ...transcript, language: transcript.language ?? language }
      yield* await lintTranscript(known, { embedder, detectLanguage })
    }
  } finally {
    await embedder.close()
  }
}

/** The form that programs rely on; what is said about a fault stays with it. */
function toLine({ id, turn, faults, notChecked, comparedBy }: LintedTurn): object {
  const shown = faults.map(({ code, start, end, why, suggestion }) => ({ code, start, end, why, suggestion }))
  return { id, turn, faults: shown, notChecked, comparedBy }
}

/** For people: where each fault is, and why. The turn's own words stay in the file. */
function printFaults({ id, turn, faults }: LintedTurn): void {
  for (const { code, why } of faults) print(`${id}  turn ${turn}  ${code}: ${why}`)
  if (faults.length > 0) print()
}

interface Tally {
  interviews: Set<string | number>
  turns: number
  clean: number
  faults: number
  turnsWith: Map<FaultCode, number>
  checked: Map<FaultCode, number>
  comparedBy: LintedTurn['comparedBy'] | null
}

const newTally = (): Tally => ({
  interviews: new Set(),
  turns: 0,
  clean: 0,
  faults: 0,
  turnsWith: new Map(),
  checked: new Map(),
  comparedBy: null,
})

function count(tally: Tally, { id, faults, notChecked, comparedBy }: LintedTurn): void {
  tally.interviews.add(id)
  tally.turns += 1
  tally.faults += faults.length
  tally.comparedBy = comparedBy
  if (faults.length === 0) tally.clean += 1
  const add = (to: Map<FaultCode, number>, code: FaultCode) => to.set(code, (to.get(code) ?? 0) + 1)
  for (const code of new Set(faults.map((fault) => fault.code))) add(tally.turnsWith, code)
  for (const code of faultCodes) if (!notChecked.includes(code)) add(tally.checked, code)
}

function printTally({ interviews, turns, clean, turnsWith, checked, comparedBy }: Tally): void {
  print(`${interviews.size} interviews, ${turns} turns of the interviewer, ${clean} without a fault`)
  print()
  const rows = faultCodes.map((code) => ({
    code,
    with: turnsWith.get(code) ?? 0,
    of: checked.get(code) ?? 0,
  }))
  table(
    rows.sort((a, b) => b.with - a.with),
    [
      { title: 'fault', value: ({ code }) => code },
      { title: 'turns', value: (row) => (row.of === 0 ? 'not checked' : row.with), align: 'right' },
      { title: 'of', value: (row) => (row.of === 0 ? '' : row.of), align: 'right' },
      { title: 'share', value: (row) => (row.of === 0 ? '' : share(row.with, row.of)), align: 'right' },
    ],
  )
  if (comparedBy === 'words') {
    print()
    print('No embedder is here, so texts were compared by the words they share. See: earwitness models pull')
  }
}

const share = (part: number, of: number) => `${Math.round((100 * part) / of)} %`

function parseMost(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d+$/.test(text)) return Number(text)
  throw new AppError('invalid_input', 'max-faults is no whole number', {
    say: '--max-faults takes a whole number, for example --max-faults 0.',
  })
}

function parseLanguage(text: string | undefined): string | undefined {
  if (text === undefined || LanguageSchema.safeParse(text).success) return text
  throw new AppError('invalid_input', 'language is no tag', {
    say: '--language takes a language tag such as en or pt-BR.',
  })
}
