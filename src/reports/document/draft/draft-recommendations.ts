/**
 * What the program may advise by itself: which answer to weigh first, where a lead is clear; and where it is not, that
 * these interviews do not choose. On coding that no person has checked it advises nothing. Each rests on named claims. Anything bolder is a person's to write.
 */
import { isTooFew } from '../../../findings/model.ts'
import { isCloseCall } from '../confidence.ts'
import { text } from '../sentences.ts'
import type { DraftedAnswer } from './draft-answers.ts'
import type { DraftBuilder } from './draft-builder.ts'
import type { Lead } from './leads.ts'

const most = 4

export function draftRecommendations(draft: DraftBuilder, answers: readonly DraftedAnswer[]): void {
  draft.add('recommendations', { kind: 'heading', level: 2, text: 'Recommendations' })
  const leads = answers
    .flatMap((answer) => answer.leads.slice(0, 1))
    .filter(({ first }) => !first.isMachineCoded)
    .slice(0, most)
  if (leads.length === 0) {
    draft.prose(
      'recommendations',
      'The program has made no recommendation yet: no answer here rests on closed answers or on coding that a person has checked.',
    )
    return
  }
  for (const lead of leads) addRecommendation(draft, lead)
}

function addRecommendation(draft: DraftBuilder, lead: Lead): void {
  const { first, second } = lead
  const restsOn = [draft.figure(first), ...(second ? [draft.figure(second)] : [])]
  const [advice, why] = adviceOf(lead)
  const claimId = draft.claim({ kind: 'recommendation', text: advice, restsOn })
  draft.add('recommendations', { kind: 'recommendation', claimId, why: [text(why)] })
}

function adviceOf({ first, second, question }: Lead): [string, string] {
  if (isTooFew(first.proportion))
    return ['Ask more people before anything is decided on this.', 'Too few were heard to say more.']
  if (second && isCloseCall(first, second))
    return [
      `Do not choose between “${first.label}” and “${second.label}” on these interviews alone.`,
      'The two are too close to put one before the other.',
    ]
  const kind = question?.closed?.kind
  if (kind === 'yes_no' || kind === 'scale')
    return [
      `Take “${first.label}” as the answer to “${first.question}”, and do not act as if it were “${second?.label ?? 'the other'}”.`,
      'The other answer lies outside its interval.',
    ]
  return [
    second ? `Weigh “${first.label}” before “${second.label}”.` : `Weigh “${first.label}” first.`,
    'It was the most common answer, and the next one lies outside its interval.',
  ]
}
