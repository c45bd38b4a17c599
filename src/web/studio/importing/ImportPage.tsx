import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { PageTitle } from '../PageTitle.tsx'
import { studiesQuery } from '../queries.ts'
import { SectionRow } from '../SectionRow.tsx'
import { ResearchersPage } from '../ViewersRead.tsx'
import { FileChooser } from './FileChooser.tsx'
import { FileImport } from './FileImport.tsx'
import { TargetStudy } from './TargetStudy.tsx'

/** Interviews held elsewhere: where they go, the files, and for each file what was understood of it before anything is kept. */
export function ImportPage() {
  return (
    <ResearchersPage title="Import interviews">
      <Import />
    </ResearchersPage>
  )
}

function Import() {
  const { study } = useSearch({ from: '/inside/import' })
  const [studyId, setStudyId] = useState<string | null>(study ?? null)
  const [files, setFiles] = useState<File[]>([])
  const studies = useQuery(studiesQuery)
  return (
    <>
      <PageTitle title="Import interviews">
        Bring interviews you already have: transcripts, subtitles, tables of answers. They are read on your
        own machine, and you see what was understood before anything is kept.
      </PageTitle>
      <SectionRow title="Into which study" note="Imported interviews stand beside the ones held here.">
        <TargetStudy studies={studies.data ?? []} studyId={studyId} onStudy={setStudyId} />
      </SectionRow>
      {studyId && (
        <SectionRow
          title="Files"
          note="JSON lines, WebVTT and SRT subtitles, text with speakers’ names or numbers, CSV with an answer or a person a row."
        >
          <FileChooser onFiles={(added) => setFiles((held) => [...held, ...added])} />
        </SectionRow>
      )}
      {studyId &&
        files.map((file, index) => (
          <FileImport
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice
            key={index}
            studyId={studyId}
            file={file}
            onRemove={() => setFiles((held) => held.filter((other) => other !== file))}
          />
        ))}
    </>
  )
}
