import { AppError } from '../../platform/errors.ts'
import { receiveForm } from '../../platform/http/receive-form.ts'
import { invalidInput } from '../../platform/http/router.ts'
import { type ImportOptions, ImportOptionsSchema } from './model.ts'

export interface ReceivedUpload {
  path: string
  options: ImportOptions
  /** Deletes the file. To be called whatever happens. */
  remove(): Promise<void>
}

/**
 * Receives a form with the fields `options` (JSON) and `file`.
 *
 * @throws AppError as `receiveForm`, and `invalid_input` for a form without a file or with options that are not valid
 */
export async function receiveUpload(request: Request, temporaryFolder: string): Promise<ReceivedUpload> {
  const form = await receiveForm(request, { temporaryFolder, mostFiles: 1, fields: '"options" and "file"' })
  try {
    const [file] = form.files
    if (!file) throw new AppError('invalid_input', 'no file in the form', { say: 'Choose a file.' })
    return {
      path: file.path,
      options: readOptions(form.fields.get('options'), file.fileName),
      remove: form.remove,
    }
  } catch (error) {
    await form.remove()
    throw error
  }
}

function readOptions(text: string | undefined, fileName: string): ImportOptions {
  let given: unknown = {}
  try {
    given = JSON.parse(text ?? '{}')
  } catch {
    throw new AppError('invalid_input', 'options are not JSON', { say: 'The field "options" must be JSON.' })
  }
  const result = ImportOptionsSchema.safeParse({ fileName, ...(given as object) })
  if (!result.success) throw invalidInput(result.error, { target: 'form' })
  return result.data
}
