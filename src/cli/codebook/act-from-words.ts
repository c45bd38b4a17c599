/** From the words of a command to what is asked of the server. */
import type { ActRequest, PlaceRef } from '../../findings/codebook/model.ts'
import type { CodebookView } from '../../findings/codebook/view.ts'
import type { Located } from '../../findings/model.ts'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { findCode, findCodeIfThere, nearTo } from './find-code.ts'

export interface ActFlags {
  into?: string | undefined
  to?: string | undefined
  from?: string | undefined
  under?: string | undefined
  question?: string | undefined
  definition?: string | undefined
  inclusion?: string | undefined
  exclusion?: string | undefined
  example?: string | undefined
}

export const actions = [
  'write',
  'rename',
  'define',
  'merge',
  'split',
  'pin',
  'unpin',
  'nest',
  'move',
  'delete',
] as const
export type ActionName = (typeof actions)[number]

interface Words {
  book: CodebookView
  words: readonly string[]
  flags: ActFlags
}

type Make = (context: Words) => Promise<unknown> | unknown

/** @throws AppError `invalid_input` where words are missing, `not_found` for codes and quotes that are not there */
export async function actFromWords(action: ActionName, context: Words): Promise<ActRequest> {
  return (await makers[action](context)) as ActRequest
}

const makers: Record<ActionName, Make> = {
  write: async ({ book, words, flags }) => ({
    kind: 'write',
    name: needed(words[0], 'its name: codebook STUDY write "Too expensive"'),
    definition: flags.definition,
    inclusion: flags.inclusion,
    exclusion: flags.exclusion,
    questionKey: flags.question ?? null,
    parentId: flags.under ? findCode(book, flags.under).codeId : null,
    examples: flags.example ? await placesOf(book.studyId, flags.example) : [],
  }),
  rename: ({ book, words, flags }) => ({
    kind: 'rename',
    codeId: findCode(book, words[0]).codeId,
    name: needed(flags.to ?? words[1], 'the new name: codebook STUDY rename CODE --to "New name"'),
  }),
  define: ({ book, words, flags }) => {
    const code = findCode(book, words[0])
    const { definition, inclusion, exclusion } = { ...code, ...given(flags) }
    return { kind: 'describe', codeId: code.codeId, definition, inclusion, exclusion }
  },
  merge: mergeFrom,
  split: async ({ book, words, flags }) => ({
    kind: 'split',
    codeId: findCode(book, words[0]).codeId,
    into: [
      {
        name: needed(flags.to ?? words[1], 'the name of the new code: --to NAME'),
        places: await placesOf(book.studyId, needed(flags.example, 'words that go with it: --example "..."')),
      },
    ],
  }),
  pin: ({ book, words }) => ({ kind: 'pin', codeId: findCode(book, words[0]).codeId, isPinned: true }),
  unpin: ({ book, words }) => ({ kind: 'pin', codeId: findCode(book, words[0]).codeId, isPinned: false }),
  nest: ({ book, words, flags }) => ({
    kind: 'nest',
    codeId: findCode(book, words[0]).codeId,
    parentId: flags.under ? findCode(book, flags.under).codeId : null,
  }),
  move: async ({ book, words, flags }) => ({
    kind: 'move',
    place: (
      await placesOf(book.studyId, needed(words[0], 'the quote: codebook STUDY move "..." --to CODE'))
    )[0],
    from: flags.from ? findCode(book, flags.from).codeId : null,
    to: flags.to ? findCode(book, flags.to).codeId : null,
  }),
  delete: ({ book, words }) => ({ kind: 'delete', codeId: findCode(book, words[0]).codeId }),
}

/**
 * Into a code that is there, or into a new one: the first of those named then takes the new name, and undo takes both back.
 * A name that is near to one that is there is more likely meant for that.
 */
function mergeFrom({ book, words, flags: { into, to } }: Words) {
  const target = needed(into ?? to, 'what they go into: --into CODE, one that is there or a new name')
  const named = (words.length > 0 ? words : [undefined]).map((word) => findCode(book, word))
  const from = named.map(({ codeId }) => codeId)
  const there = to === undefined ? findCodeIfThere(book, target) : null
  if (there) {
    if (from.includes(there.codeId)) throw mergedIntoItself(there.name)
    return { kind: 'merge', from, into: there.codeId }
  }
  const others = nearTo(book, target).filter(({ codeId }) => !from.includes(codeId))
  if (to === undefined && others.length > 0) {
    throw new AppError('not_found', 'no such code, and others are near', {
      say: `There is no code "${target}" in this study. If a new one of this name is meant: --to "${target}"`,
      details: others.map(({ name }) => ({ say: `Near it: ${name}` })),
    })
  }
  const [first, ...rest] = from
  if (rest.length === 0) {
    throw new AppError('invalid_input', 'one code merged into a new one', {
      say: `Name two codes or more that become "${target}". One alone is renamed: codebook STUDY rename CODE --to "${target}"`,
    })
  }
  return { kind: 'merge', from: rest, into: first, name: target }
}

function mergedIntoItself(name: string): AppError {
  return new AppError('invalid_input', 'a code merged into itself', {
    say: `"${name}" is what the others go into (--into) and cannot be among them. Leave it out of the list.`,
  })
}

function given({ definition, inclusion, exclusion }: ActFlags): Partial<ActFlags> {
  return Object.fromEntries(
    Object.entries({ definition, inclusion, exclusion }).filter(([, value]) => value !== undefined),
  )
}

function needed(word: string | undefined, what: string): string {
  if (word !== undefined && word.trim() !== '') return word
  throw new AppError('invalid_input', 'a word is missing', { say: `Say ${what}` })
}

/** Where these words stand; quotations are separated by `|`. */
async function placesOf(studyId: string, quotations: string): Promise<PlaceRef[]> {
  const places: PlaceRef[] = []
  for (const quotation of quotations
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const located = await api<Located>('POST', `/api/v1/studies/${studyId}/locate`, { quotation })
    const [first] = located.quotes
    if (!first) {
      throw new AppError('not_found', 'a quotation that is not in the record', {
        say: 'No participant said just these words. Search for them: earwitness search STUDY "..."',
      })
    }
    const { interviewId, turn, turnRevision, start, end } = first
    places.push({ interviewId, turn, turnRevision, start, end })
  }
  return places
}
