/**
 * A theme that people’s check does not bear out has no heading among the findings: a reader who skims takes it for one.
 * What the program wrote there is gone, and stands under what the check does not bear out; where a person wrote
 * something, it stays, under a heading that says so. Pure.
 */
import { checkFaultOf } from '../../../findings/check-of-coding.ts'
import { placeId } from '../fill-words.ts'
import type { ReportBlock, StoredClaim, StoredDocument } from '../model.ts'
import { sentenceOf, shortSentenceOf } from '../sentences.ts'

type Claims = StoredDocument['claims']

export const notBorneOutEnding = ': not borne out by the check'

export function withoutRefutedFindings(blocks: readonly ReportBlock[], claims: Claims): ReportBlock[] {
  return findingsIn(blocks).flatMap(({ heading, under }) => {
    if (!heading) return under
    const claim = refutedUnder(heading.text, under, claims)
    if (!claim) return [heading, ...under]
    const left = under.filter((block) => !isOfClaim(block, claim, claims))
    if (left.every(isProgramsProse)) return left
    return [{ ...heading, text: `${heading.text}${notBorneOutEnding}` }, ...under]
  })
}

type Heading = Extract<ReportBlock, { kind: 'heading' }>

interface Finding {
  /** The program’s own heading; null: another one, or none, stands first in `under`. */
  heading: Heading | null
  under: ReportBlock[]
}

function findingsIn(blocks: readonly ReportBlock[]): Finding[] {
  const findings: Finding[] = []
  for (const block of blocks) {
    const last = findings.at(-1)
    const section = last?.heading?.section ?? last?.under[0]?.section
    if (block.kind === 'heading' && block.section === 'findings' && block.isProgram === true)
      findings.push({ heading: block, under: [] })
    else if (!last || block.kind === 'heading' || block.section !== section)
      findings.push({ heading: null, under: [block] })
    else last.under.push(block)
  }
  return findings
}

/** The claim on the theme that the heading names, where the check does not bear the theme out. */
function refutedUnder(name: string, under: readonly ReportBlock[], claims: Claims): StoredClaim | null {
  const said = under.flatMap((block) =>
    block.kind === 'prose'
      ? block.parts.flatMap((part) => (part.kind === 'claim' ? (claims[part.claimId] ?? []) : []))
      : [],
  )
  const isRefuted = ({ numbers }: StoredClaim) =>
    numbers.some(({ label, proportion }) => label === name && checkFaultOf(proportion) !== null)
  return said.find(isRefuted) ?? null
}

/** The program’s sentence on the theme with its notes, and the quotations that it chose for it. */
function isOfClaim(block: ReportBlock, claim: StoredClaim, claims: Claims): boolean {
  if (block.kind === 'quote') {
    const place = claims[block.claimId]?.evidence[0]
    return place !== undefined && claim.evidence.some((own) => placeId(own) === placeId(place))
  }
  if (block.kind !== 'prose' || isProgramsProse(block)) return false
  const [number] = claim.numbers
  const isAsWritten =
    number !== undefined && (claim.text === sentenceOf(number) || claim.text === shortSentenceOf(number))
  return block.parts.every((part) =>
    part.kind === 'text' ? part.isProgram === true : part.claimId === claim.claimId && isAsWritten,
  )
}

/** Such as how many passages fit no theme, which follows the last of them. */
function isProgramsProse(block: ReportBlock): boolean {
  return (
    block.kind === 'prose' && block.parts.every((part) => part.kind === 'text' && part.isProgram === true)
  )
}
