import { Toast } from '@base-ui/react/toast'

/** What a toast may carry beside its words. */
export interface ToastData {
  undo?: () => void
}

export const toastManager = Toast.createToastManager<ToastData>()

/** Says what was done; with `undo` there are eight seconds to take it back. */
export function say(message: string, undo?: () => void): void {
  toastManager.add({ title: message, timeout: undo ? 8000 : 4000, data: { undo } })
}

/** Says what went wrong; stays until it is dismissed. */
export function sayError(title: string, description?: string): void {
  toastManager.add({ title, description, timeout: 0, priority: 'high', type: 'error' })
}
