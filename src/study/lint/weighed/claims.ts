/** What a turn says of the participant: its statements, cut into claims. */
import { contentStems } from '../questions.ts'
import type { RuleInput } from '../rule.ts'

export interface Claim {
  start: number
  end: number
  /** Plain. */
  text: string
  stems: ReadonlySet<string>
  /** Opened by "it sounds like", "you mentioned". */
  isOpened: boolean
  /** Says "you" or "your". */
  isOfThem: boolean
}

/** Shorter ones acknowledge, and claim nothing. */
const fewestStems = 2

export function claimsIn({ analysis, pack }: RuleInput): Claim[] {
  return analysis.statements.flatMap((statement) => {
    const body = analysis.plain.slice(statement.start, statement.end)
    let isOpened = false
    return cut(body, pack.claimBreak).flatMap(({ start, text }) => {
      if (pack.claimOpening.test(text)) isOpened = true
      const stems = contentStems(text, pack)
      if (stems.size < fewestStems || (pack.noClaim.test(text) && !pack.secondPerson.test(text))) return []
      const at = statement.start + start
      return [
        {
          start: at,
          end: at + text.length,
          text,
          stems,
          isOpened,
          isOfThem: pack.secondPerson.test(text),
        },
      ]
    })
  })
}

function cut(body: string, breaks: RegExp): { start: number; text: string }[] {
  const pieces: { start: number; text: string }[] = []
  let from = 0
  const push = (end: number) => {
    const raw = body.slice(from, end)
    const text = raw.trim()
    if (text !== '') pieces.push({ start: from + raw.indexOf(text), text })
  }
  for (const match of body.matchAll(breaks)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(body.length)
  return pieces
}
