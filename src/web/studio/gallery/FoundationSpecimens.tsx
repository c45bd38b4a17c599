import { Specimen } from './Specimen.tsx'

const sizes = [
  ['text-40', '40', 'What made you leave'],
  ['text-28', '28', 'What made you leave the old planner'],
  ['text-20', '20', 'What made you leave the old planner behind'],
  ['text-16', '16', 'What made you leave the old planner behind, and when'],
  ['text-14', '14', 'What made you leave the old planner behind, and when was it'],
  ['text-12', '12', 'What made you leave the old planner behind, and when was it that you knew'],
] as const

const grounds = [
  ['bg-paper', 'paper'],
  ['bg-raised', 'raised'],
  ['bg-sunk', 'sunk'],
  ['bg-accent-wash', 'accent wash'],
  ['bg-danger-wash', 'danger wash'],
  ['bg-mark', 'mark'],
  ['bg-mark-strong', 'mark strong'],
] as const

const inks = [
  ['text-ink', 'ink'],
  ['text-soft', 'soft'],
  ['text-faint', 'faint'],
  ['text-accent', 'accent'],
  ['text-supports', 'supports'],
  ['text-against', 'against'],
  ['text-uncertain', 'uncertain'],
  ['text-danger', 'danger'],
] as const

export function FoundationSpecimens() {
  return (
    <>
      <Specimen name="Voices" note="Told apart at a glance">
        <p className="words max-w-measure text-16">
          I kept two calendars for a month, one on the wall and one on the phone, and the wall won.
        </p>
        <p className="max-w-measure">
          The product speaks in a neutral sans; figures stand in columns: 1,204 and 1,977.
        </p>
        <p className="reference text-soft">P07 · turn 12 · 0:41–0:58 · 118–203</p>
      </Specimen>
      <Specimen name="Scale" note="12 14 16 20 28 40">
        {sizes.map(([className, size, text]) => (
          <p key={size} className={`${className} truncate`}>
            <span className="reference mr-4 inline-block w-5 text-faint">{size}</span>
            {text}
          </p>
        ))}
      </Specimen>
      <Specimen name="Colour" note="Roles; contrast is computed in a test">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {grounds.map(([className, name]) => (
            <div key={name} className={`${className} border border-hairline p-3`}>
              <p className="text-12 text-ink">{name}</p>
            </div>
          ))}
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {inks.map(([className, name]) => (
            <span key={name} className={`${className} text-16 font-medium`}>
              {name}
            </span>
          ))}
        </div>
      </Specimen>
    </>
  )
}
