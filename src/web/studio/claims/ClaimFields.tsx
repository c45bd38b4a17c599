import { useQuery } from '@tanstack/react-query'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Select } from '../../components/Select.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { countsQuery, interviewsQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { CountedBy } from './CountedBy.tsx'
import { type ClaimForm, canCountCodes } from './claim-form.ts'
import { useListedClaims } from './useClaims.ts'

export interface FieldsProps {
  form: ClaimForm
  onForm: (form: ClaimForm) => void
}

/** What a claim of this kind needs, and nothing else. */
export function ClaimFields(props: FieldsProps & { ownId: string | null }) {
  const { form, onForm } = props
  const { kind } = form
  return (
    <>
      {kind === 'quote' ? (
        <TextArea
          label="The words"
          hint="As they were said; “...” may leave out a part of one turn."
          value={form.quote}
          onText={(quote) => onForm({ ...form, quote })}
          controlClassName="words"
          autoFocus
        />
      ) : (
        <TextArea
          label="The sentence"
          hint={hints[kind]}
          value={form.statement}
          onText={(statement) => onForm({ ...form, statement })}
          autoFocus
        />
      )}
      {(kind === 'quote' || kind === 'paraphrase') && <WhoSaidIt {...props} />}
      {(kind === 'absence' || canCountCodes(kind)) && <CountedBy {...props} />}
      {kind === 'contrast' && <TwoGroups {...props} />}
      {kind === 'association' && (
        <TextField
          label="Those who said any of these"
          value={form.with}
          onText={(second) => onForm({ ...form, with: second })}
        />
      )}
      {(kind === 'contrast' || kind === 'association') && (
        <Select<'more' | 'less'>
          label={kind === 'contrast' ? 'The first group says it' : 'They say the first'}
          value={form.direction}
          options={[
            { value: 'more', label: 'more often' },
            { value: 'less', label: 'less often' },
          ]}
          onValue={(direction) => onForm({ ...form, direction })}
          className="max-w-60"
        />
      )}
      {kind === 'recommendation' && <Grounds {...props} />}
    </>
  )
}

const hints: Partial<Record<ClaimForm['kind'], string>> = {
  prevalence: 'It has to say the words or the code that is counted, and how many people.',
  absence: 'It has to say the words that nobody said.',
  recommendation: 'It is published while every claim that it rests on is.',
}

function WhoSaidIt({ form, onForm }: FieldsProps) {
  const { studyId } = useStudy()
  const { data: interviews = [] } = useQuery(interviewsQuery(studyId))
  return (
    <Select
      label="Who said it"
      value={form.interviewId ?? ''}
      options={[
        { value: '', label: 'anybody' },
        ...interviews
          .filter(({ status }) => status === 'complete')
          .map(({ interviewId, participantLabel }) => ({ value: interviewId, label: participantLabel })),
      ]}
      onValue={(interviewId) => onForm({ ...form, interviewId: interviewId || null })}
      className="max-w-80"
    />
  )
}

function TwoGroups({ form, onForm }: FieldsProps) {
  const { studyId } = useStudy()
  const { data } = useQuery(countsQuery(studyId, {}))
  const attributes = (data?.choices ?? []).filter(({ by }) => by.startsWith('attribute:'))
  const groups = attributes.find(({ by }) => by === `attribute:${form.attribute}`)?.groups ?? []
  if (data && attributes.length === 0)
    return (
      <p className="text-14 text-soft">Nothing is known of the people by which they could be compared.</p>
    )
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Select
        label="Compare by"
        value={form.attribute}
        options={attributes.map(({ by, label }) => ({ value: by.slice('attribute:'.length), label }))}
        onValue={(attribute) => onForm({ ...form, attribute, groups: ['', ''] })}
      />
      {([0, 1] as const).map((at) => (
        <Select
          key={at}
          label={at === 0 ? 'First group' : 'Second group'}
          value={form.groups[at]}
          options={groups.map(({ key, label, people }) => ({ value: key, label: `${label} (${people})` }))}
          onValue={(key) =>
            onForm({ ...form, groups: at === 0 ? [key, form.groups[1]] : [form.groups[0], key] })
          }
          isDisabled={groups.length === 0}
        />
      ))}
    </div>
  )
}

function Grounds({ form, onForm, ownId }: FieldsProps & { ownId: string | null }) {
  const { studyId } = useStudy()
  const { claims = [] } = useListedClaims(studyId)
  const others = claims.filter((claim) => claim.source === 'study' && claim.claimId !== ownId)
  if (others.length === 0)
    return (
      <p className="text-14 text-soft">There is no claim yet on which it could rest. Write that first.</p>
    )
  const toggle = (claimId: string) =>
    form.restsOn.includes(claimId)
      ? form.restsOn.filter((each) => each !== claimId)
      : [...form.restsOn, claimId]
  return (
    <fieldset className="grid gap-1.5">
      <legend className="pb-1.5 text-14 font-medium">It rests on</legend>
      {others.map(({ claimId, statement, isPublished }) => (
        <Checkbox
          key={claimId}
          label={
            <>
              {statement} {!isPublished && <span className="text-12 text-faint">not published</span>}
            </>
          }
          isChecked={form.restsOn.includes(claimId)}
          onChecked={() => onForm({ ...form, restsOn: toggle(claimId) })}
        />
      ))}
    </fieldset>
  )
}
