import { Link, useLocation, useMatchRoute } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { StudyView } from '../../api-client.ts'
import { tabClass } from '../../components/Tabs.tsx'
import { useTabName } from '../PageTitle.tsx'
import { useMayWrite } from '../ViewersRead.tsx'
import { StudyMenu } from './StudyMenu.tsx'
import { StudyStatusWord } from './StudyStatusWord.tsx'
import { isNameOfQuestion } from './same-words.ts'
import { useSeen } from './seen.ts'

const tabs = [
  { to: '/studies/$studyId/guide', label: 'Guide' },
  { to: '/studies/$studyId/launch', label: 'Launch' },
  { to: '/studies/$studyId/share', label: 'Share' },
  { to: '/studies/$studyId/field', label: 'Field' },
  { to: '/studies/$studyId/results', label: 'Results' },
  { to: '/studies/$studyId/ask', label: 'Ask' },
  { to: '/studies/$studyId/claims', label: 'Claims' },
  { to: '/studies/$studyId/report', label: 'Report' },
] as const

export function StudyHeader({ study }: { study: StudyView }) {
  useTabName(study.name)
  useSeen(study)
  const mayWrite = useMayWrite()
  return (
    <header className="print:hidden">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 pt-8">
        <div className="min-w-0">
          <h1 className="max-w-[60rem] wrap-anywhere text-20 font-semibold tracking-tight sm:text-28">
            {study.name}
          </h1>
          <div className="mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-14 text-soft">
            <StudyStatusWord status={study.status} imported={study.imported} />
            {!isNameOfQuestion(study.name, study.question) && (
              <span className="max-w-measure min-w-0 wrap-anywhere">{study.question}</span>
            )}
          </div>
          {study.isSample && (
            <p className="mt-2 text-12 text-faint">
              A sample: the product, the people and their words are invented, to show how a finished study
              looks.
            </p>
          )}
        </div>
        {mayWrite && <StudyMenu study={study} />}
      </div>
      <StudyTabs study={study} />
    </header>
  )
}

function StudyTabs({ study: { studyId, openFlags } }: { study: StudyView }) {
  const matchRoute = useMatchRoute()
  const nav = useTabInView()
  // An interview is opened from the field and belongs to it.
  const isInterview = matchRoute({ to: '/studies/$studyId/interviews/$interviewId' }) !== false
  const isCoding = matchRoute({ to: '/studies/$studyId/coding' }) !== false
  const isJudging = matchRoute({ to: '/studies/$studyId/judge' }) !== false
  return (
    <nav
      ref={nav}
      aria-label="Study"
      className="-mx-5 mt-5 flex gap-5 overflow-x-auto border-b border-hairline px-5 sm:mx-0 sm:px-0"
    >
      {tabs.map(({ to, label }) => {
        const isHere =
          matchRoute({ to }) !== false ||
          (isInterview && label === 'Field') ||
          (isCoding && label === 'Results') ||
          (isJudging && label === 'Claims')
        return (
          <Link
            key={to}
            to={to}
            params={{ studyId }}
            className={tabClass}
            data-active={isHere ? '' : undefined}
            aria-current={isHere ? 'page' : undefined}
          >
            {label}
            {label === 'Field' && openFlags > 0 && (
              <span className="text-uncertain"> ● {openFlags} to read</span>
            )}
          </Link>
        )
      })}
    </nav>
  )
}

/** On a phone the tabs are wider than the page: the open one stands in its middle, and the next ones are seen. */
function useTabInView() {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another open tab
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (open && nav.current)
      nav.current.scrollLeft = open.offsetLeft - (nav.current.clientWidth - open.offsetWidth) / 2
  }, [pathname])
  return nav
}
