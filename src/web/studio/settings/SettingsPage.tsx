import { useQuery } from '@tanstack/react-query'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { PageTitle } from '../PageTitle.tsx'
import { QueryState } from '../QueryState.tsx'
import { sessionQuery } from '../queries.ts'
import { SectionRow } from '../SectionRow.tsx'
import { ApiKeys } from './ApiKeys.tsx'
import { AuditLog } from './AuditLog.tsx'
import { Colleagues } from './Colleagues.tsx'
import { ConsentRecord } from './ConsentRecord.tsx'
import { ContextForm } from './ContextForm.tsx'
import { DeleteWorkspace } from './DeleteWorkspace.tsx'
import { ModelList } from './ModelList.tsx'
import { LanguageModels } from './models/LanguageModels.tsx'
import { Passkeys } from './Passkeys.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { WorkspaceName } from './WorkspaceName.tsx'

export function SettingsPage() {
  const session = useQuery(sessionQuery)
  return (
    <>
      <PageTitle title="Settings" />
      <QueryState query={session} loading={<SkeletonLines rows={4} label="Loading settings" />}>
        {(held) => {
          const isOwner = held.workspace.role === 'owner'
          return (
            <>
              {held.user && (
                <SectionRow title="You" note="How colleagues see you, and how you sign in.">
                  <ProfileForm user={held.user} />
                  <PasswordForm user={held.user} />
                  <Passkeys />
                </SectionRow>
              )}
              <SectionRow title="Workspace" note={isOwner ? undefined : 'Owners can change this.'}>
                <WorkspaceName name={held.workspace.name} isOwner={isOwner} />
              </SectionRow>
              <SectionRow title="Context" note="Offered again with each new study, so that you type it once.">
                <ContextForm />
              </SectionRow>
              <SectionRow
                title="Colleagues"
                note="Invited by a link that you send yourself. It works once, for a week."
              >
                <Colleagues isOwner={isOwner} ownUserId={held.user?.userId ?? null} />
              </SectionRow>
              {isOwner && (
                <SectionRow
                  title="API keys"
                  note="For programs. A key acts in this workspace, with the role you give it."
                >
                  <ApiKeys />
                </SectionRow>
              )}
              <SectionRow
                title="Models"
                note="What the program reads with. Everything works without; some of it better with."
              >
                <ModelList />
              </SectionRow>
              <SectionRow
                id="language-models"
                title="Language models"
                note={
                  isOwner
                    ? 'Offer wordings for questions and drafts; each is checked before anybody reads it. Never required.'
                    : 'Owners can change these.'
                }
              >
                <LanguageModels isOwner={isOwner} />
              </SectionRow>
              <SectionRow
                title="Consents"
                note="Each decision with its time, its language and the exact words that were on the screen."
              >
                <ConsentRecord />
              </SectionRow>
              {isOwner && (
                <SectionRow title="What was done" note="Changes to the workspace, newest first.">
                  <AuditLog />
                </SectionRow>
              )}
              {isOwner && (
                <SectionRow title="Delete" note="The whole workspace, for good.">
                  <DeleteWorkspace name={held.workspace.name} />
                </SectionRow>
              )}
            </>
          )
        }}
      </QueryState>
    </>
  )
}
