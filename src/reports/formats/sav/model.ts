/** A table as SPSS and PSPP know it. */

export type Measure = 'nominal' | 'ordinal' | 'scale'

interface VariableFields {
  /** As it is written in syntax: letters, digits and `_`, 64 bytes at most, unique whatever the case. */
  name: string
  label: string
  measure: Measure
}

export interface NumericVariable extends VariableFields {
  type: 'number'
  decimals: number
  /** Shown as a date and a time; values are `Date`. */
  isTime?: boolean
  valueLabels: { value: number; label: string }[]
  /** Values that stand for no answer; three at most. */
  missing: number[]
}

export interface TextVariable extends VariableFields {
  type: 'text'
}

export type SavVariable = NumericVariable | TextVariable
/** Null is missing: system-missing for a number, empty for a text. */
export type SavCell = number | string | Date | null

export interface SavTable {
  label: string
  /** Printed by `DISPLAY DOCUMENTS`. */
  documents: string[]
  variables: SavVariable[]
  rows: SavCell[][]
}
