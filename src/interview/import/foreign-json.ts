/**
 * Interviews as other tools write them in JSON: conversations under some name (turns, messages, transcript ...), rows of a
 * conversation that name their interview, or questions with answers. Pure; what is not understood is null.
 */
import { readLabelledTurns } from './labelled-turns.ts'
import { interviewerSpeaker, newTurn, type ParsedTurn, participantSpeaker } from './records.ts'
import { toMs } from './speaker-label.ts'

type Json = Record<string, unknown>

export interface ForeignInterview {
  id: string | null
  turns: ParsedTurn[]
  attributes: Record<string, string | number | boolean | null>
}

const turnLists =
  /^(turns|messages|transcript|conversation|utterances|dialog(ue)?|chat|exchanges|segments|entries|history|rows|interview)$/i
const collections =
  /^(interviews|transcripts|conversations|sessions|responses|participants|respondents|data|results|items|records|rows|messages)$/i
/** The surest first: "role": "moderator" stands beside "name": "Ann", and "type" is often something else. */
const speakers = [
  /role$/i,
  /^(speaker|author|sender|who|actor)(_?(name|label))?$/i,
  /^from$/i,
  /^(name|type)$/i,
]
const words = /^(text|content|message|utterance|body|transcript|value|said|words|line)$/i
const starts = /^(start|start_?ms|start_?time(_?ms)?|startTime|begin|offset|timestamp|time)$/i
const ends = /^(end|end_?ms|end_?time(_?ms)?|endTime)$/i
const interviewIds =
  /^(interview|session|conversation|response|participant|respondent|user|transcript|chat|thread)_?(id|no|number|uuid)$|^(id|uuid)$/i
const questions = /^(question|question_?text|prompt|q)$/i
const answers = /^(answer|answer_?text|response|reply|a)$/i

/** An interview among others that was understood, or not: `at` is the object it begins with, or what is wrong with it. */
export type ListedInterview = { at: unknown } & ({ read: ForeignInterview } | { read: null })

/** All interviews of a JSON document, those that were not understood among them; null where none was. */
export function readForeignJson(value: unknown): ListedInterview[] | null {
  if (Array.isArray(value)) return readList(value)
  if (!isObject(value)) return null
  const single = readForeignInterview(value)
  if (single) return [{ at: value, read: single }]
  for (const [key, inner] of Object.entries(value)) {
    if (!collections.test(key) || !Array.isArray(inner)) continue
    const found = readList(inner)
    if (found) return found
  }
  // {"P1": {turns}, "P2": {turns}}
  const named = Object.entries(value).map(([id, inner]) => {
    const read = isObject(inner)
      ? readForeignInterview(inner)
      : Array.isArray(inner)
        ? fromTurns(inner)
        : null
    return listed(inner, read && { ...read, id: read.id ?? id })
  })
  // Facts beside interviews are no interviews: a document with any is not one of this kind.
  return Object.values(value).every((inner) => typeof inner === 'object') ? anyRead(named) : null
}

function listed(value: unknown, read: ForeignInterview | null): ListedInterview {
  return read ? { at: value, read } : { at: faultIn(value), read: null }
}

function anyRead(list: ListedInterview[]): ListedInterview[] | null {
  return list.some(({ read }) => read !== null) ? list : null
}

/** The first turn that cannot be read among others that can; else the whole of what was to be an interview. */
function faultIn(value: unknown): unknown {
  const lists = isObject(value) ? Object.values(value).filter(Array.isArray) : [value]
  for (const list of lists) {
    if (!Array.isArray(list)) continue
    const unread = list.find((entry) => !isObject(entry) || !(readTurn(entry) ?? readPair(entry)))
    if (unread !== undefined && list.some((entry) => isObject(entry) && readTurn(entry) !== null))
      return unread
  }
  return value
}

/** One interview: an object that holds its turns, or questions with answers. */
export function readForeignInterview(value: unknown): ForeignInterview | null {
  if (!isObject(value)) return null
  for (const [key, inner] of Object.entries(value)) {
    const list = isObject(inner) && turnLists.test(key) ? Object.values(inner).find(Array.isArray) : inner
    if (!turnLists.test(key) && !/^(answers|responses|questions|qa)$/i.test(key)) continue
    const read = Array.isArray(list) ? fromTurns(list) : fromText(list)
    if (read) return { ...read, id: idOf(value), attributes: attributesOf(value) }
  }
  return null
}

function readList(list: unknown[]): ListedInterview[] | null {
  if (list.length === 0) return null
  const whole = list.map((value) => listed(value, readForeignInterview(value)))
  if (whole.every(({ read }) => read !== null)) return whole
  return readRows(list) ?? anyRead(whole)
}

/** Rows of conversations, each naming its interview; without such a name all rows are one. */
function readRows(list: unknown[]): ListedInterview[] | null {
  if (!list.every(isObject)) return null
  const idKey = Object.keys(list[0]!).find((key) => interviewIds.test(key) && isShared(list, key))
  const groups = Map.groupBy(list, (row) => (idKey === undefined ? '' : String(row[idKey] ?? '')))
  const read = [...groups].map(([id, rows]) => {
    const talk = fromTurns(rows)
    return talk ? listed(rows[0], { ...talk, id: id === '' ? null : id }) : { at: faultIn(rows), read: null }
  })
  return anyRead(read)
}

/** An id of rows names the row, not the interview, when it is another in every row. */
function isShared(list: Json[], key: string): boolean {
  return list.length === 1 || new Set(list.map((row) => row[key])).size < list.length
}

function fromTurns(list: unknown[]): ForeignInterview | null {
  const turns: ParsedTurn[] = []
  for (const entry of list) {
    if (!isObject(entry)) return null
    const read = readTurn(entry) ?? readPair(entry)
    if (!read) return null
    turns.push(...read)
  }
  return turns.length === 0 ? null : { id: null, turns, attributes: {} }
}

function fromText(text: unknown): ForeignInterview | null {
  const turns = typeof text === 'string' ? readLabelledTurns(text) : null
  return turns && { id: null, turns, attributes: {} }
}

function readTurn(entry: Json): ParsedTurn[] | null {
  const speaker = speakerOf(entry)
  const text = textOf(pick(entry, words))
  if (speaker === null || text === null) return null
  return text === ''
    ? []
    : [newTurn({ speaker, text, startMs: timeOf(pick(entry, starts)), endMs: timeOf(pick(entry, ends)) })]
}

function readPair(entry: Json): ParsedTurn[] | null {
  const question = textOf(pick(entry, questions))
  const answer = textOf(pick(entry, answers))
  if (question === null || answer === null) return null
  return [
    ...(question === '' ? [] : [newTurn({ speaker: interviewerSpeaker, text: question })]),
    ...(answer === '' ? [] : [newTurn({ speaker: participantSpeaker, text: answer })]),
  ]
}

function speakerOf(entry: Json): string | null {
  for (const names of speakers) {
    const value = pick(entry, names)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    const inner = isObject(value) ? textOf(value.role ?? value.name ?? value.label) : null
    if (inner) return inner
  }
  if (typeof entry.is_user === 'boolean') return entry.is_user ? participantSpeaker : interviewerSpeaker
  return null
}

/** Words, also where they come in parts: [{type: "text", text}]. Null where there are none to be had. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return ''
  if (!Array.isArray(value)) return null
  const parts = value.map((part) => (isObject(part) ? textOf(part.text) : textOf(part)))
  return parts.every((part) => part !== null) ? parts.join('\n').trim() : null
}

/** Milliseconds; a clock time is one too, a date is none. */
function timeOf(value: unknown): number | null {
  if (typeof value === 'number' && value >= 0 && value < 1e9) return value
  if (typeof value !== 'string' || !/^\d{1,3}(:\d{1,2}){1,2}([.,]\d{1,3})?$/.test(value)) return null
  return toMs(value)
}

function idOf(value: Json): string | null {
  const key = Object.keys(value).find((each) => interviewIds.test(each))
  const id = key === undefined ? undefined : value[key]
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() || null : null
}

function attributesOf(value: Json): ForeignInterview['attributes'] {
  const nested = ['attributes', 'metadata', 'profile', 'demographics', 'fields'].map((key) => value[key])
  return Object.fromEntries(
    [value, ...nested.filter(isObject)].flatMap((source) =>
      Object.entries(source).flatMap(([key, inner]) =>
        isFact(inner) && !interviewIds.test(key) && String(inner).length <= 500 ? [[key, inner]] : [],
      ),
    ),
  )
}

const isFact = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

const pick = (entry: Json, names: RegExp): unknown => {
  const key = Object.keys(entry).find((each) => names.test(each))
  return key === undefined ? undefined : entry[key]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
