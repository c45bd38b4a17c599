import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { defaultPublicTitle } from '../../../study/default-terms.ts'
import { estimateLength } from '../../../study/estimate-length.ts'
import { textIn } from '../../../study/model.ts'
import { api, type Share } from '../../api-client.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { CopyLine } from '../CopyLine.tsx'
import { copyText } from '../copy.ts'
import { QueryState } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'
import { SectionRow } from '../SectionRow.tsx'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite, ViewersNotice } from '../ViewersRead.tsx'
import { LinkList } from './LinkList.tsx'
import { OpenLinkList } from './OpenLinkList.tsx'
import { PersonalLinkForm } from './PersonalLinkForm.tsx'
import { ReplaceLink } from './ReplaceLink.tsx'
import { TestLinks } from './TestLinks.tsx'

/** The way in: one address for everybody, or one for each person. */
export function SharePage() {
  const study = useStudy()
  const { studyId, draft, draftTerms, liveGuide } = study
  const guide = liveGuide ?? draft
  const title = textIn(draftTerms.publicTitle ?? {}, guide.language) || defaultPublicTitle
  const minutes = estimateLength(guide).minutes
  const mayWrite = useMayWrite()
  const isOpen = study.liveRevisionId !== null
  const share = useQuery({
    queryKey: [...queryKeys.links(studyId), 'open', title, minutes],
    queryFn: () => api.share(studyId, { title, minutes }),
    // Where there is no link yet, asking makes one.
    enabled: isOpen && mayWrite,
    staleTime: 60_000,
  })
  if (!isOpen) {
    return (
      <div className="pt-8">
        <EmptyState
          title="Not launched yet"
          action={
            <Link to="/studies/$studyId/launch" params={{ studyId }} className={buttonClass('primary')}>
              Launch
            </Link>
          }
        >
          The link is made when the study is launched. Until then you can try the guide yourself, from the
          Guide tab.
        </EmptyState>
        <TestLinks studyId={studyId} />
      </div>
    )
  }
  return (
    <div>
      {study.status !== 'live' && (
        <div className="py-4">
          <Notice>
            The study is {study.status}: whoever opens the link is told, kindly, that nobody is being
            interviewed now.
          </Notice>
        </div>
      )}
      <SectionRow title="One link for all" note="Everybody who opens it starts an interview of their own.">
        {mayWrite ? (
          <QueryState query={share} loading={<SkeletonLines rows={2} label="Loading the link" />}>
            {(held) => (
              <>
                <OpenLink share={held} />
                <div>
                  <ReplaceLink studyId={studyId} link={held.link} />
                </div>
                <OpenLinkList
                  studyId={studyId}
                  label="Other links for all"
                  isShown={(link) => !link.isTest && link.linkId !== held.link.linkId}
                  nameOf={(link) => link.name || 'Without a name'}
                />
              </>
            )}
          </QueryState>
        ) : (
          <>
            <ViewersNotice />
            <OpenLinkList
              studyId={studyId}
              label="Links for all"
              isShown={(link) => !link.isTest}
              nameOf={(link) => link.name || 'Without a name'}
            />
          </>
        )}
      </SectionRow>
      <SectionRow title="A link for each person" note="It remembers where they stopped, on any device.">
        {mayWrite && <PersonalLinkForm studyId={studyId} />}
        <LinkList studyId={studyId} />
      </SectionRow>
      <TestLinks studyId={studyId} />
    </div>
  )
}

function OpenLink({ share }: { share: Share }) {
  return (
    <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_11rem]">
      <div className="grid content-start gap-5">
        <CopyLine label="Link" text={share.url} />
        {share.reach.onlyThisComputer ? (
          <Notice>{share.reach.say}</Notice>
        ) : (
          <p className="text-14 text-soft">{share.reach.say}</p>
        )}
        <div className="grid gap-2">
          <span className="text-14 font-medium">Message to copy</span>
          <p className="max-w-measure border-l-2 border-hairline pl-4 text-14 whitespace-pre-line text-soft">
            {share.message}
          </p>
          <div>
            <Button onClick={() => void copyText(share.message, 'Message')}>
              <Icon name="copy" size={14} /> Copy the message
            </Button>
          </div>
        </div>
      </div>
      {/* A phone cannot open an address of this computer only. */}
      {!share.reach.onlyThisComputer && (
        <figure className="grid content-start justify-items-start gap-2">
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(share.qrSvg)}`}
            alt="QR code that opens the link"
            className="w-44 border border-hairline bg-white"
          />
          <figcaption className="text-12 text-faint">Opens the link on a phone.</figcaption>
        </figure>
      )}
    </div>
  )
}
