import type { Purpose } from '../../../study/model.ts'
import type { RecognisedPurpose } from '../../api-client.ts'

interface Typed {
  question: string
  decision: string
}

/** A brief with the purpose that was read in it. */
export interface ReadBrief extends Typed {
  recognised: RecognisedPurpose
}

/**
 * To be sent with a brief, so that what is kept is the draft that was looked at. Nothing where the purpose was read in
 * other words than these, or by its words alone, which may be for want of time: then the server reads it again.
 */
export function purposeOf(
  { question, decision }: Typed,
  read: ReadBrief | undefined,
): { purpose?: Purpose | null } {
  const isSame = read?.question === question && read.decision === decision
  return isSame && read.recognised.by !== 'words' ? { purpose: read.recognised.purpose } : {}
}
