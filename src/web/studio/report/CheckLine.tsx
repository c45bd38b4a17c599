import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import type { Checking } from './useChecked.ts'
import { kindOfVerdict, verdictWord } from './verdicts.ts'

interface CheckLineProps {
  checked: Checking
  /** Free prose: nothing is compared with the record. */
  isProse?: boolean
  /** Checks it as a claim of this kind instead. */
  onOffer?: ((kind: OfferedKind) => void) | undefined
}

export type OfferedKind = 'quote' | 'paraphrase' | 'prevalence'

const offerWords: Record<OfferedKind, string> = {
  quote: 'a quotation',
  paraphrase: 'what one person said',
  prevalence: 'a count of people',
}

/** What the check says of the sentence as it stands, with the nearest words of the record. */
export function CheckLine({ checked: { result, isChecking }, isProse, onOffer }: CheckLineProps) {
  if (result === null) return <span className="text-12 text-faint">Checking</span>
  const nearest = result.verdict === 'supported' ? undefined : result.evidence[0]
  const kind = kindOfVerdict(result.verdict, result.isUnchecked)
  return (
    <span className="grid gap-1 text-12" aria-live="polite">
      <span className="inline-flex gap-2" aria-busy={isChecking}>
        {kind && <EvidenceMark kind={kind} />}
        <span className="text-soft">
          {result.verdict === 'judgement'
            ? 'Your judgement'
            : verdictWord(result.verdict, result.isUnchecked)}
          {result.verdict === 'judgement' &&
            (isProse
              ? '. It states nothing that would have to be shown, and carries no mark.'
              : '. The claims that it rests on stand; nothing here can show that it follows from them.')}
          {result.say && `. ${result.say}`}
        </span>
      </span>
      {onOffer && result.offers.length > 0 && (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-faint">Make it a claim:</span>
          {result.offers
            .filter((kind): kind is OfferedKind => kind in offerWords)
            .map((kind) => (
              <button
                key={kind}
                type="button"
                className="min-h-6 text-accent underline underline-offset-2"
                onClick={() => onOffer(kind)}
              >
                {offerWords[kind]}
              </button>
            ))}
        </span>
      )}
      {nearest && (
        <span className="grid gap-0.5 border-l-2 border-hairline pl-3">
          <span className="text-faint">
            Nearest in the record, {nearest.participantLabel}, turn {nearest.turn}
          </span>
          <span className="words text-14">{nearest.text}</span>
        </span>
      )}
    </span>
  )
}
