import { type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { UseCaseContext } from '../../platform/http/dependencies.ts'
import type { Embedder } from '../../platform/models/embedder.ts'
import type { Guide } from '../../study/model.ts'
import { findDraft } from '../store.ts'
import { personFrom } from './cut-facts.ts'
import { inventPeople } from './invented-people.ts'
import type { RehearsedPerson, SpokenTurn } from './model.ts'
import type { PeopleOrigin, RehearsalInput, StudyRehearsal } from './rehearsal-model.ts'
import { listImported, listReusable, listSpoken } from './rehearsal-store.ts'
import { rehearseGuide } from './rehearse-guide.ts'
import { seatAtGuide } from './seat-at-guide.ts'

export interface RehearseStudy extends RehearsalInput {
  studyId: string
}

type Context = Pick<UseCaseContext, 'db' | 'workspaceId'> & { embedder: Embedder }

/** Fewer people say nothing about others. */
const fewest = 5
/** One at a time in a process: it is work, and people may be talking. */
let isRunning = false
/** Nobody waits for a turn, and the same seed is to give the same rehearsal on a busy machine. */
const comparingBudgetMs = 60_000

/**
 * Rehearses the draft of a study in memory. Its participants are the interviews imported into it, else people of the
 * workspace who agreed to reuse, else invented ones. Stores nothing.
 *
 * @throws AppError `not_found`, `too_many_requests` while another rehearsal runs
 */
export async function rehearseStudy(context: Context, input: RehearseStudy): Promise<StudyRehearsal> {
  const { guide, people, origin } = await withTenant(context.db, context.workspaceId, async (tx) => {
    const draft = await findDraft(tx, input.studyId)
    if (!draft) {
      throw new AppError('not_found', 'no such study', { say: 'There is no such study.' })
    }
    return { guide: draft.draft, ...(await findPeople(tx, draft.draft, input)) }
  })
  if (isRunning) {
    throw new AppError('too_many_requests', 'a rehearsal is running', {
      say: 'Another rehearsal is running. Try again in a moment.',
      retryAfterSeconds: 10,
    })
  }
  isRunning = true
  try {
    const engine = { embedder: context.embedder, comparingBudgetMs }
    return await rehearseGuide({ guide, people, origin, seed: input.seed, engine })
  } finally {
    isRunning = false
  }
}

interface Found {
  people: RehearsedPerson[]
  origin: PeopleOrigin
}

async function findPeople(
  tx: Tx,
  guide: Guide,
  { studyId, participants: most, seed }: RehearseStudy,
): Promise<Found> {
  const { language } = guide
  const imported = await listSpoken(tx, await listImported(tx, { studyId, most }))
  const own = peopleOf(imported, (personId, turns) => personFrom({ personId, turns, language }))
  if (own.length >= fewest) return { people: own, origin: 'study_interviews' }
  const reusable = await listSpoken(tx, await listReusable(tx, { most }))
  const seated = peopleOf(reusable, (personId, turns) =>
    seatAtGuide({ personId, turns, guide, seed, language }),
  )
  if (seated.length >= fewest) return { people: seated, origin: 'workspace_interviews' }
  return { people: inventPeople({ guide, count: most, seed }), origin: 'invented' }
}

/** Whoever said something, each under a number: an interview's id has no place outside of it. */
function peopleOf(
  spoken: ReadonlyMap<string, readonly SpokenTurn[]>,
  make: (personId: string, turns: readonly SpokenTurn[]) => RehearsedPerson | null,
): RehearsedPerson[] {
  return [...spoken.values()]
    .map((turns, at) => make(`person-${at + 1}`, turns))
    .filter((person) => person !== null)
    .filter(({ facts }) => facts.length > 0)
}
