/** What leaves the program. */
import type { ConsentPurpose } from '../../audience/model.ts'
import type { ExportFormat } from '../../reports/model.ts'

export type { ExportFormat }

export const reportsApi = {
  consentsUrl: (purpose: ConsentPurpose | null) =>
    `/api/v1/consents/export?format=csv${purpose ? `&purpose=${purpose}` : ''}`,
  exportUrl: (studyId: string, format: ExportFormat) => `/api/v1/studies/${studyId}/export?format=${format}`,
}
