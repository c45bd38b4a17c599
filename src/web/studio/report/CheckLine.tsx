import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import type { Checking } from './useChecked.ts'
import { kindOfVerdict, verdictWord } from './verdicts.ts'

/** What the check says of the sentence as it stands, with the nearest words of the record. */
export function CheckLine({ checked: { result, isChecking } }: { checked: Checking }) {
  if (result === null) return <span className="text-12 text-faint">Checking</span>
  const nearest = result.verdict === 'supported' ? undefined : result.evidence[0]
  const kind = kindOfVerdict(result.verdict, result.isUnchecked)
  return (
    <span className="grid gap-1 text-12" aria-live="polite">
      <span className="inline-flex gap-2" aria-busy={isChecking}>
        {kind && <EvidenceMark kind={kind} />}
        <span className="text-soft">
          {verdictWord(result.verdict, result.isUnchecked)}
          {result.verdict === 'judgement' &&
            '. The claims that it rests on stand; nothing here can show that it follows from them.'}
          {result.say && `. ${result.say}`}
        </span>
      </span>
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
