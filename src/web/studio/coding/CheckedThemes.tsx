import type { CodedCode, Coding } from '../../api-client.ts'
import { Figure } from '../../components/Figure.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import type { Column } from '../../components/Table.tsx'
import { formatInterval, formatNumberOf, formatPercent, tooFewToSay } from '../../format.ts'

/** What the codes of people say of each theme, beside what the machine counted. */
export function CheckedThemes({ coding }: { coding: Coding }) {
  const rows = [...coding.codes].sort((a, b) => (b.checked.share ?? 0) - (a.checked.share ?? 0))
  const highest = Math.max(0.1, ...rows.map(({ checked }) => checked.high ?? 0))
  return (
    <section aria-label="Checked themes" className="max-w-[44rem]">
      <Figure
        title={titleOf(rows)}
        rows={rows}
        rowKey={(row) => row.codeId}
        columns={columns}
        note={
          <>
            {coding.label}. {coding.rule}
            {coding.since > 0 && (
              <> {formatNumberOf(coding.since, 'person', 'people')} heard since are not in it.</>
            )}
          </>
        }
      >
        <ol className="grid gap-1">
          {rows.map((code) => (
            <li key={code.codeId}>
              <Theme code={code} scaleTo={Math.min(1, Math.ceil(highest * 10) / 10)} />
            </li>
          ))}
        </ol>
      </Figure>
    </section>
  )
}

function titleOf([first]: readonly CodedCode[]): string {
  if (!first || first.checked.share === null) return 'Too few are coded to say how widespread the themes are.'
  return `Most widespread of those checked: ${first.name}, about ${formatPercent(first.checked.share)}.`
}

function Theme({ code, scaleTo }: { code: CodedCode; scaleTo: number }) {
  const { checked } = code
  if (checked.share === null) {
    return (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 text-14">
        <span className="font-medium">{code.name}</span>
        <span className="text-faint tabular-nums">
          {checked.having} of {checked.coded} coded · {tooFewToSay}
        </span>
      </div>
    )
  }
  const { share, low, high, coded, having, of } = checked
  return (
    <ShareBar
      label={code.name}
      scaleTo={scaleTo}
      proportion={{
        ...{ share, low, high },
        count: checked.machine,
        of,
        level: 0.95,
        method: checked.method === 'ppi++' ? 'ppi++' : 'wilson',
        checked: { coded, having, of },
        basis: 'turns',
      }}
      note={noteOf(code)}
    />
  )
}

/** `The machine gave it to 23 of 61; of those read it was right on 18 of 20 and missed 2 of 40. Agreement .81 [.62–.95].` */
function noteOf(code: CodedCode): string {
  const { checked, machine, agreement, outdated } = code
  const cameUp = sayHow(code)
  const right =
    machine.yes > 0 ? `; of those read it was right on ${machine.correctYes} of ${machine.yes}` : ''
  const missed = machine.no > 0 ? ` and missed ${machine.missed} of ${machine.no}` : ''
  return `${cameUp} The machine gave it to ${checked.machine} of ${checked.of}${right}${missed}.${sayOutdated(outdated)}${agreementOf(agreement)}`
}

/** Their codes are of another theme, or of less than they have said by now. */
function sayOutdated(people: number): string {
  if (people === 0) return ''
  const who = people === 1 ? '1 person has' : `${people} people have`
  return ` ${who} to be read again: the theme was merged, split or defined anew since, or they sat once more.`
}

/** What people were asked about and what they brought up are told apart. */
function sayHow({ questionKey, asked, volunteered }: CodedCode): string {
  if (questionKey === null) return 'Brought up: nobody was asked about it as such.'
  if (!asked || !volunteered) return 'Who was asked is not known.'
  if (volunteered.of === 0) return 'All were asked.'
  return `Of those asked: ${sayShare(asked)}; of those who spoke of it before they were asked: ${sayShare(volunteered)}.`
}

function sayShare({ share, low, high, having, coded }: CodedCode['checked']): string {
  if (share === null) return `${having} of ${coded} coded, ${tooFewToSay}`
  return `${formatPercent(share)} ${formatInterval(low, high)}`
}

function agreementOf(agreement: CodedCode['agreement']): string {
  if (!agreement) return ''
  const { alpha, low, high, people, agreed } = agreement
  if (alpha === null) return ` Both readers said the same of all ${people}, and only one thing: no alpha.`
  const interval = low === null || high === null ? '' : ` [${low.toFixed(2)}–${high.toFixed(2)}]`
  return ` Krippendorff’s alpha ${alpha.toFixed(2)}${interval} on ${people} people (${formatPercent(agreed)} equal).`
}

const columns: Column<CodedCode>[] = [
  { key: 'name', label: 'Theme', cell: ({ name }) => name },
  {
    key: 'share',
    label: 'Share',
    align: 'end',
    cell: ({ checked }) => (checked.share === null ? 'too few' : formatPercent(checked.share)),
  },
  {
    key: 'interval',
    label: '95 % interval',
    align: 'end',
    cell: ({ checked }) => <span className="reference">{formatInterval(checked.low, checked.high)}</span>,
  },
  {
    key: 'coded',
    label: 'Coded',
    align: 'end',
    cell: ({ checked }) => `${checked.having} of ${checked.coded}`,
  },
  {
    key: 'machine',
    label: 'Machine',
    align: 'end',
    isSecondary: true,
    cell: ({ checked }) => `${checked.machine} of ${checked.of}`,
  },
  { key: 'method', label: 'Method', isSecondary: true, cell: ({ checked }) => checked.method },
  {
    key: 'alpha',
    label: 'Alpha',
    align: 'end',
    isSecondary: true,
    cell: ({ agreement }) => agreement?.alpha?.toFixed(2) ?? '–',
  },
]
