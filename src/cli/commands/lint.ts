import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { loadLanguageDetector } from '../../platform/language/detect-language.ts'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { type LintedTurn, lintTranscript, type Transcript } from '../../study/lint/index.ts'
import { LanguageSchema } from '../../study/model.ts'
import { invocationSettings } from '../invocation.ts'
import { count, newTally, printTally } from '../lint-summary.ts'
import { print } from '../output.ts'
import { readTranscripts } from '../transcript-file.ts'

/** Checks the questions of interviews that were held, by anybody. Works whether or not Earwitness runs. */
export default defineCommand({
  meta: {
    name: 'lint',
    description:
      'Faults of an interviewer, turn by turn, in interviews held by anybody. A line of the file: {id, turns: [{role, text, open?, screen?}], language?, guide?}; role is interviewer, ai or assistant, participant or user; guide is {topic?, questions: [text or {text, open?}]} or an exported one. What lacks its input is in notChecked; what is more often wrong than right is in possible, and not counted. More: docs/guides/lint-interviews.md',
  },
  args: {
    file: { type: 'positional', required: true, description: 'JSON lines; - reads from the input' },
    language: {
      type: 'string',
      description:
        'Language of the interviews whose line names none: en, de ...; told from the words when not given',
    },
    'max-faults': { type: 'string', description: 'Exit code 1 when there are more faults than this' },
    json: { type: 'boolean', description: 'One JSON line for every turn of the interviewer' },
  },
  async run({ args }) {
    const most = parseMost(args['max-faults'])
    const language = parseLanguage(args.language)
    const tally = newTally()
    try {
      for await (const turn of lintFile(args.file, language)) {
        count(tally, turn)
        if (args.json) print(JSON.stringify(toLine(turn)))
        else printFaults(turn)
      }
    } finally {
      // Lines that cannot be read are named at the end; what the others have stands before.
      if (!args.json && tally.turns > 0) printTally(tally)
    }
    if (most !== null && tally.faults > most) {
      throw new AppError('conflict', 'more faults than were allowed', {
        say: `${tally.faults} faults are more than ${most}.`,
      })
    }
  },
})

async function* lintFile(path: string, language: string | undefined): AsyncGenerator<LintedTurn> {
  const embedder = await createEmbedder(modelSettingsFrom(invocationSettings()))
  try {
    const detectLanguage = await loadLanguageDetector()
    for await (const transcript of readTranscripts(path)) {
      const known = {
        ...transcript,
        language: transcript.language ?? language ?? foreignLanguage(transcript, detectLanguage),
      }
      yield* await lintTranscript(known, { embedder, detectLanguage })
    }
  } finally {
    await embedder.close()
  }
}

/** Interviews that name no language are read as English, but where their interviewer surely speaks another. */
function foreignLanguage({ turns }: Transcript, detect: (text: string) => string | null) {
  const asked = turns.filter(({ isInterviewer }) => isInterviewer).map(({ text }) => text)
  const words = asked.join(' ').slice(0, mostRead)
  const found = words.length < fewestRead ? null : detect(words)
  return found === null || found === 'en' ? undefined : found
}

/** Characters: a few words of names and numbers say nothing sure, and more than a page says no more. */
const fewestRead = 60
const mostRead = 2_000

/** The form that programs rely on; what is said about a fault stays with it. */
function toLine({ id, turn, faults, possible, notChecked, comparedBy }: LintedTurn): object {
  const perhaps = possible.map((fault) => ({ ...shown(fault), chance: fault.chance }))
  return { id, turn, faults: faults.map(shown), possible: perhaps, notChecked, comparedBy }
}

function shown({ code, start, end, why, suggestion }: LintedTurn['faults'][number]) {
  return { code, start, end, why, suggestion }
}

/** For people: where each fault is, and why. The turn's own words stay in the file. */
function printFaults({ id, turn, faults }: LintedTurn): void {
  for (const { code, why } of faults) print(`${id}  turn ${turn}  ${code}: ${why}`)
  if (faults.length > 0) print()
}

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
