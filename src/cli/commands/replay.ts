import { defineCommand } from 'citty'
import type { InterviewLine } from '../../interview/field-model.ts'
import type { Replay } from '../../interview/replay/model.ts'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { dim, exitCodes, print, printJson, progress } from '../output.ts'

/** Recomputes decisions from the log; 1 as exit code when one comes out otherwise. */
export default defineCommand({
  meta: { name: 'replay', description: 'Recompute every decision of an interview from its log' },
  args: {
    interview: { type: 'positional', required: false, description: 'The id of one interview' },
    study: { type: 'string', description: 'All interviews of a study: its name or its id' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    if ((args.interview === undefined) === (args.study === undefined)) {
      throw new AppError('invalid_input', 'neither or both of an interview and a study', {
        say: 'Name one interview by its id, or a study: earwitness replay --study STUDY. The ids are in the address of an interview in the studio, and in: earwitness export STUDY',
      })
    }
    const replays = args.study ? await replayStudy(args.study) : [await replayOne(args.interview!)]
    if (replays.some(({ outcome }) => outcome === 'different')) process.exitCode = exitCodes.failed
    if (args.json) return printJson(args.study ? { replays, ...count(replays) } : replays[0])
    for (const replay of replays) show(replay)
    if (args.study) print(sentence(count(replays)))
  },
})

type Named = Replay & { interviewId: string; participantLabel: string | null }

async function replayOne(interviewId: string, participantLabel: string | null = null): Promise<Named> {
  const id = encodeURIComponent(interviewId)
  return { interviewId, participantLabel, ...(await api<Replay>('GET', `/api/v1/interviews/${id}/replay`)) }
}

async function replayStudy(named: string): Promise<Named[]> {
  const { studyId } = await findStudy(named)
  const { interviews } = await api<{ interviews: InterviewLine[] }>(
    'GET',
    `/api/v1/studies/${studyId}/interviews`,
  )
  const line = progress('Replaying')
  const replays: Named[] = []
  for (const { interviewId, participantLabel } of interviews) {
    replays.push(await replayOne(interviewId, participantLabel))
    line.update(replays.length / interviews.length)
  }
  line.done()
  return replays
}

function show(replay: Named): void {
  const { outcome, recomputed, decisions, unreadable, firstDifference, madeBy, recomputedBy } = replay
  const engines =
    madeBy.join() === recomputedBy
      ? `engine ${recomputedBy}`
      : `made by engine ${madeBy.join(' and ')}, recomputed by ${recomputedBy}`
  const name = [replay.participantLabel, replay.interviewId].filter(Boolean).join('  ')
  print(
    `${outcome.replaceAll('_', ' ').padEnd(16)}${name}  ${dim(`${recomputed} of ${decisions} decisions, ${engines}`)}`,
  )
  if (firstDifference) {
    const { seq, turn, where } = firstDifference
    print(`  First difference: event ${seq}${turn === null ? '' : `, turn ${turn}`}, ${where}`)
    print(`    in the log   ${firstDifference.recorded}`)
    print(`    recomputed   ${firstDifference.recomputed}`)
  }
  for (const { seq, why } of unreadable) print(`  Event ${seq} was not recomputed: ${why}`)
}

type Counts = Record<'interviews' | 'identical' | 'different' | 'nothingDecided' | 'notReplayable', number>

function count(replays: readonly Named[]): Counts {
  const of = (outcome: Replay['outcome']) => replays.filter((replay) => replay.outcome === outcome).length
  return {
    interviews: replays.length,
    identical: of('identical'),
    different: of('different'),
    nothingDecided: of('nothing_decided'),
    notReplayable: of('not_replayable'),
  }
}

function sentence({ interviews, identical, different, nothingDecided, notReplayable }: Counts): string {
  const rest = [
    [different, 'different'],
    [nothingDecided, 'held elsewhere'],
    [notReplayable, 'not replayable'],
  ] as const
  return `${identical} of ${interviews} identical${rest.map(([n, word]) => (n > 0 ? `, ${n} ${word}` : '')).join('')}.`
}
