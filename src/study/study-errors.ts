import { AppError } from '../platform/errors.ts'

export function studyNotFound(): AppError {
  return new AppError('not_found', 'no such study in this workspace', {
    say: 'There is no such study here. It may have been deleted.',
  })
}

export function staleVersion(current: number): AppError {
  return new AppError('stale_version', `the draft is at version ${current}`, {
    say: 'Somebody else saved this study meanwhile. Load it again and make the change there.',
    details: [{ where: 'version', say: String(current) }],
  })
}
