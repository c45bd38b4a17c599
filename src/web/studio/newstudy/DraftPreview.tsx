import type { GuideDraft } from '../../../study/draft-guide.ts'
import { estimateLength } from '../../../study/estimate-length.ts'
import { type Guide, textIn } from '../../../study/model.ts'
import { kindOf } from '../../../study/question-kinds/index.ts'
import { formatMinutes, formatNumberOf } from '../../format.ts'
import { MadeFrom } from '../guide/MadeFrom.tsx'

/** The guide as it would be, typeset like the one people will be asked. */
export function DraftPreview({ draft }: { draft: GuideDraft | null }) {
  return (
    <section aria-label="Draft guide" className="min-w-0 lg:border-l lg:border-hairline lg:pl-12">
      {draft ? <Draft guide={draft.guide} draft={draft} /> : <EmptyDraft />}
    </section>
  )
}

function EmptyDraft() {
  return (
    <div className="max-w-[26rem] pt-8 text-14 text-faint">
      <p>The draft of a guide appears here as you type: objectives, and six to twelve questions to edit.</p>
    </div>
  )
}

function Draft({ guide, draft }: { guide: Guide; draft: GuideDraft }) {
  const { language } = guide
  const count = guide.sections.reduce((sum, section) => sum + section.questions.length, 0)
  const firstNumbers = guide.sections.map((_, at) =>
    guide.sections.slice(0, at).reduce((sum, section) => sum + section.questions.length, 1),
  )
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h2 className="text-16 font-semibold">
          Draft guide{' '}
          <span className="font-normal text-faint">
            · {formatNumberOf(count, 'question')} · about {formatMinutes(estimateLength(guide).ms)}
          </span>
        </h2>
        <MadeFrom source={draft.source} />
        {draft.notes.slice(1).map((note) => (
          <p key={note} className="text-12 text-faint">
            {note}
          </p>
        ))}
      </header>
      {guide.objectives.length > 0 && (
        <div>
          <h3 className="text-12 text-faint">What the answers are for</h3>
          <ol className="mt-1 grid gap-0.5 text-14 text-soft">
            {guide.objectives.map((objective, index) => (
              <li key={objective.key} className="grid grid-cols-[1.5rem_1fr]">
                <span className="reference pt-0.5 text-faint">{index + 1}</span>
                {objective.text}
              </li>
            ))}
          </ol>
        </div>
      )}
      {guide.sections.map((section, at) => (
        <div key={section.key}>
          <h3 className="text-14 font-semibold">{textIn(section.title, language)}</h3>
          <ol className="mt-1 grid">
            {section.questions.map((question, index) => (
              <li key={question.key} className="grid grid-cols-[1.5rem_minmax(0,1fr)]">
                <span className="reference pt-2 text-faint">{(firstNumbers[at] ?? 1) + index}</span>
                <span className="py-1.5 pl-3 double-rule">
                  {textIn(question.text, language)}
                  {question.kind !== 'open' && (
                    <span className="block text-12 text-faint">
                      {kindOf(question).label}
                      {question.settings.options &&
                        `: ${question.settings.options.map((option) => textIn(option.label, language)).join(' · ')}`}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}
