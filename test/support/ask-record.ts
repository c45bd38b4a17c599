/** What people said, indexed for questions, for tests of asking. */
import { indexRecord, type RecordIndex } from '../../src/findings/ask/record-index.ts'
import { meaningOfWord } from '../../src/findings/ask/word-meanings.ts'

/** @param said by person, a turn for each text */
export function indexSaid(said: readonly (string | readonly string[])[]): RecordIndex {
  const people = said.map((_, at) => ({
    interviewId: `i${at}`,
    participantId: `p${at}`,
    studyId: 's',
    language: 'en',
    attributes: {},
  }))
  const turns = said.flatMap((texts, at) =>
    [texts].flat().map((text, turn) => ({
      interviewId: `i${at}`,
      turn,
      turnRevision: 0,
      role: 'participant' as const,
      questionKey: null,
      text,
    })),
  )
  return indexRecord(people, turns)
}

/** What a question means where there is no model: its words alone. */
export const byWordsAlone = {
  nearness: null,
  closest: null,
  closestStated: null,
  conditionNearness: [],
  groupNearness: [],
  meaningOf: meaningOfWord,
}
