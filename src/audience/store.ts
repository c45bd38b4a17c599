/** The only file of this room that queries the database. */
import { and, desc, eq, gt, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm'
import { type Database, executePlanned, type Tx } from '../platform/database/database.ts'
import { keepStatement } from '../platform/database/kept-plans.ts'
import { newId } from '../platform/ids.ts'
import { lotsOf } from '../platform/lots.ts'
import { studies } from '../study/tables.ts'
import type {
  Attributes,
  ConsentPurpose,
  FactSource,
  Link,
  Participant,
  TokenKind,
  TokenTarget,
} from './model.ts'
import { consents, links, participants, profileFacts, tokens } from './tables.ts'

// --- links ---------------------------------------------------------------------------------------------------

export interface NewLink {
  workspaceId: string
  linkId: string
  studyId: string
  kind: Link['kind']
  slug: string | null
  participantId: string | null
  isTest: boolean
  name: string
  createdBy: string
}

export async function insertLink(tx: Tx, link: NewLink): Promise<Link> {
  const [row] = await tx.insert(links).values(link).returning()
  return toLink(row!)
}

export async function findLink(tx: Tx, linkId: string): Promise<Link | null> {
  const [row] = await tx.select().from(links).where(eq(links.linkId, linkId))
  return row ? toLink(row) : null
}

/** Newest first; links for trying a draft only where they are asked for. */
export async function listLinks(
  tx: Tx,
  { studyId, withTests = false }: { studyId: string; withTests?: boolean },
): Promise<Link[]> {
  const rows = await tx
    .select()
    .from(links)
    .where(and(eq(links.studyId, studyId), withTests ? undefined : eq(links.isTest, false)))
    .orderBy(desc(links.createdAt), desc(links.linkId))
  return rows.map(toLink)
}

/** The open link that a study already shows, so that the Share page does not make another. */
export async function findOpenLink(tx: Tx, studyId: string): Promise<Link | null> {
  const [row] = await tx
    .select()
    .from(links)
    .where(
      and(
        eq(links.studyId, studyId),
        eq(links.kind, 'open'),
        eq(links.isTest, false),
        isNull(links.revokedAt),
      ),
    )
    .orderBy(links.createdAt)
    .limit(1)
  return row ? toLink(row) : null
}

/** The link by which somebody tries this study, if it was made after `since` and still works. */
export async function findTestLink(
  tx: Tx,
  { studyId, createdBy, since }: { studyId: string; createdBy: string; since: Date },
): Promise<Link | null> {
  const [row] = await tx
    .select()
    .from(links)
    .where(
      and(
        eq(links.studyId, studyId),
        eq(links.isTest, true),
        eq(links.createdBy, createdBy),
        isNull(links.revokedAt),
        gt(links.createdAt, since),
      ),
    )
    .orderBy(desc(links.createdAt))
    .limit(1)
  return row ? toLink(row) : null
}

/**
 * Takes away test links made before a moment, with the tokens that begin by them; one by which an interview was held
 * stays as what that interview refers to. Returns how many stopped working or went.
 */
export async function retireTestLinks(
  tx: Tx,
  { workspaceId, before }: { workspaceId: string; before: Date },
): Promise<number> {
  const old = await tx
    .select({ linkId: links.linkId, revokedAt: links.revokedAt })
    .from(links)
    .where(and(eq(links.isTest, true), lt(links.createdAt, before)))
  if (old.length === 0) return 0
  const linkIds = old.map(({ linkId }) => linkId)
  await tx
    .delete(tokens)
    .where(
      and(eq(tokens.workspaceId, workspaceId), inArray(tokens.linkId, linkIds), isNull(tokens.interviewId)),
    )
  // What goes on by a continue token needs its link.
  const held = tx
    .select({ linkId: tokens.linkId })
    .from(tokens)
    .where(and(eq(tokens.workspaceId, workspaceId), inArray(tokens.linkId, linkIds)))
  const gone = await tx
    .delete(links)
    .where(and(inArray(links.linkId, linkIds), notInArray(links.linkId, held)))
    .returning({ linkId: links.linkId })
  const revoked = await tx
    .update(links)
    .set({ revokedAt: new Date() })
    .where(and(inArray(links.linkId, linkIds), isNull(links.revokedAt)))
    .returning({ linkId: links.linkId })
  return gone.length + revoked.length
}

export async function updateLinkRevoked(tx: Tx, linkId: string, revokedAt: Date): Promise<Link | null> {
  const [row] = await tx.update(links).set({ revokedAt }).where(eq(links.linkId, linkId)).returning()
  await tx
    .update(tokens)
    .set({ revokedAt })
    .where(and(eq(tokens.linkId, linkId), isNull(tokens.interviewId)))
  return row ? toLink(row) : null
}

export async function studyExists(tx: Tx, studyId: string): Promise<boolean> {
  const rows = await tx.select({ found: sql`1` }).from(studies).where(eq(studies.studyId, studyId))
  return rows.length > 0
}

function toLink(row: typeof links.$inferSelect): Link {
  const { linkId, studyId, kind, slug, participantId, isTest, name, createdBy, revokedAt, createdAt } = row
  return { linkId, studyId, kind, slug, participantId, isTest, name, createdBy, revokedAt, createdAt }
}

// --- tokens (without a tenant: they lead to it) -----------------------------------------------------------------

export interface NewToken {
  tokenHash: string
  workspaceId: string
  kind: TokenKind
  linkId: string
  interviewId?: string | null
  expiresAt?: Date | null
}

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.insert(tokens).values(token)
}

/** What a live token opens; null for an unknown, revoked or expired one, without telling which. */
export async function findTokenTarget(db: Database, tokenHash: string): Promise<TokenTarget | null> {
  const [row] = await executePlanned<TokenTarget & { expiresAt: Date | null; revokedAt: Date | null }>(db, {
    statement: findingToken,
    values: { tokenHash },
  })
  if (!row || row.revokedAt !== null) return null
  if (row.expiresAt !== null && row.expiresAt.getTime() <= Date.now()) return null
  return { workspaceId: row.workspaceId, kind: row.kind, linkId: row.linkId, interviewId: row.interviewId }
}

/** Planned once by each connection: every request of a participant begins with it. */
const findingToken = keepStatement(
  'find-token',
  sql`select workspace_id as "workspaceId", kind, link_id as "linkId", interview_id as "interviewId",
      expires_at as "expiresAt", revoked_at as "revokedAt"
    from tokens where token_hash = ${sql.placeholder('tokenHash')}`,
)

export async function revokeTokensOfInterview(
  tx: Tx,
  args: { workspaceId: string; interviewId: string },
): Promise<void> {
  await tx
    .update(tokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(tokens.workspaceId, args.workspaceId), eq(tokens.interviewId, args.interviewId)))
}

/** Live tokens of personal links: how many ways in somebody has. */
export async function countLiveTokens(tx: Tx, args: { workspaceId: string; linkIds: string[] }) {
  if (args.linkIds.length === 0) return new Map<string, number>()
  const rows = await tx
    .select({ linkId: tokens.linkId, count: sql<number>`count(*)::int` })
    .from(tokens)
    .where(
      and(
        eq(tokens.workspaceId, args.workspaceId),
        inArray(tokens.linkId, args.linkIds),
        eq(tokens.kind, 'personal'),
        isNull(tokens.revokedAt),
      ),
    )
    .groupBy(tokens.linkId)
  return new Map(rows.map((row) => [row.linkId, row.count]))
}

// --- participants ------------------------------------------------------------------------------------------------

export interface NewParticipant {
  workspaceId: string
  participantId: string
  label?: string | null
  sourceIdentity?: string | null
  attributes?: Attributes
  source: FactSource
}

/** The person and what is known of them, each fact with its source. */
export async function insertParticipant(tx: Tx, person: NewParticipant): Promise<void> {
  const { workspaceId, participantId, source } = person
  await tx.insert(participants).values({
    workspaceId,
    participantId,
    label: person.label ?? null,
    sourceIdentity: person.sourceIdentity ?? null,
  })
  const facts = Object.entries(person.attributes ?? {})
  if (facts.length === 0) return
  await tx
    .insert(profileFacts)
    .values(facts.map(([factKey, value]) => ({ workspaceId, participantId, factKey, value, source })))
}

/** Until the end of the transaction the person is not deleted. */
export async function findParticipant(tx: Tx, participantId: string): Promise<Participant | null> {
  const [row] = await tx
    .select()
    .from(participants)
    .where(eq(participants.participantId, participantId))
    .for('key share')
  if (!row) return null
  const known = await listAttributes(tx, [participantId])
  return { participantId, label: row.label, attributes: known.get(participantId) ?? {} }
}

/** In an object, since a string alone is read as JSON once more: "2023" would come back as a number. */
const wrapped = sql<{ value: Attributes[string] }>`jsonb_build_object('value', ${profileFacts.value})`

/** What is known of each, in the order of its name; people of whom nothing is known are not in it. */
export async function listAttributes(tx: Tx, participantIds: string[]): Promise<Map<string, Attributes>> {
  const found = new Map<string, Attributes>()
  for (const lot of lotsOf(participantIds)) {
    const facts = await tx
      .select({ participantId: profileFacts.participantId, factKey: profileFacts.factKey, held: wrapped })
      .from(profileFacts)
      .where(inArray(profileFacts.participantId, lot))
      .orderBy(profileFacts.factKey)
    for (const { participantId, factKey, held } of facts) {
      found.set(participantId, { ...found.get(participantId), [factKey]: held.value })
    }
  }
  return found
}

export interface AttributeChanges {
  participantId: string
  /** Names that nothing is known under any more. */
  gone: string[]
  changed: Attributes
}

/** What is not named keeps its value and its source. */
export async function replaceAttributes(
  tx: Tx,
  {
    workspaceId,
    participantId,
    gone,
    changed,
    source,
  }: AttributeChanges & { workspaceId: string; source: FactSource },
): Promise<void> {
  const replaced = [...gone, ...Object.keys(changed)]
  if (replaced.length === 0) return
  await tx
    .delete(profileFacts)
    .where(and(eq(profileFacts.participantId, participantId), inArray(profileFacts.factKey, replaced)))
  const facts = Object.entries(changed)
  if (facts.length === 0) return
  await tx
    .insert(profileFacts)
    .values(facts.map(([factKey, value]) => ({ workspaceId, participantId, factKey, value, source })))
}

// --- consent -----------------------------------------------------------------------------------------------------

export interface NewConsent {
  workspaceId: string
  interviewId: string
  participantId: string
  purpose: ConsentPurpose
  granted: boolean
  text: string
  textVersion: string
  language: string
}

export async function insertConsents(tx: Tx, rows: NewConsent[]): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(consents).values(rows.map((row) => ({ ...row, consentId: newId() })))
}

/** What holds now: the newest decision of each purpose. */
export async function findConsents(tx: Tx, interviewId: string): Promise<Map<ConsentPurpose, boolean>> {
  const rows = await tx
    .select({ purpose: consents.purpose, granted: consents.granted })
    .from(consents)
    .where(eq(consents.interviewId, interviewId))
    .orderBy(consents.at, consents.consentId)
  return new Map(rows.map((row) => [row.purpose, row.granted]))
}

/** The record of consent as it was given, for the participant's copy and the researcher's proof. */
export function listConsents(tx: Tx, interviewId: string) {
  return tx
    .select()
    .from(consents)
    .where(eq(consents.interviewId, interviewId))
    .orderBy(consents.at, consents.consentId)
}

// --- erasure -----------------------------------------------------------------------------------------------------

export interface GoneInterviews {
  workspaceId: string
  studyId: string
  /** Deleted with the study, before this. */
  interviewIds: string[]
  /** Who has no interview left in any study. */
  participantIds: string[]
}

/**
 * Everything of this room that a study holds: its links, what was agreed to in its interviews, and the people of whom
 * nothing else is left in the workspace. Who was invited to another study, or has agreed to something there, stays.
 */
export async function deleteStudyAudience(tx: Tx, gone: GoneInterviews): Promise<void> {
  const held = await tx
    .delete(links)
    .where(eq(links.studyId, gone.studyId))
    .returning({ linkId: links.linkId })
  for (const linkIds of lotsOf(held.map((link) => link.linkId))) {
    await tx
      .delete(tokens)
      .where(and(eq(tokens.workspaceId, gone.workspaceId), inArray(tokens.linkId, linkIds)))
  }
  for (const interviewIds of lotsOf(gone.interviewIds)) {
    await tx.delete(consents).where(inArray(consents.interviewId, interviewIds))
  }
  for (const participantIds of lotsOf(gone.participantIds)) {
    await deleteParticipants(tx, await listStandingNowhere(tx, participantIds))
  }
}

/** Who has neither a link nor a consent left. */
async function listStandingNowhere(tx: Tx, participantIds: string[]): Promise<string[]> {
  const { workspaceId, participantId } = participants
  const are = inArray(participantId, participantIds)
  // Who is being invited to another study at this moment is waited for: the next statement finds their link.
  await tx.select({ participantId }).from(participants).where(are).for('update')
  const rows = await tx
    .select({ participantId })
    .from(participants)
    .where(
      and(
        are,
        sql`not exists (select from ${links} where ${links.workspaceId} = ${workspaceId}
          and ${links.participantId} = ${participantId})`,
        sql`not exists (select from ${consents} where ${consents.workspaceId} = ${workspaceId}
          and ${consents.participantId} = ${participantId})`,
      ),
    )
  return rows.map((row) => row.participantId)
}

export async function deleteParticipants(tx: Tx, participantIds: string[]): Promise<void> {
  if (participantIds.length === 0) return
  await tx.delete(consents).where(inArray(consents.participantId, participantIds))
  await tx.delete(profileFacts).where(inArray(profileFacts.participantId, participantIds))
  await tx.delete(participants).where(inArray(participants.participantId, participantIds))
}
