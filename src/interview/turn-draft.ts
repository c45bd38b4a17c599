import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { newId } from '../platform/ids.ts'
import { type Draft, type DraftEvent, numberEvents } from './append-events.ts'
import type { LiveInterview } from './live-interview.ts'
import { applyEvent } from './reduce.ts'
import { findTurn, type InterviewState } from './state.ts'

/** A change in the making: events are added one by one, and the state follows, as it will after the append. */
export interface TurnDraft {
  readonly state: InterviewState
  /** Epoch milliseconds of all its events. */
  readonly at: number
  add(event: DraftEvent): void
  /** Keeps words for an event to refer to. */
  keep(body: string): string
  /** A turn's words, newest revision, those of this draft included. */
  textOf(turn: number): string | null
  /** Words that an event refers to; null when they were erased. */
  wordsOf(contentId: string): string | null
  /** A text's name in the log: a hash keyed with what goes when the interview's words are erased. */
  nameOf(text: string): string
  finish(): Draft
}

/** Enough of a hash for the texts of one interview never to be taken for each other. */
const nameLength = 16

export function openDraft(
  live: Pick<LiveInterview, 'state' | 'epoch'> & {
    texts: Pick<LiveInterview['texts'], 'get'>
    row: Pick<LiveInterview['row'], 'evidenceKey'>
  },
  at: number,
): TurnDraft {
  let { state } = live
  const events: DraftEvent[] = []
  const kept = new Map<string, string>()
  const names = namesBy(live.row.evidenceKey)
  const wordsOf = (contentId: string) => kept.get(contentId) ?? live.texts.get(contentId) ?? null
  return {
    get state() {
      return state
    },
    at: Math.max(at, live.state.lastAt),
    add(event) {
      events.push(event)
      const [numbered] = numberEvents([event], {
        from: state.seq,
        epoch: live.epoch,
        at: Math.max(at, state.lastAt),
      })
      state = applyEvent(state, numbered!)
    },
    keep(body) {
      const contentId = newId()
      kept.set(contentId, body)
      return contentId
    },
    textOf(turn) {
      const contentId = findTurn(state, turn)?.contentId
      return contentId == null ? null : wordsOf(contentId)
    },
    wordsOf,
    nameOf(text) {
      const known = names.get(text)
      if (known !== undefined) return known
      const name = nameText(text, live.row.evidenceKey)
      if (text.length <= longestKept) names.set(text, name)
      return name
    },
    finish: () => ({ events, contents: [...kept].map(([contentId, body]) => ({ contentId, body })) }),
  }
}

/** An interview names its guide's texts in every turn. They go with its key, which goes with the interview. */
const namesByKey = new WeakMap<Uint8Array, Map<string, string>>()
const namesAtMost = 500
/** A sentence; what is sealed is longer, and another each time. */
const longestKept = 400

function namesBy(evidenceKey: Uint8Array | null): Map<string, string> {
  const known = evidenceKey && namesByKey.get(evidenceKey)
  if (known && known.size < namesAtMost) return known
  const names = new Map<string, string>()
  if (evidenceKey) namesByKey.set(evidenceKey, names)
  return names
}

export function nameText(text: string, evidenceKey: Uint8Array | null): string {
  return createHmac('sha256', evidenceKey ? secretOf(evidenceKey) : '')
    .update(text)
    .digest('hex')
    .slice(0, nameLength)
}

const secrets = new WeakMap<Uint8Array, KeyObject>()

/** Made ready once: a key as bytes costs six times as much each time it is used. */
function secretOf(evidenceKey: Uint8Array): KeyObject {
  const known = secrets.get(evidenceKey)
  if (known) return known
  const secret = createSecretKey(evidenceKey)
  secrets.set(evidenceKey, secret)
  return secret
}
