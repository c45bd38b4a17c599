import { describe, expect, it } from 'vitest'
import { auditInterviews, auditReport } from '../../../test/support/audit-files.ts'
import { auditStudy } from './audit-study.ts'
import type { AuditFinding } from './model.ts'
import { readReport } from './read-report.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const interviews = auditInterviews.map(({ id, turns }) => ({
  id,
  turns: turns.map((turn) => ({ ...turn, role: turn.role as 'participant' | 'interviewer' })),
  attributes: {},
}))

async function audit(markdown: string, given = interviews) {
  const report = { ...(await readReport(bytes(markdown), 'report.md')), fileName: 'report.md' }
  return auditStudy({ report, interviews: given, files: [], programVersion: '0' })
}

const find = (findings: readonly AuditFinding[], part: string) =>
  findings.find(({ text }) => text.includes(part))

describe('an audit', () => {
  it.each([
    ['The app tells me when', 'supported', null],
    ['I think the app helps me', 'refuted', ['altered', 'negation', 'cut']],
    ['The tram was never full', 'refuted', ['altered', 'negation']],
    ['My sister sold me', 'refuted', ['wrong-person']],
    ['Nobody in this city', 'unsupported', ['not-found']],
    ['We interviewed 4', 'supported', null],
    ['3 of 4, 70 %', 'refuted', ['arithmetic']],
    ['used the word "app"', 'supported', null],
    ['P1 waited 25 minutes', 'supported', null],
  ] as const)('says of "%s": %s', async (part, verdict, reasons) => {
    const found = find((await audit(auditReport)).findings, part)
    expect(found).toMatchObject({ verdict })
    if (reasons) expect(reasons).toContain(found!.reason)
    else expect(found!.reason).toBeNull()
  })

  it('takes what was asked for a question, not for a quotation of somebody', async () => {
    const { findings } = await audit(auditReport)
    expect(find(findings, 'What made you change?')).toMatchObject({ verdict: 'supported' })
  })

  it('shows the very words of the transcript, with their place', async () => {
    const { findings } = await audit(auditReport)
    for (const { evidence } of findings)
      for (const { interviewId, turn, start, end, text, role } of evidence) {
        const said = auditInterviews.find(({ id }) => id === interviewId)!.turns[turn]!
        expect(said.text.slice(start, end)).toBe(text)
        expect(said.role).toBe(role)
      }
  })

  it('lays the nearest words of the person beside a statement that it cannot decide', async () => {
    const { findings } = await audit(
      'P1 is annoyed by the long wait near the river bridge.\n\nP1 went further:',
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ kind: 'statement', verdict: 'unsupported', reason: 'to-judge' })
    expect(findings[0]!.evidence[0]).toMatchObject({ interviewId: 'P1' })
    expect(findings[0]!.evidence[0]!.text).toContain('bridge')
  })

  it('says so where nothing comes near', async () => {
    const { findings } = await audit('P1 told us that volcanoes were a great love of childhood.')
    expect(findings[0]).toMatchObject({ verdict: 'unsupported', reason: 'not-found', evidence: [] })
    expect(findings[0]!.say).toBe('Nothing that was said comes near to this.')
  })

  it('counts the faults of whoever asked', async () => {
    const { interviewer } = await audit(auditReport)
    expect(interviewer.turns).toBe(6)
    expect(
      interviewer.examples.some(({ code, interviewId }) => code === 'praise' && interviewId === 'P1'),
    ).toBe(true)
  })

  it('finds nothing to check in a report that quotes and counts nothing', async () => {
    const { findings, notes } = await audit('# Summary\n\nThe tram matters. People want it to be better.')
    expect(findings).toEqual([])
    expect(notes.length).toBeGreaterThan(0)
  })

  it('ties the names of a report to interviews by where their quotations stand', async () => {
    const renamed = interviews.map((interview, index) => ({ ...interview, id: `session-${'abcd'[index]}` }))
    const report = [
      '“By tram. I don’t think the app helps me at all” (P9). “I waited 25 minutes at the bridge” (P9).',
      '“I cycle. The tram was always full” (P9).',
    ].join('\n\n')
    const { findings } = await audit(report, renamed)
    expect(findings.map(({ reason }) => reason)).toEqual([null, null, 'wrong-person'])
    expect(findings[0]!.attribution).toEqual({ label: 'P9', interviewId: 'session-a', how: 'quotes' })
  })
})
