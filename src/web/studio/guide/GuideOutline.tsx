import { memo } from 'react'
import { textIn } from '../../../study/model.ts'
import { goTo, questionAnchor, sectionAnchor, useGuideEditor } from './guide-editor.ts'
import { SectionMinutes } from './SectionMinutes.tsx'
import { useInView } from './useInView.ts'

/** The guide at a glance: sections with their minutes, questions by number; a fault shows as a mark. */
export function GuideOutline() {
  const { guide, notes, numbers } = useGuideEditor()
  const inView = useInView(guide.sections.map((section) => sectionAnchor(section.key)))
  return (
    <nav aria-label="Outline" className="grid gap-5 pl-2.5 text-14">
      {guide.sections.map((section) => (
        <div key={section.key} className="grid gap-0.5">
          <button
            type="button"
            onClick={() => goTo(sectionAnchor(section.key))}
            aria-current={inView === sectionAnchor(section.key) ? 'location' : undefined}
            className="-ml-2.5 flex items-baseline justify-between gap-3 rounded-1 border-l-2 border-transparent pl-2 text-left hover:text-accent aria-[current]:border-accent aria-[current]:text-accent"
          >
            <span className="min-w-0 truncate font-medium">
              {textIn(section.title, guide.language) || 'Untitled section'}
            </span>
            <SectionMinutes section={section} />
          </button>
          <ol className="grid">
            {section.questions.map((question) => (
              <OutlineLine
                key={question.key}
                questionKey={question.key}
                number={numbers.get(question.key) ?? 0}
                text={textIn(question.text, guide.language)}
                notes={notes.get(question.key)?.length ?? 0}
                isSerious={notes.get(question.key)?.some((note) => note.severity === 'serious') ?? false}
              />
            ))}
          </ol>
        </div>
      ))}
    </nav>
  )
}

interface OutlineLineProps {
  questionKey: string
  number: number
  text: string
  notes: number
  isSerious: boolean
}

const OutlineLine = memo(function OutlineLine(props: OutlineLineProps) {
  const { questionKey, number, text, notes, isSerious } = props
  return (
    <li>
      <button
        type="button"
        onClick={() => goTo(questionAnchor(questionKey))}
        className="grid w-full grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-1.5 rounded-1 py-0.5 text-left text-soft hover:bg-sunk hover:text-ink"
      >
        <span className="reference text-right text-faint">{number}</span>
        <span className="truncate">{text || 'Untitled question'}</span>
        {notes > 0 && (
          <span className={isSerious ? 'text-against' : 'text-faint'} title={`${notes} to look at`}>
            <span aria-hidden="true">✎</span>
            <span className="sr-only">{notes} to look at</span>
          </span>
        )}
      </button>
    </li>
  )
})
