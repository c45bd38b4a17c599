/** Sentences that say of one person what they said, felt or did, without their words. */
import nlp from 'compromise'
import { labelPattern, type PersonIndex } from './attribute.ts'
import { isSignature } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'
import { sentencesOf } from './sentences-of.ts'

export interface FoundStatement {
  text: string
  block: number
  /** Null: "one participant". */
  label: string | null
}

const someone =
  /\b(?:one|a|another) (?:participant|respondent|interviewee|person|user|customer|interviewed person)\b(?! in \w+\b)/i
const namesRange = /\b[PRI][_-]?\d+ (?:to|through|–|-) [PRI][_-]?\d+\b/

/** The library's types miss its own plug-ins. */
interface VerbsView {
  verbs(): { found: boolean }
}

/** "The lawyer reads the whole case": a role within the sentence may be its object. */
function describedAtStart(sentence: string, people: PersonIndex): string | null {
  const start =
    /^(?:\P{L}*)(?:(?:In|When|After|Before|For|From|By|With|Without|At|On)\b[^,]{3,60}, )?(?=(?:the|this|our|one|an?)\b)/iu.exec(
      sentence,
    )
  return start && people.described(sentence.slice(start[0].length).split(' ').slice(0, 7).join(' '), 'first')
}

const hasVerb = (sentence: string) => (nlp(sentence) as unknown as VerbsView).verbs().found

/** @param people names the persons of the transcripts */
export function findStatements(blocks: readonly ReportBlock[], people: PersonIndex): FoundStatement[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading' || block.kind === 'quote' || block.kind === 'row') return []
    if (isSignature(block.text)) return []
    return sentencesOf(block.text, people.opens).flatMap((sentence) => {
      // What stands in quotation marks is checked as a quotation.
      if (/[“”„«»"]/.test(sentence)) return []
      const label =
        labelPattern.exec(sentence)?.[0] ?? people.named(sentence) ?? describedAtStart(sentence, people)
      if ((label === null && !someone.test(sentence)) || !hasVerb(sentence)) return []
      // "P18 went further:" leads to a quotation; "called P1 to P32" tells how the report names people.
      if (/:$/.test(sentence) || namesRange.test(sentence)) return []
      return [{ text: sentence, block: index, label }]
    })
  })
}
