/**
 * What this device remembers of a visit: drafts, letters not yet saved, and where the visitor was. In IndexedDB;
 * where a browser forbids that, in memory for as long as the page lives, and the room says so.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { RoomQuestion } from '../../interview/room-model.ts'
import type { Answer, Draft } from './draft.ts'
import type { Letter } from './outbox.ts'

export interface Visit {
  interviewId: string
  /** The open link it began from, so that the same link can offer to go on. */
  slug: string | null
  /** The private link for another device; the server shows it once. */
  continueToken: string | null
  startedAt: number
  isOver: boolean
  /** What is needed to edit the last answer after a refresh. */
  lastAnswer: { turn: number; question: RoomQuestion; answer: Answer } | null
}

export interface LocalStore {
  /** False: what is kept here is gone when the page closes. */
  isLasting: boolean
  readDraft(interviewId: string, turn: number): Promise<Draft | null>
  writeDraft(interviewId: string, turn: number, draft: Draft): Promise<void>
  dropDraft(interviewId: string, turn: number): Promise<void>
  listLetters(interviewId: string): Promise<Letter[]>
  keepLetter(letter: Letter): Promise<void>
  dropLetter(letter: Letter): Promise<void>
  findVisit(interviewId: string): Promise<Visit | null>
  findVisitOfSlug(slug: string): Promise<Visit | null>
  keepVisit(visit: Visit): Promise<void>
  /** Everything of one interview. */
  forget(interviewId: string): Promise<void>
}

interface KeptDraft {
  interviewId: string
  turn: number
  draft: Draft
  at: number
}

interface RoomDatabase extends DBSchema {
  drafts: { key: [string, number]; value: KeptDraft; indexes: { interviewId: string } }
  letters: { key: string; value: Letter; indexes: { interviewId: string } }
  visits: { key: string; value: Visit; indexes: { slug: string } }
}

export async function openLocalStore(): Promise<LocalStore> {
  try {
    const database = await openDB<RoomDatabase>('earwitness-room', 1, {
      upgrade(made) {
        const drafts = made.createObjectStore('drafts', { keyPath: ['interviewId', 'turn'] })
        drafts.createIndex('interviewId', 'interviewId')
        made.createObjectStore('letters', { keyPath: 'clientId' }).createIndex('interviewId', 'interviewId')
        made.createObjectStore('visits', { keyPath: 'interviewId' }).createIndex('slug', 'slug')
      },
    })
    return storeIn(database)
  } catch {
    return storeInMemory()
  }
}

function storeIn(database: IDBPDatabase<RoomDatabase>): LocalStore {
  return {
    isLasting: true,
    async readDraft(interviewId, turn) {
      const kept = await database.get('drafts', [interviewId, turn])
      const newer = readFlushed(interviewId, turn)
      return (newer && newer.at >= (kept?.at ?? 0) ? newer : kept)?.draft ?? null
    },
    async writeDraft(interviewId, turn, draft) {
      await database.put('drafts', { interviewId, turn, draft, at: Date.now() })
    },
    async dropDraft(interviewId, turn) {
      dropFlushed(flushedName(interviewId, turn))
      await database.delete('drafts', [interviewId, turn])
    },
    async listLetters(interviewId) {
      const letters = await database.getAllFromIndex('letters', 'interviewId', interviewId)
      return letters.sort((a, b) => a.at - b.at)
    },
    async keepLetter(letter) {
      await database.put('letters', letter)
    },
    async dropLetter({ clientId }) {
      await database.delete('letters', clientId)
    },
    findVisit: async (interviewId) => (await database.get('visits', interviewId)) ?? null,
    async findVisitOfSlug(slug) {
      const visits = await database.getAllFromIndex('visits', 'slug', slug)
      return visits.filter(({ isOver }) => !isOver).sort((a, b) => b.startedAt - a.startedAt)[0] ?? null
    },
    async keepVisit(visit) {
      await database.put('visits', visit)
    },
    async forget(interviewId) {
      dropFlushed(flushedName(interviewId))
      const change = database.transaction(['drafts', 'letters', 'visits'], 'readwrite')
      for (const name of ['drafts', 'letters'] as const) {
        const store = change.objectStore(name)
        for (const key of await store.index('interviewId').getAllKeys(interviewId)) await store.delete(key)
      }
      await change.objectStore('visits').delete(interviewId)
      await change.done
    },
  }
}

/** The same promises kept for one page's life. Exported for tests of what stands on a store. */
export function storeInMemory(): LocalStore {
  const drafts = new Map<string, Draft>()
  const letters = new Map<string, Letter>()
  const visits = new Map<string, Visit>()
  const key = (interviewId: string, turn: number) => `${interviewId}/${turn}`
  return {
    isLasting: false,
    readDraft: async (interviewId, turn) => drafts.get(key(interviewId, turn)) ?? null,
    writeDraft: async (interviewId, turn, draft) => void drafts.set(key(interviewId, turn), draft),
    dropDraft: async (interviewId, turn) => void drafts.delete(key(interviewId, turn)),
    listLetters: async (interviewId) =>
      [...letters.values()].filter((letter) => letter.interviewId === interviewId),
    keepLetter: async (letter) => void letters.set(letter.clientId, letter),
    dropLetter: async ({ clientId }) => void letters.delete(clientId),
    findVisit: async (interviewId) => visits.get(interviewId) ?? null,
    findVisitOfSlug: async (slug) =>
      [...visits.values()].find((visit) => visit.slug === slug && !visit.isOver) ?? null,
    keepVisit: async (visit) => void visits.set(visit.interviewId, visit),
    async forget(interviewId) {
      for (const name of [...drafts.keys()]) if (name.startsWith(`${interviewId}/`)) drafts.delete(name)
      for (const [id, letter] of letters) if (letter.interviewId === interviewId) letters.delete(id)
      visits.delete(interviewId)
    },
  }
}

const flushedName = (interviewId: string, turn: number | '' = '') => `earwitness.draft.${interviewId}/${turn}`

/**
 * The last resort when a page is being left: IndexedDB may not finish then, local storage does. Read back by
 * `readDraft`, dropped with the draft.
 */
export function flushDraft(interviewId: string, turn: number, draft: Draft): void {
  try {
    const kept: KeptDraft = { interviewId, turn, draft, at: Date.now() }
    localStorage.setItem(flushedName(interviewId, turn), JSON.stringify(kept))
  } catch {
    // Storage is blocked or full; IndexedDB has all but perhaps the last key.
  }
}

function readFlushed(interviewId: string, turn: number): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(flushedName(interviewId, turn)) ?? 'null') as KeptDraft | null
  } catch {
    return null
  }
}

/** One draft by its whole name, or all of an interview by how their names begin. */
function dropFlushed(name: string): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key === name || (name.endsWith('/') && key.startsWith(name))) localStorage.removeItem(key)
  } catch {
    // Nothing was kept there either.
  }
}
