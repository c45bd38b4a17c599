import { z } from 'zod'
import { writeAudit } from '../platform/audit/audit.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { type Fault, lintUtterance } from '../study/lint/index.ts'
import { changeInterview, type Draft } from './append-events.ts'
import { isSensitive } from './decide/sensitive.ts'
import { steeringKinds } from './events.ts'
import { wordsIn } from './likeness.ts'
import { type InterviewContext, type LiveInterview, revisionOf } from './live-interview.ts'
import { phaseOf } from './state.ts'
import { openDraft } from './turn-draft.ts'
import { lintContext } from './word-move.ts'

export const NoteInputSchema = z
  .object({
    kind: z.enum(steeringKinds),
    /** For all but `close_soon`. */
    questionKey: z.string().max(64).optional(),
    /** The follow-up, word for word as it will be asked; for `ask`. */
    text: z.string().trim().min(3).max(500).optional(),
    /** Why it is to be asked although the lint finds a serious fault in it. */
    overrideReason: z.string().trim().min(3).max(500).optional(),
  })
  .meta({ id: 'SteeringNote' })
export type NoteInput = z.infer<typeof NoteInputSchema>

export interface GivenNote {
  noteId: string
  /** What the lint finds in the follow-up. */
  faults: Fault[]
}

/** So many to one interview; more is another guide. */
const mostNotes = 20

/**
 * A note to one interview while it runs. It is obeyed from the next decision on, and the participant never sees it.
 *
 * @throws AppError `conflict` when nothing can be obeyed any more, or for a serious fault without a reason (each fault
 * in the details); `invalid_input` for a note that is not whole
 */
export async function giveNote(
  context: InterviewContext & { actor: string },
  interviewId: string,
  input: NoteInput,
): Promise<GivenNote> {
  const noteId = newId()
  const { workspaceId, actor } = context
  let faults: Fault[] = []
  await changeInterview(context, {
    interviewId,
    clientId: null,
    compute: (live) => {
      assertObeyable(live, input)
      faults = assertSayable(live, input)
      return draftNote(live, { noteId, input, faults, at: context.clock() })
    },
    alongside: (tx) =>
      writeAudit(tx, {
        workspaceId,
        actor,
        action: 'interview.steered',
        target: interviewId,
        details: { noteId, kind: input.kind },
      }),
  })
  return { noteId, faults }
}

function assertObeyable(live: LiveInterview, { kind, questionKey, text }: NoteInput): void {
  const { state } = live
  const { index } = revisionOf(live)
  if (phaseOf(state) !== 'talking')
    throw refuse('It is not asking questions any more, so a note would change nothing.')
  if (state.notes.length >= mostNotes) throw refuse(`An interview takes at most ${mostNotes} notes.`)
  if (kind === 'close_soon') return
  if (questionKey === undefined || !index.byKey.has(questionKey)) {
    throw new AppError('invalid_input', 'no such question', {
      say: 'Say which question of this interview’s guide the note is about.',
    })
  }
  if (kind === 'ask' && text === undefined) {
    throw new AppError('invalid_input', 'a follow-up without words', {
      say: 'Write the follow-up that is to be asked.',
    })
  }
  if (kind !== 'leave' && isSensitive(state, questionKey)) {
    throw refuse('Something was told there that calls for care, so nothing more is asked about it.')
  }
  const isOver = state.questions[questionKey]?.firstWords != null && !isUnderWay(live, questionKey)
  if (isOver && kind !== 'ask') {
    throw refuse('That question is behind them. A follow-up on it can still be asked.')
  }
}

function isUnderWay({ state }: LiveInterview, questionKey: string): boolean {
  return (state.current ?? state.awaited)?.questionKey === questionKey
}

const refuse = (say: string) => new AppError('conflict', 'the note cannot be obeyed', { say })

/** What the lint finds, if it may be asked all the same. */
function assertSayable(live: LiveInterview, { kind, questionKey, text, overrideReason }: NoteInput): Fault[] {
  if (kind !== 'ask' || text === undefined) return []
  const { index } = revisionOf(live)
  const draft = openDraft(live, live.state.lastAt)
  const move = {
    kind: 'probe',
    questionKey: questionKey!,
    technique: 'noted',
    fixedIndex: null,
    focus: null,
  } as const
  const context = lintContext(move, { state: live.state, index, textOf: draft.textOf })
  const { faults } = lintUtterance(text, { ...context, similarity: wordsIn(live.state.language) })
  const serious = faults.filter(({ severity }) => severity === 'serious')
  if (serious.length === 0 || overrideReason !== undefined) return faults
  throw new AppError('conflict', `serious faults: ${serious.map(({ code }) => code).join(', ')}`, {
    say: 'This follow-up has a serious fault. Change it, or give the reason why it is to be asked all the same.',
    details: serious.map(({ code, why, suggestion }) => ({ where: code, say: `${why} ${suggestion}` })),
  })
}

interface DraftedNote {
  noteId: string
  input: NoteInput
  faults: readonly Fault[]
  at: number
}

/** The draft of a note that was checked. Touches nothing. */
export function draftNote(live: LiveInterview, { noteId, input, faults, at }: DraftedNote): Draft {
  const draft = openDraft(live, at)
  const isAsk = input.kind === 'ask'
  const serious = faults.filter(({ severity }) => severity === 'serious').map(({ code }) => code)
  draft.add({
    type: 'steering.noted',
    actor: 'researcher',
    payload: {
      noteId,
      kind: input.kind,
      questionKey: input.kind === 'close_soon' ? null : (input.questionKey ?? null),
      contentId: isAsk ? draft.keep(input.text!) : null,
      overridden: [...new Set(serious)],
      // The researcher's own words, which may name somebody: they go with the interview's.
      reasonContentId: serious.length > 0 ? draft.keep(input.overrideReason!) : null,
    },
  })
  return draft.finish()
}
