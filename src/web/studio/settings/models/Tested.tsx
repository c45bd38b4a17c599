import type { TestedModel } from '../../../api-client.ts'

/** The question that a model asked about an invented exchange, or why there is none. */
export function Tested({ result }: { result: TestedModel }) {
  const seconds = `${(result.tookMs / 1000).toFixed(1)} s`
  return (
    <div role="status" className="grid max-w-measure grid-cols-1 gap-2 border-l-2 border-line pl-4 text-14">
      <p className="text-soft">{result.exchange.question}</p>
      <p className="words">“{result.exchange.answer}”</p>
      {result.question === null ? (
        <p className="text-danger">
          {result.say} <span className="text-faint">({seconds})</span>
        </p>
      ) : (
        <p className="font-medium">{result.question}</p>
      )}
      <p className="text-12 text-faint">
        {result.question === null
          ? 'The exchange is invented.'
          : `Asked by the model in ${seconds}. The exchange is invented.`}
      </p>
    </div>
  )
}
