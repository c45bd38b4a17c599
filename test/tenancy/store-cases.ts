/**
 * How a stranger would call each store function: its arguments after the transaction. `$studyId` stands for the
 * other workspace's id of that name, `$mine` for the workspace that the transaction is in, `rowOf('studies')` for
 * a whole row that claims to be the other workspace's. A string instead of arguments says why there are none.
 */
export type StoreCase = readonly unknown[] | 'touches no rows' | 'leads to the tenant'

export interface RowOf {
  $row: string
}
const rowOf = (table: string): RowOf => ({ $row: table })

const hash = 'a'.repeat(64)
const vector = new Float32Array(4)
const place = { interviewId: '$interviewId', turn: 1, turnRevision: 1 }

const projection = {
  workspaceId: '$workspaceId',
  interviewId: '$interviewId',
  studyId: '$studyId',
  revisionId: '$revisionId',
  expected: { lastSeq: 1, epoch: 1 },
  lease: { holder: 'stranger', epoch: 2 },
  columns: {
    status: 'complete',
    questionsAnswered: 9,
    currentQuestionKey: null,
    participantWords: 9,
    lastActivityAt: 0,
    endedAt: null,
  },
  projections: { turns: [], answers: [], noAnswers: [], exposures: [] },
  snapshot: null,
}

export const storeCases: Record<string, Record<string, StoreCase>> = {
  'study/store.ts': {
    insertStudy: [rowOf('studies')],
    findStudy: ['$studyId'],
    lockStudy: ['$studyId'],
    listStudies: [],
    updateStudy: ['$studyId', { name: 'mine now' }],
    findDueStudies: [new Date('2100-01-01')],
    deleteStudyRows: ['$studyId'],
    insertRevision: [rowOf('guide_revisions')],
    findRevision: ['$revisionId'],
    listRevisions: ['$studyId'],
    insertHistory: [
      { workspaceId: '$workspaceId', studyId: '$studyId', action: 'study.closed', actor: 'cli' },
    ],
    listHistory: ['$studyId'],
    hasHistory: ['study.closed'],
    findContext: [],
    upsertContext: ['$workspaceId', { company: 'mine', product: '', customerWords: '' }],
  },
  'audience/store.ts': {
    insertLink: [rowOf('links')],
    findLink: ['$linkId'],
    listLinks: [{ studyId: '$studyId', withTests: true }],
    findTestLink: [{ studyId: '$studyId', createdBy: '$mark', since: new Date(0) }],
    retireTestLinks: [{ workspaceId: '$mine', before: new Date('2100-01-01') }],
    findOpenLink: ['$studyId'],
    updateLinkRevoked: ['$linkId', new Date()],
    studyExists: ['$studyId'],
    insertToken: [{ tokenHash: hash, workspaceId: '$workspaceId', kind: 'open', linkId: '$linkId' }],
    findTokenTarget: 'leads to the tenant',
    revokeTokensOfInterview: [{ workspaceId: '$workspaceId', interviewId: '$interviewId' }],
    countLiveTokens: [{ workspaceId: '$mine', linkIds: ['$linkId'] }],
    insertParticipant: [
      {
        workspaceId: '$workspaceId',
        participantId: '$participantId',
        attributes: { age: 1 },
        source: { kind: 'link', linkId: '$linkId' },
      },
    ],
    findParticipant: ['$participantId'],
    insertConsents: [[rowOf('consents')]],
    findConsents: ['$interviewId'],
    listConsents: ['$interviewId'],
    deleteStudyAudience: [
      { workspaceId: '$workspaceId', studyId: '$studyId', participantIds: ['$participantId'] },
    ],
    deleteParticipants: [['$participantId']],
  },
  'interview/store.ts': {
    findInterview: ['$interviewId'],
    findSnapshot: ['$interviewId'],
    insertInterview: [rowOf('interviews')],
    listEvents: [{ interviewId: '$interviewId' }],
    listContents: ['$interviewId'],
    findSeqByClientId: [{ interviewId: '$interviewId', clientId: '$mark' }],
    findRevision: ['$revisionId'],
    findStudyHead: ['$studyId'],
    appendToLog: [{ ...projection, events: [], contents: [{ contentId: '$contentId', body: 'mine' }] }],
    findInterviewOfParticipant: [{ studyId: '$studyId', participantId: '$participantId' }],
    lockBeginning: 'touches no rows',
    findDraft: ['$studyId'],
    findRevisionByNumber: [{ studyId: '$studyId', number: 1 }],
    insertTestRevision: [
      { ...rowOf('guide_revisions'), draft: {}, draftSource: {}, draftTerms: {}, number: 7 },
    ],
    replaceProjections: [projection],
  },
  'interview/list-store.ts': {
    listInterviewLines: ['$studyId'],
    listLastWords: [['$interviewId']],
    listPaused: [['$interviewId']],
    countByQuestion: ['$studyId'],
    countWithAnswer: ['$studyId'],
    listSilent: [new Date('2100-01-01')],
    listExpired: [{ now: new Date('2100-01-01'), after: null, limit: 10 }],
    listTurns: ['$interviewId'],
    insertFlag: [rowOf('interview_flags')],
    resolveFlags: [{ interviewId: '$interviewId', kind: 'set_aside' }],
    listFlags: ['$interviewId'],
    listDurations: ['$studyId'],
    findStudyGuide: ['$studyId'],
  },
  'interview/count-store.ts': { countInterviews: [['$studyId']] },
  'interview/erase-store.ts': {
    eraseContents: [{ interviewId: '$interviewId', at: new Date() }],
    deleteStudyInterviews: ['$studyId'],
  },
  'interview/import/import-store.ts': {
    lockStudyForImport: 'touches no rows',
    forgetPlans: 'touches no rows',
    listImportFiles: ['$studyId'],
    findStudyQuestions: ['$studyId'],
    findImportedInterviews: [{ studyId: '$studyId', source: '$mark', identities: ['$mark'] }],
    findParticipantsBySource: [['$mark']],
    listErasedIdentities: ['$studyId'],
    listStoredTurns: ['$interviewId'],
    insertImportRows: [
      {
        participants: [rowOf('participants')],
        interviews: [rowOf('interviews')],
        contents: [],
        events: [],
        turns: [],
        answers: [],
      },
    ],
    clearReplaced: [
      {
        interview: { interviewId: '$interviewId', language: 'de' },
        outdated: [{ turn: 1, turnRevision: 1 }],
        person: { participantId: '$participantId', source: '$mark' },
      },
    ],
    insertImportFile: [rowOf('import_files')],
  },
  'findings/store.ts': {
    insertAnalysis: [rowOf('analyses')],
    findAnalysis: ['$analysisId'],
    findLatestAnalysis: ['$studyId'],
    listAnalyses: ['$studyId'],
    updateAnalysis: [{ analysisId: '$analysisId' }, { cancelRequested: true }],
    replaceThemes: ['$analysisId', { themes: [], members: [] }],
    listThemes: ['$analysisId'],
    findTheme: ['$themeId'],
    listRepresentatives: [['$themeId']],
    listMembers: ['$themeId', { offset: 0, limit: 10 }],
    listMarks: ['$analysisId', '$interviewId'],
  },
  'findings/record-store.ts': {
    findStudyRecord: ['$studyId'],
    listHeardInterviews: ['$studyId'],
    listWordingsElsewhere: ['$studyId'],
    findInterviewStudy: ['$interviewId'],
    listSaidTurns: [['$interviewId']],
    listEvidenceKeys: [['$interviewId']],
    hashRecord: ['$studyId', ['complete']],
    listAnswers: ['$studyId'],
    listExposures: ['$studyId'],
    findTurnWords: [[place]],
    placeKey: 'touches no rows',
  },
  'findings/segment-store.ts': {
    listSegments: [['$interviewId'], 1],
    insertSegments: [[rowOf('segments')]],
    insertVectors: [{ workspaceId: '$workspaceId', embedderId: 'e' }, [{ segmentId: '$segmentId', vector }]],
    findVectors: ['$mark', ['$segmentId']],
    deleteFindingsOfInterview: ['$interviewId'],
    deleteFindingsOfStudy: ['$studyId'],
    deleteStaleSegments: ['$studyId', 2],
  },
  'findings/search-store.ts': {
    listTurnsHolding: [['$interviewId'], ['mark']],
    vectorsVersion: ['$studyId', '$mark'],
    readPlacedVectors: [{ studyId: '$studyId', embedderId: '$mark', dimensions: 4 }],
  },
  'reports/export-store.ts': {
    listExportedInterviews: [{ studyId: '$studyId', statuses: ['complete'] }],
    listExportedTurns: [['$interviewId']],
    listExportedAnswers: [['$interviewId']],
    listAnsweredQuestions: ['$studyId'],
    listImportedWordings: ['$studyId'],
    findStudyHead: ['$studyId'],
  },
  'platform/media/store.ts': {
    insertMedia: [rowOf('media')],
    findMedia: ['$workspaceId', '$mediaId'],
    deleteMedia: ['$workspaceId', '$mediaId'],
  },
}
