import type { InterviewView } from '../../api-client.ts'
import { formatTime } from '../../format.ts'

/** What they agreed to, word for word, and what was noted about the interview. */
export function Consents({ interview }: { interview: InterviewView }) {
  const { consents, flags } = interview
  return (
    <>
      {flags
        .filter((flag) => flag.resolvedAt === null)
        .map((flag) => (
          <p
            key={`${flag.kind}:${flag.at}`}
            className="mt-2 border-l-2 border-uncertain pl-3 text-14 text-soft"
          >
            {flag.kind.replaceAll('_', ' ')}: {flag.reason}
          </p>
        ))}
      {consents.length > 0 && (
        <details className="mt-2 text-14 text-soft">
          <summary className="text-12 text-faint hover:text-ink">
            Agreed to{' '}
            {consents
              .filter((consent) => consent.granted)
              .map((consent) => consent.purpose)
              .join(', ') || 'nothing'}
          </summary>
          <ul className="grid max-w-measure gap-3 pt-2">
            {consents.map((consent) => (
              <li key={consent.purpose} className="border-l border-hairline pl-3">
                <span className="font-medium">{consent.purpose}</span>:{' '}
                {consent.granted ? 'agreed' : 'refused'}{' '}
                <span className="text-faint">
                  {formatTime(consent.at)} · text {consent.textVersion}, {consent.language}
                </span>
                <span className="block">{consent.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
