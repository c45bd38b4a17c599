import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Quote } from '../../components/Quote.tsx'
import { StatusWord } from '../../components/StatusWord.tsx'
import { Specimen } from './Specimen.tsx'

const noop = () => undefined

export function WordSpecimens() {
  return (
    <>
      <Specimen name="Quote" note="Plain, that opens, that is open, large">
        <div className="grid max-w-measure gap-1 pl-4">
          <Quote
            text="I kept two calendars for a month, one on the wall and one on the phone, and the wall won."
            by="P07"
            reference="turn 12 · 118–203"
          />
          <Quote
            text="If my sister cannot see it, it does not exist."
            by="P11"
            reference="turn 8"
            onOpen={noop}
            mark={<EvidenceMark kind="supports" />}
          />
          <Quote
            text="Honestly, nobody at home looked at it but me."
            by="P19"
            reference="turn 4"
            onOpen={noop}
            isCurrent
            mark={<EvidenceMark kind="against" />}
          />
          <Quote text="The wall won." by="P07" size="large" />
        </div>
      </Specimen>
      <Specimen name="Marked words" note="At rest, and the one looked at">
        <p className="words max-w-measure">
          We tried it for a week. <mark>If my sister cannot see it, it does not exist.</mark> So we went back,{' '}
          <mark data-current="">and the wall won</mark>, as it always does in this house.
        </p>
      </Specimen>
      <Specimen name="Evidence" note="A shape for each, never colour alone">
        <div className="flex flex-wrap gap-x-8 gap-y-2">
          <EvidenceMark kind="supports" withWord />
          <EvidenceMark kind="unchecked" withWord />
          <EvidenceMark kind="against" withWord />
          <EvidenceMark kind="uncertain" withWord />
        </div>
      </Specimen>
      <Specimen name="Status">
        <div className="flex flex-wrap gap-x-8 gap-y-2">
          <StatusWord tone="live">Live</StatusWord>
          <StatusWord tone="waiting">Draft</StatusWord>
          <StatusWord tone="done">Complete</StatusWord>
          <StatusWord tone="off">Archived</StatusWord>
          <StatusWord tone="lost">Analysis failed</StatusWord>
        </div>
      </Specimen>
    </>
  )
}
