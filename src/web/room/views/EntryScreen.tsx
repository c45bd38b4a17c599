import { type ReactNode, useState } from 'react'
import { type ConsentPurpose, minorPurposes } from '../../../audience/model.ts'
import type { RoomState } from '../../../interview/room-model.ts'
import { Notice } from '../../components/Notice.tsx'
import { formatAgo } from '../../format.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { Page } from '../parts/Page.tsx'
import { QuietButton, RoomButton } from '../parts/RoomButton.tsx'
import { words } from '../words.ts'

/** Who asks, what for, how long, that an AI asks, what is kept, and what is agreed to; before anything is kept. */
export function EntryScreen({ state }: { state: RoomState }) {
  const { intro } = state
  return (
    <Page>
      <main className="py-10 sm:py-16">
        <p className="text-16 text-soft">{intro.sponsorLine}</p>
        <h1 className="mt-2 text-28 font-semibold text-ink sm:text-40">{intro.title}</h1>
        <p className="mt-5 max-w-measure text-ink">{intro.purpose}</p>
        <Languages state={state} />
        <BegunHere />
        <div className="mt-8">
          <Notice>
            <span className="text-[1.125rem] text-ink">{intro.aiDisclosure}</span>
          </Notice>
        </div>
        <dl className="mt-8 border-b border-hairline">
          <Fact term={words.entry.length}>{words.entry.lengthOf(intro.minutes, intro.questionCount)}</Fact>
          <Fact term={words.entry.kept}>{intro.storage}</Fact>
          <Fact term={words.entry.yours}>{intro.rights}</Fact>
        </dl>
        {/* Other terms are another agreement: nothing stays ticked. */}
        <Agreement key={intro.consentTextVersion} state={state} />
      </main>
    </Page>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-hairline py-4 sm:grid-cols-[9rem_1fr]">
      <dt className="text-16 text-faint">{term}</dt>
      <dd className="max-w-measure text-16 text-ink">{children}</dd>
    </div>
  )
}

/** Offered where the guide can be asked in several languages; each is named in itself. */
function Languages({ state }: { state: RoomState }) {
  const { session } = useRoom()
  const { isBusy } = useSnapshot()
  const { languages } = state.intro
  if (languages.length < 2) return null
  return (
    <label className="mt-6 flex flex-wrap items-center gap-3 text-16 text-soft">
      {words.entry.language}
      <select
        value={state.language}
        disabled={isBusy}
        onChange={(event) => void session.chooseLanguage(event.target.value)}
        className="min-h-11 rounded-1 border border-line bg-raised px-3 text-ink"
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {nameOfLanguage(language)}
          </option>
        ))}
      </select>
    </label>
  )
}

function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}

/** Somebody who comes by the open link again most likely means the interview they began. */
function BegunHere() {
  const { session } = useRoom()
  const { begunHere } = useSnapshot()
  if (!begunHere) return null
  return (
    <div className="mt-8">
      <Notice
        action={
          <RoomButton kind="primary" onClick={() => void session.goOnHere(begunHere)}>
            {words.entry.goOn}
          </RoomButton>
        }
      >
        <span className="text-16">{words.entry.begunHere(formatAgo(begunHere.startedAt, Date.now()))}</span>
      </Notice>
    </div>
  )
}

interface TickProps {
  isTicked: boolean
  onTick: () => void
  children: ReactNode
}

function Tick({ isTicked, onTick, children }: TickProps) {
  return (
    <label className="flex min-h-13 cursor-pointer items-start gap-3.5 border-b border-hairline py-3 text-16 hover:bg-sunk">
      <input type="checkbox" checked={isTicked} onChange={onTick} className="mt-0.5 size-5 shrink-0" />
      <span className="max-w-measure">{children}</span>
    </label>
  )
}

function Agreement({ state }: { state: RoomState }) {
  const { session } = useRoom()
  const { isBusy, refusal } = useSnapshot()
  const [agreed, setAgreed] = useState<ConsentPurpose[]>([])
  const required = state.intro.consent.filter((item) => item.required)
  const optional = state.intro.consent.filter((item) => !item.required && !minorPurposes.has(item.purpose))
  const ofMinors = state.intro.consent.filter((item) => minorPurposes.has(item.purpose))
  const toggle = (purpose: ConsentPurpose) =>
    setAgreed(agreed.includes(purpose) ? agreed.filter((one) => one !== purpose) : [...agreed, purpose])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void session.begin([...required.map(({ purpose }) => purpose), ...agreed])
      }}
    >
      <h2 className="mt-10 text-20 font-semibold">{words.entry.agreement}</h2>
      {required.map(({ purpose, text }) => (
        <p key={purpose} className="double-rule mt-4 max-w-measure pl-4 whitespace-pre-line text-ink">
          {text}
        </p>
      ))}
      {optional.length > 0 && (
        <fieldset className="mt-8">
          <legend className="text-16 font-semibold">{words.entry.optional}</legend>
          <p className="mb-2 text-16 text-soft">{words.entry.optionalNote}</p>
          {optional.map(({ purpose, text }) => (
            <Tick key={purpose} isTicked={agreed.includes(purpose)} onTick={() => toggle(purpose)}>
              {text}
            </Tick>
          ))}
        </fieldset>
      )}
      {ofMinors.length > 0 && (
        <fieldset className="mt-8">
          <legend className="text-16 font-semibold">{words.entry.minors}</legend>
          <p className="mb-2 text-16 text-soft">{words.entry.minorsNote}</p>
          {ofMinors.map(({ purpose, text }, step) => (
            <Tick key={purpose} isTicked={agreed.includes(purpose)} onTick={() => toggle(purpose)}>
              <span className="block font-medium">{words.entry.minorSteps[step]}</span>
              {text}
            </Tick>
          ))}
        </fieldset>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <RoomButton type="submit" kind="primary" isBusy={isBusy} className="px-7">
          {words.entry.begin}
        </RoomButton>
        <QuietButton onClick={() => session.decline()}>{words.entry.decline}</QuietButton>
      </div>
      <p role="alert" className="text-16 text-danger not-empty:mt-3">
        {refusal}
      </p>
      <p className="mt-4 text-14 text-faint">{words.entry.nothingYet}</p>
    </form>
  )
}
