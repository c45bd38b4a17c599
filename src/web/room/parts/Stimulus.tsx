import type { RoomStimulus } from '../../../interview/room-model.ts'
import { Icon } from '../../components/Icon.tsx'
import { words } from '../words.ts'

/** What they are to look at; it stays above the question for the whole section. */
export function Stimulus({ stimulus }: { stimulus: RoomStimulus }) {
  return (
    <div className="mb-8">
      <StimulusBody stimulus={stimulus} />
    </div>
  )
}

function StimulusBody({ stimulus }: { stimulus: RoomStimulus }) {
  switch (stimulus.kind) {
    case 'text':
      return (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard
          tabIndex={0}
          aria-label={words.talk.onScreen}
          className="max-h-[38svh] min-h-16 overflow-y-auto rounded-1 border border-hairline bg-raised px-5 py-4 whitespace-pre-line text-ink"
        >
          {stimulus.text}
        </section>
      )
    case 'image':
      return (
        <a
          href={stimulus.url}
          target="_blank"
          rel="noreferrer"
          title={words.talk.enlarge}
          className="block w-fit rounded-1 border border-hairline bg-raised p-1"
        >
          <img
            src={stimulus.url}
            alt={stimulus.alternative}
            className="max-h-[38svh] min-h-24 max-w-full object-contain"
          />
        </a>
      )
    case 'link':
      return (
        <a
          href={stimulus.url}
          target="_blank"
          rel="noopener noreferrer"
          className="link inline-flex min-h-11 items-center gap-2 wrap-anywhere"
        >
          <Icon name="external" />
          {stimulus.label || stimulus.url}
          <span className="sr-only"> ({words.talk.linkNote})</span>
        </a>
      )
  }
}
