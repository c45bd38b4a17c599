/** The models the program reads with. */
import type { z } from 'zod'
import type { ModelsSchema } from '../../api/models-routes.ts'
import { request } from './request.ts'

export type Models = z.infer<typeof ModelsSchema>
export type ModelView = Models['models'][number]

export const modelsApi = {
  models: () => request<Models>('/api/v1/models'),
}
