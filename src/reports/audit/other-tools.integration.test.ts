/** One small invented export of each tool whose interviews can be audited or imported, as it is shaped there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { qdpxProject } from '../formats/qdpx/project.ts'
import { readTranscripts } from './read-transcripts.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earwitness-other-tools-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const listen = JSON.stringify({
  study: 'Bike share',
  conversations: [
    {
      conversation_id: 'c-1',
      transcript: [
        { role: 'moderator', text: 'Why did you stop?', timestamp: '00:00:04' },
        { role: 'user', text: 'The dock was full.', timestamp: '00:00:09' },
      ],
      metadata: { plan: 'pro' },
    },
    {
      conversation_id: 'c-2',
      transcript: [
        { role: 'moderator', text: 'Why did you stop?' },
        { role: 'user', text: 'It rained too much.' },
      ],
    },
  ],
})
const rows = JSON.stringify([
  { session_id: 'c-1', role: 'moderator', content: 'Why did you stop?' },
  { session_id: 'c-1', role: 'user', content: 'The dock was full.' },
  { session_id: 'c-2', role: 'moderator', content: 'Why did you stop?' },
  { session_id: 'c-2', role: 'user', content: 'It rained too much.' },
])
const dovetail = `Note title,Content,Tags,Created by,Created at
c-1,"Interviewer: Why did you stop?
Participant: The dock was full.
Interviewer: Anything else?
Participant: No.",Docks,ana@example.com,2026-05-01
c-2,"Interviewer: Why did you stop?
Participant: It rained too much.
Interviewer: Anything else?
Participant: No.",Weather,ana@example.com,2026-05-02
`
const qualtrics = `StartDate,ResponseId,Q1,Q2
Start Date,Response ID,Why did you stop?,Anything else?
"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2_TEXT""}"
2026-05-01 10:00:00,c-1,The dock was full.,No.
2026-05-01 11:00:00,c-2,It rained too much.,No.
`
const conveo = `Participant ID,Question,Answer,Theme,Interview date
c-1,Why did you stop?,The dock was full.,Docks,2026-05-01
c-1,Anything else?,No.,,2026-05-01
c-2,Why did you stop?,It rained too much.,Weather,2026-05-01
`

/** As this program itself exports a project. */
function ownProject(): Uint8Array {
  const turn = (interviewId: string, number: number, text: string) => ({
    ...{ interviewId, turn: number, turnRevision: 1, questionKey: null, length: text.length, text },
    role: number % 2 === 0 ? ('interviewer' as const) : ('participant' as const),
  })
  const said = ['The dock was full.', 'It rained too much.']
  const { xml, sources } = qdpxProject({
    study: { studyId: 's', name: 'Bikes', question: 'Why do people stop?' },
    record: {
      ...{ statuses: ['complete'], analysis: null, answers: [], exposures: [], questions: [], segments: [] },
      ...{ themes: [], assignments: [], humanCoding: null, human: [], vectors: null },
      interviews: said.map((_, at) => ({
        ...{ interviewId: `i${at}`, participantId: `p${at}`, status: 'complete', origin: 'live' },
        ...{ language: 'en', startedAt: null, attributes: { plan: at === 0 ? 'pro' : 'basic' } },
      })),
      turns: said.flatMap((text, at) => [
        turn(`i${at}`, 0, 'Why did you stop?'),
        turn(`i${at}`, 1, text),
        turn(`i${at}`, 2, 'Anything else?'),
        turn(`i${at}`, 3, 'No.'),
      ]),
    },
    marks: [],
    at: new Date(0),
    origin: 'test',
  })
  const files = Object.fromEntries(sources.map(({ path, text }) => [path, strToU8(text)]))
  return zipSync({ 'project.qde': strToU8(xml), ...files })
}

describe('interviews as other tools export them', () => {
  it.each([
    ['Listen-shaped JSON', 'listen.json', listen, ['c-1', 'c-2']],
    ['rows of a moderator and a user', 'rows.json', rows, ['c-1', 'c-2']],
    ['Dovetail notes', 'dovetail.csv', dovetail, ['c-1', 'c-2']],
    ['Qualtrics responses', 'qualtrics.csv', qualtrics, ['c-1', 'c-2']],
    ['Conveo-like answers', 'conveo.csv', conveo, ['c-1', 'c-2']],
    ['a REFI-QDA project', 'project.qdpx', null, ['P01', 'P02']],
  ])('%s', async (...[, fileName, text, ids]) => {
    const path = join(folder, fileName)
    await writeFile(path, text ?? ownProject())
    const { interviews } = await readTranscripts([{ path, fileName }])
    expect(interviews.map(({ id }) => id)).toEqual(ids)
    const said = interviews.map(({ turns }) => turns.filter(({ role }) => role === 'participant')[0]!.text)
    expect(said).toEqual(['The dock was full.', 'It rained too much.'])
    expect(interviews[0]!.turns[0]).toMatchObject({ role: 'interviewer', text: 'Why did you stop?' })
  })
})
