import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../../test/support/guides.ts'
import { testDatabase } from '../../../../test/support/postgres.ts'
import { type InterviewSketch, insertRecord } from '../../../../test/support/record.ts'
import { sealed } from '../../../../test/support/seal-bundle.ts'
import { insertTestStudy } from '../../../../test/support/test-study.ts'
import { analyzeStudy } from '../../../findings/analyze-study.ts'
import { drawSample } from '../../../findings/coding/draw-sample.ts'
import { appendCodingEntries, listDraws, listSamples } from '../../../findings/coding/store.ts'
import { requestAnalysis } from '../../../findings/request-analysis.ts'
import { showThemes } from '../../../findings/show-themes.ts'
import { withTenant } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { Embedder } from '../../../platform/models/embedder.ts'
import type { Embedders } from '../../../platform/models/embedders.ts'
import { createHashedLexicalEmbedder } from '../../../platform/models/lexical/lexical-embedder.ts'
import { numberOfTheme } from '../../document/draft/leads.ts'
import { draftReport } from '../../document/draft-report.ts'
import { editReport } from '../../document/edit-report.ts'
import { findReport } from '../../document/store.ts'
import { exportStudy } from '../../export-study.ts'
import { measureDrift } from './measure-drift.ts'
import { type Bundle, type BundleNumber, type Manifest, partNames } from './model.ts'
import { readBundle } from './read-bundle.ts'
import { verifyBundle } from './verify-bundle.ts'

const database = testDatabase()
const workspaceId = newId()
const context = () => ({ db: database.db, workspaceId, actor: 'user:test' })

/** Spelling as a model: its vectors are the same on every machine, and kept. */
function spellingModel(): Embedder {
  const lexical = createHashedLexicalEmbedder()
  return { ...lexical, id: 'spelling', kind: 'model', dimensions: lexical.dimensions }
}

const subjects = [
  'The delivery came two days late again.',
  'My parcel was late because the courier got lost.',
  'The price doubled within a single year.',
  'The monthly price is too high for students.',
  'I could not log in after the password reset.',
  'The login page never accepts my password.',
]

const questions: QuestionSketch[] = [
  { key: 'why', text: 'Why did you leave?' },
  { key: 'again', kind: 'yes_no', text: 'Would you come back?' },
  { key: 'ease', kind: 'scale', text: 'How easy was it?', settings: { scaleFrom: 1, scaleTo: 5 } },
  { key: 'months', kind: 'number', text: 'How many months?' },
]

function sketch(at: number): InterviewSketch {
  return {
    label: `Name ${at}`,
    attributes: { plan: at % 2 ? 'pro' : 'free' },
    said: [
      { role: 'interviewer', text: 'Why did you leave?', questionKey: 'why' },
      { role: 'participant', text: `${subjects[at % 6]} ${subjects[(at + 2) % 6]}`, questionKey: 'why' },
    ],
    answers: [
      { questionKey: 'why', turns: [1] },
      { questionKey: 'again', value: { kind: 'yes_no', yes: at % 3 === 0 } },
      { questionKey: 'ease', value: { kind: 'scale', point: 1 + (at % 5) } },
      at % 7 === 0
        ? { questionKey: 'months', state: 'skipped', skipReason: 'declined' }
        : { questionKey: 'months', value: { kind: 'number', number: 1 + at / 3 } },
    ],
    exposed: ['why', 'again', 'ease', 'months'],
  }
}

let studyId: string
let whole: Uint8Array
let addedClaim: string
const model = spellingModel()

async function exportBundle(words: 'yes' | 'no'): Promise<Uint8Array> {
  const { pieces } = await exportStudy(context(), {
    studyId,
    format: 'bundle',
    statuses: ['complete'],
    words,
  })
  const held: Uint8Array[] = []
  for await (const piece of pieces) held.push(piece as Uint8Array)
  return Buffer.concat(held)
}

beforeAll(async () => {
  const guide = guideOf(questions)
  studyId = await insertTestStudy(database.db, workspaceId, guide)
  await insertRecord(database.db, { workspaceId, studyId }, [
    ...Array.from({ length: 30 }, (_, at) => sketch(at)),
    { ...sketch(1), status: 'partial' },
  ])
  const embedders: Embedders = {
    current: model,
    onCurrent: () => {},
    byId: () => model,
    refresh: async () => false,
    close: async () => {},
  }
  const jobs = { enqueue: async () => newId(), cancel: async () => {}, find: async () => null }
  const { analysisId } = await requestAnalysis(
    { ...context(), jobs, embedder: model },
    { studyId, statuses: ['complete'], seed: 7 },
  )
  await analyzeStudy({ ...context(), embedders, signal: new AbortController().signal }, analysisId)
  // A person checks the machine: right of most, wrong of some.
  await drawSample(context(), { studyId, people: 28, seed: 3 })
  await withTenant(database.db, workspaceId, async (tx) => {
    const codes = (await listSamples(tx, studyId))[0]!.sample.codeIds
    const acts = (await listDraws(tx, studyId)).map(({ participantId }, at) => ({
      participantId,
      act: {
        kind: 'coded' as const,
        codes: codes.map((codeId, code) => ({ codeId, has: (at + code) % 3 === 0 })),
      },
    }))
    await appendCodingEntries(tx, { workspaceId, studyId, coder: 'user:test' }, acts)
  })
  await draftReport({ ...context(), jobs }, studyId)
  addedClaim = await addClaimOfTheme()
  whole = await exportBundle('yes')
})
afterAll(() => model.close())

/** As a researcher who writes it: how many spoke of the theme that people checked last. */
async function addClaimOfTheme(): Promise<string> {
  const { themes } = await showThemes(context(), { studyId, questionKey: null })
  const number = numberOfTheme(themes.findLast(({ prevalence }) => prevalence.checked)!, '')
  const { label, figure, proportion } = number
  const text = `${Math.round(proportion.share! * 100)} % of people spoke of “${label}”.`
  const report = await withTenant(database.db, workspaceId, (tx) => findReport(tx, studyId))
  const block = { kind: 'claim' as const, claim: 'prevalence' as const, text, figure }
  await editReport(
    { ...context(), jobs: { enqueue: async () => newId(), cancel: async () => {}, find: async () => null } },
    {
      studyId,
      draftVersion: report!.draftVersion,
      edit: { op: 'add-block', after: null, section: 'findings', block },
    },
  )
  return text
}

function verify(bytes: Uint8Array) {
  const { bundle, faults } = readBundle(bytes)
  return verifyBundle(bundle, faults)
}

describe('a bundle', () => {
  it('gives every number that the product shows, computed again from the record', () => {
    const result = verify(whole)
    expect(result.differences).toEqual([])
    expect(result.verdict).toBe('identical')
    const { bundle } = readBundle(whole)
    expect(bundle.record.themes.length).toBeGreaterThan(1)
    expect(result.checked.quotations).toBeGreaterThan(3)
    const numbers = new Map(bundle.numbers.map(({ number, value }) => [number, value]))
    expect(numbers.get('study/interviews')).toBe(30)
    expect(numbers.get('study/left out/partial')).toBe(1)
    expect(numbers.get('question/again:1/option/yes/count')).toBe(10)
    expect(numbers.get('question/ease:1/top two/share')).toBe(0.4)
    expect(numbers.get('question/months:1/skipped/declined')).toBe(5)
    expect(numbers.get('question/ease:1/mean')).toBe(3)
  })

  it('holds what people coded, with the probability by which each was drawn, and the interval follows from it', () => {
    const { bundle } = readBundle(whole)
    const { humanCoding, human } = bundle.record
    expect(humanCoding?.samples).toMatchObject([{ number: 1, seed: 3, wanted: 28 }])
    expect(human.filter(({ place }) => place !== null)).toHaveLength(28)
    for (const { place, probability, codes } of human) {
      expect(probability).toBeGreaterThan(0)
      expect(codes.length > 0).toBe(place !== null)
    }
    const checked = bundle.numbers.filter(({ rule }) => rule === 'checked')
    expect(checked.length).toBeGreaterThanOrEqual(4 * humanCoding!.themeIds.length)
  })

  it('names nobody', () => {
    expect(Buffer.concat(Object.values(unzipSync(whole))).toString()).not.toMatch(/Name \d/)
  })

  it('holds no words where none are wanted, and still gives every number', async () => {
    const bytes = await exportBundle('no')
    const text = Buffer.concat(Object.values(unzipSync(bytes)).map((part) => Buffer.from(part))).toString()
    for (const subject of subjects) expect(text).not.toContain(subject)
    expect(text).not.toContain('"plan"')
    expect(text).not.toMatch(/"Plan"|free \d/)
    expect(verify(bytes)).toMatchObject({
      verdict: 'identical',
      checked: { quotations: 0 },
      notChecked: [expect.stringContaining('without words')],
    })
  })

  it('is refused where something was said since the analysis', async () => {
    const [added] = await insertRecord(database.db, { workspaceId, studyId }, [sketch(3)])
    await expect(exportBundle('yes')).rejects.toMatchObject({ code: 'conflict' })
    await withTenant(database.db, workspaceId, async (tx) => {
      for (const table of ['exposures', 'answers', 'turns', 'contents', 'interviews'])
        await tx.execute(`delete from ${table} where interview_id = '${added}'`)
    })
    expect(verify(await exportBundle('yes')).verdict).toBe('identical')
  })
})

describe('what was altered in a bundle is found', () => {
  /** Changes one part; with `seal` the manifest is made to fit, as somebody would who does not want to be found. */
  function altered(part: keyof typeof partNames, change: (text: string) => string, seal = true): Uint8Array {
    const files = unzipSync(whole)
    const before = strFromU8(files[partNames[part]]!)
    const after = change(before)
    expect(after).not.toBe(before)
    files[partNames[part]] = strToU8(after)
    return zipSync(seal ? sealed(files) : files)
  }

  function eachLine<Line>(change: (line: Line) => Line): (text: string) => string {
    const changeLine = (line: string) => (line === '' ? line : JSON.stringify(change(JSON.parse(line))))
    return (text) => text.split('\n').map(changeLine).join('\n')
  }

  test('one number', () => {
    const change = (text: string) =>
      text
        .split('\n')
        .map((line) => {
          if (!line.includes('again:1/option/yes/share')) return line
          const entry = JSON.parse(line) as BundleNumber
          return JSON.stringify({ ...entry, value: (entry.value as number) + 2e-9 })
        })
        .join('\n')
    expect(verify(altered('numbers', change)).differences).toEqual([
      expect.objectContaining({ what: 'number', where: 'question/again:1/option/yes/share', say: 'differs' }),
    ])
    const kinds = verify(altered('numbers', change, false)).differences.map(({ what }) => what)
    expect(kinds).toEqual(['part', 'number'])
  })

  test('one number that is left out', () => {
    const change = (text: string) => text.replace(/.*ease:1\/mean".*\n/, '')
    expect(verify(altered('numbers', change)).differences).toEqual([
      expect.objectContaining({
        where: 'question/ease:1/mean',
        say: 'is missing from the report',
        computed: 3,
      }),
    ])
  })

  test('one letter of a quotation', () => {
    const [quote] = readBundle(whole).bundle.quotes
    const change = eachLine<{ interviewId: string; turn: number; text: string }>((turn) => {
      if (turn.interviewId !== quote!.interviewId || turn.turn !== quote!.turn) return turn
      const text = `${turn.text.slice(0, quote!.start)}#${turn.text.slice(quote!.start + 1)}`
      return { ...turn, text }
    })
    const { differences } = verify(altered('turns', change))
    expect(differences.length).toBeGreaterThan(0)
    expect(new Set(differences.map(({ what }) => what))).toEqual(new Set(['quotation']))
  })

  test('one word that no quotation shows, when the words are embedded again', async () => {
    const { bundle } = readBundle(whole)
    const untouched = await measureDrift(bundle, { embedder: model })
    expect(untouched).toMatchObject({ far: 0, changedAssignments: 0, isSameEmbedder: true })
    expect(untouched.maxDistance).toBeLessThan(1e-6)
    const quoted = bundle.quotes.map(({ interviewId }) => interviewId)
    const other = bundle.record.interviews.find(
      ({ interviewId, status }) => status === 'complete' && !quoted.includes(interviewId),
    )!
    const change = (text: string) =>
      text
        .split('\n')
        .map((line) =>
          line.includes(other.interviewId) ? line.replace(/late|price|login|log in/, 'kind') : line,
        )
        .map((line) => {
          if (line === '') return line
          const turn = JSON.parse(line) as { text: string }
          return JSON.stringify({ ...turn, length: turn.text.length })
        })
        .join('\n')
    const drift = await measureDrift(readBundle(altered('turns', change)).bundle, { embedder: model })
    expect(drift.far).toBeGreaterThan(0)
  })

  test('one answer', () => {
    const change = (text: string) => text.replace('"yes":true', '"yes":false')
    const places = verify(altered('answers', change)).differences.map(({ where }) => where)
    expect(places).toContain('question/again:1/option/yes/count')
    expect(places).toContain('question/again:1/option/no/low')
  })

  test('one human code', () => {
    const change = (text: string) => text.replace('"has":true', '"has":false')
    const { differences } = verify(altered('human', change))
    expect(differences.map(({ where }) => where)).toContainEqual(expect.stringMatching(/^theme\/.*\/share$/))
    expect(new Set(differences.map(({ what }) => what))).toEqual(new Set(['number']))
  })

  test('one figure of a chart, one word of a claim, and one place of a quotation in the written report', () => {
    const { bundle } = readBundle(whole)
    expect(bundle.documents).toHaveLength(1)
    const kinds = (from: RegExp | string, to: string) => {
      const { differences } = verify(altered('document', (text) => text.replace(from, () => to)))
      return [...new Set(differences.map(({ what }) => what))]
    }
    expect(kinds(/"count":10,/, '"count":11,')).toEqual(['number'])
    const claims = Object.values(bundle.documents[0]!.document.claims)
    const counted = claims.find(
      ({ kind, verdict, text }) => kind === 'prevalence' && verdict === 'supported' && /\d/.test(text),
    )!
    const text = counted.text.replace(/\d+/, '9999')
    expect(kinds(JSON.stringify(counted.text), JSON.stringify(text))).toEqual(['claim'])
    expect(kinds(/"evidence":\[\{"end":\d+/, '"evidence":[{"end":9999')).toEqual(['quotation'])
  })

  test('the figure that a claim of a theme was written with', () => {
    const { claims } = readBundle(whole).bundle.documents[0]!.document
    const own = Object.values(claims).find(({ text }) => text === addedClaim)!
    expect(own).toMatchObject({ verdict: 'supported', numbers: [{ figure: { source: 'theme' } }] })
    expect(own.evidence.length).toBeGreaterThan(0)
    const { count } = own.numbers[0]!.proportion
    const { differences } = verify(
      altered(
        'document',
        eachLine((line: Bundle['documents'][number]) => {
          line.document.claims[own.claimId]!.numbers[0]!.proportion.count++
          return line
        }),
      ),
    )
    expect(differences).toMatchObject([{ what: 'number', stated: count + 1, computed: count }])
  })

  test('and says of how many sentences it compared nothing with the record', () => {
    const { bundle } = readBundle(whole)
    const [written] = bundle.documents
    const says = (text: string) => {
      const prose = { blockId: 'b999', section: 'findings' as const, kind: 'prose' as const }
      const blocks = [...written!.document.blocks, { ...prose, parts: [{ kind: 'text' as const, text }] }]
      const document = { ...written!.document, blocks }
      return verifyBundle({ ...bundle, documents: [{ ...written!, document }] }, [])
    }
    expect(says('Cut the price.').notChecked).toEqual([])
    expect(says('Lawyers trust it blindly. The fee rose.')).toMatchObject({
      verdict: 'identical',
      notChecked: [
        '2 sentences of the report that its author wrote: they are no claims, and nothing here compares them with the record.',
      ],
    })
  })

  test('the stretches of a theme, left out', () => {
    const [first] = readBundle(whole).bundle.record.themes
    const isOfFirst = (line: string) => line.includes(first!.themeId)
    const change = (text: string) =>
      text
        .split('\n')
        .filter((line) => !isOfFirst(line))
        .join('\n')
    expect(verify(altered('assignments', change)).verdict).toBe('different')
  })

  test('a file that the manifest does not name, and one that is gone', () => {
    const files = unzipSync(whole)
    files['record/more.jsonl'] = strToU8('{}')
    delete files[partNames.rules]
    const { faults } = readBundle(zipSync(files))
    expect(faults.map(({ path }) => path)).toEqual([partNames.rules, 'record/more.jsonl'])
  })
})

describe('what is no bundle', () => {
  it('is refused in a sentence that carries none of its words', () => {
    const files = unzipSync(whole)
    const refused = (bytes: Uint8Array) => {
      try {
        readBundle(bytes)
        return ''
      } catch (error) {
        return (error as { say: string }).say
      }
    }
    expect(refused(zipSync({ 'a.txt': strToU8('hello') }))).toContain('no manifest.json')
    expect(refused(whole.slice(0, whole.length / 2))).toContain('not a run bundle')
    const broken = { ...files, [partNames.turns]: strToU8('{"interviewId":"secret words"}\n') }
    expect(refused(zipSync(broken))).toMatch(/record\/turns\.jsonl:1: turn: /)
    expect(refused(zipSync(broken))).not.toContain('secret')
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest
    const newer = { ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, bundleVersion: 99 })) }
    expect(refused(zipSync(newer))).toContain('bundleVersion')
  })
})
