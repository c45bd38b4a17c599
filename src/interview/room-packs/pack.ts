/**
 * What a language brings to the participant's room beside the study's own texts: everything that the program itself says
 * there. A new language is a new file that fills this shape, and one line in `index.ts`; `src/web/room/packs` does the
 * same for what the page itself says. Where a language is missing the room speaks English, and the record of consent
 * says so.
 */
import type { ConsentPurpose } from '../../audience/model.ts'

export interface RoomPack {
  /** BCP 47. */
  language: string
  /** Where the study has no text of its own. */
  title: string
  purpose: string
  aiDisclosure: string
  /** Added where a language model elsewhere words follow-ups: nothing is sent there that nobody was told of. */
  modelsTold: string
  /** Added where a language model elsewhere helps to read the answers. */
  modelAnalysisTold: string
  storage: (days: number) => string
  rights: string
  length: (minutes: number, questions: number) => string
  sponsor: {
    masked: string
    revealedAtEnd: string
    asks: (name: string) => string
    reveal: (name: string) => string
  }
  /** Over a field for words about a closed question. */
  answerInWords: string
  /** For the interview itself where the study has no text of its own, and for each purpose beside it. */
  consent: Record<ConsentPurpose, string>
  /** Said to somebody who cannot come in. */
  closed: Record<'not_open' | 'closed' | 'withdrawn', string>
  /** Said at the end, by how it came. */
  ended: Record<'complete' | 'partial' | 'minor' | 'abandoned' | 'erased', string>
  /** In the copy that participants keep. */
  copy: { you: string; interviewer: string; edited: string; notEnded: string }
}
