import { defineCommand } from 'citty'
import {
  findRuntime,
  installRuntime,
  runtimeFolder,
  runtimeVersion,
} from '../../platform/models/language/builtin/runtime.ts'
import { invocationSettings } from '../invocation.ts'
import { note, print, printJson, progress } from '../output.ts'

const json = { type: 'boolean', description: 'Print JSON' } as const

/** `earwitness models runtime`: what runs GGUF models in Earwitness itself. */
export const runtimeCommand = defineCommand({
  meta: { name: 'runtime', description: 'What runs language models in Earwitness itself: show or install' },
  subCommands: {
    show: defineCommand({
      meta: { name: 'show', description: 'Whether it is installed, and where' },
      args: { json },
      run: ({ args }) => show(args.json === true),
    }),
    install: defineCommand({
      meta: { name: 'install', description: 'Install it into the data folder (about 85 MB, with npm)' },
      args: { json },
      run: ({ args }) => install(args.json === true),
    }),
  },
})

function show(asJson: boolean): void {
  const { dataDirectory } = invocationSettings()
  const isInstalled = findRuntime(dataDirectory) !== null
  const folder = runtimeFolder(dataDirectory)
  if (asJson) printJson({ version: runtimeVersion, folder, isInstalled })
  else print(isInstalled ? `node-llama-cpp ${runtimeVersion} in ${folder}` : 'It is not installed.')
  if (!isInstalled && !asJson) note('Install it: earwitness models runtime install')
}

async function install(asJson: boolean): Promise<void> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const line = progress('runtime')
  try {
    const installed = await installRuntime(invocationSettings().dataDirectory, {
      signal: stop.signal,
      onProgress: (text) => line.update(null, text),
    })
    line.done()
    if (asJson) return printJson(installed)
    print(
      `node-llama-cpp ${installed.version} ${installed.wasThere ? 'is here already' : 'is installed'}: ${installed.folder}`,
    )
    note('Next: earwitness models pull smollm2-135m-instruct')
    note('Then: earwitness models providers add builtin smollm2-135m-instruct')
  } finally {
    line.done()
  }
}
