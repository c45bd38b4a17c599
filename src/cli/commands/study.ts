import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { defineCommand } from 'citty'
import type { ClarifyingAnswer, ClarifyingQuestion } from '../../study/clarifying-questions.ts'
import { describeSource } from '../../study/describe-source.ts'
import { draftGuide } from '../../study/draft-guide.ts'
import { heardWords, isHeldHere } from '../../study/heard.ts'
import { isNamedIn, keptInWords } from '../../study/kept-context.ts'
import type {
  Guide,
  GuideSource,
  LaunchTerms,
  Purpose,
  StudyContext,
  StudyStatus,
} from '../../study/model.ts'
import { listQuestions, noContext } from '../../study/model.ts'
import { api } from '../client.ts'
import { findStudy, printedName } from '../find-study.ts'
import { type DraftingArgs, draftingArgs, readAnswers, readStimuli } from '../guide/drafting-args.ts'
import { readGuideFile } from '../guide-file.ts'
import { dim, note, print, printJson, table } from '../output.ts'

interface StudyReply {
  studyId: string
  name: string
  question: string
  decision: string
  purpose: Purpose | null
  status: StudyStatus
  pausedReason: string | null
  isSample: boolean
  heard: number
  imported: number
  target: number
  inProgress: number
  lastAnswerAt: string | null
  draft: Guide
  draftSource: GuideSource
  draftVersion: number
  draftTerms: LaunchTerms
  liveRevisionNumber: number | null
}

const json = { type: 'boolean', description: 'Print JSON' } as const
const study = { type: 'positional', required: true, description: 'The study: its name or its id' } as const

/** Studies from the terminal. */
export default defineCommand({
  meta: { name: 'study', description: 'Make, list or show studies' },
  subCommands: {
    new: defineCommand({
      meta: { name: 'new', description: 'Make a study with a draft guide from its research question' },
      args: {
        question: { type: 'positional', required: true, description: 'What you want to find out, in quotes' },
        decision: { type: 'string', description: 'What will be decided with the answer' },
        company: { type: 'string', description: 'Who asks' },
        product: { type: 'string', description: 'What it is about: "Figbox, a weekly meal kit"' },
        words: { type: 'string', description: 'Words that customers use' },
        kept: {
          type: 'boolean',
          description: 'Use company, product and words of the last study that had any, where not given here',
        },
        ...draftingArgs,
        name: { type: 'string', description: 'What to call it; else taken from the question' },
        guide: { type: 'string', description: 'A guide as a JSON file, in place of the drafted one' },
        model: {
          type: 'string',
          description: 'A language model that drafts, by its name; else the templates do',
        },
        json,
      },
      run: ({ args }) => makeStudy(args),
    }),
    list: defineCommand({
      meta: { name: 'list', description: 'All studies, last touched first' },
      args: { json },
      run: ({ args }) => listStudies(args.json === true),
    }),
    show: defineCommand({
      meta: { name: 'show', description: 'One study: question, status, guide, terms' },
      args: { study, json },
      run: ({ args }) => showStudy(args.study, args.json === true),
    }),
  },
})

interface NewStudyArgs extends DraftingArgs {
  question: string
  decision?: string
  company?: string
  product?: string
  words?: string
  kept?: boolean
  name?: string
  guide?: string
  model?: string
  json?: boolean
}

async function makeStudy(args: NewStudyArgs): Promise<void> {
  const brief = {
    question: args.question,
    decision: args.decision ?? '',
    context: await settleContext(args),
    ...readStimuli(args),
  }
  const guide = args.guide === undefined ? undefined : readGuideFile(args.guide, readFileSync)
  const answers = guide ? [] : await settleAnswers(args, brief)
  const { study: made } = await api<{ study: StudyReply }>('POST', '/api/v1/studies', {
    ...brief,
    answers,
    name: args.name,
    guide,
    model: args.model,
  })
  if (args.json) return printJson({ study: made })
  print(`${made.name}`)
  print(`${made.studyId}  ${describeGuide(made.draft)}`)
  for (const sentence of saySource(made, { ...brief, answers })) note(sentence)
  note(`Look at the guide:  earwitness guide show ${made.studyId.slice(0, 13)}`)
  note(`Publish it:         earwitness guide publish ${made.studyId.slice(0, 13)} --contact "NAME"`)
}

/** What the guide came from; of the program's own draft with what it was unsure of. */
function saySource({ purpose, draftSource }: StudyReply, brief: Parameters<typeof draftGuide>[0]): string[] {
  return draftSource.madeBy === 'template'
    ? draftGuide({ ...brief, purpose }).notes
    : [describeSource(draftSource)]
}

/** What an earlier study was about speaks in this one only where the question names it, or on request. */
async function settleContext({
  question,
  company,
  product,
  words,
  kept,
}: NewStudyArgs): Promise<StudyContext> {
  const held = await api<StudyContext>('GET', '/api/v1/workspace-context')
  const isUsed = kept ?? isNamedIn(question, held)
  const base = isUsed ? held : noContext
  const isAnyGiven = [company, product, words].some((given) => given !== undefined)
  if (!isUsed && !isAnyGiven && keptInWords(held) !== '')
    note(`Not used, from an earlier study: ${keptInWords(held)}. To use it: --kept`)
  return {
    company: company ?? base.company,
    product: product ?? base.product,
    customerWords: words ?? base.customerWords,
  }
}

/** Answers from flags; else, on a terminal, at most two questions back; else a hint. */
async function settleAnswers(args: NewStudyArgs, brief: object): Promise<ClarifyingAnswer[]> {
  const given = readAnswers(args)
  if (given.length > 0) return given
  const { clarifying } = await api<{ clarifying: ClarifyingQuestion[] }>(
    'POST',
    '/api/v1/study-drafts',
    brief,
  )
  if (clarifying.length === 0) return []
  if (process.stdin.isTTY && !args.json) return askBack(clarifying)
  note('The draft may be more general than you want. Say more with --purpose, --topic or --price-in.')
  return []
}

async function askBack(questions: ClarifyingQuestion[]): Promise<ClarifyingAnswer[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answers: ClarifyingAnswer[] = []
  try {
    for (const { key, text, options } of questions) {
      note(text)
      for (const [index, option] of (options ?? []).entries()) note(`  ${index + 1}  ${option.label}`)
      const typed = (await terminal.question(options ? 'Number, or Enter to leave it open: ' : '> ')).trim()
      const answer = options ? options[Number(typed) - 1]?.key : typed
      if (answer) answers.push({ key, answer })
    }
  } finally {
    terminal.close()
  }
  return answers
}

async function listStudies(asJson: boolean): Promise<void> {
  const { studies } = await api<{ studies: StudyReply[] }>('GET', '/api/v1/studies')
  if (asJson) return printJson({ studies })
  if (studies.length === 0) return print('There are no studies yet. Make one: earwitness study new "..."')
  table(studies, [
    { title: 'id', value: (row) => row.studyId.slice(0, 13) },
    { title: 'name', value: (row) => printedName(row) },
    { title: 'status', value: (row) => row.status },
    {
      title: 'heard',
      value: (row) => (isHeldHere(row) ? `${row.heard}/${row.target}` : '–'),
      align: 'right',
    },
    { title: 'imported', value: (row) => row.imported, align: 'right' },
    { title: 'talking', value: (row) => row.inProgress, align: 'right' },
    { title: 'last answer', value: (row) => row.lastAnswerAt?.slice(0, 16).replace('T', ' ') },
  ])
}

async function showStudy(named: string, asJson: boolean): Promise<void> {
  const { studyId } = await findStudy(named)
  const { study: found } = await api<{ study: StudyReply }>('GET', `/api/v1/studies/${studyId}`)
  if (asJson) return printJson({ study: found })
  const { draftTerms: terms } = found
  const lines: [string, string][] = [
    ['id', found.studyId],
    ['question', found.question],
    ['decision', found.decision || '-'],
    ['purpose', found.purpose ?? 'not clear'],
    ['status', describeStatus(found)],
    ['heard', `${heardWords(found)} · ${found.inProgress} talking`],
    ['guide', `${describeGuide(found.draft)}, draft ${found.draftVersion}`],
    ['live', found.liveRevisionNumber === null ? 'nothing' : `revision ${found.liveRevisionNumber}`],
    ['closes', terms.closesAt ? `${terms.closesAt.slice(0, 16).replace('T', ' at ')} UTC` : 'at the target'],
    ['kept for', `${terms.retentionDays} days`],
  ]
  print(found.isSample ? `${found.name} (sample: invented people)` : found.name)
  for (const [title, value] of lines) print(`${dim(title.padEnd(9))} ${value}`)
  if (found.imported > 0)
    print('The imported interviews were held elsewhere; the guide is only for interviews held here.')
}

function describeStatus({ status, pausedReason }: StudyReply): string {
  const reasons: Record<string, string> = {
    soft_launch: 'for a look at the first interviews',
    target_reached: 'at its target',
    close_date: 'at its date',
  }
  const reason = pausedReason ? reasons[pausedReason] : undefined
  return reason ? `${status} ${reason}` : status
}

function describeGuide(guide: Guide): string {
  const count = listQuestions(guide).length
  return `${count} question${count === 1 ? '' : 's'}`
}
