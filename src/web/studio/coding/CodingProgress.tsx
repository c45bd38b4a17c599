import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Coding } from '../../api-client.ts'
import { buttonClass } from '../../components/Button.tsx'
import { ProgressLine } from '../../components/ProgressLine.tsx'
import { TextField } from '../../components/TextField.tsx'
import { formatNumberOf } from '../../format.ts'
import { useMayWrite } from '../ViewersRead.tsx'

/** How many are read, and the way on. */
export function CodingProgress({ coding }: { coding: Coding }) {
  const { studyId, drawn, coded, codedTwice } = coding
  const mayWrite = useMayWrite()
  const left = drawn - coded
  return (
    <section aria-label="Progress" className="grid max-w-[44rem] gap-4">
      <ProgressLine
        share={drawn === 0 ? 0 : coded / drawn}
        label={left === 0 ? 'Everybody in the sample is coded' : `${coded} of ${drawn} people coded`}
        detail={left === 0 ? formatNumberOf(drawn, 'person', 'people') : `${left} to go`}
      />
      {mayWrite && left > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Link to="/studies/$studyId/coding/read" params={{ studyId }} className={buttonClass('primary')}>
            {coded === 0 ? 'Start coding' : 'Go on coding'}
          </Link>
          <span className="text-12 text-faint">
            You may stop at any time: those coded so far are a sample too.
          </span>
        </div>
      )}
      {mayWrite && coded > 0 && <SecondReading studyId={studyId} codedTwice={codedTwice} />}
    </section>
  )
}

function SecondReading({ studyId, codedTwice }: { studyId: string; codedTwice: number }) {
  const [reader, setReader] = useState('')
  return (
    <details className="text-14">
      <summary className="cursor-pointer text-soft">
        Second reader {codedTwice > 0 && <>· {formatNumberOf(codedTwice, 'person', 'people')} read twice</>}
      </summary>
      <div className="grid max-w-measure gap-3 pt-3 pl-4">
        <p className="text-soft">
          Somebody else codes the same people without seeing what was said. How far both agree is shown beside
          each theme; the shares stay those of the first reading.
        </p>
        <TextField
          label="Name of the reader"
          hint="Needed where both use one account"
          isOptional
          maxLength={60}
          value={reader}
          onText={setReader}
        />
        <div>
          <Link
            to="/studies/$studyId/coding/read"
            params={{ studyId }}
            search={{ again: true, ...(reader.trim() ? { reader: reader.trim().replaceAll('/', ' ') } : {}) }}
            className={buttonClass()}
          >
            Start the second reading
          </Link>
        </div>
      </div>
    </details>
  )
}
