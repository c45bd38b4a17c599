import { useState } from 'react'
import type { CodeView } from '../../../../findings/codebook/view.ts'
import { Menu } from '../../../components/Menu.tsx'
import { MoreButton } from '../../../components/MoreButton.tsx'
import { NameDialog } from './NameDialog.tsx'
import { PickCodeDialog } from './PickCodeDialog.tsx'
import type { Ruling } from './useRuling.ts'

type Asking = 'rename' | 'merge' | 'nest'

/** What a researcher can rule of one code. */
export function CodeMenu({
  code,
  codes,
  ruling,
}: {
  code: CodeView
  codes: readonly CodeView[]
  ruling: Ruling
}) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const { codeId } = code
  const others = codes.filter((each) => each.codeId !== codeId && each.questionKey === code.questionKey)
  const hasChildren = codes.some((each) => each.parentId === codeId)
  const close = () => setAsking(null)
  const rule: Ruling['rule'] = (act) => {
    close()
    ruling.rule(act)
  }
  return (
    <>
      <Menu
        trigger={<MoreButton label={`Rule ${code.name}`} disabled={ruling.isBusy} />}
        entries={[
          { label: 'Rename', onSelect: () => setAsking('rename') },
          { label: 'Merge into', onSelect: () => setAsking('merge'), isDisabled: others.length === 0 },
          {
            label: code.isPinned ? 'Unpin' : 'Pin',
            onSelect: () => rule({ kind: 'pin', codeId, isPinned: !code.isPinned }),
          },
          code.parentId === null
            ? { label: 'Put under', onSelect: () => setAsking('nest'), isDisabled: hasChildren }
            : {
                label: 'Take out of its group',
                onSelect: () => rule({ kind: 'nest', codeId, parentId: null }),
              },
          {
            label: 'Delete',
            isDanger: true,
            startsGroup: true,
            onSelect: () => rule({ kind: 'delete', codeId }),
          },
        ]}
      />
      {asking === 'rename' && (
        <NameDialog
          title="Rename"
          action="Rename"
          initial={code.name}
          note="The name stays in later runs."
          onClose={close}
          onName={(name) => rule({ kind: 'rename', codeId, name })}
        />
      )}
      {asking === 'merge' && (
        <PickCodeDialog
          title={`Merge “${code.name}” into`}
          note="Both are counted as one from now on, in later runs too."
          codes={others}
          onClose={close}
          onPick={(into) => rule({ kind: 'merge', from: [codeId], into: into.codeId })}
        />
      )}
      {asking === 'nest' && (
        <PickCodeDialog
          title={`Put “${code.name}” under`}
          note="Whoever speaks of it is counted in the group too."
          codes={others.filter((each) => each.parentId === null)}
          onClose={close}
          onPick={(parent) => rule({ kind: 'nest', codeId, parentId: parent.codeId })}
        />
      )}
    </>
  )
}
