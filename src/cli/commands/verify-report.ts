import { readFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import type { Difference } from '../../reports/formats/bundle/difference.ts'
import { type Drift, measureDrift } from '../../reports/formats/bundle/measure-drift.ts'
import type { Bundle } from '../../reports/formats/bundle/model.ts'
import { readBundle } from '../../reports/formats/bundle/read-bundle.ts'
import { type Verification, verifyBundle } from '../../reports/formats/bundle/verify-bundle.ts'
import { invocationSettings } from '../invocation.ts'
import { exitCodes, print, printJson, progress } from '../output.ts'

/** Computes a report again on another machine. Works whether or not Earwitness runs; nothing is stored. */
export default defineCommand({
  meta: {
    name: 'verify-report',
    description:
      'Compute every number of a report again from its run bundle (earwitness export STUDY --format bundle), and look up every quotation; needs no server and no database. Prints each difference, or "identical". Exit code 1 where there is a difference',
  },
  args: {
    bundle: { type: 'positional', required: true, description: 'The run bundle, a zip file' },
    recompute: {
      type: 'boolean',
      description: 'Also embed the words again with the model of this machine, and report the drift',
    },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const { bundle, faults } = readBundle(await readBytes(args.bundle))
    const verification = verifyBundle(bundle, faults)
    const drift = args.recompute ? await drifted(bundle) : null
    const isDifferent = verification.verdict === 'different' || (drift?.far ?? 0) > 0
    if (args.json) printJson({ ...verification, verdict: isDifferent ? 'different' : 'identical', drift })
    else show(verification, drift)
    if (isDifferent) process.exitCode = exitCodes.failed
  },
})

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AppError('invalid_input', 'bundle cannot be opened', {
      say: `${path} cannot be opened.`,
      cause,
    })
  }
}

async function drifted(bundle: Bundle): Promise<Drift> {
  const embedder = await createEmbedder({ ...modelSettingsFrom(invocationSettings()), threads: 2 })
  const line = progress('embedding again')
  try {
    if (embedder.kind === 'lexical') {
      throw new AppError('unavailable', 'no embedding model', {
        say: 'There is no embedding model on this machine. Fetch it with: earwitness models pull',
      })
    }
    return await measureDrift(bundle, { embedder, onProgress: (share) => line.update(share) })
  } finally {
    line.done()
    await embedder.close()
  }
}

function show({ verdict, differences, checked, notChecked }: Verification, drift: Drift | null): void {
  for (const difference of differences) print(sentenceOf(difference))
  const { parts, numbers, quotations, places } = checked
  const what = `${numbers} numbers, ${quotations} quotations, ${places} places of claims, ${parts} files`
  print(verdict === 'identical' ? `identical: ${what}` : `${differences.length} differences: ${what} checked`)
  if (verdict === 'identical') print(`verified: ${verified}`)
  for (const sentence of notChecked) print(`not checked: ${sentence}`)
  if (drift) print(driftSentence(drift))
}

/** What “identical” says, and no more. */
const verified =
  'numbers follow from the record and its coding, quotations stand in it as they are quoted, and places of claims are in it. Whether the coding is right, or a sentence follows, is not computed'

function sentenceOf({ what, where, say, stated, computed }: Difference): string {
  const values = [
    stated === undefined ? '' : `the report states ${stated ?? 'nothing'}`,
    computed === undefined ? '' : `the record gives ${computed ?? 'nothing'}`,
  ].filter(Boolean)
  return `${what} ${where} ${say}${values.length > 0 ? `: ${values.join(', ')}` : ''}`
}

function driftSentence(drift: Drift): string {
  const { embedderId, isSameEmbedder, stretches, meanDistance, maxDistance, far } = drift
  const model = isSameEmbedder ? embedderId : `${embedderId}, not the model of the bundle`
  const distance = `cosine distance mean ${figure(meanDistance)}, largest ${figure(maxDistance)}`
  const changes = `${drift.changedAssignments} of ${drift.assigned} would change their theme`
  const fars = far > 0 ? `; ${far} are hardly the words that were embedded` : ''
  return `embedded again: ${stretches} stretches with ${model}; ${distance}; ${changes}${fars}`
}

function figure(value: number | null): string {
  return value === null ? 'none' : value.toExponential(2)
}
