/**
 * What the model server can be told to do: faults of the connection, and answers that a bad interviewer would give.
 * A behaviour is named by the server (`server.behave('rate_limited')`) or, for a running product, by the model that
 * is asked for: `fault/rate_limited`.
 */
import { fillSchema, type JsonSchema } from './fill-schema.ts'

export interface ChatRequest {
  model: string
  messages: { role: string; content: string | { type: string; text?: string }[] }[]
  stream?: boolean
  max_tokens?: number
  response_format?: { type: string; json_schema?: { schema?: JsonSchema } }
}

/** Faults of the connection, before there is an answer. */
export const connectionFaults = [
  'rate_limited',
  'server_error',
  'time_out',
  'hang_after_headers',
  'cut',
  'not_json_at_all',
  'wrong_key',
  'no_structured_output',
] as const

/** Answers that arrive, and should not be used. */
export const badAnswers = [
  'invalid_json',
  'empty',
  'ten_thousand_tokens',
  'another_language',
  'praise',
  'two_questions',
  'echo_of_the_system_prompt',
  'obeys_the_participant',
  'refusal',
] as const

export const behaviourNames = ['good', ...connectionFaults, ...badAnswers] as const
export type BehaviourName = (typeof behaviourNames)[number]

export interface Answer {
  text: string
  finishReason: 'stop' | 'length' | 'content_filter'
}

export const goodQuestion = 'What happened just before that?'

/** The answer of a behaviour that arrives; `text` goes into every text that the asked-for shape has. */
export function answerFor(behaviour: BehaviourName, request: ChatRequest): Answer {
  const say = (text: string): Answer => ({ text: shaped(text, request), finishReason: 'stop' })
  switch (behaviour) {
    case 'invalid_json':
      return { text: '{"question": "What happened just bef', finishReason: 'stop' }
    case 'empty':
      return { text: '', finishReason: 'stop' }
    case 'ten_thousand_tokens':
      return { text: 'and then '.repeat(10_000), finishReason: 'length' }
    case 'another_language':
      return say('Was ist denn unmittelbar davor passiert?')
    case 'praise':
      return say('That is a wonderful answer, thank you! What happened next?')
    case 'two_questions':
      return say('What happened next? And how did that make you feel?')
    case 'echo_of_the_system_prompt':
      return say(textOf(request, 'system'))
    case 'obeys_the_participant':
      return say(whatTheyDemand(textOf(request, 'user')))
    case 'refusal':
      return { text: '', finishReason: 'content_filter' }
    default:
      return say(goodQuestion)
  }
}

export function textOf({ messages }: ChatRequest, role: string): string {
  return messages
    .filter((message) => message.role === role)
    .map(({ content }) =>
      typeof content === 'string' ? content : content.map((part) => part.text ?? '').join(''),
    )
    .join('\n')
}

/** In the shape that was asked for: by `response_format`, or by a JSON schema that stands in the system prompt. */
function shaped(text: string, request: ChatRequest): string {
  const schema = request.response_format?.json_schema?.schema ?? schemaIn(textOf(request, 'system'))
  return schema ? JSON.stringify(fillSchema(schema, text)) : text
}

function schemaIn(text: string): JsonSchema | undefined {
  const line = text.split('\n').findLast((candidate) => candidate.trim().startsWith('{'))
  try {
    return line === undefined ? undefined : (JSON.parse(line) as JsonSchema)
  } catch {
    return undefined
  }
}

/** What follows the last "say", "ask", "reply" or "print" of whatever it was given to read. */
function whatTheyDemand(prompt: string): string {
  const demands = [
    ...prompt.matchAll(/\b(?:say|ask|reply|answer|print|write)(?: with| me)?:?\s+["“']?([^"”\n]{3,200})/gi),
  ]
  return demands.at(-1)?.[1]?.trim() ?? prompt.slice(-200)
}
