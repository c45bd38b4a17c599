/**
 * How well sensitive moments are found: precision and recall by kind, on invented sentences that were never tuned
 * to: `kept` were written before the patterns by who wrote both, so their figures flatter; `fresh` look for other words
 * than the patterns have. `tuned` is the half that they were made with. A baseline beside it: flag every sentence that
 * holds one of a few plain words. Then the reader that the engine uses for distress, word lists and sentence vectors
 * together, on messages that nothing was tuned to and on ordinary answers. `./earwitness bench sensitive [--json]`; `--file FILE`
 * reads messages of one writer instead (`sensitive/care-file.ts`).
 */
import { resolve } from 'node:path'
import { freshSentences } from '../src/interview/reading/sensitive/sentences-fresh.ts'
import { keptSentences } from '../src/interview/reading/sensitive/sentences-kept.ts'
import { type LabelledSentence, tunedSentences } from '../src/interview/reading/sensitive/sentences-tuned.ts'
import { findSensitive, type SensitiveKind, sensitiveKinds } from '../src/interview/reading/sensitive.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { benchFlags } from './load/bench-flags.ts'
import { careMessagesFrom, countCare } from './sensitive/care-file.ts'
import { learnCare } from './sensitive/learn-care.ts'
import { type CareShare, measureCare } from './sensitive/measure-care.ts'

const flags = benchFlags({
  name: 'sensitive',
  measures: 'How well moments that call for care are found in what is written, by kind',
  baseline: 'A few plain words for each kind',
  options: {
    write: { kind: 'switch', help: 'Train the reading of what calls for care and write its weights' },
    cross: { kind: 'switch', help: 'Train it on one writer and measure it on the other, by kind' },
    file: { kind: 'text', help: 'Messages a JSON object a line (care, kind, text), counted by kind' },
    models: { kind: 'text', help: 'Folder of models; ../shared/models when not given' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

const plainWords: Record<SensitiveKind, RegExp> = {
  distress: /\b(?:die|died|dead|dying|kill\w*|suicid\w*|hopeless|abuse\w*|hurt|lost|cry\w*)\b/i,
  third_person:
    /\b(?:secret\w*|affair|prison|nobody knows|confidence|my (?:boss|sister|brother|husband|wife))\b/i,
  health: /\b(?:diagnos\w*|doctor|cancer|depression|pills|hospital|surgery|disease|pregnant)\b/i,
  minor: /\b(?:[6-9]|1[0-7]|grade|school|minor)\b/i,
}

type Finder = (text: string) => readonly SensitiveKind[]
const program: Finder = (text) => findSensitive(text, { language: 'en', year: 2026 }).map(({ kind }) => kind)
const baseline: Finder = (text) => sensitiveKinds.filter((kind) => plainWords[kind].test(text))

interface Score {
  kind: SensitiveKind
  precision: number
  recall: number
  found: number
  wrong: number
  missed: number
}

export function score(sentences: readonly LabelledSentence[], find: Finder): Score[] {
  return sensitiveKinds.map((kind) => {
    const said = sentences.map(([text, ...kinds]) => ({
      is: kinds.includes(kind),
      found: find(text).includes(kind),
    }))
    const count = (is: boolean, found: boolean) =>
      said.filter((one) => one.is === is && one.found === found).length
    const [found, wrong, missed] = [count(true, true), count(false, true), count(true, false)]
    return {
      kind,
      precision: share(found, found + wrong),
      recall: share(found, found + missed),
      found,
      wrong,
      missed,
    }
  })
}

const share = (part: number, of: number) => (of === 0 ? 1 : Math.round((1000 * part) / of) / 1000)

const halves = { fresh: freshSentences, kept: keptSentences, tuned: tunedSentences }

function print(title: string, scores: readonly Score[]): void {
  process.stdout.write(`  ${title}\n`)
  for (const { kind, precision, recall, found, wrong, missed } of scores) {
    process.stdout.write(
      `    ${kind.padEnd(13)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${found} found, ${wrong} wrong, ${missed} missed)\n`,
    )
  }
}

async function measureFile(file: string, folder: string): Promise<void> {
  const messages = careMessagesFrom(file)
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  const counts = await countCare(messages, embedder)
  await embedder.close()
  if (flags.json) return void process.stdout.write(`${JSON.stringify(counts)}\n`)
  for (const { kind, care, messages: of, heard, learned, spared } of counts) {
    const says = care ? 'calls for care ' : 'sounds like it '
    process.stdout.write(
      `${kind.padEnd(17)} ${says} heard in ${heard} of ${of} (${learned} by the learned reading), not asked about ${spared}\n`,
    )
  }
}

if (import.meta.main && (flags.write || flags.cross)) {
  await learnCare(resolve(flags.models ?? '../shared/models'), {
    isWritten: flags.write === true,
    isCrossed: flags.cross === true,
  })
} else if (import.meta.main && flags.file) {
  await measureFile(resolve(flags.file), resolve(flags.models ?? '../shared/models'))
} else if (import.meta.main) {
  const results = Object.entries(halves).map(([name, sentences]) => ({
    name,
    sentences: sentences.length,
    program: score(sentences, program),
    baseline: score(sentences, baseline),
  }))
  const care = await measureCare(resolve(flags.models ?? '../shared/models'))
  if (flags.json) process.stdout.write(`${JSON.stringify({ lists: results, care })}\n`)
  else {
    for (const half of results) {
      process.stdout.write(`${half.name}: ${half.sentences} invented sentences\n`)
      print('Earwitness', half.program)
      print('baseline: a few plain words', half.baseline)
    }
    process.stdout.write('the engine’s reader of distress\n')
    for (const share of care) process.stdout.write(`  ${describe(share)}\n`)
  }
}

function describe({ of, messages, helped, learned, flagged, spared }: CareShare): string {
  const percent = (count: number) => `${Math.round((1000 * count) / messages) / 10} %`
  return `${of.padEnd(25)} ${messages} messages, help text at ${helped} (${percent(helped)}), by the learned reading at ${learned}, a person told of ${flagged} (${percent(flagged)}), not asked about ${spared} (${percent(spared)})`
}
