import { type Question, textIn } from '../../../study/model.ts'
import { goTo, questionAnchor, sectionAnchor, useGuideEditor } from './guide-editor.ts'
import { SectionMinutes } from './SectionMinutes.tsx'

/** The guide at a glance: sections with their minutes, questions by number; a fault shows as a mark. */
export function GuideOutline() {
  const { guide } = useGuideEditor()
  return (
    <nav aria-label="Outline" className="grid gap-5 text-14">
      {guide.sections.map((section) => (
        <div key={section.key} className="grid gap-0.5">
          <button
            type="button"
            onClick={() => goTo(sectionAnchor(section.key))}
            className="flex items-baseline justify-between gap-3 rounded-1 text-left hover:text-accent"
          >
            <span className="min-w-0 truncate font-medium">
              {textIn(section.title, guide.language) || 'Untitled section'}
            </span>
            <SectionMinutes section={section} />
          </button>
          <ol className="grid">
            {section.questions.map((question) => (
              <OutlineLine key={question.key} question={question} />
            ))}
          </ol>
        </div>
      ))}
    </nav>
  )
}

function OutlineLine({ question }: { question: Question }) {
  const { guide, notes, numbers } = useGuideEditor()
  const held = notes.get(question.key) ?? []
  const isSerious = held.some((note) => note.severity === 'serious')
  return (
    <li>
      <button
        type="button"
        onClick={() => goTo(questionAnchor(question.key))}
        className="grid w-full grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-1.5 rounded-1 py-0.5 text-left text-soft hover:bg-sunk hover:text-ink"
      >
        <span className="reference text-right text-faint">{numbers.get(question.key)}</span>
        <span className="truncate">{textIn(question.text, guide.language) || 'Untitled question'}</span>
        {held.length > 0 && (
          <span className={isSerious ? 'text-against' : 'text-faint'} title={`${held.length} to look at`}>
            <span aria-hidden="true">✎</span>
            <span className="sr-only">{held.length} to look at</span>
          </span>
        )}
      </button>
    </li>
  )
}
