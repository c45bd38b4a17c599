import { stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import type { RoleMapping } from '../../interview/import/speaker-roles.ts'
import { AppError } from '../../platform/errors.ts'
import { loadLanguageDetector } from '../../platform/language/detect-language.ts'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { auditFiles } from '../../reports/audit/audit-files.ts'
import { formatAuditText } from '../../reports/audit/format-audit-text.ts'
import { invocationSettings } from '../invocation.ts'
import { exitCodes, note, print, printJson, progress } from '../output.ts'
import { version } from '../version.ts'

export const takesMany = true

/** Checks a report made elsewhere against its transcripts. Works whether or not Earwitness runs; nothing is sent. */
export default defineCommand({
  meta: {
    name: 'audit',
    description:
      "What of a report's quotations, counts and statements stands in its transcripts, and what the interviewer did wrong. Give the transcripts first and the report last: earwitness audit interviews.jsonl more.vtt report.pdf. Nothing leaves this computer. More: docs/guides/audit-a-study.md",
  },
  args: {
    files: {
      type: 'positional',
      required: true,
      description:
        'TRANSCRIPTS... REPORT: the last file is the report (pdf, docx, pptx, odt, rtf, md, html, txt)',
    },
    role: {
      type: 'string',
      description:
        'Who a speaker is: NAME=participant, NAME=interviewer or NAME=omit; commas between several',
    },
    questions: {
      type: 'boolean',
      default: true,
      description: "Look for faults in the interviewer's questions",
      negativeDescription: "Leave the interviewer's questions out",
    },
    html: { type: 'string', description: 'Write the audit as one page that can be sent, to this file' },
    strict: { type: 'boolean', description: 'Exit code 1 when something does not hold or is not shown' },
    json: { type: 'boolean', description: 'Print the whole audit as JSON' },
  },
  async run({ args }) {
    const paths = args._
    if (paths.length < 2)
      throw new AppError('invalid_input', 'an audit needs two files', {
        say: 'An audit needs at least two files: transcripts, and the report last.',
      })
    const reportPath = paths.at(-1)!
    for (const path of paths) await checkReadable(path)
    const named = (path: string) => ({ path, fileName: basename(path) })
    const bar = progress('audit')
    const embedder = await createEmbedder(modelSettingsFrom(invocationSettings()))
    try {
      const { audit, page } = await auditFiles(
        {
          report: named(reportPath),
          transcripts: paths.slice(0, -1).map(named),
          roles: parseRoles(args.role),
          programVersion: version,
        },
        {
          questions: args.questions,
          embedder,
          detectLanguage: await loadLanguageDetector(),
          onProgress: (share, doing) => bar.update(share, doing),
        },
      )
      bar.done()
      if (args.html) {
        await writeFile(args.html, page)
        note(`Written to ${args.html}.`)
      }
      if (args.json) printJson(audit)
      else print(formatAuditText(audit))
      const isFaulty = audit.findings.some(({ verdict }) => verdict !== 'supported')
      if (args.strict && isFaulty) process.exitCode = exitCodes.failed
    } finally {
      await embedder.close()
    }
  },
})

async function checkReadable(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile())
    throw new AppError('not_found', 'cannot read a file', {
      say: `There is no file ${path} that can be read.`,
    })
}

function parseRoles(text: string | undefined): RoleMapping {
  const pairs = (text ?? '')
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, role] = /^(.+)=(participant|interviewer|omit)$/.exec(pair) ?? []
      if (!name || !role)
        throw new AppError('invalid_input', 'a role that is none', {
          say: `--role takes NAME=participant, NAME=interviewer or NAME=omit; "${pair}" is none of them.`,
        })
      return [name.trim(), role as RoleMapping[string]]
    }),
  )
}
