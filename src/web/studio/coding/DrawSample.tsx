import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Coding } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { TextField } from '../../components/TextField.tsx'
import { sayError } from '../../components/toasts.ts'
import { formatNumberOf } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { queryKeys, resultsQuery } from '../queries.ts'
import { SizeTable } from './SizeTable.tsx'

const mostCodes = 20
const chosenFirst = 8

/** Which themes, how many people, how wide that makes the intervals: then it is drawn and locked. */
export function DrawSample({ coding }: { coding: Coding }) {
  const isFirst = coding.samples.length === 0
  const [isOpen, setIsOpen] = useState(isFirst)
  if (!isOpen) {
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button onClick={() => setIsOpen(true)}>Draw more people</Button>
        {coding.since > 0 && (
          <span className="text-14 text-soft">
            {formatNumberOf(coding.since, 'person', 'people')} heard since the sample was locked would come
            in.
          </span>
        )}
      </div>
    )
  }
  return <DrawForm coding={coding} isFirst={isFirst} onDrawn={() => setIsOpen(false)} />
}

function DrawForm({ coding, isFirst, onDrawn }: { coding: Coding; isFirst: boolean; onDrawn: () => void }) {
  const queries = useQueryClient()
  const [codeIds, setCodeIds] = useState(() =>
    isFirst
      ? coding.others
          .filter(({ questionKey }) => questionKey === null)
          .slice(0, chosenFirst)
          .map(({ codeId }) => codeId)
      : [],
  )
  const [people, setPeople] = useState(String(Math.min(coding.people, isFirst ? 60 : 30)))
  const all = [...coding.codes.map(({ codeId }) => codeId), ...codeIds]
  const wanted = Number(people)
  const isNumber = /^\d+$/.test(people) && wanted >= 1
  const plan = useQuery({
    queryKey: [...queryKeys.coding(coding.studyId), 'plan', all],
    queryFn: () => api.codingPlan(coding.studyId, all),
    placeholderData: (held) => held,
    enabled: all.length > 0,
  })
  const draw = useMutation({
    mutationFn: () => api.drawCodingSample(coding.studyId, { people: wanted, codeIds }),
    onSuccess: async (held) => {
      queries.setQueryData(queryKeys.coding(coding.studyId), held)
      await queries.invalidateQueries({ queryKey: queryKeys.study(coding.studyId) })
      onDrawn()
    },
    onError: (error) => sayError('No sample was drawn', error.message),
  })
  return (
    <section aria-label="Draw a sample" className="grid gap-8 border-t border-hairline pt-6 lg:grid-cols-2">
      <ThemeChoice
        coding={coding}
        codeIds={codeIds}
        onCodeIds={setCodeIds}
        isFull={all.length >= mostCodes}
      />
      <div className="grid content-start gap-5">
        <TextField
          label={isFirst ? 'People to read' : 'People to read on top'}
          inputMode="numeric"
          value={people}
          onText={setPeople}
          error={isNumber ? null : 'A whole number from 1.'}
          hint={`Of ${formatNumberOf(coding.people, 'person', 'people')} heard. One sample serves all chosen themes.`}
          className="max-w-64"
        />
        {all.length > 0 && (
          <QueryState query={plan} loading={<SkeletonLines rows={4} label="Working out the widths" />}>
            {(held) => (
              <SizeTable
                plan={held}
                wanted={coding.drawn + (isNumber ? wanted : 0)}
                onChoose={(size) => setPeople(String(Math.max(1, size - coding.drawn)))}
              />
            )}
          </QueryState>
        )}
        <div className="grid gap-2">
          <div>
            <Button
              kind="primary"
              isBusy={draw.isPending}
              disabled={!isNumber || all.length === 0}
              onClick={() => draw.mutate()}
            >
              Draw and lock the sample
            </Button>
          </div>
          <p className="max-w-measure text-12 text-faint">
            Drawn at random among the people, more of those with rarer themes, each with a known chance. It is
            stored with its seed before anybody’s words are shown and cannot be changed; more can be drawn on
            top. {coding.rule}
          </p>
        </div>
      </div>
    </section>
  )
}

interface ThemeChoiceProps {
  coding: Coding
  codeIds: readonly string[]
  onCodeIds: (codeIds: string[]) => void
  isFull: boolean
}

function ThemeChoice({ coding, codeIds, onCodeIds, isFull }: ThemeChoiceProps) {
  const questionText = useQuestionTexts(coding.studyId)
  // What runs through the whole study comes first: it is what is chosen when nobody chooses.
  const groups = [...Map.groupBy(coding.others, ({ questionKey }) => questionKey)].sort(
    ([a], [b]) => Number(a !== null) - Number(b !== null),
  )
  const toggle = (codeId: string, isChecked: boolean) =>
    onCodeIds(isChecked ? [...codeIds, codeId] : codeIds.filter((each) => each !== codeId))
  return (
    <fieldset className="grid content-start gap-3">
      <legend className="pb-2 text-14 font-medium">
        {coding.codes.length > 0
          ? `Themes to check, beside the ${coding.codes.length} chosen before`
          : 'Themes to check'}
      </legend>
      {groups.map(([questionKey, themes]) => (
        <div key={questionKey ?? ''} className="grid gap-1.5">
          {groups.length > 1 && (
            <p className="text-12 text-faint">
              {questionKey === null ? 'Over the whole study' : `Within “${questionText(questionKey)}”`}
            </p>
          )}
          {themes.map(({ codeId, name, participants, of }) => (
            <Checkbox
              key={codeId}
              label={
                <>
                  {name}{' '}
                  <span className="text-12 text-faint tabular-nums">
                    machine: {participants} of {of}
                  </span>
                </>
              }
              isChecked={codeIds.includes(codeId)}
              isDisabled={isFull && !codeIds.includes(codeId)}
              onChecked={(isChecked) => toggle(codeId, isChecked)}
            />
          ))}
        </div>
      ))}
      {isFull && (
        <p className="text-12 text-faint">A person can hold at most {mostCodes} themes in mind at once.</p>
      )}
    </fieldset>
  )
}

/** As it is asked; its key until the results are there. */
function useQuestionTexts(studyId: string): (questionKey: string) => string {
  const { data } = useQuery(resultsQuery(studyId, null))
  const texts = new Map(
    data?.objectives.flatMap(({ questions }) => questions.map((each) => [each.questionKey, each.text])),
  )
  return (questionKey) => texts.get(questionKey) ?? questionKey
}
