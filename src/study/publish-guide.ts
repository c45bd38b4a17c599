import { isDeepStrictEqual } from 'node:util'
import { writeAudit } from '../platform/audit/audit.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { checkLaunch, isOverridable, type Override, openFaults } from './check-launch.ts'
import { compareGuides } from './compare-guides.ts'
import { keepApart } from './keep-apart.ts'
import { type GivenOverride, keptOverrides, sameFault, withKept } from './kept-overrides.ts'
import { knownOf } from './known-facts.ts'
import type { GuideFault } from './lint/index.ts'
import type { ContactPerson, GuideRevision } from './model.ts'
import { noInterviews, type StudyContextOfCall, type StudyPorts } from './ports.ts'
import { isSameData } from './same-data.ts'
import {
  findRevision,
  insertHistory,
  insertRevision,
  listHistory,
  listRevisions,
  lockStudy,
  type StudyRow,
  updateStudy,
} from './store.ts'
import { staleVersion, studyNotFound } from './study-errors.ts'

export interface PublishInput {
  studyId: string
  /** The draft's version that was looked at. */
  version: number
  /**
   * Serious faults of the wording that somebody takes upon themselves, each with a reason. A reason of the last revision
   * holds without being given again while the question is worded as it was, unless `null` stands in its place.
   */
  overrides: readonly GivenOverride[]
  /** Who reads moments that call for care, where the terms do not name them yet; kept with the terms. */
  contactPerson?: ContactPerson
  /** A language model that words follow-ups runs elsewhere: participants are told. */
  hasModelElsewhere?: boolean
  /** One that reads answers does: they are told of that too. */
  hasAnalystElsewhere?: boolean
  now?: Date
}

export interface Published {
  study: StudyRow
  revision: GuideRevision
}

/**
 * Makes the draft an immutable revision and the study live, also one that is closed: its terms allow answers again.
 * Interviews that run go on with the revision that they began with.
 *
 * @throws AppError `not_found`, `stale_version`, or `conflict` with a detail for each line that blocks
 */
export async function publishGuide(
  call: StudyContextOfCall & Pick<StudyPorts, 'countInterviews'>,
  input: PublishInput,
): Promise<Published> {
  const { workspaceId, actor } = call
  const now = input.now ?? new Date()
  return withTenant(call.db, workspaceId, async (tx) => {
    const locked = await lockStudy(tx, input.studyId)
    if (!locked) throw studyNotFound()
    const revisions = await listRevisions(tx, locked.studyId)
    if (locked.draftVersion !== input.version && !(await isPublishedFrom(tx, locked, input.version)))
      throw staleVersion(locked.draftVersion)
    const draft = keepApart(
      locked.draft,
      revisions.map(({ guide }) => guide),
    )
    const study = withModelsTold(withContactPerson({ ...locked, draft }, input.contactPerson), input)
    if (study.status === 'archived') throw archived()
    const { completes } = (await call.countInterviews(tx, [study.studyId])).get(study.studyId) ?? noInterviews
    const [latest] = revisions
    const kept = keptOverrides(latest, study.draft)
    const overrides = assertLaunchable({
      study,
      overrides: withKept(input.overrides, kept),
      now,
      completes,
    })
    const next = await nextRevision(tx, { study, overrides, actor, now, latest })
    // Pressed twice, or by two people: what is live already is what was asked for.
    if (
      latest &&
      study.status === 'live' &&
      study.liveRevisionId === latest.revisionId &&
      isSame(latest, next)
    )
      return { study: locked, revision: latest }
    const revision = await insertRevision(tx, next)
    const { softLaunchAt } = study.draftTerms
    const published = await updateStudy(tx, study.studyId, {
      status: 'live',
      pausedReason: null,
      liveRevisionId: revision.revisionId,
      draft: study.draft,
      draftTerms: study.draftTerms,
      // What publishing changed in it is not what an editor that is open holds.
      draftVersion: locked.draftVersion + (isSameDraft(locked, study) ? 0 : 1),
      softLaunchDone: softLaunchAt === null || completes >= softLaunchAt,
    })
    await recordPublication(tx, {
      ...{ workspaceId, actor, revision, kept },
      ...{ draftVersion: input.version, becameVersion: published!.draftVersion },
    })
    return { study: published!, revision }
  })
}

/** Whether the draft is newer than this version only by what its publication changed itself, as when it is pressed twice. */
async function isPublishedFrom(tx: Tx, study: StudyRow, version: number): Promise<boolean> {
  if (study.draftVersion !== version + 1) return false
  const published = (await listHistory(tx, study.studyId)).find(({ action }) => action === 'guide.published')
  return published?.details.draftVersion === version && published.details.becameVersion === study.draftVersion
}

function isSameDraft(before: StudyRow, after: StudyRow): boolean {
  return isSameData([before.draft, before.draftTerms], [after.draft, after.draftTerms])
}

function withContactPerson(study: StudyRow, contactPerson: ContactPerson | undefined): StudyRow {
  return contactPerson ? { ...study, draftTerms: { ...study.draftTerms, contactPerson } } : study
}

function withModelsTold(
  study: StudyRow,
  { hasModelElsewhere = false, hasAnalystElsewhere: tellsOfModelAnalysis = false }: PublishInput,
): StudyRow {
  const { draftTerms: before } = study
  const tellsOfModels = hasModelElsewhere && before.followUpWording !== 'program'
  const told = {
    ...(tellsOfModels !== (before.tellsOfModels ?? false) && { tellsOfModels }),
    ...(tellsOfModelAnalysis !== (before.tellsOfModelAnalysis ?? false) && { tellsOfModelAnalysis }),
  }
  return Object.keys(told).length === 0 ? study : { ...study, draftTerms: { ...before, ...told } }
}

function archived(): AppError {
  return new AppError('conflict', 'cannot publish a study that is archived', {
    say: 'This study is archived. Restore it first.',
  })
}

interface LaunchAttempt {
  study: StudyRow
  overrides: readonly Override[]
  now: Date
  completes: number
}

/** Returns the overrides that were needed: nothing is logged as overridden that was no fault. */
function assertLaunchable({ study, overrides, now, completes }: LaunchAttempt): Override[] {
  const { lines, canLaunch, faults } = checkLaunch({
    guide: study.draft,
    terms: study.draftTerms,
    known: knownOf(study),
    context: study.context,
    overrides,
    now,
    completes,
  })
  if (!canLaunch) {
    const blocking = lines.filter((line) => line.state === 'blocked')
    throw new AppError('conflict', `blocked by ${blocking.map((line) => line.id).join(', ')}`, {
      say: `This cannot be published yet. ${blocking[0]!.say} ${blocking[0]!.fix ?? ''}`.trim(),
      details: blocking.flatMap((line) => [
        { where: line.id, say: line.fix ? `${line.say} ${line.fix}` : line.say },
        ...(line.id === 'wording' ? openFaults(faults, overrides).map(detailOf) : []),
      ]),
    })
  }
  const serious = faults.filter((fault) => fault.severity === 'serious' && isOverridable(fault))
  return overrides
    .filter(({ questionKey, code }) =>
      serious.some((fault) => fault.questionKey === questionKey && fault.code === code),
    )
    .map(({ questionKey, code, reason }) => ({ questionKey, code, reason: reason.trim() }))
}

/** By the names under which it is overridden. */
function detailOf({ questionKey, code, why, suggestion }: GuideFault) {
  return { where: `${questionKey}:${code}`, say: `${why} ${suggestion}` }
}

interface RevisionInput {
  study: StudyRow
  overrides: Override[]
  actor: string
  now: Date
  latest: GuideRevision | undefined
}

async function nextRevision(
  tx: Tx,
  { study, overrides, actor, now, latest }: RevisionInput,
): Promise<GuideRevision> {
  const live = study.liveRevisionId ? await findRevision(tx, study.liveRevisionId) : (latest ?? null)
  return {
    workspaceId: study.workspaceId,
    revisionId: newId(),
    studyId: study.studyId,
    number: (latest?.number ?? 0) + 1,
    guide: study.draft,
    terms: study.draftTerms,
    source: study.draftSource,
    overrides,
    changes: live ? compareGuides(live.guide, study.draft) : [],
    publishedAt: now,
    publishedBy: actor,
  }
}

/** Whether participants would meet the same. As they are kept: what is not set is not there. */
function isSame(held: GuideRevision, next: GuideRevision): boolean {
  const metBy = ({ guide, terms, overrides }: GuideRevision) =>
    JSON.parse(JSON.stringify({ guide, terms, overrides })) as unknown
  return isDeepStrictEqual(metBy(held), metBy(next))
}

interface Publication {
  workspaceId: string
  actor: string
  revision: GuideRevision
  kept: readonly Override[]
  /** That was looked at, and the one it became. */
  draftVersion: number
  becameVersion: number
}

async function recordPublication(
  tx: Tx,
  { workspaceId, actor, revision, kept, draftVersion, becameVersion }: Publication,
): Promise<void> {
  const { studyId, number, overrides } = revision
  const details = { number, draftVersion, becameVersion }
  await insertHistory(tx, { workspaceId, studyId, action: 'guide.published', actor, details })
  for (const { questionKey, code, reason } of overrides)
    await insertHistory(tx, {
      workspaceId,
      studyId,
      action: kept.some((held) => sameFault(held, { questionKey, code }) && held.reason === reason)
        ? 'fault.override_reused'
        : 'fault.overridden',
      actor,
      reason,
      details: { number, questionKey, code },
    })
  await writeAudit(tx, {
    workspaceId,
    actor,
    action: 'guide.published',
    target: studyId,
    details: { number, overrides: overrides.length },
  })
}
