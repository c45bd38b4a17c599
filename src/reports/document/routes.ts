/** The report of a study at the researcher’s door: draft, edit, check, publish, share, export, comment, be reminded. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import { linkOrigin } from '../../platform/http/origins.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { CheckedTextSchema, CheckTextSchema, checkText } from './check-text.ts'
import { draftReport, refreshReport } from './draft-report.ts'
import { EditSchema } from './edit/edit-model.ts'
import { editReport, undoEdit } from './edit-report.ts'
import { exportReport, ReportExportSchema, type ReportFile } from './export-report.ts'
import { nameModes, ReportDocumentSchema } from './model.ts'
import { ProposedWordingSchema, proposeWording } from './propose-wording.ts'
import { publishReport } from './publish-report.ts'
import { readReport } from './read-report.ts'
import { KeepWordsSchema, keepWords } from './redact/keep-words.ts'
import { listReplacements, ReplacementsSchema } from './redact/list-replacements.ts'
import { dismissReminder, ReminderSchema, showReminders } from './remind/remind.ts'
import { reportNotFound } from './report-context.ts'
import { CommentInputSchema, commentOnReport, settleComment } from './share/comment-on-report.ts'
import { NewShareSchema, ShareSchema, shareReport, showShares, withdrawShare } from './share/share-report.ts'
import { type ReportView, ReportViewSchema, showReport } from './show-report.ts'

const StudyParam = z.object({ studyId: z.uuid() })
const tags = ['Report']
const study = '/studies/{studyId}/report' as const
const view = jsonBody(ReportViewSchema, 'The draft as it is now')

const show = createRoute({
  method: 'get',
  path: study,
  operationId: 'getReport',
  tags,
  summary: 'The draft of a study’s report, and what stands in the way of publishing it',
  request: { params: StudyParam },
  responses: {
    200: jsonBody(z.object({ report: ReportViewSchema.nullable() }), 'Null: no draft was written yet'),
    ...errorResponses,
  },
})

const draft = createRoute({
  method: 'post',
  path: `${study}/draft`,
  operationId: 'draftReport',
  tags,
  summary: 'Write the draft by program from the finished analysis, for the first time or anew',
  request: { params: StudyParam },
  responses: { 200: view, ...errorResponses },
})

const refresh = createRoute({
  method: 'post',
  path: `${study}/refresh`,
  operationId: 'refreshReport',
  tags,
  summary: 'Count the draft again from what is there now; what a person wrote is kept',
  request: { params: StudyParam },
  responses: { 200: view, ...errorResponses },
})

const edit = createRoute({
  method: 'post',
  path: `${study}/edits`,
  operationId: 'editReport',
  tags,
  summary: 'Change the draft; an edited claim is checked again, and kept whether or not it is borne out',
  request: {
    params: StudyParam,
    body: jsonRequest(z.object({ draftVersion: z.number().int(), edit: EditSchema })),
  },
  responses: { 200: view, ...errorResponses },
})

const undo = createRoute({
  method: 'post',
  path: `${study}/undo`,
  operationId: 'undoReportEdit',
  tags,
  summary: 'Take the newest change back, or the one with this number',
  request: {
    params: StudyParam,
    body: jsonRequest(z.object({ number: z.number().int().min(1).optional() })),
  },
  responses: { 200: view, ...errorResponses },
})

const check = createRoute({
  method: 'post',
  path: `${study}/check`,
  operationId: 'checkReportClaim',
  tags,
  summary: 'Check a claim while it is written; nothing is saved',
  request: { params: StudyParam, body: jsonRequest(CheckTextSchema) },
  responses: { 200: jsonBody(CheckedTextSchema, 'Whether the record bears it out'), ...errorResponses },
})

const propose = createRoute({
  method: 'post',
  path: `${study}/wordings`,
  operationId: 'proposeWordings',
  tags,
  summary:
    'Other words for the claims of a block, by a language model; each is checked and dropped if not borne out',
  request: { params: StudyParam, body: jsonRequest(z.object({ blockId: z.string().max(40) })) },
  responses: {
    200: jsonBody(ProposedWordingSchema, 'What can be taken, and what was dropped'),
    ...errorResponses,
  },
})

const publish = createRoute({
  method: 'post',
  path: `${study}/versions`,
  operationId: 'publishReport',
  tags,
  summary: 'Publish the draft as a version that never changes; every number is counted again first',
  request: {
    params: StudyParam,
    body: jsonRequest(
      z.object({
        draftVersion: z.number().int().optional(),
        note: z.string().trim().max(500).default(''),
        leaveOut: z.boolean().default(false).describe('Publish without what is not borne out'),
        asCounted: z
          .boolean()
          .default(false)
          .describe(
            'Publish what was counted although somebody was heard, corrected or deleted, or themes have changed, since; else that is a conflict',
          ),
      }),
    ),
  },
  responses: { 201: jsonBody(z.object({ version: z.number().int() }), 'Its number'), ...errorResponses },
})

const version = createRoute({
  method: 'get',
  path: `${study}/versions/{version}`,
  operationId: 'getReportVersion',
  tags,
  summary: 'A published version, with names or without',
  request: {
    params: StudyParam.extend({ version: z.coerce.number().int().min(1) }),
    query: z.object({ names: z.enum(nameModes).default('names') }),
  },
  responses: { 200: jsonBody(ReportDocumentSchema, 'The report'), ...errorResponses },
})

const replacements = createRoute({
  method: 'get',
  path: `${study}/versions/{version}/replacements`,
  operationId: 'listReplacements',
  tags,
  summary: 'What this version shows without names in the place of what was said, and which names stay',
  request: { params: StudyParam.extend({ version: z.coerce.number().int().min(1) }) },
  responses: { 200: jsonBody(ReplacementsSchema, 'The list'), ...errorResponses },
})

const keeping = createRoute({
  method: 'put',
  path: `${study}/versions/{version}/replacements`,
  operationId: 'setReplacements',
  tags,
  summary: 'Keep entries of the list of what is replaced, as naming nobody, before a link shows the version',
  request: {
    params: StudyParam.extend({ version: z.coerce.number().int().min(1) }),
    body: jsonRequest(KeepWordsSchema),
  },
  responses: { 200: jsonBody(ReplacementsSchema, 'The list as it is now'), ...errorResponses },
})

const exporting = createRoute({
  method: 'get',
  path: `${study}/export`,
  operationId: 'exportReport',
  tags,
  summary: 'The report as a file: HTML, Markdown, PDF, JSON, or the list of its clips',
  request: { params: StudyParam, query: ReportExportSchema },
  responses: {
    200: {
      description: 'The file, as an attachment',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } },
    },
    ...errorResponses,
  },
})

const shares = createRoute({
  method: 'get',
  path: `${study}/shares`,
  operationId: 'listReportShares',
  tags,
  summary: 'Links to published versions, newest first',
  request: { params: StudyParam },
  responses: { 200: jsonBody(z.object({ shares: z.array(ShareSchema) }), 'The links'), ...errorResponses },
})

const share = createRoute({
  method: 'post',
  path: `${study}/shares`,
  operationId: 'createReportShare',
  tags,
  summary: 'Make a link to a published version; its address is shown once',
  request: { params: StudyParam, body: jsonRequest(NewShareSchema) },
  responses: {
    201: jsonBody(z.object({ share: ShareSchema, url: z.string() }), 'The link with its address'),
    ...errorResponses,
  },
})

const withdraw = createRoute({
  method: 'delete',
  path: '/report-shares/{shareId}',
  operationId: 'withdrawReportShare',
  tags,
  summary: 'Withdraw a link; it opens nothing any more',
  request: { params: z.object({ shareId: z.uuid() }) },
  responses: { 200: jsonBody(ShareSchema, 'The link'), ...errorResponses },
})

const comment = createRoute({
  method: 'post',
  path: `${study}/comments`,
  operationId: 'createReportComment',
  tags,
  summary: 'Comment on the report, or on one block of it',
  request: { params: StudyParam, body: jsonRequest(CommentInputSchema) },
  responses: { 201: view, ...errorResponses },
})

const settle = createRoute({
  method: 'patch',
  path: '/report-comments/{commentId}',
  operationId: 'updateReportComment',
  tags,
  summary: 'Mark a comment as settled, or open again',
  request: {
    params: z.object({ commentId: z.uuid() }),
    body: jsonRequest(z.object({ isResolved: z.boolean() })),
  },
  responses: { 204: { description: 'Done' }, ...errorResponses },
})

const reminders = createRoute({
  method: 'get',
  path: '/report-reminders',
  operationId: 'listReportReminders',
  tags,
  summary: 'Decisions that are due to be measured again',
  responses: {
    200: jsonBody(z.object({ reminders: z.array(ReminderSchema) }), 'Earliest first'),
    ...errorResponses,
  },
})

const dismiss = createRoute({
  method: 'post',
  path: '/report-reminders/{reminderId}/done',
  operationId: 'completeReportReminder',
  tags,
  summary: 'It was measured; nobody is reminded any more',
  request: { params: z.object({ reminderId: z.uuid() }) },
  responses: { 204: { description: 'Done' }, ...errorResponses },
})

export function reportDocumentRoutes(deps: RouteDependencies): Router {
  const { jobs, embedder } = deps
  /** What the studio shows after a change. */
  async function shown(context: Parameters<typeof showReport>[0], studyId: string): Promise<ReportView> {
    const report = await showReport(context, studyId)
    if (!report) throw reportNotFound()
    return report
  }
  return createRouter()
    .openapi(show, async (c) => {
      const context = contextOf(c, deps, 'report.read')
      return c.json({ report: await showReport(context, c.req.valid('param').studyId) }, 200)
    })
    .openapi(draft, async (c) => {
      const context = { ...contextOf(c, deps, 'report.write'), jobs, embedder }
      const { studyId } = c.req.valid('param')
      await draftReport(context, studyId)
      return c.json(await shown(context, studyId), 200)
    })
    .openapi(refresh, async (c) => {
      const context = { ...contextOf(c, deps, 'report.write'), jobs, embedder }
      const { studyId } = c.req.valid('param')
      await refreshReport(context, studyId)
      return c.json(await shown(context, studyId), 200)
    })
    .openapi(edit, async (c) => {
      const context = { ...contextOf(c, deps, 'report.write'), jobs, embedder }
      const { studyId } = c.req.valid('param')
      await editReport(context, { studyId, ...c.req.valid('json') })
      return c.json(await shown(context, studyId), 200)
    })
    .openapi(undo, async (c) => {
      const context = { ...contextOf(c, deps, 'report.write'), jobs, embedder }
      const { studyId } = c.req.valid('param')
      await undoEdit(context, { studyId, ...c.req.valid('json') })
      return c.json(await shown(context, studyId), 200)
    })
    .openapi(check, async (c) => {
      const context = { ...contextOf(c, deps, 'report.write'), embedder }
      return c.json(await checkText(context, { ...c.req.valid('param'), ...c.req.valid('json') }), 200)
    })
    .openapi(propose, async (c) => {
      const context = { ...contextOf(c, deps, 'report.write'), languageModels: deps.languageModels }
      const input = { ...c.req.valid('param'), ...c.req.valid('json') }
      return c.json(await proposeWording(context, input), 200)
    })
    .openapi(publish, async (c) => {
      const context = { ...contextOf(c, deps, 'report.share'), jobs, embedder }
      const { number } = await publishReport(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ version: number }, 201)
    })
    .openapi(version, async (c) => {
      const context = contextOf(c, deps, 'report.read')
      return c.json(await readReport(context, { ...c.req.valid('param'), ...c.req.valid('query') }), 200)
    })
    .openapi(replacements, async (c) => {
      const context = contextOf(c, deps, 'report.share')
      return c.json(await listReplacements(context, c.req.valid('param')), 200)
    })
    .openapi(keeping, async (c) => {
      const context = { ...contextOf(c, deps, 'report.share'), jobs, embedder }
      await keepWords(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json(await listReplacements(context, c.req.valid('param')), 200)
    })
    .openapi(exporting, async (c) => {
      const context = contextOf(c, deps, 'report.export')
      return attachment(await exportReport(context, { ...c.req.valid('param'), ...c.req.valid('query') }))
    })
    .openapi(shares, async (c) => {
      const context = contextOf(c, deps, 'report.share')
      return c.json({ shares: await showShares(context, c.req.valid('param').studyId) }, 200)
    })
    .openapi(share, async (c) => {
      const context = { ...contextOf(c, deps, 'report.share'), jobs }
      const made = await shareReport(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ share: made.share, url: addressOf(deps, made.token) }, 201)
    })
    .openapi(withdraw, async (c) => {
      const context = { ...contextOf(c, deps, 'report.share'), jobs }
      return c.json(await withdrawShare(context, c.req.valid('param').shareId), 200)
    })
    .openapi(comment, async (c) => {
      const context = { ...contextOf(c, deps, 'report.write'), jobs, embedder }
      const { studyId } = c.req.valid('param')
      await commentOnReport(context, { studyId, ...c.req.valid('json') })
      return c.json(await shown(context, studyId), 201)
    })
    .openapi(settle, async (c) => {
      const context = contextOf(c, deps, 'report.write')
      await settleComment(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.body(null, 204)
    })
    .openapi(reminders, async (c) => {
      const context = contextOf(c, deps, 'report.read')
      return c.json({ reminders: await showReminders(context) }, 200)
    })
    .openapi(dismiss, async (c) => {
      const context = contextOf(c, deps, 'report.write')
      await dismissReminder(context, c.req.valid('param').reminderId)
      return c.body(null, 204)
    }) as Router
}

/** The secret stands behind the `#`: browsers send it to no server, and no log of an address holds it. */
function addressOf({ config }: Pick<RouteDependencies, 'config'>, token: string): string {
  return `${linkOrigin(config)}/r#${token}`
}

function attachment({ fileName, contentType, content }: ReportFile): Response {
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_')
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
  const headers = { 'content-type': contentType, 'content-disposition': disposition }
  return new Response(content as string | Uint8Array<ArrayBuffer>, { headers })
}
