import { SplitPane } from '../../components/SplitPane.tsx'
import { useMediaQuery } from '../../components/useMediaQuery.ts'
import { ViewersRead } from '../ViewersRead.tsx'
import { GuideDocument } from './GuideDocument.tsx'
import { GuideOutline } from './GuideOutline.tsx'

/** Outline and document beside each other; on a phone the document alone. */
export function GuideLayout() {
  const isWide = useMediaQuery('(min-width: 60rem)')
  const document = (
    <ViewersRead>
      <GuideDocument />
    </ViewersRead>
  )
  if (!isWide) return document
  return (
    <SplitPane
      name="guide-outline"
      fixed="start"
      initial={248}
      least={160}
      most={420}
      label="Width of the outline"
      start={
        <div className="sticky top-18 max-h-[calc(100dvh-6rem)] overflow-y-auto pr-1 pb-8">
          <GuideOutline />
        </div>
      }
      end={document}
    />
  )
}
