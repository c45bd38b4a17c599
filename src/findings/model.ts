/**
 * What the analysis produces, and the words that go with every figure. The schemas are what the API answers, so
 * that its document and the studio read one source.
 *
 * Offsets are UTF-16 code units, ends exclusive. Shares and bounds are 0 to 1. Times are ISO 8601 at the door.
 */
export * from './analysis-model.ts'
export * from './figure-model.ts'
export * from './results-model.ts'
export * from './search-model.ts'
export * from './theme-model.ts'
export * from './transcript-model.ts'
