/** Checking the machine's coding. */
import type { Coding, CodingPlan, PersonToCode } from '../../findings/coding/model.ts'
import { request } from './request.ts'

export type { CodedCode, Coding, CodingPlan, Passage, PersonToCode } from '../../findings/coding/model.ts'

const at = (studyId: string) => `/api/v1/studies/${studyId}/coding`

export interface ReadingOf {
  again: boolean
  reader?: string | undefined
}

export const codingApi = {
  coding: (studyId: string) => request<Coding>(at(studyId)),
  codingPlan: (studyId: string, codes: readonly string[]) =>
    request<CodingPlan>(`${at(studyId)}/plan`, { query: { codes: codes.join(',') } }),
  drawCodingSample: (studyId: string, body: { people: number; codeIds: string[] }) =>
    request<Coding>(`${at(studyId)}/samples`, { method: 'POST', body }),
  personToCode: (
    studyId: string,
    { again, reader }: ReadingOf,
    more: { participant?: string; after?: number },
  ) =>
    request<PersonToCode>(`${at(studyId)}/person`, {
      query: {
        again: String(again),
        reader: reader ?? null,
        participant: more.participant ?? null,
        after: more.after ?? null,
      },
    }),
  codePerson: (
    studyId: string,
    body: { participantId: string; codes: { codeId: string; has: boolean }[]; reader?: string | undefined },
  ) => request<{ coded: number; drawn: number }>(`${at(studyId)}/codes`, { method: 'POST', body }),
  undoCoding: (studyId: string, reader?: string) =>
    request<{ participantId: string }>(`${at(studyId)}/undo`, { method: 'POST', body: { reader } }),
}
