/** What leaves the program. */
export type ExportFormat = 'csv' | 'jsonl' | 'markdown'

export const reportsApi = {
  exportUrl: (studyId: string, format: ExportFormat) => `/api/v1/studies/${studyId}/export?format=${format}`,
}
