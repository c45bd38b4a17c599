import { existsSync, readFileSync } from 'node:fs'
import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { describeSource } from '../../study/describe-source.ts'
import { estimateLength } from '../../study/estimate-length.ts'
import { knownOf } from '../../study/known-facts.ts'
import { type GuideFault, lintGuide } from '../../study/lint/index.ts'
import { type Guide, type GuideSource, listQuestions, textIn } from '../../study/model.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { draftCommand } from '../guide/draft.ts'
import { printGuide } from '../guide/print-guide.ts'
import { readGuideFile } from '../guide-file.ts'
import { bold, dim, exitCodes, note, print, printJson } from '../output.ts'

const json = { type: 'boolean', description: 'Print JSON' } as const
const study = { type: 'positional', required: true, description: 'The study: its name or its id' } as const

/** Guides from the terminal. */
export default defineCommand({
  meta: { name: 'guide', description: 'Draft, show, lint or publish a discussion guide' },
  subCommands: {
    draft: draftCommand,
    show: defineCommand({
      meta: { name: 'show', description: 'The guide as a document' },
      args: { study, live: { type: 'boolean', description: 'What is live, in place of the draft' }, json },
      run: ({ args }) => showGuide(args),
    }),
    lint: defineCommand({
      meta: {
        name: 'lint',
        description: 'Faults of a guide; a file is checked without a server. Exit code 1 for a serious one',
      },
      args: {
        target: { type: 'positional', required: true, description: 'A study, or a guide as a JSON file' },
        json,
      },
      run: ({ args }) => lintCommand(args.target, args.json === true),
    }),
    publish: defineCommand({
      meta: { name: 'publish', description: 'Make the draft an immutable revision and the study live' },
      args: {
        study,
        override: {
          type: 'string',
          description: 'Serious faults taken upon yourself: "q3:multi=reason; q5:leading=reason"',
        },
        contact: {
          type: 'string',
          description: 'Who reads moments that call for care; a study is not launched without',
        },
        'contact-email': { type: 'string', description: 'Their mail address, for where mail is set up' },
        json,
      },
      run: ({ args }) => publish({ ...args, contactEmail: args['contact-email'] }),
    }),
  },
})

interface StudyReply {
  studyId: string
  name: string
  question: string
  decision: string
  draft: Guide
  draftSource: GuideSource
  draftVersion: number
  liveGuide: Guide | null
}

async function loadStudy(named: string): Promise<StudyReply> {
  const { studyId } = await findStudy(named)
  return (await api<{ study: StudyReply }>('GET', `/api/v1/studies/${studyId}`)).study
}

async function showGuide(args: { study: string; live?: boolean; json?: boolean }): Promise<void> {
  const found = await loadStudy(args.study)
  const guide = args.live ? found.liveGuide : found.draft
  if (!guide) {
    throw new AppError('not_found', 'nothing is live', {
      say: 'Nothing is published. Leave out --live for the draft.',
    })
  }
  if (args.json) return printJson(guide)
  printGuide(found.name, guide, args.live ? undefined : describeSource(found.draftSource))
}

async function lintCommand(target: string, asJson: boolean): Promise<void> {
  const { guide, faults } = await lintTarget(target)
  const { minutes } = estimateLength(guide)
  if (faults.some((fault) => fault.severity === 'serious')) process.exitCode = exitCodes.failed
  if (asJson) return printJson({ faults, minutes })
  for (const fault of faults) printFault(fault, guide)
  const serious = faults.filter((fault) => fault.severity === 'serious').length
  print(
    faults.length === 0
      ? `No faults. About ${minutes} minutes.`
      : `${serious} serious, ${faults.length - serious} minor. About ${minutes} minutes.`,
  )
}

/** A file is read here and now; everything else is the name of a study. */
async function lintTarget(target: string): Promise<{ guide: Guide; faults: GuideFault[] }> {
  if (/\.json$/i.test(target) || existsSync(target)) {
    const guide = readGuideFile(target, readFileSync)
    return { guide, faults: lintGuide(guide) }
  }
  const found = await loadStudy(target)
  return { guide: found.draft, faults: lintGuide(found.draft, { known: knownOf(found) }) }
}

function printFault(fault: GuideFault, guide: Guide): void {
  const question = listQuestions(guide).find(({ question }) => question.key === fault.questionKey)?.question
  const text = question ? textIn(question.text, guide.language) : ''
  const place = fault.questionKey ?? 'guide'
  print(`${bold(place)}  ${fault.code}  ${fault.severity === 'serious' ? 'serious' : dim('minor')}`)
  if (fault.span) print(`  “${text.slice(fault.span.start, fault.span.end)}”`)
  print(`  ${fault.why} ${fault.suggestion}`)
}

interface PublishReply {
  study: { studyId: string; name: string }
  revision: { number: number; changes: unknown[]; overrides: unknown[] }
}

interface PublishArguments {
  study: string
  override?: string
  contact?: string
  contactEmail?: string
  json?: boolean
}

async function publish(args: PublishArguments): Promise<void> {
  const contactPerson = readContact(args)
  const found = await loadStudy(args.study)
  const reply = await api<PublishReply>('POST', `/api/v1/studies/${found.studyId}/publish`, {
    version: found.draftVersion,
    overrides: parseOverrides(args.override),
    ...contactPerson,
  })
  if (args.json) return printJson(reply)
  print(`${reply.study.name} is live with revision ${reply.revision.number}.`)
  note(`Make a link: earwitness link new ${found.studyId.slice(0, 13)}`)
}

/** @throws AppError `invalid_input` for an address without a name */
function readContact({ contact, contactEmail }: PublishArguments) {
  if (contact === undefined && contactEmail === undefined) return {}
  if (!contact?.trim()) {
    throw new AppError('invalid_input', 'a contact has no name', {
      say: 'Name the person too: --contact "Ada Test" --contact-email ada@example.org',
    })
  }
  return { contactPerson: { name: contact.trim(), ...(contactEmail ? { email: contactEmail } : {}) } }
}

/** `q3:multi=reason; q5:leading=reason` */
export function parseOverrides(
  text: string | undefined,
): { questionKey: string; code: string; reason: string }[] {
  if (!text) return []
  return text.split(';').map((part) => {
    const match = /^\s*([a-z0-9_-]+):([a-z_]+)=(.+?)\s*$/s.exec(part)
    if (!match) {
      throw new AppError('invalid_input', 'override cannot be read', {
        say: `"${part.trim()}" cannot be read. Write it so: --override "q3:multi=reason"`,
      })
    }
    return { questionKey: match[1]!, code: match[2]!, reason: match[3]! }
  })
}
