import { join } from 'node:path'
import { createRoute, z } from '@hono/zod-openapi'
import { AppError } from '../../platform/errors.ts'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import { type ReceivedForm, receiveForm } from '../../platform/http/receive-form.ts'
import { createRouter, errorResponses, invalidInput, type Router } from '../../platform/http/router.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { programVersion } from '../../platform/program-version.ts'
import { AuditSchema } from './model.ts'
import { type AuditStep, runAudit } from './run-audit.ts'

const RolesSchema = z.record(z.string().max(200), z.enum(['participant', 'interviewer', 'omit']))

/** One line of the answer. */
const AuditStepSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('progress'), share: z.number().min(0).max(1), doing: z.string() }),
    z.object({
      type: z.literal('audit'),
      audit: AuditSchema,
      page: z.string().describe('The audit as one HTML file'),
    }),
    z.object({ type: z.literal('error'), say: z.string() }),
  ])
  .meta({ id: 'AuditStep' })

const auditRoute = createRoute({
  method: 'post',
  path: '/audits',
  operationId: 'auditReport',
  tags: ['Audit'],
  summary: 'Check a report made elsewhere against its transcripts',
  description:
    'A form with `report` (a file: PDF, DOCX, PPTX, ODT, RTF, Markdown, HTML or text), one or more `transcripts` ' +
    '(files in any format of the import) and, if needed, `roles` (JSON: who a speaker is, by name) and `questions` ' +
    '(`false` leaves the faults of the interviewer out). Answers in JSON lines: progress, and last the audit. ' +
    'Nothing is stored.',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['report', 'transcripts'],
            properties: {
              report: { type: 'string', format: 'binary' },
              transcripts: { type: 'array', items: { type: 'string', format: 'binary' } },
              roles: { type: 'string', description: 'JSON: {"Speaker 1": "participant"}' },
              questions: { type: 'string', enum: ['true', 'false'], default: 'true' },
            },
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'What is going on, a line a step; the last line is the audit',
      content: { 'application/x-ndjson': { schema: AuditStepSchema } },
    },
    ...errorResponses,
  },
})

const mostFiles = 200

/** The audit of a study made elsewhere. Nothing of it is kept: the files are deleted with the answer. */
export function auditRoutes(deps: RouteDependencies): Router {
  return createRouter().openapi(auditRoute, async (c) => {
    contextOf(c, deps, 'interview.import')
    const form = await receiveForm(c.req.raw, {
      temporaryFolder: join(deps.config.dataDirectory, 'tmp'),
      mostFiles,
      fields: '"report" and "transcripts"',
    })
    try {
      const steps = runAudit(
        { ...filesOf(form), programVersion, models: modelSettingsFrom(deps.config) },
        c.req.raw.signal,
      )
      // What is wrong with the files shows before the first step, and gets its own status.
      const first = await steps.next()
      const headers = { 'content-type': 'application/x-ndjson' }
      // A stream of lines is of no type that the router's own answers have.
      return new Response(lines(first, steps, form), { headers }) as never
    } catch (error) {
      await form.remove()
      throw error
    }
  }) as Router
}

function filesOf({ files, fields }: ReceivedForm) {
  const [report, ...more] = files.filter(({ field }) => field === 'report')
  const transcripts = files.filter(({ field }) => field === 'transcripts')
  if (!report || more.length > 0)
    throw new AppError('invalid_input', 'no report in the form', { say: 'Choose one report.' })
  if (transcripts.length === 0)
    throw new AppError('invalid_input', 'no transcripts in the form', {
      say: 'Choose the transcripts that the report was made from.',
    })
  return {
    report,
    transcripts,
    roles: readRoles(fields.get('roles')),
    questions: readQuestions(fields.get('questions')),
  }
}

function readRoles(text: string | undefined): z.infer<typeof RolesSchema> {
  let given: unknown
  try {
    given = JSON.parse(text ?? '{}')
  } catch {
    throw new AppError('invalid_input', 'roles are not JSON', { say: 'The field "roles" must be JSON.' })
  }
  const result = RolesSchema.safeParse(given)
  if (!result.success) throw invalidInput(result.error, { target: 'form' })
  return result.data
}

function readQuestions(text = 'true'): boolean {
  if (text !== 'true' && text !== 'false')
    throw new AppError('invalid_input', 'questions is neither true nor false', {
      say: 'The field "questions" must be true or false.',
    })
  return text === 'true'
}

function lines(
  first: IteratorResult<AuditStep>,
  steps: AsyncGenerator<AuditStep>,
  form: ReceivedForm,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next: IteratorResult<AuditStep> | null = first
  const end = async () => {
    await steps.return(undefined)
    await form.remove()
  }
  return new ReadableStream({
    async pull(controller) {
      try {
        const step = next ?? (await steps.next())
        next = null
        if (step.done) {
          await end()
          controller.close()
        } else controller.enqueue(encoder.encode(`${JSON.stringify(step.value)}\n`))
      } catch (error) {
        await end()
        const say = error instanceof AppError ? error.say : 'The audit failed. Try again.'
        controller.enqueue(encoder.encode(`${JSON.stringify({ type: 'error', say })}\n`))
        controller.close()
      }
    },
    cancel: end,
  })
}
