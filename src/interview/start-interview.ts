import { createHash, randomBytes } from 'node:crypto'
import { hashLinkToken, newLinkToken } from '../audience/link-tokens.ts'
import { type ConsentPurpose, consentPurposes, minorPurposes } from '../audience/model.ts'
import { findParticipant, insertConsents, insertParticipant, insertToken } from '../audience/store.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { retryDeadlocks } from '../platform/database/deadlock.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { holdStudy, isStaying } from '../study/store.ts'
import { writeDraft } from './append-events.ts'
import { computeBeginning } from './compute-beginning.ts'
import { languageShown, textShown } from './consent-shown.ts'
import { type Door, openDoor } from './door.ts'
import type { Recalled } from './earlier/match-earlier.ts'
import { recallEarlier } from './earlier/recall-earlier.ts'
import { areReusable } from './earlier/store.ts'
import { type InterviewEngine, type LiveInterview, type Revision, readLive } from './live-interview.ts'
import { describeIntro } from './room-texts.ts'
import { emptyState } from './state.ts'
import { findInterview, findInterviewOfParticipant, insertInterview, lockBeginning } from './store.ts'

export interface StartInput {
  token: string
  /** Purposes agreed to; what is not named counts as refused. */
  consent: readonly ConsentPurpose[]
  consentTextVersion: string
  language?: string
  /** The same id twice begins one interview. */
  clientId: string
}

export interface Started {
  workspaceId: string
  live: LiveInterview
  /** Goes on with this interview from any device; known to nobody else. */
  continueToken: string
}

/**
 * Agrees and begins: person, interview, consent with its exact words, private token and the first question are one
 * transaction. A personal link that has an interview already goes on with it.
 *
 * @throws AppError `consent_missing`, `stale_version` when the terms changed meanwhile, `gone` when nobody can come in,
 *   `unavailable` while the study is being deleted, or held by somebody for long
 */
export async function startInterview(engine: InterviewEngine, input: StartInput): Promise<Started> {
  const door = await openDoor(engine, input.token)
  const { workspaceId } = door.target
  if (door.interviewId !== null) return goOn(engine, door, door.interviewId)
  const interviewId = interviewIdFor(door, input.clientId)
  const isThere = await withTenant(engine.db, workspaceId, (tx) => findInterview(tx, interviewId))
  if (isThere) return goOn(engine, door, interviewId)
  const revision = assertOpen(door)
  assertAgreed(input, { revision, isTest: door.isTest })
  const context = { ...engine, workspaceId }
  const person = {
    participantId: door.link.participantId ?? newId(),
    isNew: door.link.participantId === null,
  }
  const recalled = await recall(engine, door, { revision, interviewId, input })
  const quoted = recalled.map(({ fromInterviewId }) => fromInterviewId)
  const begun = await prepare(engine, door, {
    recalled,
    revision,
    interviewId,
    input,
    participantId: person.participantId,
  })
  const token = newLinkToken()
  const write = async (tx: Tx) => {
    // Two tabs that begin at once by one personal link, or one request sent twice: the first makes it.
    await lockBeginning(tx, door.link.participantId ?? interviewId)
    if (await isBegun(tx, door, interviewId)) return null
    if (!(await isOpenNow(tx, door))) return null
    // What the first question quotes may have been deleted since it was read, or its consent taken back.
    if (!(await areReusable(tx, { participantId: person.participantId, interviewId }, quoted))) return null
    const attributes = person.isNew
      ? {}
      : ((await findParticipant(tx, person.participantId))?.attributes ?? {})
    if (person.isNew) {
      const source = { kind: 'link', linkId: door.link.linkId } as const
      await insertParticipant(tx, { workspaceId, participantId: person.participantId, source })
    }
    await insertRow(tx, begun.live, {
      door,
      attributes,
      language: languageOf(revision, input.language),
      startedAt: new Date(engine.clock()),
    })
    await insertConsents(tx, consentRows(begun.live, { revision, input }))
    await insertContinueToken(tx, door, { token, interviewId })
    return writeDraft(tx, context, begun)
  }
  const written = await retryDeadlocks(() => withTenant(engine.db, workspaceId, write, { waits: 'briefly' }))
  if (!written) return startInterview(engine, input)
  written.remember()
  return { workspaceId, live: written.live, continueToken: token }
}

/** Only of a person who is known, which an open link never tells. */
async function recall(
  engine: InterviewEngine,
  { link, target }: Door,
  { revision, interviewId, input }: Pick<Beginning, 'revision' | 'interviewId' | 'input'>,
): Promise<Recalled[]> {
  const { participantId, studyId } = link
  if (participantId === null) return []
  const language = languageOf(revision, input.language)
  return withTenant(engine.db, target.workspaceId, (tx) =>
    recallEarlier(tx, engine, { participantId, interviewId, studyId, revision, language }),
  )
}

/** The door was looked at before the first question was computed: the study may have been closed or deleted since. */
async function isOpenNow(tx: Tx, { link, isTest }: Door): Promise<boolean> {
  if (!(await isStaying(tx, link.studyId))) {
    throw new AppError('unavailable', 'the study is being deleted', {
      say: 'This study is being deleted at the moment and takes no new interviews.',
      retryAfterSeconds: 5,
    })
  }
  const study = await holdStudy(tx, link.studyId)
  return study !== null && (isTest || study.status === 'live')
}

async function isBegun(tx: Tx, { link }: Door, interviewId: string): Promise<boolean> {
  if (await findInterview(tx, interviewId)) return true
  const { studyId, participantId } = link
  return participantId !== null && (await findInterviewOfParticipant(tx, { studyId, participantId })) !== null
}

/** A second `start`, or a personal link opened again: another private token for the same interview. */
async function goOn(engine: InterviewEngine, door: Door, interviewId: string): Promise<Started> {
  const { workspaceId } = door.target
  const live = await readLive({ ...engine, workspaceId }, interviewId)
  return { workspaceId, live, continueToken: await addContinueToken(engine, door, interviewId) }
}

/** One more private way into an interview, for a device that came by a personal link. */
export async function addContinueToken(
  engine: InterviewEngine,
  door: Door,
  interviewId: string,
): Promise<string> {
  const token = newLinkToken()
  await withTenant(engine.db, door.target.workspaceId, (tx) =>
    insertContinueToken(tx, door, { token, interviewId }),
  )
  return token
}

function insertContinueToken(
  tx: Tx,
  door: Door,
  made: { token: string; interviewId: string },
): Promise<void> {
  return insertToken(tx, {
    tokenHash: hashLinkToken(made.token),
    workspaceId: door.target.workspaceId,
    kind: 'continue',
    linkId: door.link.linkId,
    interviewId: made.interviewId,
  })
}

/** The client's id decides the interview's, so that a repeated start finds what the first one made. */
function interviewIdFor(door: Door, clientId: string): string {
  const hash = createHash('sha256')
    .update(`${door.target.workspaceId}/${door.link.linkId}/${clientId}`)
    .digest()
  // UUID version 8 (RFC 9562): bits of our own making.
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

function assertOpen(door: Door): Revision {
  if (door.revision && door.closedMessage === null) return door.revision
  throw new AppError('gone', 'the study takes no new interviews', {
    say: door.closedMessage ?? 'This study is not taking answers at the moment.',
  })
}

function assertAgreed(input: StartInput, shown: { revision: Revision; isTest: boolean }): void {
  if (!input.consent.includes('interview')) {
    throw new AppError('consent_missing', 'start without consent to the interview', {
      say: 'Nothing is kept before you agree. Agree to take part, or leave this page.',
    })
  }
  const given = [...minorPurposes].filter((purpose) => input.consent.includes(purpose))
  if (given.length === 1) {
    throw new AppError('consent_missing', `of a minor only ${given[0]} was given`, {
      say: 'Under 18 both are needed: a parent or guardian agrees, and you agree yourself.',
    })
  }
  if (input.consentTextVersion !== introShown(input, shown).consentTextVersion) {
    throw new AppError('stale_version', 'consent to an older text', {
      say: 'The terms changed while this page was open. Please read them again.',
    })
  }
}

/** The consent page as it stands now, in the language in which it was asked for. */
function introShown(
  { language }: Pick<StartInput, 'language'>,
  { revision, isTest }: { revision: Revision; isTest: boolean },
) {
  return describeIntro(revision, { language: language ?? revision.guide.language, isTest })
}

interface Beginning {
  recalled: Recalled[]
  revision: Revision
  interviewId: string
  participantId: string
  input: StartInput
}

async function prepare(
  engine: InterviewEngine,
  door: Door,
  { revision, interviewId, participantId, input, recalled }: Beginning,
) {
  const live: LiveInterview = {
    workspaceId: door.target.workspaceId,
    row: {
      interviewId,
      studyId: door.link.studyId,
      revisionId: revision.revisionId,
      participantId,
      linkId: door.link.linkId,
      origin: 'live',
      leaseHolder: engine.serverId,
      erasedAt: null,
      evidenceKey: randomBytes(32),
    },
    state: emptyState(),
    epoch: 1,
    texts: new Map(),
    revision,
  }
  const purposes = decidedPurposes(askedPurposes(revision), input).map((purpose) => ({
    purpose,
    granted: input.consent.includes(purpose),
  }))
  const draft = await computeBeginning(engine, live, {
    seed: randomBytes(4).readUInt32BE(),
    language: languageOf(revision, input.language),
    isTest: door.isTest,
    clientId: input.clientId,
    purposes,
    recalled,
  })
  return { live, draft }
}

/** The wanted language where the guide has it, else the guide's own. */
function languageOf({ guide }: Revision, wanted: string | undefined): string {
  const has = (language: string) =>
    guide.sections.every((section) => section.questions.every((question) => language in question.text))
  if (wanted === undefined) return guide.language
  return [wanted, wanted.split('-')[0]!].find(has) ?? guide.language
}

export function askedPurposes({ terms }: Pick<Revision, 'terms'>): ConsentPurpose[] {
  return consentPurposes.filter((purpose) => {
    if (minorPurposes.has(purpose)) return terms.minors?.allowed === true
    return purpose === 'interview' || terms.askConsentFor.some((asked) => asked === purpose)
  })
}

/** Grown-ups are not asked for what is asked of minors: there is nothing that they refused. */
function decidedPurposes<T extends ConsentPurpose>(asked: readonly T[], { consent }: StartInput): T[] {
  return asked.filter((purpose) => !minorPurposes.has(purpose) || consent.includes(purpose))
}

function consentRows(
  { row, state, workspaceId }: LiveInterview,
  { revision, input }: Pick<Beginning, 'revision' | 'input'>,
) {
  const intro = introShown(input, { revision, isTest: state.isTest })
  const guideLanguage = revision.guide.language
  const language = input.language ?? guideLanguage
  const purposes = decidedPurposes(
    intro.consent.map(({ purpose }) => purpose),
    input,
  )
  return purposes.map((purpose) => ({
    workspaceId,
    interviewId: row.interviewId,
    participantId: row.participantId,
    purpose,
    granted: input.consent.includes(purpose),
    text: textShown(intro, purpose, language),
    textVersion: intro.consentTextVersion,
    language: languageShown(revision.terms, purpose, { language, guideLanguage }),
  }))
}

interface NewRow {
  door: Door
  attributes: Record<string, string | number | boolean | null>
  language: string
  startedAt: Date
}

async function insertRow(
  tx: Tx,
  { row, workspaceId }: LiveInterview,
  { door, attributes, language, startedAt }: NewRow,
): Promise<void> {
  await insertInterview(tx, {
    workspaceId,
    interviewId: row.interviewId,
    studyId: row.studyId,
    revisionId: row.revisionId,
    participantId: row.participantId,
    linkId: row.linkId,
    origin: 'live',
    status: door.isTest ? 'test' : 'in_progress',
    language,
    attributes,
    startedAt,
    leaseHolder: row.leaseHolder,
    evidenceKey: row.evidenceKey === null ? null : Buffer.from(row.evidenceKey),
  })
}
