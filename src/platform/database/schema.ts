/** Every table of the house, for migrations and for the policies. The one file of platform that knows the rooms. */
export * from '../../audience/tables.ts'
export * from '../../findings/tables.ts'
export * from '../../interview/tables.ts'
export * from '../../study/tables.ts'
export * from '../audit/tables.ts'
export * from '../auth/tables.ts'
export * from '../media/tables.ts'
export * from '../models/language/tables.ts'
