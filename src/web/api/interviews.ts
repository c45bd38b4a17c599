/** Interviews: taken in from elsewhere, watched while they are held, read afterwards. */
import type { ImportOptions, ImportReport } from '../../interview/import/model.ts'
import { request } from './request.ts'

const v1 = '/api/v1'

/** Files may be large: ten minutes for the way there and the reading. */
const importTimeoutMs = 600_000

export const interviewsApi = {
  importFile: (studyId: string, file: File, options: Omit<ImportOptions, 'fileName'>) => {
    const form = new FormData()
    form.set('options', JSON.stringify({ ...options, fileName: file.name }))
    form.set('file', file)
    return request<ImportReport>(`${v1}/studies/${studyId}/imports`, {
      method: 'POST',
      body: form,
      timeoutMs: importTimeoutMs,
    })
  },
}
