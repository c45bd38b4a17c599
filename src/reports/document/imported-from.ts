/** How a report says where interviews were imported from; what stands behind it is what the researcher called the file. */
export const importedFrom = 'held elsewhere, imported from '
const hashed = 'sha256:'

/**
 * Records without an id are known by the file that they stand in, and that by its content: a reader is told what it was
 * called. Pure.
 *
 * @param fileNames of each file taken in, by its hash
 */
export function sayImported(source: string | null, fileNames: ReadonlyMap<string, string>): string {
  const name = source?.startsWith(hashed) ? fileNames.get(source.slice(hashed.length)) : source
  return name ? `${importedFrom}${name}` : 'held elsewhere, imported'
}
