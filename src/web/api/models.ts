/** The models the program reads with, and language models as they are set up. */
import type { z } from 'zod'
import type { ModelsSchema } from '../../api/models-routes.ts'
import type {
  Budget,
  CallView,
  ChangedModel,
  Ladders,
  ModelView as LanguageModelView,
  NewModel,
} from '../../platform/models/language/model.ts'
import type { TestedModel } from '../../platform/models/language/test-model.ts'
import type { ModelUse } from '../../study/model-use.ts'
import { request } from './request.ts'

export type Models = z.infer<typeof ModelsSchema>
export type ModelView = Models['models'][number]
export type { Budget, CallView, ChangedModel, Ladders, LanguageModelView, ModelUse, NewModel, TestedModel }

export interface LanguageModelSettings {
  models: LanguageModelView[]
  ladders: Ladders
  /** Set by the environment; used while `models` is empty. */
  environment: LanguageModelView[]
}

export interface FoundServer {
  name: string
  baseUrl: string
  models: string[]
}

const v1 = '/api/v1'
const ofModel = (languageModelId: string) => `${v1}/language-models/${languageModelId}`

/** A small model on a slow machine is loaded first. */
const testWithinMs = 90_000

export const modelsApi = {
  models: () => request<Models>(`${v1}/models`),
  languageModels: () => request<LanguageModelSettings>(`${v1}/language-models`),
  addLanguageModel: (body: NewModel) =>
    request<{ model: LanguageModelView }>(`${v1}/language-models`, { method: 'POST', body }),
  changeLanguageModel: (languageModelId: string, body: ChangedModel) =>
    request<{ model: LanguageModelView }>(ofModel(languageModelId), { method: 'PATCH', body }),
  removeLanguageModel: (languageModelId: string) =>
    request<void>(ofModel(languageModelId), { method: 'DELETE' }),
  testLanguageModel: (languageModelId: string) =>
    request<TestedModel>(`${ofModel(languageModelId)}/test`, { method: 'POST', timeoutMs: testWithinMs }),
  saveLadders: (body: Ladders) => request<Ladders>(`${v1}/language-model-ladders`, { method: 'PUT', body }),
  foundServers: () =>
    request<{ servers: FoundServer[] }>(`${v1}/language-model-servers`).then((reply) => reply.servers),
  modelUse: (studyId: string) => request<ModelUse>(`${v1}/studies/${studyId}/model-budget`),
  saveModelBudget: (studyId: string, budget: Budget | null) =>
    request<ModelUse>(`${v1}/studies/${studyId}/model-budget`, { method: 'PUT', body: { budget } }),
  modelCalls: (studyId: string) =>
    request<{ calls: CallView[]; next: string | null }>(`${v1}/studies/${studyId}/model-calls`, {
      query: { limit: 50 },
    }),
}
