/** Links into a study, and the page that shares them. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { contextOf, type RouteDependencies, type UseCaseContext } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../platform/http/router.ts'
import { createLink, createPersonalToken, openLinkOf, studyNotFound } from './create-link.ts'
import { describeShare, linkUrl } from './describe-share.ts'
import { type Attributes, AttributesSchema, type Link, linkKinds } from './model.ts'
import { revokeLink } from './revoke-link.ts'
import { countLiveTokens, listAttributes, listLinks, studyExists } from './store.ts'

const StudyParam = z.object({ studyId: z.uuid() })
const LinkParam = z.object({ linkId: z.uuid() })

const LinkSchema = z
  .object({
    linkId: z.uuid(),
    studyId: z.uuid(),
    kind: z.enum(linkKinds),
    name: z.string(),
    isTest: z.boolean().describe('For trying the draft: interviews by it count nowhere'),
    isMine: z.boolean().describe('Whoever asks made it'),
    /** Open links can be shown again at will; a personal link's secret is shown once, when it is made. */
    url: z.string().nullable(),
    liveTokens: z.number().int(),
    revokedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    attributes: AttributesSchema.nullable().describe(
      'What is known of the person of a personal link, wherever it came from; null for an open link',
    ),
  })
  .openapi('Link')

const MadeLinkSchema = z.object({ link: LinkSchema, url: z.string() }).openapi('MadeLink')

const NewLinkSchema = z
  .object({
    kind: z.enum(linkKinds),
    name: z.string().max(200).optional(),
    participantId: z.uuid().optional().describe('Somebody who took part before, for a personal link'),
    /** What is known of the person, for a personal link. */
    attributes: AttributesSchema.optional(),
  })
  .openapi('NewLink')

const ShareSchema = z
  .object({
    link: LinkSchema,
    url: z.string(),
    qrSvg: z.string(),
    message: z.string(),
    reach: z.object({ onlyThisComputer: z.boolean(), say: z.string() }),
  })
  .openapi('Share')

const list = createRoute({
  method: 'get',
  path: '/studies/{studyId}/links',
  operationId: 'listLinks',
  summary: 'Links of a study, newest first',
  request: {
    params: StudyParam,
    query: z.object({
      tests: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'Also the links by which the draft is tried' }),
    }),
  },
  responses: { 200: jsonBody(z.object({ links: z.array(LinkSchema) }), 'The links'), ...errorResponses },
})

const create = createRoute({
  method: 'post',
  path: '/studies/{studyId}/links',
  operationId: 'createLink',
  summary: 'Make an open or a personal link',
  request: { params: StudyParam, body: jsonRequest(NewLinkSchema) },
  responses: { 201: jsonBody(MadeLinkSchema, 'The link; a personal one is shown once'), ...errorResponses },
})

const share = createRoute({
  method: 'post',
  path: '/studies/{studyId}/share',
  operationId: 'shareStudy',
  summary: 'The study’s open link with its QR code, a message to copy, and who can reach it',
  request: {
    params: StudyParam,
    body: jsonRequest(z.object({ title: z.string().max(300), minutes: z.number().int().min(1).max(600) })),
  },
  responses: { 200: jsonBody(ShareSchema, 'What to share'), ...errorResponses },
})

const addToken = createRoute({
  method: 'post',
  path: '/links/{linkId}/tokens',
  operationId: 'createLinkToken',
  summary: 'One more secret for a personal link',
  request: { params: LinkParam },
  responses: { 201: jsonBody(MadeLinkSchema, 'Shown once'), ...errorResponses },
})

const revoke = createRoute({
  method: 'delete',
  path: '/links/{linkId}',
  operationId: 'revokeLink',
  summary: 'Withdraw a link; interviews that began by it go on',
  request: { params: LinkParam },
  responses: { 200: jsonBody(z.object({ link: LinkSchema }), 'The withdrawn link'), ...errorResponses },
})

export function audienceRoutes(deps: RouteDependencies): Router {
  const shown = async (link: Link, context: UseCaseContext, liveTokens = 1) => {
    const known = await withTenant(context.db, context.workspaceId, (tx) => attributesOf(tx, [link]))
    return toReply(link, { deps, context, liveTokens, known })
  }
  return createRouter()
    .openapi(list, async (c) => {
      const context = contextOf(c, deps, 'audience.read')
      const wanted = { ...c.req.valid('param'), withTests: c.req.valid('query').tests === 'true' }
      return c.json({ links: await linksOf(context, deps, wanted) }, 200)
    })
    .openapi(create, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const made = await createLink(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ link: await shown(made.link, context), url: linkUrl(deps.config, made.token) }, 201)
    })
    .openapi(share, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const made = await openLinkOf(context, c.req.valid('param').studyId)
      const described = await describeShare(deps.config, { token: made.token, ...c.req.valid('json') })
      return c.json({ link: await shown(made.link, context), ...described }, 200)
    })
    .openapi(addToken, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const made = await createPersonalToken(context, c.req.valid('param').linkId)
      return c.json({ link: await shown(made.link, context), url: linkUrl(deps.config, made.token) }, 201)
    })
    .openapi(revoke, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const revoked = await revokeLink(context, c.req.valid('param').linkId)
      return c.json({ link: await shown(revoked, context, 0) }, 200)
    }) as Router
}

async function linksOf(
  context: UseCaseContext,
  deps: RouteDependencies,
  wanted: { studyId: string; withTests: boolean },
) {
  return withTenant(context.db, context.workspaceId, async (tx) => {
    if (!(await studyExists(tx, wanted.studyId))) throw studyNotFound()
    const links = await listLinks(tx, wanted)
    const personal = links.filter((link) => link.kind === 'personal').map((link) => link.linkId)
    const live = await countLiveTokens(tx, { workspaceId: context.workspaceId, linkIds: personal })
    const known = await attributesOf(tx, links)
    return links.map((link) => {
      const liveTokens = link.kind === 'open' ? 1 : (live.get(link.linkId) ?? 0)
      return toReply(link, { deps, context, liveTokens, known })
    })
  })
}

const attributesOf = (tx: Tx, links: readonly Link[]) =>
  listAttributes(tx, [...new Set(links.flatMap(({ participantId }) => participantId ?? []))])

interface Shown {
  deps: RouteDependencies
  context: UseCaseContext
  liveTokens: number
  /** By participant. */
  known: ReadonlyMap<string, Attributes>
}

function toReply(link: Link, { deps, context, liveTokens, known }: Shown) {
  return {
    linkId: link.linkId,
    studyId: link.studyId,
    kind: link.kind,
    name: link.name,
    isTest: link.isTest,
    isMine: link.createdBy === context.actor,
    url: link.slug ? linkUrl(deps.config, link.slug) : null,
    liveTokens: link.revokedAt ? 0 : liveTokens,
    revokedAt: link.revokedAt?.toISOString() ?? null,
    createdAt: link.createdAt.toISOString(),
    attributes: link.participantId === null ? null : (known.get(link.participantId) ?? {}),
  }
}
