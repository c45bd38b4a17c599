import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tinyClassifierFiles } from '../../../../test/support/tiny-classifier.ts'
import type { CatalogueEntry } from '../../../platform/models/catalogue.ts'
import { pullModel } from '../../../platform/models/pull-model.ts'
import type { ModelSettings } from '../../../platform/models/settings.ts'
import { verifyModel } from '../../../platform/models/verify-model.ts'
import { calibrateJudge, inventedPairs } from './calibrate-judge.ts'
import { createLocalJudge } from './local-judge.ts'

const files = tinyClassifierFiles()
const weights = files['onnx/model_quantized.onnx']!
const entry: CatalogueEntry = {
  name: 'tiny-judge',
  role: 'judge',
  isOptional: true,
  title: 'Counts a word',
  licence: 'Apache-2.0',
  languages: 'English',
  files: Object.entries(files).map(([path, content]) => ({
    path,
    bytes: content.length + 5,
    isRough: true,
    sha256: content === weights ? createHash('sha256').update(content).digest('hex') : null,
  })),
  sources: [{ kind: 'hub', repository: 'someone/tiny-judge', revision: 'a'.repeat(40) }],
}

let folder: string
let hub: Server
let settings: ModelSettings
let served: Record<string, Buffer>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'judge-model-'))
  served = { ...files }
  hub = createServer((request, response) => {
    const content = served[(request.url ?? '').replace(`/someone/tiny-judge/resolve/${'a'.repeat(40)}/`, '')]
    if (content) response.writeHead(200, { 'content-length': content.length }).end(content)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  const { port } = hub.address() as AddressInfo
  settings = { folder: join(folder, 'models'), hubUrl: `http://127.0.0.1:${port}`, stallMs: 40_000 }
})
afterAll(async () => {
  hub.closeAllConnections()
  await new Promise((resolve) => hub.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const passage = (text: string) => ({ interviewId: 'a', turn: 0, start: 0, end: text.length, text })
const tokenizerFile = () => join(settings.folder, entry.name, 'tokenizer.json')

describe('a judge of the catalogue', () => {
  test('is none where it was not fetched', async () => {
    expect(await createLocalJudge(settings, entry).open()).toBeNull()
  })

  test('is refused where the weights are not those whose checksum is known', async () => {
    served['onnx/model_quantized.onnx'] = Buffer.from(
      weights.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    )
    await expect(pullModel(settings, entry)).rejects.toMatchObject({ code: 'unavailable' })
    served = { ...files }
  })

  test('is fetched from the hub, writes down what it fetched, and judges', async () => {
    expect(await pullModel(settings, entry)).toMatchObject({ source: 'model hub' })
    expect((await verifyModel(settings.folder, entry)).good).toBe(true)
    const local = createLocalJudge(settings, entry)
    const judge = await local.open()
    const said = [passage('The lamp is red.')]
    expect(await judge!.judge('The lamp is red.', said)).toMatchObject({
      verdict: 'entailed',
      rationale: ['The lamp is red.'],
    })
    expect(await judge!.judge('The lamp is not red.', said)).toMatchObject({ verdict: 'contradicted' })
    const found = await calibrateJudge(judge!)
    const trueOnes = inventedPairs().filter(({ isEntailed }) => isEntailed).length
    expect(found).toMatchObject({ judgeId: 'tiny-judge', of: 60, ofTrue: trueOnes, ofFalse: 60 - trueOnes })
    expect(found.right).toBe(found.caught + found.kept)
    await local.close()
  })

  test('is not opened once a file differs from what was fetched first, and is fetched again', async () => {
    const original = readFileSync(tokenizerFile(), 'utf8')
    writeFileSync(tokenizerFile(), original.replace('"not"', '"NOT"'))
    const { files: states } = await verifyModel(settings.folder, entry)
    expect(states.find(({ path }) => path === 'tokenizer.json')?.state).toBe('wrong checksum')
    expect(await createLocalJudge(settings, entry).open()).toBeNull()
    await pullModel(settings, entry)
    expect(readFileSync(tokenizerFile(), 'utf8')).toBe(original)
  })

  test('is not opened where somebody put files there without a manifest', async () => {
    rmSync(join(settings.folder, entry.name, 'manifest.json'))
    const { good, files: states } = await verifyModel(settings.folder, entry)
    expect([good, states.map(({ state }) => state).filter((state) => state !== 'good')]).toEqual([
      false,
      ['not recorded', 'not recorded', 'not recorded'],
    ])
  })
})
