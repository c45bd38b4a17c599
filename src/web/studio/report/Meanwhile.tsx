import { Button } from '../../components/Button.tsx'

interface MeanwhileProps {
  /** What stands there now. */
  text: string
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else's sentence came to stand where one is being written: neither goes before somebody has read both. */
export function Meanwhile({ text, onMine, onTheirs }: MeanwhileProps) {
  return (
    <span role="alert" className="grid gap-2 border-l-2 border-accent py-1 pl-4 text-14 text-soft">
      <span>Meanwhile this stands here:</span>
      <span className="whitespace-pre-line text-ink">{text}</span>
      <span className="flex flex-wrap gap-2">
        <Button size="small" kind="primary" onClick={onMine}>
          Put mine in its place
        </Button>
        <Button size="small" onClick={onTheirs}>
          Go on from theirs
        </Button>
      </span>
    </span>
  )
}
