/** An invented study of which reports are written, and how a researcher asks for them. */
import { expect } from 'vitest'
import type { ReportClaim, ReportDocument } from '../../src/reports/document/model.ts'
import type { ReportView } from '../../src/reports/document/show-report.ts'
import type { TestApp, TestWorkspace } from './app.ts'
import { guideOf } from './guides.ts'
import type { TestDatabase } from './postgres.ts'
import { type InterviewSketch, insertRecord } from './record.ts'
import { insertTestStudy } from './test-study.ts'

const guide = guideOf(
  [
    {
      key: 'reason',
      kind: 'single_choice',
      text: 'What had most to do with it?',
      objectiveKey: 'reasons',
      settings: { options: [option('price', 'The price'), option('docks', 'No free dock')] },
    },
    { key: 'again', kind: 'yes_no', text: 'Would you come back?', objectiveKey: null },
  ],
  {
    objectives: [
      { key: 'reasons', text: 'Why people leave' },
      { key: 'other', text: 'What nobody was asked' },
    ],
  },
)

function option(key: string, label: string) {
  return { key, label: { en: label }, role: 'plain' as const }
}

/** Twenty people: fourteen say the price, six the docks; Anna Berg is one of them. */
export const people: InterviewSketch[] = Array.from({ length: 20 }, (_, at) => ({
  label: at === 0 ? 'Anna Berg' : `Participant ${at + 1}`,
  said: [
    { role: 'interviewer', text: 'What had most to do with it?', questionKey: 'reason' },
    { role: 'participant', text: wordsOf(at), questionKey: 'reason' },
  ],
  answers: [
    {
      questionKey: 'reason',
      value: { kind: 'single_choice', option: at < 14 ? 'price' : 'docks' },
      turns: [1],
    },
  ],
  exposed: ['reason'],
}))

export function wordsOf(at: number): string {
  if (at === 0)
    return 'The monthly pass doubled, and Marta in Lisbon told me to mail anna@berg.example about it.'
  return at < 14
    ? `The pass doubled in week ${at} and I could not pay it.`
    : `There was no dock free in week ${at}.`
}

type Who = 'owner' | 'researcher' | 'viewer'

/** At the top of a test file; `newStudy` makes what `held` holds. */
export function reportedStudy(database: TestDatabase, house: TestApp) {
  const held = {} as { workspace: TestWorkspace; studyId: string; interviewIds: string[] }
  const path = () => `/api/v1/studies/${held.studyId}/report`

  async function newStudy(): Promise<void> {
    held.workspace = await house.workspace()
    held.studyId = await insertTestStudy(database.db, held.workspace.workspaceId, guide)
    const record = { workspaceId: held.workspace.workspaceId, studyId: held.studyId }
    const partial = { ...people[19], label: 'Somebody else', status: 'partial' as const }
    held.interviewIds = await insertRecord(database.db, record, [...people, partial])
  }

  const askAs = (role: Who) => (method: string, to: string, body?: unknown) =>
    held.workspace.as(role).request(method, to, body === undefined ? {} : { body })
  const ask = askAs('researcher')

  async function good(method: string, to: string, body?: unknown) {
    const reply = await ask(method, to, body)
    expect([to, reply.status, reply.status < 300 ? '' : reply.body]).toEqual([to, reply.status, ''])
    return reply.body
  }

  async function draft(): Promise<ReportView> {
    return good('POST', `${path()}/draft`)
  }

  async function edit(edit: object): Promise<ReportView> {
    const { report } = await good('GET', path())
    return good('POST', `${path()}/edits`, { draftVersion: report.draftVersion, edit })
  }

  return { held, path, newStudy, askAs, ask, good, draft, edit }
}

export const claimsOf = ({ claims }: ReportDocument, kind: ReportClaim['kind']) =>
  Object.values(claims).filter((claim) => claim.kind === kind)
