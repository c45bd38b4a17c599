/** Links into a study. */
import type { Attributes, LinkKind } from '../../audience/model.ts'
import { request } from './request.ts'

export interface LinkView {
  linkId: string
  studyId: string
  kind: LinkKind
  name: string
  /** For trying the draft: interviews by it count nowhere. */
  isTest: boolean
  isMine: boolean
  /** What is known of the person of a personal link. */
  attributes: Attributes | null
  /** Open links can be shown again at will; a personal link's address is shown once, when it is made. */
  url: string | null
  liveTokens: number
  revokedAt: string | null
  createdAt: string
}

export interface Share {
  link: LinkView
  url: string
  qrSvg: string
  message: string
  reach: { onlyThisComputer: boolean; say: string }
}

export interface MadeLink {
  link: LinkView
  url: string
}

const v1 = '/api/v1'

export const audienceApi = {
  links: (studyId: string) =>
    request<{ links: LinkView[] }>(`${v1}/studies/${studyId}/links`, { query: { tests: true } }).then(
      (reply) => reply.links,
    ),
  createLink: (studyId: string, body: { kind: LinkKind; name?: string; attributes?: Attributes }) =>
    request<MadeLink>(`${v1}/studies/${studyId}/links`, { method: 'POST', body }),
  share: (studyId: string, body: { title: string; minutes: number }) =>
    request<Share>(`${v1}/studies/${studyId}/share`, { method: 'POST', body }),
  addToken: (linkId: string) => request<MadeLink>(`${v1}/links/${linkId}/tokens`, { method: 'POST' }),
  correctAttributes: (linkId: string, attributes: Attributes) =>
    request<{ attributes: Attributes }>(`${v1}/links/${linkId}/attributes`, {
      method: 'PUT',
      body: { attributes },
    }),
  revokeLink: (linkId: string) =>
    request<{ link: LinkView }>(`${v1}/links/${linkId}`, { method: 'DELETE' }).then((reply) => reply.link),
}
