/** Groups compared, and saturation. */
import type { Compare, Comparison, Saturation } from '../../findings/comparisons/model.ts'
import { request } from './request.ts'

export type { Comparison, GroupDifference, Saturation } from '../../findings/comparisons/model.ts'

export const comparisonsApi = {
  compareGroups: (studyId: string, body: Partial<Compare>, signal?: AbortSignal) =>
    request<Comparison>(`/api/v1/studies/${studyId}/comparisons`, { method: 'POST', body, signal }),
  saturation: (studyId: string) => request<Saturation>(`/api/v1/studies/${studyId}/saturation`),
}
