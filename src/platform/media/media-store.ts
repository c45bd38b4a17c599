/** Where the bytes of stimuli lie. A folder today; any object store that can do these three. */
export interface MediaStore {
  /** Writes all or nothing. */
  put(key: MediaKey, bytes: Uint8Array): Promise<void>
  /** @throws AppError `not_found` */
  get(key: MediaKey): Promise<Uint8Array<ArrayBuffer>>
  /** Deleting what is not there is fine. */
  delete(key: MediaKey): Promise<void>
  /** Everything of a workspace, or of the listed ids, for erasure. */
  deleteWorkspace(workspaceId: string): Promise<void>
}

export interface MediaKey {
  workspaceId: string
  mediaId: string
}
