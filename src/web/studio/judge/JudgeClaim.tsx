import { Link } from '@tanstack/react-router'
import type { JudgeAnswer, ToJudge } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Quote } from '../../components/Quote.tsx'
import { ViewersRead } from '../ViewersRead.tsx'

interface JudgeClaimProps {
  studyId: string
  claim: ToJudge['claims'][number]
  isBusy: boolean
  onAnswer: (answer: JudgeAnswer) => void
}

/** One sentence at the left, what was really said at the right. */
export function JudgeClaim({ studyId, claim, isBusy, onAnswer }: JudgeClaimProps) {
  return (
    <div className="grid gap-x-12 gap-y-6 pt-6 lg:grid-cols-2">
      <section aria-label="The claim" className="min-w-0">
        <h3 className="text-12 text-faint">The claim</h3>
        <p className="max-w-measure pt-2 text-20">{claim.statement}</p>
        {claim.decidedBy === 'judge' && (
          <p className="pt-3 text-14 text-soft">
            A model read it and says {claim.verdict === 'supported' ? 'yes' : 'no'}. Your answer counts.
          </p>
        )}
        <ViewersRead>
          <div className="flex flex-wrap gap-2 pt-6">
            {/* Yes and no look alike: a button that stands out would be an answer suggested. */}
            <Button isBusy={isBusy} onClick={() => onAnswer('yes')}>
              They said so <KeyHint keys="Y" />
            </Button>
            <Button onClick={() => onAnswer('no')}>
              They did not <KeyHint keys="N" />
            </Button>
            <Button kind="quiet" onClick={() => onAnswer('unsure')}>
              Unsure <KeyHint keys="U" />
            </Button>
          </div>
        </ViewersRead>
      </section>
      <section aria-label="What was said" className="min-w-0 pl-4">
        <h3 className="text-12 text-faint">Nearest in the interviews</h3>
        {claim.passages.length === 0 && (
          <p className="pt-2 text-14 text-soft">Nothing that was said comes near it.</p>
        )}
        {claim.passages.map((passage) => (
          <div key={`${passage.interviewId} ${passage.turn} ${passage.start}`} className="pt-2">
            <Quote
              text={passage.text}
              by={passage.participantLabel}
              reference={`turn ${passage.turn}`}
              after={
                <Link
                  to="/studies/$studyId/interviews/$interviewId"
                  params={{ studyId, interviewId: passage.interviewId }}
                  search={{ turn: passage.turn, from: passage.start, to: passage.end }}
                  className="link text-12"
                >
                  In the transcript
                </Link>
              }
            />
          </div>
        ))}
      </section>
    </div>
  )
}
