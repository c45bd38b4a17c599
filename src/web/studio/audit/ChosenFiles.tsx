import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { formatBytes } from '../../format.ts'

interface ChosenFilesProps {
  files: readonly File[]
  onRemove: (file: File) => void
  isBusy: boolean
}

export function ChosenFiles({ files, onRemove, isBusy }: ChosenFilesProps) {
  if (files.length === 0) return null
  return (
    <ul className="grid max-w-[40rem]">
      {files.map((file, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice
          key={index}
          className="flex items-center justify-between gap-4 border-t border-hairline py-1 text-14"
        >
          <span className="min-w-0 truncate">{file.name}</span>
          <span className="flex shrink-0 items-center gap-2 text-faint">
            {formatBytes(file.size)}
            <IconButton
              icon={<Icon name="close" size={14} />}
              label={`Remove ${file.name}`}
              disabled={isBusy}
              onClick={() => onRemove(file)}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
