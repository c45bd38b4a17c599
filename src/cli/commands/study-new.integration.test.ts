import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCommandLine, type TestCommandLine } from '../../../test/support/command-line.ts'
import { testDatabase } from '../../../test/support/postgres.ts'

const database = testDatabase()
let line: TestCommandLine
beforeAll(async () => {
  line = await startCommandLine(database)
})
afterAll(async () => {
  await line?.close()
})

const make = async (...args: string[]) => {
  const { code, stdout, stderr } = await line.run('study', 'new', ...args, '--json')
  expect(code, stderr).toBe(0)
  return { study: JSON.parse(stdout).study, stderr }
}

test('what an earlier study was about speaks in the next one only where it is named, or on request', async () => {
  await make(
    'Why do people send the desk back?',
    '--company',
    'Harbour Ltd',
    '--product',
    'Quill, a standing desk',
  )
  const other = await make('Why do midwives leave a birth centre?')
  expect(JSON.stringify(other.study)).not.toMatch(/Quill|Harbour/)
  expect(other.stderr).toContain('Harbour Ltd · Quill, a standing desk. To use it: --kept')
  const asked = await make('Why do people give up standing at work?', '--kept')
  expect(asked.study.context).toMatchObject({ company: 'Harbour Ltd', product: 'Quill, a standing desk' })
  const named = await make('What do offices expect of Quill?')
  expect(named.study.context.product).toBe('Quill, a standing desk')
  expect(named.stderr).not.toContain('--kept')
})

test('what is shown is given with the question, as words or as a file', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'stimulus-')), 'b.txt')
  writeFileSync(file, 'Wear long socks.\n')
  const { study } = await make(
    'Do walkers understand the poster about ticks?',
    '--stimulus',
    'Check your legs.',
    '--stimulus2',
    file,
  )
  const shown = study.draft.sections.flatMap(
    ({ stimulus }: { stimulus: { text: object } | null }) => stimulus?.text ?? [],
  )
  expect(shown).toEqual([{ en: 'Check your legs.' }, { en: 'Wear long socks.' }])
})

test('prices are asked in the currency and for what is given', async () => {
  const { study } = await make('What would anglers pay for a licence?', '--price-in', 'euros a year')
  expect(JSON.stringify(study.draft)).toContain('At what price a year, in euros,')
})

test('a study that is made says what its guide came from, and what the draft was unsure of', async () => {
  const said = async (...args: string[]) => (await line.run('study', 'new', ...args)).stderr
  expect(await said('Why do members leave the climbing gym?', '--purpose', 'churn')).toContain(
    'Made from the template "Churn".',
  )
  expect(await said('Warum kündigen Leute ihr Abo?', '--name', 'Abo')).toContain('does not look English')
  expect((await line.run('guide', 'show', 'Abo')).stdout).toContain('from its template “Discovery”')
})

test('what is refused for its wording names each fault as it is overridden', async () => {
  const guide = join(mkdtempSync(join(tmpdir(), 'guide-')), 'guide.json')
  const { study } = await make('What about ponds?', '--name', 'Ponds')
  const [first] = study.draft.sections[0].questions
  const sections = [
    {
      ...study.draft.sections[0],
      questions: [
        {
          ...first,
          objectiveKey: null,
          key: 'pond',
          text: { en: 'How deep is your pond, and who cleans it?' },
        },
      ],
    },
  ]
  writeFileSync(guide, JSON.stringify({ ...study.draft, objectives: [], sections }))
  await make('What about deep ponds?', '--name', 'Deep', '--guide', guide)
  const { stderr } = await line.run('guide', 'publish', 'Deep', '--contact', 'Ada Test')
  expect(stderr).toContain('pond:multi')
})
