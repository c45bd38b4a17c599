/** How a report says where interviews were imported from; what stands behind it is what the researcher called the file. */
export const importedFrom = 'held elsewhere, imported from '
