/** A figure of the findings with its voices: what it says, words for it, words against it. */
import type { Quote } from '../../../findings/model.ts'
import { shortSentenceOf, text } from '../sentences.ts'
import { claimPart, type DraftBuilder } from './draft-builder.ts'
import { againstOf, type Lead, oneEach } from './leads.ts'

const section = 'findings'
export const quotesToFigure = 2

export function addLead(draft: DraftBuilder, lead: Lead, { notes }: { notes: readonly string[] }): void {
  const supports = freshFirst(draft, lead.supports).slice(0, quotesToFigure)
  const say = shortSentenceOf(lead.first)
  const claimId = draft.figure(lead.first, {
    evidence: supports,
    isRead: lead.isRead ?? false,
    against: againstOf(lead),
    say,
  })
  draft.add(section, {
    kind: 'prose',
    parts: [claimPart(claimId), ...notes.map(text)],
  })
  for (const quote of supports) draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
  addAgainst(draft, lead, supports)
}

function addAgainst(draft: DraftBuilder, lead: Lead, supports: readonly Quote[]): void {
  const against = againstOf(lead)
  // Of a theme nothing is known to be against it: that some have no passage is said once, at the beginning.
  if (!against || against.count === 0 || lead.first.figure.source === 'theme') return
  const speakers = new Set(supports.map(({ interviewId }) => interviewId))
  const voices = freshFirst(
    draft,
    lead.opposes.filter(({ interviewId }) => !speakers.has(interviewId)),
  )
  draft.add(section, {
    kind: 'against',
    parts: [text(against.how)],
    claimIds: voices.slice(0, quotesToFigure).map((quote) => draft.quote(quote)),
  })
}

/** One of each person; what the report has not quoted yet comes first. */
function freshFirst(draft: DraftBuilder, quotes: readonly Quote[]): Quote[] {
  const fresh = oneEach(quotes.filter((quote) => !draft.isQuoted(quote)))
  return oneEach([...fresh, ...quotes])
}
