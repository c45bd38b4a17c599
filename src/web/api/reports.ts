/** What leaves the program. */
import type { ExportFormat } from '../../reports/model.ts'

export type { ExportFormat }

export const reportsApi = {
  exportUrl: (studyId: string, format: ExportFormat) => `/api/v1/studies/${studyId}/export?format=${format}`,
}
