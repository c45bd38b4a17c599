export { programVersion as version } from '../platform/program-version.ts'
