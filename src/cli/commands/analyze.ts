import { setTimeout as sleep } from 'node:timers/promises'
import { defineCommand } from 'citty'
import { type AnalysisView, isTooFew, type LatestAnalysis, type Themes } from '../../findings/model.ts'
import { sayInterval, sayPercent } from '../../findings/say-share.ts'
import { whoInAll } from '../../findings/who-has-it.ts'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { formatDuration, note, print, printJson, progress, table } from '../output.ts'

/** Finds themes in a study and shows them. The work is done by the running instance. */
export default defineCommand({
  meta: { name: 'analyze', description: 'Find themes in what participants said' },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    status: {
      type: 'string',
      description: 'Interviews that go in: complete (default), or several as complete,partial',
    },
    seed: { type: 'string', description: 'A whole number; the same record and seed give the same themes' },
    question: {
      type: 'string',
      description: 'Show the themes within this question instead of the whole study',
    },
    again: { type: 'boolean', description: 'Analyse even if nothing changed since the last time' },
    show: { type: 'boolean', description: 'Analyse nothing, show what was found the last time' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const { studyId } = await findStudy(args.study)
    const latest = await api<LatestAnalysis>('GET', `/api/v1/studies/${studyId}/analyses/latest`)
    if (args.show !== true && needsRun(latest, args)) await analyze(studyId, args)
    const query = args.question ? `?question=${encodeURIComponent(args.question)}` : ''
    const themes = await api<Themes>('GET', `/api/v1/studies/${studyId}/themes${query}`)
    if (args.json) return printJson(themes)
    showThemes(themes)
  },
})

interface Wanted {
  status?: string
  seed?: string
  again?: boolean
}

function needsRun({ finished, recompute }: LatestAnalysis, wanted: Wanted): boolean {
  if (!finished || wanted.again === true || recompute.length > 0) return true
  if (wanted.seed !== undefined && Number(wanted.seed) !== finished.seed) return true
  return wanted.status !== undefined && wanted.status !== finished.statuses.join(',')
}

async function analyze(studyId: string, { status, seed }: Wanted): Promise<void> {
  const started = Date.now()
  const asked = await api<AnalysisView>('POST', `/api/v1/studies/${studyId}/analyses`, {
    ...(status ? { statuses: status.split(',') } : {}),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  })
  const cancel = () => {
    void api('POST', `/api/v1/analyses/${asked.analysisId}/cancel`).catch(() => {})
  }
  process.once('SIGINT', cancel)
  const line = progress('analyse')
  try {
    const done = await follow(asked, (now) =>
      line.update(now.progress, `${now.stage}, ${formatDuration(Date.now() - started)} so far`),
    )
    if (done.status === 'finished') return note(`Analysed in ${formatDuration(Date.now() - started)}.`)
    throw new AppError('conflict', `analysis ${done.status}`, {
      say: done.error ?? 'The analysis was cancelled. What it had made is kept for the next one.',
    })
  } finally {
    line.done()
    process.off('SIGINT', cancel)
  }
}

async function follow(asked: AnalysisView, tell: (now: AnalysisView) => void): Promise<AnalysisView> {
  for (let now = asked; ; ) {
    if (now.status !== 'queued' && now.status !== 'running') return now
    tell(now)
    await sleep(400)
    now = await api<AnalysisView>('GET', `/api/v1/analyses/${asked.analysisId}`)
  }
}

function showThemes({ analysis, themes, none, segments, label, notes }: Themes): void {
  if (!analysis) {
    print('Nothing was analysed yet.')
    return
  }
  const left = Object.entries(analysis.counts?.leftOut ?? {}).map(([status, count]) => `${count} ${status}`)
  const counts = analysis.counts
  print(
    `${counts?.interviews ?? 0} interviews, ${counts?.participants ?? 0} people` +
      (left.length > 0 ? `; left out: ${left.join(', ')}` : ''),
  )
  for (const text of notes) print(text)
  print()
  if (themes.length === 0) {
    print('No themes: too little was said, or nothing that several people share.')
    return
  }
  table(themes, [
    { title: '', value: (theme) => theme.position, align: 'right' },
    { title: 'theme', value: (theme) => theme.name },
    { title: 'people', value: ({ prevalence }) => whoInAll(prevalence), align: 'right' },
    {
      title: 'share',
      value: ({ prevalence }) => (isTooFew(prevalence) ? 'too few to say' : sayPercent(prevalence.share)),
      align: 'right',
    },
    {
      title: '95 %',
      value: ({ prevalence: { low, high } }) => sayInterval(low, high),
      align: 'right',
    },
    { title: 'in their words', value: (theme) => shortened(theme.quotes[0]?.text ?? '') },
  ])
  print()
  print(`${none} of ${segments} passages belong to no theme. Shares: ${label}.`)
}

/** One line of a quote, cut at a word; the cut is shown. */
export function shortened(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= most) return line
  return `${line.slice(0, most).replace(/\s+\S*$/u, '')} ...`
}
