import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import {
  type CatalogueEntry,
  catalogue,
  findCatalogueEntry,
  isTrustedAtFirstUse,
  totalBytes,
} from '../../platform/models/catalogue.ts'
import { pullModel } from '../../platform/models/pull-model.ts'
import { type ModelSettings, modelFolders, modelSettingsFrom } from '../../platform/models/settings.ts'
import {
  findDamage,
  findVerifiedModel,
  type ModelCheck,
  verifyModel,
} from '../../platform/models/verify-model.ts'
import { invocationSettings } from '../invocation.ts'
import { calibrateCommand } from '../models/calibrate.ts'
import { foundCommand } from '../models/found.ts'
import { providersCommand } from '../models/providers.ts'
import { runtimeCommand } from '../models/runtime.ts'
import { exitCodes, formatBytes, note, print, printJson, progress, table } from '../output.ts'

const name = {
  type: 'positional',
  required: false,
  description: 'A model; without it, those that everything works better with',
} as const
const json = { type: 'boolean', description: 'Print JSON' } as const

/** Models: the local ones, whether or not Earwitness runs, and language models of a workspace. */
export default defineCommand({
  meta: { name: 'models', description: 'Local models, and language models: set up, test, remove' },
  subCommands: {
    list: defineCommand({
      meta: {
        name: 'list',
        description: 'Which models there are, how large, and where they are on this machine',
      },
      args: { json },
      run: ({ args }) => list(settings(), args.json === true),
    }),
    pull: defineCommand({
      meta: { name: 'pull', description: 'Fetch models that are missing; continues what was interrupted' },
      args: { name, json },
      run: ({ args }) => pull(settings(), chosen(args.name), args.json === true),
    }),
    verify: defineCommand({
      meta: { name: 'verify', description: 'Compare every byte with the catalogue' },
      args: { name, json },
      run: ({ args }) => verify(settings(), chosen(args.name), args.json === true),
    }),
    providers: providersCommand,
    calibrate: calibrateCommand,
    found: foundCommand,
    runtime: runtimeCommand,
  },
})

function settings(): ModelSettings {
  return modelSettingsFrom(invocationSettings())
}

function chosen(wanted: string | undefined): readonly CatalogueEntry[] {
  if (wanted === undefined) return catalogue.filter((entry) => !entry.isOptional)
  const entry = findCatalogueEntry(wanted)
  if (entry) return [entry]
  throw new AppError('invalid_input', `no model ${wanted}`, {
    say: `There is no model "${wanted}". There are: ${catalogue.map((known) => known.name).join(', ')}.`,
  })
}

async function list(from: ModelSettings, asJson: boolean): Promise<void> {
  const rows = await Promise.all(
    catalogue.map(async (entry) => {
      const { name, role, title, licence, languages } = entry
      const found = await findVerifiedModel(from, entry)
      return {
        name,
        role,
        title,
        licence,
        languages,
        bytes: totalBytes(entry),
        folder: found?.folder ?? null,
        isDamaged: found ? false : (await findDamage(from, entry)) !== undefined,
      }
    }),
  )
  if (asJson) return printJson(rows)
  table(rows, [
    { title: 'model', value: (row) => row.name },
    { title: 'for', value: (row) => row.role },
    { title: 'language', value: (row) => row.languages },
    { title: 'licence', value: (row) => row.licence },
    { title: 'size', value: (row) => formatBytes(row.bytes), align: 'right' },
    {
      title: 'where',
      value: (row) =>
        row.folder ?? `${row.isDamaged ? 'damaged' : 'not here'}: earwitness models pull ${row.name}`,
    },
  ])
}

async function pull(from: ModelSettings, entries: readonly CatalogueEntry[], asJson: boolean): Promise<void> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const pulled = []
  for (const entry of entries) {
    const line = progress(entry.name)
    try {
      const result = await pullModel(from, entry, {
        signal: stop.signal,
        onProgress: ({ source, receivedBytes, totalBytes: all }) =>
          line.update(
            receivedBytes / all,
            `${formatBytes(receivedBytes)} of ${formatBytes(all)} from ${source}`,
          ),
      })
      pulled.push(result)
    } finally {
      line.done()
    }
  }
  if (asJson) return printJson(pulled)
  for (const { name: model, folder, source } of pulled) {
    print(
      source === 'already there'
        ? `${model} is here already: ${folder}`
        : `${model} from ${source}: ${folder}`,
    )
  }
}

async function verify(
  from: ModelSettings,
  entries: readonly CatalogueEntry[],
  asJson: boolean,
): Promise<void> {
  const checks = await Promise.all(entries.map((entry) => bestCheck(from, entry)))
  if (checks.some((check) => !check.good)) process.exitCode = exitCodes.failed
  if (asJson) return printJson(checks)
  table(
    checks.flatMap((check) =>
      check.files.map((file) => ({ model: check.name, ...file, folder: check.folder })),
    ),
    [
      { title: 'model', value: (row) => row.model },
      { title: 'file', value: (row) => row.path },
      { title: 'state', value: (row) => row.state },
      { title: 'folder', value: (row) => row.folder },
    ],
  )
  const atFirstUse = entries.filter(isTrustedAtFirstUse).map((entry) => entry.name)
  if (atFirstUse.length > 0)
    note(
      `${atFirstUse.join(', ')}: small files whose checksums are not published are compared with what was fetched first.`,
    )
  for (const check of checks) {
    if (!check.good) note(`${check.name} is not whole. Run: earwitness models pull ${check.name}`)
  }
}

/** A good copy where there is one, else the copy that has most of its files. */
async function bestCheck(from: ModelSettings, entry: CatalogueEntry): Promise<ModelCheck> {
  const checks = await Promise.all(modelFolders(from).map((folder) => verifyModel(folder, entry)))
  const goodFiles = (check: ModelCheck) => check.files.filter((file) => file.state === 'good').length
  return checks.sort((a, b) => goodFiles(b) - goodFiles(a))[0]!
}
