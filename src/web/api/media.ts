/** Images of a guide. */
import { request } from './request.ts'

export interface StoredImage {
  mediaId: string
  contentType: string
  width: number
  height: number
  bytes: number
}

export const mediaApi = {
  uploadImage: (file: File) =>
    request<StoredImage>('/api/v1/media', { method: 'POST', body: file, timeoutMs: 120_000 }),
  mediaUrl: (mediaId: string) => `/api/v1/media/${mediaId}`,
}
