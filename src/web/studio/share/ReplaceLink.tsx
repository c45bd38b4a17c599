import { useState } from 'react'
import type { LinkView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { useRevoke } from './useRevoke.ts'

/** Ends the address that everybody has; the page makes another one at once. */
export function ReplaceLink({ studyId, link }: { studyId: string; link: LinkView }) {
  const [isAsking, setIsAsking] = useState(false)
  const revoke = useRevoke(studyId)
  return (
    <>
      <Button kind="quiet" className="-ml-3" onClick={() => setIsAsking(true)}>
        Replace the link
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title="Replace the link?"
        description="Whoever opens the old address is told that it leads nowhere, wherever it was sent or printed. Interviews that have begun go on. A new address is made at once."
        action="Replace it"
        onConfirm={() => {
          setIsAsking(false)
          revoke.mutate(link)
        }}
      />
    </>
  )
}
