import { type Purpose, purposes } from '../../model.ts'

/** What a brief can be: of a purpose, or too unclear to tell. In the order of the weights. */
export const briefKinds = [...purposes, 'unclear'] as const
export type BriefKind = Purpose | 'unclear'
