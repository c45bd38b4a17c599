/** Links into a study, and the page that shares them. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { withTenant } from '../platform/database/database.ts'
import { contextOf, type RouteDependencies, type UseCaseContext } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../platform/http/router.ts'
import { createLink, createPersonalToken, openLinkOf, studyNotFound } from './create-link.ts'
import { describeShare, linkUrl } from './describe-share.ts'
import { type Link, linkKinds } from './model.ts'
import { revokeLink } from './revoke-link.ts'
import { countLiveTokens, listLinks, studyExists } from './store.ts'

const StudyParam = z.object({ studyId: z.uuid() })
const LinkParam = z.object({ linkId: z.uuid() })

const LinkSchema = z
  .object({
    linkId: z.uuid(),
    studyId: z.uuid(),
    kind: z.enum(linkKinds),
    name: z.string(),
    /** Open links can be shown again at will; a personal link's secret is shown once, when it is made. */
    url: z.string().nullable(),
    liveTokens: z.number().int(),
    revokedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Link')

const MadeLinkSchema = z.object({ link: LinkSchema, url: z.string() }).openapi('MadeLink')

const NewLinkSchema = z
  .object({
    kind: z.enum(linkKinds),
    name: z.string().max(200).optional(),
    /** What is known of the person, for a personal link. */
    attributes: z
      .record(z.string().max(64), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
      .optional(),
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
  summary: 'Links of a study, newest first',
  request: { params: StudyParam },
  responses: { 200: jsonBody(z.object({ links: z.array(LinkSchema) }), 'The links'), ...errorResponses },
})

const create = createRoute({
  method: 'post',
  path: '/studies/{studyId}/links',
  summary: 'Make an open or a personal link',
  request: { params: StudyParam, body: jsonRequest(NewLinkSchema) },
  responses: { 201: jsonBody(MadeLinkSchema, 'The link; a personal one is shown once'), ...errorResponses },
})

const share = createRoute({
  method: 'post',
  path: '/studies/{studyId}/share',
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
  summary: 'One more secret for a personal link',
  request: { params: LinkParam },
  responses: { 201: jsonBody(MadeLinkSchema, 'Shown once'), ...errorResponses },
})

const revoke = createRoute({
  method: 'delete',
  path: '/links/{linkId}',
  summary: 'Withdraw a link; interviews that began by it go on',
  request: { params: LinkParam },
  responses: { 200: jsonBody(z.object({ link: LinkSchema }), 'The withdrawn link'), ...errorResponses },
})

export function audienceRoutes(deps: RouteDependencies): Router {
  const shown = (link: Link, liveTokens = 1) => toReply(link, deps, liveTokens)
  return createRouter()
    .openapi(list, async (c) => {
      const context = contextOf(c, deps, 'audience.read')
      return c.json({ links: await linksOf(context, deps, c.req.valid('param').studyId) }, 200)
    })
    .openapi(create, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const made = await createLink(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ link: shown(made.link), url: linkUrl(deps.config, made.token) }, 201)
    })
    .openapi(share, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const made = await openLinkOf(context, c.req.valid('param').studyId)
      const described = await describeShare(deps.config, { token: made.token, ...c.req.valid('json') })
      return c.json({ link: shown(made.link), ...described }, 200)
    })
    .openapi(addToken, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const made = await createPersonalToken(context, c.req.valid('param').linkId)
      return c.json({ link: shown(made.link), url: linkUrl(deps.config, made.token) }, 201)
    })
    .openapi(revoke, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      return c.json({ link: shown(await revokeLink(context, c.req.valid('param').linkId), 0) }, 200)
    }) as Router
}

async function linksOf(context: UseCaseContext, deps: RouteDependencies, studyId: string) {
  return withTenant(context.db, context.workspaceId, async (tx) => {
    if (!(await studyExists(tx, studyId))) throw studyNotFound()
    const links = await listLinks(tx, studyId)
    const personal = links.filter((link) => link.kind === 'personal').map((link) => link.linkId)
    const live = await countLiveTokens(tx, { workspaceId: context.workspaceId, linkIds: personal })
    return links.map((link) => toReply(link, deps, link.kind === 'open' ? 1 : (live.get(link.linkId) ?? 0)))
  })
}

function toReply(link: Link, deps: RouteDependencies, liveTokens: number) {
  return {
    linkId: link.linkId,
    studyId: link.studyId,
    kind: link.kind,
    name: link.name,
    url: link.slug ? linkUrl(deps.config, link.slug) : null,
    liveTokens: link.revokedAt ? 0 : liveTokens,
    revokedAt: link.revokedAt?.toISOString() ?? null,
    createdAt: link.createdAt.toISOString(),
  }
}
