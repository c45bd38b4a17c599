import { lazy, Suspense } from 'react'
import type { Draft, View } from '../draft.ts'
import { NumberField } from './NumberField.tsx'
import { PickManyField } from './PickManyField.tsx'
import { PickOneField } from './PickOneField.tsx'
import { PointsField } from './PointsField.tsx'
import { WordsField } from './WordsField.tsx'

/** Dragging is the heaviest part of the room and most guides have no ranking: fetched when one is asked. */
const OrderField = lazy(() => import('./OrderField.tsx'))

export interface FieldProps<V extends View = View> {
  view: V
  draft: Draft
  onDraft: (draft: Draft) => void
  /** Sent and not yet saved: readable, not changeable. */
  isLocked: boolean
  /** Id of the element that asks. */
  labelledBy: string
  /** Id of the element that says what is missing, when something is. */
  describedBy: string | undefined
  onPaste?: () => void
}

/** One field for each control that a kind of question can ask for. */
export function AnswerField({ view, ...rest }: FieldProps) {
  switch (view.control) {
    case 'words':
      return <WordsField view={view} {...rest} />
    case 'pick_one':
      return <PickOneField view={view} {...rest} />
    case 'pick_many':
      return <PickManyField view={view} {...rest} />
    case 'points':
      return <PointsField view={view} {...rest} />
    case 'order':
      return (
        <Suspense fallback={<div className="min-h-60" />}>
          <OrderField view={view} {...rest} />
        </Suspense>
      )
    case 'number':
      return <NumberField view={view} {...rest} />
  }
}
