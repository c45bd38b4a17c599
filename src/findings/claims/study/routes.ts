/** Claims of a study, and those for a person to judge. Relative to `/api/v1`. Words in bodies, never in addresses. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../../platform/http/router.ts'
import { modelSettingsFrom } from '../../../platform/models/settings.ts'
import { createVectorCache } from '../../search/vector-cache.ts'
import { createLocalJudge } from '../judge/local-judge.ts'
import { giveVerdict, showToJudge } from './judge-queue.ts'
import { changeClaim, checkWithoutKeeping, makeClaim, removeClaim } from './keep-claims.ts'
import {
  CheckedClaimViewSchema,
  NewClaimSchema,
  StudyClaimSchema,
  ToJudgeSchema,
  VerdictGivenSchema,
} from './model.ts'
import { showStudyClaims } from './show-claims.ts'
import { ClaimRecords } from './study-record.ts'
import { takeBackVerdict } from './take-back-verdict.ts'

const StudyParam = z.object({ studyId: z.uuid() })
const ClaimParam = z.object({ claimId: z.uuid() })

const list = createRoute({
  method: 'get',
  path: '/studies/{studyId}/claims',
  operationId: 'listClaims',
  summary: 'Claims of a study, published and not, each with its evidence and what speaks against it',
  request: { params: StudyParam },
  responses: {
    200: jsonBody(z.object({ claims: z.array(StudyClaimSchema) }), 'The claims'),
    ...errorResponses,
  },
})

const make = createRoute({
  method: 'post',
  path: '/studies/{studyId}/claims',
  operationId: 'createClaim',
  summary: 'Check a claim against the record and keep it; what cannot be shown is kept unpublished',
  request: { params: StudyParam, body: jsonRequest(NewClaimSchema) },
  responses: { 201: jsonBody(StudyClaimSchema, 'The claim with what was found'), ...errorResponses },
})

const check = createRoute({
  method: 'post',
  path: '/studies/{studyId}/claims/check',
  operationId: 'previewClaim',
  summary: 'Check a claim as it is typed: nothing is kept and no model is asked',
  request: { params: StudyParam, body: jsonRequest(NewClaimSchema) },
  responses: { 200: jsonBody(CheckedClaimViewSchema, 'What was found'), ...errorResponses },
})

const change = createRoute({
  method: 'put',
  path: '/claims/{claimId}',
  operationId: 'replaceClaim',
  summary: 'Change a claim; it is checked again',
  request: { params: ClaimParam, body: jsonRequest(NewClaimSchema) },
  responses: { 200: jsonBody(StudyClaimSchema, 'The claim with what was found'), ...errorResponses },
})

const again = createRoute({
  method: 'post',
  path: '/claims/{claimId}/check',
  operationId: 'checkClaimAgain',
  summary: 'Check a kept claim again, because the record changed',
  request: { params: ClaimParam },
  responses: { 200: jsonBody(StudyClaimSchema, 'The claim with what was found'), ...errorResponses },
})

const remove = createRoute({
  method: 'delete',
  path: '/claims/{claimId}',
  operationId: 'deleteClaim',
  summary: 'Delete a claim and what was answered to it',
  request: { params: ClaimParam },
  responses: { 200: jsonBody(ClaimParam, 'It is gone'), ...errorResponses },
})

const toJudge = createRoute({
  method: 'get',
  path: '/studies/{studyId}/claims/to-judge',
  operationId: 'listClaimsToJudge',
  summary:
    'Paraphrases for a person to judge, nearest passages beside each, and how often the judge was right',
  request: { params: StudyParam },
  responses: { 200: jsonBody(ToJudgeSchema, 'The queue'), ...errorResponses },
})

const verdict = createRoute({
  method: 'post',
  path: '/claims/{claimId}/verdict',
  operationId: 'judgeClaim',
  summary: 'A person’s answer to a paraphrase: yes, no or unsure',
  request: { params: ClaimParam, body: jsonRequest(VerdictGivenSchema) },
  responses: { 200: jsonBody(ClaimParam, 'It is kept'), ...errorResponses },
})

const takeBack = createRoute({
  method: 'delete',
  path: '/claims/{claimId}/verdict',
  operationId: 'withdrawClaimVerdict',
  summary: 'Take back what one answered to a paraphrase; it waits for a person again',
  request: { params: ClaimParam },
  responses: { 200: jsonBody(ClaimParam, 'It is taken back'), ...errorResponses },
})

export function claimRoutes(deps: RouteDependencies): Router {
  const { embedder, languageModels, config } = deps
  const ports = {
    embedder,
    languageModels,
    localJudge: createLocalJudge(modelSettingsFrom(config)),
    vectors: createVectorCache(),
    records: new ClaimRecords(),
  }
  return createRouter()
    .openapi(list, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.read'), ...ports }
      return c.json({ claims: await showStudyClaims(context, c.req.valid('param').studyId) }, 200)
    })
    .openapi(make, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), ...ports }
      return c.json(await makeClaim(context, { ...c.req.valid('param'), claim: c.req.valid('json') }), 201)
    })
    .openapi(check, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.read'), ...ports }
      const claim = c.req.valid('json')
      return c.json(await checkWithoutKeeping(context, { ...c.req.valid('param'), claim }), 200)
    })
    .openapi(change, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), ...ports }
      return c.json(await changeClaim(context, { ...c.req.valid('param'), claim: c.req.valid('json') }), 200)
    })
    .openapi(again, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), ...ports }
      return c.json(await changeClaim(context, c.req.valid('param')), 200)
    })
    .openapi(remove, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), ...ports }
      const { claimId } = c.req.valid('param')
      await removeClaim(context, claimId)
      return c.json({ claimId }, 200)
    })
    .openapi(toJudge, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.read'), ...ports }
      return c.json(await showToJudge(context, c.req.valid('param').studyId), 200)
    })
    .openapi(verdict, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), ...ports }
      const { claimId } = c.req.valid('param')
      await giveVerdict(context, { claimId, ...c.req.valid('json') })
      return c.json({ claimId }, 200)
    })
    .openapi(takeBack, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), ...ports }
      const { claimId } = c.req.valid('param')
      await takeBackVerdict(context, claimId)
      return c.json({ claimId }, 200)
    }) as Router
}
