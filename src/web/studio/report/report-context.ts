import { createContext, useContext } from 'react'
import type { RemovableField } from '../../../reports/document/edit/edit-model.ts'
import type { ReportClaim } from '../../../reports/document/model.ts'
import type { ReportEdit, ReportView } from '../../api-client.ts'

/** What every part of the open report knows. */
export interface OpenReport {
  studyId: string
  view: ReportView
  /** Number of each claim in reading order, as a print of the report gives it. */
  numbers: ReadonlyMap<string, number>
  mayWrite: boolean
  /** The claim whose evidence is shown. */
  selected: string | null
  /** Where it was pressed, as `placeOfPart` writes it: a claim may stand in several places. Null: anywhere. */
  selectedAt: string | null
  select: (claimId: string | null, place?: string | null) => void
  /** The sentence that is being edited: `claim:c4:b3:parts:1`, `b3:parts:1`. */
  editing: string | null
  setEditing: (place: string | null) => void
  /** False: it was refused, and what was written still stands in the field. */
  run: (edit: ReportEdit) => Promise<boolean>
  isSaving: boolean
  /** What was written in a field that is gone, and not saved. */
  keepWords: (words: string) => void
}

export const ReportContext = createContext<OpenReport | null>(null)

export function useReport(): OpenReport {
  const report = useContext(ReportContext)
  if (!report) throw new Error('useReport outside of a report')
  return report
}

export function useClaim(claimId: string): ReportClaim | undefined {
  return useReport().view.document.claims[claimId]
}

export function placeOfPart(blockId: string, field: RemovableField, at: number): string {
  return `${blockId}:${field}:${at}`
}

/** Is this the claim whose evidence is shown, and the place where it was pressed? */
export function isSelectedAt(
  { selected, selectedAt }: Pick<OpenReport, 'selected' | 'selectedAt'>,
  claimId: string,
  place: string,
): boolean {
  return selected === claimId && (selectedAt === null || selectedAt === place)
}

/** A claim is edited where it was pressed, and nowhere else. */
export function editingClaim(claimId: string, place: string): string {
  return `claim:${claimId}:${place}`
}

/** The edit that takes this claim out where it stands, and nothing where another stands there by now. */
export function removalOf(claimId: string, place: string): ReportEdit {
  const [blockId = '', field, at] = place.split(':')
  return field === undefined || at === undefined
    ? { op: 'remove-block', blockId }
    : { op: 'remove-part', blockId, field: field as RemovableField, at: Number(at), claimId }
}

/** Within an answer what is added lands above how sure it is, and its field opens there. */
export function isWrittenIn(editing: string | null, blockId: string): boolean {
  return editing?.startsWith(`add:${blockId}:`) === true && editing !== `add:${blockId}:against`
}
