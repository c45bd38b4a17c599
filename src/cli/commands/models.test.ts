import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../test/support/command-line.ts'
import { embedderModel } from '../../platform/models/catalogue.ts'

const suppliedFolder = resolve(import.meta.dirname, '../../../../shared/models')
const hasModel = existsSync(join(suppliedFolder, embedderModel.name))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const models = (args: string[], supplied = '') =>
  runCommand(['models', ...args, '--data', folder], { EARWITNESS_MODELS: supplied })

describe('earwitness models', () => {
  it('says what is missing and what to do, without a server', async () => {
    const listed = await models(['list'])
    expect([listed.code, listed.stdout]).toEqual([0, expect.stringContaining('earwitness models pull')])
    expect(listed.stdout).toContain('earwitness models pull smollm2-135m-instruct')
    const verified = await models(['verify', '--json'])
    expect(JSON.parse(verified.stdout)).toHaveLength(1)
    expect([verified.code, JSON.parse(verified.stdout)[0].good]).toEqual([1, false])
    const calibrated = await models(['calibrate'])
    expect([calibrated.code, calibrated.stderr]).toEqual([
      2,
      expect.stringContaining('earwitness models pull nli-deberta-v3-small'),
    ])
    const unknown = await models(['pull', 'no-such-model'])
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('There is no model "no-such-model".'),
    ])
  })

  it('says that a model is damaged, and not that it is not there', async () => {
    const file = join(folder, 'models', embedderModel.name, 'tokenizer.json')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, '{}')
    expect((await models(['list'])).stdout).toContain(`damaged: earwitness models pull ${embedderModel.name}`)
    const { checks } = JSON.parse((await runCommand(['doctor', '--json', '--data', folder])).stdout)
    expect(checks.filter(({ state }: { state: string }) => state === 'warning')).toContainEqual({
      name: 'models',
      state: 'warning',
      say: expect.stringContaining('tokenizer.json: wrong size) and is not used. Fetch it again'),
    })
    await rm(dirname(file), { recursive: true })
  })

  it.runIf(hasModel)(`finds a supplied copy (needs ${embedderModel.name} in ../shared/models)`, async () => {
    expect((await models(['verify'], suppliedFolder)).code).toBe(0)
    const pulled = await models(['pull', '--json'], suppliedFolder)
    expect(JSON.parse(pulled.stdout)).toMatchObject([{ source: 'already there' }])
  })
})
