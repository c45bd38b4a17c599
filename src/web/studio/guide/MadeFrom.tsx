import { describeSource } from '../../../study/describe-source.ts'
import type { GuideSource } from '../../../study/model.ts'

/** What a draft came from: said once, above it. */
export function MadeFrom({ source }: { source: GuideSource }) {
  return <p className="text-12 text-faint">{describeSource(source)}</p>
}
