/** Studies: making, editing, launching, ending them. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { isLoopback } from '../platform/config/config.ts'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../platform/http/router.ts'
import { adjustProbing } from './adjust-probing.ts'
import { changeStatus, type StudyMove, studyMoves } from './change-status.ts'
import { createStudy } from './create-study.ts'
import { deleteStudy } from './delete-study.ts'
import { duplicateStudy } from './duplicate-study.ts'
import { ContactPersonSchema } from './model.ts'
import { draftWithModel } from './model-draft/draft-with-model.ts'
import type { StudyPorts } from './ports.ts'
import { publishGuide } from './publish-guide.ts'
import { recogniseByMeaning } from './recognise-by-meaning.ts'
import {
  AdjustSchema,
  GivenOverrideSchema,
  historyView,
  lineView,
  revisionView,
  schemas,
  studyView,
} from './route-schemas.ts'
import { renameStudy, saveDraft, saveTerms } from './save-draft.ts'
import { listStudiesWithCounts, viewHistory, viewLaunch, viewRevisions, viewStudy } from './view-study.ts'

export interface StudyRouteDependencies extends RouteDependencies {
  studyPorts: StudyPorts
}

const StudyParam = z.object({ studyId: z.uuid() })
const params = StudyParam
const oneStudy = { 200: jsonBody(z.object({ study: schemas.study }), 'The study'), ...errorResponses }

const list = createRoute({
  method: 'get',
  path: '/studies',
  operationId: 'listStudies',
  summary: 'All studies, last touched first',
  responses: {
    200: jsonBody(z.object({ studies: z.array(schemas.line) }), 'The studies'),
    ...errorResponses,
  },
})

const create = createRoute({
  method: 'post',
  path: '/studies',
  operationId: 'createStudy',
  summary: 'Make a study with a draft guide from its research question',
  request: { body: jsonRequest(schemas.brief) },
  responses: { 201: jsonBody(z.object({ study: schemas.study }), 'The study'), ...errorResponses },
})

const read = createRoute({
  method: 'get',
  path: '/studies/{studyId}',
  operationId: 'getStudy',
  summary: 'One study: draft, terms, and what is live',
  request: { params },
  responses: oneStudy,
})

const rename = createRoute({
  method: 'patch',
  path: '/studies/{studyId}',
  operationId: 'updateStudy',
  summary: 'Change name, question or decision',
  request: { params, body: jsonRequest(schemas.rename) },
  responses: oneStudy,
})

const draft = createRoute({
  method: 'put',
  path: '/studies/{studyId}/draft',
  operationId: 'saveDraft',
  summary: 'Save the draft guide; refused as stale_version when somebody saved meanwhile',
  request: { params, body: jsonRequest(z.object({ guide: schemas.guide, version: z.number().int() })) },
  responses: oneStudy,
})

const terms = createRoute({
  method: 'put',
  path: '/studies/{studyId}/terms',
  operationId: 'saveTerms',
  summary: 'Save the terms of the next launch',
  request: { params, body: jsonRequest(z.object({ terms: schemas.terms, version: z.number().int() })) },
  responses: oneStudy,
})

const launchCheck = createRoute({
  method: 'get',
  path: '/studies/{studyId}/launch-check',
  operationId: 'checkLaunch',
  summary: 'What stands between the draft and its launch, and what changed since the last',
  request: { params },
  responses: { 200: jsonBody(schemas.launch, 'The lines of the contract'), ...errorResponses },
})

const publish = createRoute({
  method: 'post',
  path: '/studies/{studyId}/publish',
  operationId: 'publishStudy',
  summary: 'Make the draft an immutable revision and the study live',
  request: {
    params,
    body: jsonRequest(
      z.object({
        version: z.number().int(),
        overrides: z.array(GivenOverrideSchema).max(200).default([]),
        contactPerson: ContactPersonSchema.optional(),
      }),
    ),
  },
  responses: {
    200: jsonBody(z.object({ study: schemas.study, revision: schemas.revision }), 'What is live now'),
    ...errorResponses,
  },
})

const moveSummaries: Record<StudyMove, string> = {
  pause: 'No new interviews for now; those that run go on',
  resume: 'Go on, also after the look at a soft launch',
  close: 'End the study: its target, date or purpose is reached',
  reopen: 'Take answers again',
  unpublish: 'Back to a draft; nobody can begin',
  archive: 'Out of the way; a live study is paused',
  unarchive: 'Back to what it was before it was archived',
}

const adjust = createRoute({
  method: 'post',
  path: '/studies/{studyId}/adjust',
  operationId: 'adjustProbing',
  summary: 'Other depth or notes for follow-ups, in interviews that begin from now on',
  description: 'Publishes a new revision with the change named. Interviews that run go on with theirs.',
  request: { params, body: jsonRequest(AdjustSchema) },
  responses: {
    200: jsonBody(z.object({ revision: schemas.revision }), 'What is live now'),
    ...errorResponses,
  },
})

/** One route for each move: a path with a name in its place would catch other rooms' paths too. */
const moveRoute = (move: StudyMove) =>
  createRoute({
    method: 'post',
    path: `/studies/{studyId}/${move}`,
    operationId: `${move}Study`,
    summary: moveSummaries[move],
    request: { params },
    responses: oneStudy,
  })

const duplicate = createRoute({
  method: 'post',
  path: '/studies/{studyId}/duplicate',
  operationId: 'duplicateStudy',
  summary: 'A new draft with the same guide and terms',
  request: { params },
  responses: { 201: jsonBody(z.object({ study: schemas.study }), 'The copy'), ...errorResponses },
})

const remove = createRoute({
  method: 'delete',
  path: '/studies/{studyId}',
  operationId: 'deleteStudy',
  summary: 'Delete a study with everything that it holds; its name must be typed',
  request: { params, body: jsonRequest(z.object({ name: z.string().max(300) })) },
  responses: { 204: { description: 'It is gone' }, ...errorResponses },
})

const revisions = createRoute({
  method: 'get',
  path: '/studies/{studyId}/revisions',
  operationId: 'listRevisions',
  summary: 'Published revisions with what changed in each, newest first',
  request: { params },
  responses: {
    200: jsonBody(z.object({ revisions: z.array(schemas.revision) }), 'The revisions'),
    ...errorResponses,
  },
})

const history = createRoute({
  method: 'get',
  path: '/studies/{studyId}/history',
  operationId: 'listStudyHistory',
  summary: 'What was done to a study and by whom, newest first',
  request: { params },
  responses: {
    200: jsonBody(z.object({ entries: z.array(schemas.history) }), 'The entries'),
    ...errorResponses,
  },
})

/** What is kept is worth waiting for, right after a start too, when the model has yet to be loaded. */
const keptMs = 10_000

export function studyRoutes(deps: StudyRouteDependencies): Router {
  const ports = deps.studyPorts
  const reach = {
    onlyThisComputer: !deps.config.publicUrl && isLoopback(deps.config.host),
  }
  const shown = async (call: Parameters<typeof viewStudy>[0], studyId: string) => ({
    study: studyView(await viewStudy(call, studyId)),
  })
  const router = createRouter()
  for (const move of studyMoves) {
    router.openapi(moveRoute(move), async (c) => {
      const call = { ...contextOf(c, deps, 'study.publish'), ...ports }
      const study = await changeStatus(call, { ...c.req.valid('param'), move })
      return c.json(await shown(call, study.studyId), 200)
    })
  }
  return router
    .openapi(adjust, async (c) => {
      const call = contextOf(c, deps, 'study.publish')
      const revision = await adjustProbing(call, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ revision: revisionView(revision) }, 200)
    })
    .openapi(list, async (c) => {
      const call = { ...contextOf(c, deps, 'study.read'), ...ports }
      return c.json({ studies: (await listStudiesWithCounts(call)).map(lineView) }, 200)
    })
    .openapi(create, async (c) => {
      const call = { ...contextOf(c, deps, 'study.write'), ...ports }
      const { model, ...asked } = c.req.valid('json')
      // With a guide of its own nothing is drafted; a purpose that somebody saw and sent on is theirs to choose.
      const isKnown = asked.guide !== undefined || asked.purpose !== undefined
      const recognised = isKnown
        ? undefined
        : await recogniseByMeaning(deps.embedder, asked, { deadlineMs: keptMs })
      const brief = { ...asked, recognised }
      const models = { languageModels: deps.languageModels, workspaceId: call.workspaceId }
      const draft =
        model === undefined || brief.guide ? {} : { draft: await draftWithModel(models, brief, model) }
      const study = await createStudy(call, { ...brief, ...draft })
      return c.json(await shown(call, study.studyId), 201)
    })
    .openapi(read, async (c) => {
      const call = { ...contextOf(c, deps, 'study.read'), ...ports }
      return c.json(await shown(call, c.req.valid('param').studyId), 200)
    })
    .openapi(rename, async (c) => {
      const call = { ...contextOf(c, deps, 'study.write'), ...ports }
      const study = await renameStudy(call, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json(await shown(call, study.studyId), 200)
    })
    .openapi(draft, async (c) => {
      const call = { ...contextOf(c, deps, 'study.write'), ...ports }
      const study = await saveDraft(call, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json(await shown(call, study.studyId), 200)
    })
    .openapi(terms, async (c) => {
      const call = { ...contextOf(c, deps, 'study.write'), ...ports }
      const study = await saveTerms(call, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json(await shown(call, study.studyId), 200)
    })
    .openapi(launchCheck, async (c) => {
      const call = { ...contextOf(c, deps, 'study.read'), ...ports, reach }
      return c.json(await viewLaunch(call, c.req.valid('param')), 200)
    })
    .openapi(publish, async (c) => {
      const call = { ...contextOf(c, deps, 'study.publish'), ...ports }
      const { studyId } = c.req.valid('param')
      const isElsewhere = async (role: 'interviewer' | 'analyst') =>
        (await deps.languageModels.rungsFor(call.workspaceId, role, studyId)).some(({ isLocal }) => !isLocal)
      const { revision } = await publishGuide(call, {
        studyId,
        ...c.req.valid('json'),
        hasModelElsewhere: await isElsewhere('interviewer'),
        hasAnalystElsewhere: await isElsewhere('analyst'),
      })
      return c.json({ ...(await shown(call, revision.studyId)), revision: revisionView(revision) }, 200)
    })
    .openapi(duplicate, async (c) => {
      const call = { ...contextOf(c, deps, 'study.write'), ...ports }
      const copy = await duplicateStudy(call, c.req.valid('param').studyId)
      return c.json(await shown(call, copy.studyId), 201)
    })
    .openapi(remove, async (c) => {
      const call = { ...contextOf(c, deps, 'study.delete'), ...ports, media: deps.media, logger: deps.logger }
      await deleteStudy(call, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.body(null, 204)
    })
    .openapi(revisions, async (c) => {
      const call = contextOf(c, deps, 'study.read')
      const found = await viewRevisions(call, c.req.valid('param').studyId)
      return c.json({ revisions: found.map(revisionView) }, 200)
    })
    .openapi(history, async (c) => {
      const call = contextOf(c, deps, 'study.read')
      const entries = await viewHistory(call, c.req.valid('param').studyId)
      return c.json({ entries: entries.map(historyView) }, 200)
    }) as Router
}
