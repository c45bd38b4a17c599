import { defineCommand } from 'citty'
import type { Answer } from '../../findings/ask/model.ts'
import { beside } from '../../findings/ask/said-once.ts'
import { AppError } from '../../platform/errors.ts'
import { readAskWords } from '../ask-words.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { bold, dim, note, print, printJson } from '../output.ts'
import { wholeNumber } from '../whole-number.ts'

export const takesMany = true

/** Puts a question to the interviews; prints sentences with the words they rest on. */
export default defineCommand({
  meta: { name: 'ask', description: 'Ask the interviews a question; what they do not say is not answered' },
  args: {
    study: {
      type: 'positional',
      required: true,
      description: 'The study: its name or its id; with --all the question',
    },
    question: {
      type: 'positional',
      required: false,
      description: 'In plain words: "Did anyone switch banks?"',
    },
    all: { type: 'boolean', description: 'Ask the interviews of all studies' },
    status: { type: 'string', description: 'Interviews that are asked: complete (default), or several' },
    evidence: { type: 'string', description: 'How many passages to print at most (default 10)' },
    prose: {
      type: 'boolean',
      default: true,
      description: 'Sentences by the language model where one is set up; --no-prose: by the program',
    },
    forget: { type: 'boolean', description: 'Delete the questions that were put to the study; asks nothing' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    if (args.forget) return forget(args)
    const { study, question } = readAskWords(args._, { isOfAll: args.all === true })
    const path = study === null ? '/api/v1/ask' : `/api/v1/studies/${(await findStudy(study)).studyId}/ask`
    const answer = await api<Answer>('POST', path, {
      question,
      statuses: args.status?.split(','),
      evidence: wholeNumber('evidence', args.evidence ?? '10'),
      prose: args.prose,
    })
    if (args.json) printJson(answer)
    else show(answer)
  },
})

interface ForgetArgs {
  study: string
  question?: string | undefined
  all?: boolean | undefined
  json?: boolean | undefined
}

async function forget({ study, question, all, json }: ForgetArgs): Promise<void> {
  if (all || question) {
    throw new AppError('invalid_input', '--forget with more than a study', {
      say: 'With --forget give one study and no question: earwitness ask STUDY --forget',
    })
  }
  const { studyId } = await findStudy(study)
  const reply = await api<{ deleted: number }>('DELETE', `/api/v1/studies/${studyId}/asked`)
  if (json) printJson(reply)
  else print(`Deleted ${reply.deleted === 1 ? 'one question' : `${reply.deleted} questions`}.`)
}

function show(answer: Answer): void {
  for (const { text } of beside(answer)) print(bold(text))
  print()
  const quotes = answer.verdict !== 'not_said' ? answer.evidence.map(({ quote }) => quote) : answer.nearest
  if (answer.verdict === 'not_said' && quotes.length > 0) print('Nearest:')
  for (const quote of quotes) {
    print(dim(`${quote.participantLabel}, turn ${quote.turn}`))
    print(`  ${quote.text.replace(/\s+/gu, ' ')}`)
  }
  for (const text of answer.notes) note(text)
  const measured = `${Math.round(answer.chance * 100)} % of such answers were right when held against what people had written down of the interviews`
  if (answer.asked) note('People were asked this, so these are their answers to it.')
  else note(answer.verdict === 'not_said' ? answer.label : `${answer.inWords} (${measured}). ${answer.label}`)
}
