/**
 * Language models as interviewers: alone with the guide (`raw`), alone with our question lint before each utterance
 * (`linted`), and wording follow-ups for our engine (`engine`).
 */
import { createInterviewerModels } from '../../src/interview/proposer/model/interviewer-models.ts'
import type { SpokenTurn } from '../../src/interview/rehearsal/model.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import { callModel } from '../../src/platform/models/language/call-model.ts'
import type { LanguageModels, LanguageRung } from '../../src/platform/models/language/language-models.ts'
import { lintTranscript } from '../../src/study/lint/index.ts'
import { outlineOfGuide } from '../../src/study/lint/transcript.ts'
import { type Guide, listQuestions, textIn } from '../../src/study/model.ts'
import { type Arm, armOf, type Utterance } from './arm.ts'
import { embeddedArm } from './embedded-arm.ts'

/** As many turns as our own interviewer takes at the depth of the common guide. */
const turnsOfAnInterview = 20
/** A bench waits: what is compared is words, not speed. */
const deadlineMs = 120_000
const triesForTheLint = 4
const mostCharacters = 600

export function rawArm(rung: LanguageRung): Arm {
  return armOf({
    name: `${rung.label} raw`,
    async next(transcript, guide) {
      if (transcript.length >= 2 * turnsOfAnInterview) return null
      const text = await say(rung, { transcript, guide })
      return text === null ? null : { text, technique: 'model' }
    },
  })
}

/** The first of a few tries that the lint passes; with none, the next question of the guide. */
export function lintedArm(rung: LanguageRung, embedder: Embedder): Arm {
  return armOf({
    name: `${rung.label} with our lint`,
    async next(transcript, guide): Promise<Utterance | null> {
      if (transcript.length >= 2 * turnsOfAnInterview) return null
      for (let attempt = 0; attempt < triesForTheLint; attempt++) {
        const text = await say(rung, { transcript, guide })
        if (text !== null && (await isClean(text, { transcript, guide }, embedder))) {
          return { text, technique: 'model' }
        }
      }
      const asked = new Set(transcript.map(({ text }) => text))
      const left = questionsOf(guide).find((text) => !asked.has(text))
      return left === undefined ? null : { text: left, technique: 'question' }
    },
  })
}

/** Our engine, which decides; the model finds words for its follow-ups. */
export function engineArm(rung: LanguageRung, embedder: Embedder): Arm {
  const models: LanguageModels = {
    // Rehearsed participants are nobody: there is no one to tell where their words go.
    rungsFor: async () => [{ ...rung, isLocal: true }],
    async generate(_workspaceId, asked, { call: _call, ...request }) {
      const { outcome, tookMs } = await callModel(asked.model, request)
      const about = { callId: null, rung: asked.label, tookMs }
      return outcome.ok
        ? { ...about, ok: true, value: outcome.value, callId: '' }
        : { ...about, ok: false, reason: outcome.reason }
    },
  }
  const arm = embeddedArm(embedder, {
    models: createInterviewerModels(models),
    wordingDeadlineMs: deadlineMs,
  })
  return { ...arm, name: `${rung.label} with our engine` }
}

interface Place {
  transcript: readonly SpokenTurn[]
  guide: Guide
}

/** What a model is told that is to do it alone: the task, the guide, and how long. */
function instructions(guide: Guide): string {
  return [
    'You are a research interviewer. Interview the participant about how they work with AI.',
    'Cover these questions in your own order, and ask follow-up questions about what the participant says:',
    ...questionsOf(guide).map((text, at) => `${at + 1}. ${text}`),
    'Each of your messages is what you say to the participant next: one short question, and nothing else.',
  ].join('\n')
}

const questionsOf = (guide: Guide) =>
  listQuestions(guide).map(({ question }) => textIn(question.text, guide.language))

/** Null when the model said nothing, failed, or came too late: an interviewer alone falls silent then. */
async function say(rung: LanguageRung, place: Place): Promise<string | null> {
  try {
    return await write(rung, place)
  } catch {
    return null
  }
}

async function write({ model }: LanguageRung, { transcript, guide }: Place): Promise<string | null> {
  const spoken = transcript.map(({ role, text }) =>
    role === 'interviewer'
      ? { role: 'assistant' as const, content: [{ type: 'text' as const, text }] }
      : { role: 'user' as const, content: [{ type: 'text' as const, text }] },
  )
  const { content } = await model.doGenerate({
    prompt: [
      { role: 'system', content: instructions(guide) },
      { role: 'user', content: [{ type: 'text', text: 'I am ready. Please begin.' }] },
      ...spoken,
    ],
    maxOutputTokens: 120,
    temperature: 0.7,
    abortSignal: AbortSignal.timeout(deadlineMs),
  })
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('')
  const plain = text
    .replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? null : plain.slice(0, mostCharacters)
}

async function isClean(text: string, { transcript, guide }: Place, embedder: Embedder): Promise<boolean> {
  const turns = [...transcript, { role: 'interviewer' as const, text }].map((turn) => ({
    isInterviewer: turn.role === 'interviewer',
    text: turn.text,
    open: undefined,
    screen: undefined,
  }))
  const linted = await lintTranscript(
    { id: 'next', language: guide.language, guide: outlineOfGuide(guide), turns },
    { embedder },
  )
  const { faults, possible } = linted.at(-1)!
  return faults.length + possible.length === 0
}
