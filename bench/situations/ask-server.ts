/** Another interviewer at a written moment: any OpenAI-compatible server, with a plain prompt of its own. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { Situation } from './model.ts'
import type { Saying } from './say-by-engine.ts'

export interface OtherInterviewer {
  url: string
  model: string
}

const role =
  'You hold a research interview by text. You are given the questions of the guide and what was said so far. Reply with what you say next, and nothing else.'

export async function askServer({ url, model }: OtherInterviewer, situation: Situation): Promise<Saying> {
  const server = createOpenAICompatible({ name: 'measured', baseURL: url })
  const { content } = await server(model).doGenerate({
    prompt: [
      { role: 'system', content: role },
      { role: 'user', content: [{ type: 'text', text: promptFor(situation) }] },
    ],
    maxOutputTokens: 200,
    temperature: 0,
  })
  const text = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')
  return { id: situation.id, utterance: text.trim(), move: model }
}

function promptFor({ study, said, last, screen }: Situation): string {
  const talk = [...said, last].flatMap(({ question, text }) => [
    `Interviewer: ${study.questions[question]!.text}`,
    `Participant: ${text}`,
  ])
  return [
    `Topic: ${study.topic}`,
    'Guide:',
    ...study.questions.map(({ text }, at) => `${at + 1}. ${text}`),
    ...(screen ? [`On the participant's screen: ${screen.text}`] : []),
    'So far:',
    ...talk,
    'Interviewer:',
  ].join('\n')
}
