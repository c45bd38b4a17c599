/** Collects blocks and claims of a draft, and gives them their ids: `b1`, `c1`, in reading order. */
import type { Quote } from '../../../findings/model.ts'
import type {
  EvidencePlace,
  ProsePart,
  ReportBlock,
  ReportNumber,
  ReportSection,
  StoredClaim,
} from '../model.ts'
import { saidSentenceOf, sentenceOf, text } from '../sentences.ts'

type Unplaced<Block> = Block extends unknown ? Omit<Block, 'blockId' | 'section'> : never
export type NewBlock = Unplaced<ReportBlock>

export interface DraftBuilder {
  readonly blocks: ReportBlock[]
  readonly claims: Record<string, StoredClaim>
  add(section: ReportSection, block: NewBlock): string
  prose(section: ReportSection, ...sentences: string[]): void
  claim(claim: Partial<StoredClaim> & Pick<StoredClaim, 'kind' | 'text'>): string
  /** A counted sentence; equal sentences are one claim. */
  figure(number: ReportNumber, more?: FigureOptions): string
  /** Several figures of one question in one sentence. */
  figures(numbers: readonly ReportNumber[], more?: FigureOptions): string
  quote(quote: Quote): string
  isQuoted(quote: Quote): boolean
}

export interface FigureOptions {
  against?: StoredClaim['against']
  evidence?: readonly Quote[]
  /** These are of people who were read and have it. */
  isRead?: boolean
  say?: string
}

export function draftBuilder(): DraftBuilder {
  const blocks: ReportBlock[] = []
  const claims: Record<string, StoredClaim> = {}
  const known = new Map<string, string>()
  function claim(given: Parameters<DraftBuilder['claim']>[0]): string {
    const claimId = `c${Object.keys(claims).length + 1}`
    const plain = {
      verdict: 'supported',
      reason: null,
      numbers: [],
      restsOn: [],
      evidence: [],
      against: null,
    }
    claims[claimId] = { ...plain, ...given, claimId } as StoredClaim
    return claimId
  }
  function once(key: string, make: () => string): string {
    const claimId = known.get(key) ?? make()
    known.set(key, claimId)
    return claimId
  }
  return {
    blocks,
    claims,
    add(section, block) {
      const blockId = `b${blocks.length + 1}`
      const own = block.kind === 'heading' ? { isProgram: true } : {}
      blocks.push({ ...block, ...own, blockId, section } as ReportBlock)
      return blockId
    },
    prose(section, ...sentences) {
      if (sentences.length > 0) this.add(section, { kind: 'prose', parts: sentences.map(text) })
    },
    claim,
    figure(number, { against = null, evidence = [], isRead = false, say = sentenceOf(number) } = {}) {
      return once(say, () =>
        claim({
          kind: 'prevalence',
          text: say,
          numbers: [number],
          evidence: evidence.map((quote) => ({
            ...placeOf(quote),
            ...(isRead ? { isRead: true as const } : {}),
          })),
          against,
        }),
      )
    },
    figures(numbers, { evidence = [], say, ...more } = {}) {
      const sentence = numbers.length > 1 ? (say ?? saidSentenceOf(numbers)) : null
      if (sentence === null) return this.figure(numbers[0]!, { evidence, ...more, ...(say ? { say } : {}) })
      return once(sentence, () =>
        claim({ kind: 'prevalence', text: sentence, numbers: [...numbers], evidence: evidence.map(placeOf) }),
      )
    },
    isQuoted: (quote) => known.has(JSON.stringify(placeOf(quote))),
    quote(quote) {
      const place = placeOf(quote)
      return once(JSON.stringify(place), () => claim({ kind: 'quote', text: '', evidence: [place] }))
    },
  }
}

export function claimPart(claimId: string): ProsePart {
  return { kind: 'claim', claimId }
}

export function placeOf({ interviewId, turn, turnRevision, start, end }: EvidencePlace): EvidencePlace {
  return { interviewId, turn, turnRevision, start, end }
}
