import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { StudyLine } from '../../api-client.ts'
import { StudyRow, studyGrid } from './StudyRow.tsx'

const virtualAbove = 60

export function StudyList({ studies }: { studies: readonly StudyLine[] }) {
  const box = useRef<HTMLUListElement>(null)
  const isVirtual = studies.length > virtualAbove
  const virtualizer = useWindowVirtualizer({
    count: isVirtual ? studies.length : 0,
    estimateSize: () => 76,
    overscan: 8,
    scrollMargin: box.current?.offsetTop ?? 0,
  })
  return (
    <>
      <div aria-hidden="true" className={`${studyGrid} pb-2 text-12 text-faint max-md:hidden`}>
        <span>Question</span>
        <span>Status</span>
        <span>Heard</span>
        <span>Last answer</span>
        <span>New</span>
      </div>
      {isVirtual ? (
        <ul ref={box} className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={studies.length}
              aria-posinset={item.index + 1}
              className="absolute inset-x-0 top-0 border-t border-hairline"
              style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
            >
              <StudyRow study={studies[item.index]!} />
            </li>
          ))}
        </ul>
      ) : (
        <ul className="border-b border-hairline">
          {studies.map((study) => (
            <li key={study.studyId} className="border-t border-hairline">
              <StudyRow study={study} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
