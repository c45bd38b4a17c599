import type { InterviewView } from '../../api-client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { formatTime } from '../../format.ts'

interface ConsentWordingProps {
  consents: InterviewView['consents']
  participantLabel: string
  onClose: () => void
}

/** Word for word what stood on the participant's screen, purpose by purpose, with what they decided. */
export function ConsentWording({ consents, participantLabel, onClose }: ConsentWordingProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={`What ${participantLabel} was asked to agree to`}
      description="The exact text that was on the screen, in the language in which it stood there. The newest decision of a purpose holds."
    >
      <ul className="grid gap-6 pb-2">
        {consents.map((consent) => (
          <li key={`${consent.purpose}:${consent.at}`} className="grid gap-2 border-t border-hairline pt-4">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium first-letter:uppercase">{consent.purpose}</span>
              <span className={consent.granted ? 'text-accent' : 'text-against'}>
                {consent.granted ? 'agreed' : 'refused'}
              </span>
              <span className="text-12 text-faint">
                {formatTime(consent.at)} · {consent.language} ·{' '}
                <span className="reference">{consent.textVersion}</span>
              </span>
            </p>
            <blockquote
              lang={consent.language.split(', ')[0]}
              className="max-w-measure border-l-2 border-hairline pl-4 whitespace-pre-line text-soft"
            >
              {consent.text}
            </blockquote>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
