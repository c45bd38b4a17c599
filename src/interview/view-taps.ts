import { type Tx, withTenant } from '../platform/database/database.ts'
import type { UseCaseContext } from '../platform/http/dependencies.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { studyNotFound } from '../study/study-errors.ts'
import { type TapAnswer, type TapKey, tapAnswers, tapKeys } from './events.ts'
import { findStudyGuide, listEnded, listSideEvents } from './list-store.ts'
import { readEvent } from './read-event.ts'
import { readTaps } from './read-notes.ts'
import type { TapCount, Taps } from './taps-model.ts'

/** Of fewer people there are counts and no share. */
const smallestBase = 5

/** How people found the interview, by the revision of the guide. @throws AppError `not_found` */
export function viewTaps(call: Pick<UseCaseContext, 'db' | 'workspaceId'>, studyId: string): Promise<Taps> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    if (!(await findStudyGuide(tx, studyId))) throw studyNotFound()
    return readStudyTaps(tx, studyId)
  })
}

/** The same, for a study that is known to be there. */
export async function readStudyTaps(tx: Tx, studyId: string): Promise<Taps> {
  const ended = await listEnded(tx, studyId)
  const stored = await listSideEvents(
    tx,
    ended.map(({ interviewId }) => interviewId),
  )
  const given = ended.map(({ interviewId, revision }) => {
    const events = (stored.get(interviewId) ?? []).map((event) => readEvent(event))
    return {
      revision,
      taps: readTaps(events),
      notes: events.filter(({ type }) => type === 'steering.noted').length,
    }
  })
  const byRevision = Map.groupBy(given, ({ revision }) => revision)
  return {
    revisions: [...byRevision]
      .flatMap(([number, rows]) =>
        number === null
          ? []
          : [{ number, ended: rows.length, taps: tapKeys.map((tap) => countTap(tap, rows)) }],
      )
      .sort((a, b) => b.number - a.number),
    steered: {
      interviews: given.filter(({ notes }) => notes > 0).length,
      notes: given.reduce((sum, { notes }) => sum + notes, 0),
      of: given.length,
    },
  }
}

/** Only those who tapped are counted; whoever left it out has not disagreed. */
function countTap(tap: TapKey, rows: readonly { taps: Partial<Record<TapKey, TapAnswer>> }[]): TapCount {
  const given = rows.flatMap(({ taps }) => taps[tap] ?? [])
  const answers = Object.fromEntries(
    tapAnswers.map((answer) => [answer, given.filter((other) => other === answer).length]),
  ) as Record<TapAnswer, number>
  const tapped = given.length
  const isEnough = tapped >= smallestBase
  return {
    tap,
    answers,
    tapped,
    share: isEnough ? answers.agree / tapped : null,
    ...(isEnough ? wilsonInterval(answers.agree, tapped) : { low: null, high: null }),
    level: 0.95,
    method: 'wilson',
  }
}
