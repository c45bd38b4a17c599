import { Toast } from '@base-ui/react/toast'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import { type ToastData, toastManager } from './toasts.ts'

/** Where toasts appear: one line at the foot of the page. Mount once. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="pointer-events-none fixed inset-x-0 bottom-0 z-50 flex flex-col items-center gap-2 p-4">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts, close } = Toast.useToastManager<ToastData>()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className={join(
        'pointer-events-auto w-full max-w-[32rem] rounded-1 border bg-raised text-ink shadow-lifted transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0',
        toast.type === 'error' ? 'border-danger' : 'border-hairline',
      )}
    >
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <div className="grid min-w-0 flex-1 text-14">
          <Toast.Title className="font-medium" render={<p />} />
          <Toast.Description className="text-soft" />
        </div>
        {toast.data?.undo && (
          <Button
            kind="quiet"
            size="small"
            onClick={() => {
              toast.data?.undo?.()
              close(toast.id)
            }}
          >
            Undo
          </Button>
        )}
        <Toast.Close
          aria-label="Dismiss"
          className="inline-grid size-7 place-items-center rounded-1 text-faint hover:bg-sunk hover:text-ink touch:size-11"
        >
          <Icon name="close" size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
