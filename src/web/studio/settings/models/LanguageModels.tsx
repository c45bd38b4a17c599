import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { SkeletonLines } from '../../../components/Skeleton.tsx'
import { QueryState } from '../../QueryState.tsx'
import { AddModel } from './AddModel.tsx'
import { FoundServers } from './FoundServers.tsx'
import { Ladders } from './Ladders.tsx'
import { LanguageModelLine } from './LanguageModelLine.tsx'
import { languageModelsQuery } from './queries.ts'

/** Language models of the workspace: which, in what order, and whether they work. */
export function LanguageModels({ isOwner }: { isOwner: boolean }) {
  const settings = useQuery(languageModelsQuery)
  const [isAdding, setAdding] = useState(false)
  return (
    <QueryState query={settings} loading={<SkeletonLines rows={2} label="Loading language models" />}>
      {({ models, ladders, environment }) => (
        <div className="grid max-w-[52rem] min-w-0 grid-cols-1 gap-6">
          {models.length === 0 && environment.length === 0 && (
            <p className="max-w-measure text-14 text-soft">
              None is set up. Interviews are worded by the program then, from what people said; nothing leaves
              this computer.
            </p>
          )}
          {models.length === 0 && environment.length > 0 && (
            <p className="max-w-measure text-14 text-soft">
              Set by EARWITNESS_LANGUAGE_MODELS, and used until one is added here:{' '}
              {environment.map((model) => model.label).join(', ')}.
            </p>
          )}
          {models.length > 0 && (
            <ul aria-label="Language models" className="border-b border-hairline">
              {models.map((model) => (
                <LanguageModelLine key={model.languageModelId} model={model} isOwner={isOwner} />
              ))}
            </ul>
          )}
          {isOwner && <FoundServers models={models} />}
          {isOwner && isAdding && <AddModel onDone={() => setAdding(false)} />}
          {isOwner && !isAdding && (
            <div>
              <Button onClick={() => setAdding(true)}>Add a language model</Button>
            </div>
          )}
          {models.length > 0 && <Ladders models={models} ladders={ladders} isOwner={isOwner} />}
        </div>
      )}
    </QueryState>
  )
}
