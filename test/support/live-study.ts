/** A study that is live, with an open link, for tests of interviews; and a participant who talks through the door. */
import { randomUUID } from 'node:crypto'
import { createLink } from '../../src/audience/create-link.ts'
import type { RoomReply, RoomState, StartReply } from '../../src/interview/room-model.ts'
import { type Database, withTenant } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Guide, LaunchTerms } from '../../src/study/model.ts'
import { guideRevisions, studies } from '../../src/study/tables.ts'
import type { TestApp, TestReply } from './app.ts'
import { guideOf } from './guides.ts'

export interface LiveStudy {
  workspaceId: string
  studyId: string
  revisionId: string
  /** The open link's slug. */
  slug: string
}

/** Invented; without a person nothing can be launched. */
export const testContactPerson = { name: 'Ada Test', email: 'ada@study.example' }

export const testTerms: LaunchTerms = {
  targetCompletes: 1000,
  closesAt: null,
  softLaunchAt: null,
  sponsor: { name: '', mode: 'masked' },
  consentText: { en: 'What you say is kept for a year.' },
  consentTextVersion: 1,
  retentionDays: 365,
  modes: ['text'],
  askConsentFor: [],
  help: { en: 'Here is where help can be found.' },
  contactPerson: testContactPerson,
}

export interface LiveStudyOptions {
  workspaceId?: string
  guide?: Guide
  terms?: Partial<LaunchTerms>
}

export async function insertLiveStudy(db: Database, options: LiveStudyOptions = {}): Promise<LiveStudy> {
  const { workspaceId = newId(), guide = guideOf([{ key: 'why', text: 'Why did you begin?' }]) } = options
  const terms = { ...testTerms, ...options.terms }
  const studyId = newId()
  const revisionId = newId()
  const source = { madeBy: 'person', template: null, purpose: null, model: null } as const
  await withTenant(db, workspaceId, async (tx) => {
    await tx.insert(guideRevisions).values({
      workspaceId,
      revisionId,
      studyId,
      number: 1,
      guide,
      terms,
      source,
      overrides: [],
      changes: [],
      publishedBy: 'user:test',
    })
    await tx.insert(studies).values({
      workspaceId,
      studyId,
      name: 'A live study',
      question: 'What do people need?',
      context: { company: '', product: '', customerWords: '' },
      status: 'live',
      draft: guide,
      draftSource: source,
      draftTerms: terms,
      liveRevisionId: revisionId,
      createdBy: 'user:test',
    })
  })
  const { token } = await createLink({ db, workspaceId, actor: 'user:test' }, { kind: 'open', studyId })
  return { workspaceId, studyId, revisionId, slug: token }
}

export interface TestParticipant {
  interviewId: string
  continueToken: string
  /** As of the last reply. */
  state: RoomState
  /** Answers what is on screen: words, or a value. */
  say(answer: string | object): Promise<RoomState>
  /** Any change; the reply's state becomes ours when it was saved. */
  change(path: string, body?: object, method?: 'POST' | 'PUT'): Promise<TestReply>
  get(path?: string): Promise<TestReply>
  erase(): Promise<TestReply>
}

export interface BeginOptions {
  consent?: string[]
  clientId?: string
}

/** Comes in by a link, agrees and begins. */
export async function beginInterview(
  house: TestApp,
  token: string,
  { consent = ['interview'], clientId = randomUUID() }: BeginOptions = {},
): Promise<TestParticipant> {
  const door = await house.client().post('/api/v1/room/enter', { token })
  const { consentTextVersion } = door.body.state.intro
  const started = await house
    .client()
    .post('/api/v1/room/start', { token, consent, consentTextVersion, clientId })
  if (started.status !== 201)
    throw new Error(`start answered ${started.status}: ${JSON.stringify(started.body)}`)
  return participantOf(house, started.body)
}

export function participantOf(
  house: TestApp,
  { state, interviewId, continueToken }: StartReply,
): TestParticipant {
  const client = house.client({ authorization: `Bearer ${continueToken}` })
  const base = `/api/v1/room/interviews/${interviewId}`
  const participant: TestParticipant = {
    interviewId,
    continueToken: continueToken!,
    state,
    async say(answer) {
      const { question } = participant.state
      if (!question) throw new Error('nothing is asked')
      const { questionKey, turn } = question
      const words = typeof answer === 'string' ? { text: answer } : answer
      const reply = await participant.change('/answers', { questionKey, replyTo: turn, ...words })
      if (reply.status !== 200) throw new Error(`answer refused: ${JSON.stringify(reply.body)}`)
      return participant.state
    },
    async change(path, body = {}, method = 'POST') {
      const reply = await client.request(method, base + path, { body: { clientId: randomUUID(), ...body } })
      if (reply.status === 200) participant.state = (reply.body as RoomReply).state
      return reply
    },
    get: (path = '') => client.get(base + path),
    erase: () => client.delete(base),
  }
  return participant
}
