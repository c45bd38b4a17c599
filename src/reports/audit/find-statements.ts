/** Sentences that say of one person what they said, felt or did, without their words. */
import nlp from 'compromise'
import { nounFile } from '../../findings/ask/wordnet.ts'
import { labelPattern, type PersonIndex } from './attribute.ts'
import { isSignature, quotedStretches } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'
import { sentencesOf } from './sentences-of.ts'

export interface FoundStatement {
  text: string
  block: number
  /** Null: "one participant". */
  label: string | null
}

/** At its sentence's beginning: "it must be tried by a person" says nothing of anybody. */
const someone =
  /^(?:\P{L}*)(?:[^,.;:]{2,60}, |(?:and|but|so|yet|for|as|according to)\s+)?(?:(?:one|a|another) (?:participant|respondent|interviewee|user|customer|interviewed person)|(?:one|another) person)\b(?! in \w+\b)/iu
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

/** "A school secretary enters ...", "The owner of a film site thinks ...": of somebody whom the report names by a role. */
function isOfRole(sentence: string): boolean {
  const found = role.exec(sentence)
  if (!found || general.test(sentence)) return false
  const [described = ''] = found[1]!.split(/\s(?:who|whose|that|at|in|of|for|from|with|on|we)\s|,/u)
  const words = described.trim().split(/\s+/u).slice(0, mostDescribing)
  return words.some(
    (word, at) => isPerson(word) && (words[at + 1] === undefined || finite.test(words[at + 1]!)),
  )
}

const isPerson = (word: string) =>
  /^(?:person|carer|caregiver)$/iu.test(word) || nounFile(word.toLowerCase()) === 'person'
/** What may follow the one who acts; after "patient" in "a patient record" no verb follows. */
const finite =
  /^(?:\p{L}{2,}(?:s|ed)|did|had|would|will|got|found|told|said|saw|went|came|took|made|kept|gave|knew|felt|thought|wrote|left|lost|began|never|always|often|also|now|no|still|once)$/iu

const role =
  /^(?:(?:An?|One|Another)\s+|The\s+(?=[\p{L}-]+(?:\s+[\p{L}-]+){0,2}\s+(?:of (?:an?|one)|we|who)\b))((?:[\p{L}’'-]+,?\s+){1,12})/u
/** A rule or a hope, and nothing that somebody did. */
const general =
  /\b(?:should|must|ought to|need(?:s)? to|may|can|could)\b|\b(?:in this study|in our sample)\b/iu
const mostDescribing = 6

function overlapsAny(text: string, sentence: string, stretches: readonly { start: number; end: number }[]) {
  const start = text.indexOf(sentence)
  return stretches.some((each) => each.start < start + sentence.length && each.end > start)
}

const hasVerb = (sentence: string) => (nlp(sentence) as unknown as VerbsView).verbs().found

/** @param people names the persons of the transcripts */
export function findStatements(blocks: readonly ReportBlock[], people: PersonIndex): FoundStatement[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading' || block.kind === 'quote' || block.kind === 'row') return []
    if (isSignature(block.text)) return []
    const quoted = quotedStretches(block.text)
    return sentencesOf(block.text, people.opens).flatMap((sentence) => {
      // What stands in quotation marks is checked as a quotation, single marks too.
      if (/[“”„«»"]/.test(sentence) || overlapsAny(block.text, sentence, quoted)) return []
      const label =
        labelPattern.exec(sentence)?.[0] ?? people.named(sentence) ?? describedAtStart(sentence, people)
      if ((label === null && !someone.test(sentence) && !isOfRole(sentence)) || !hasVerb(sentence)) return []
      // "P18 went further:" leads to a quotation; "called P1 to P32" tells how the report names people.
      if (/:$/.test(sentence) || namesRange.test(sentence)) return []
      return [{ text: sentence, block: index, label }]
    })
  })
}
