import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Stimulus } from '../../../study/model.ts'
import { textIn } from '../../../study/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useGuideTools } from './guide-editor.ts'

type Image = Extract<Stimulus, { kind: 'image' }>

interface StimulusImageProps {
  stimulus: Image
  onStimulus: (stimulus: Stimulus) => void
}

/** An image and its words for those who do not see it. The server re-encodes what is uploaded. */
export function StimulusImage({ stimulus, onStimulus }: StimulusImageProps) {
  const { language } = useGuideTools()
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: (file: File) => api.uploadImage(file),
    onSuccess: ({ mediaId }) => onStimulus({ ...stimulus, mediaId }),
  })
  const choose = () => input.current?.click()
  return (
    <div className="grid gap-3">
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        aria-label="Image file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) upload.mutate(file)
          event.target.value = ''
        }}
      />
      {stimulus.mediaId && (
        <img
          src={api.mediaUrl(stimulus.mediaId)}
          alt={textIn(stimulus.alternative, language)}
          className="max-h-64 max-w-full border border-hairline"
        />
      )}
      {upload.isError && (
        <ErrorState what={upload.error.message} safe="The guide is as it was." onRetry={choose} />
      )}
      <div>
        <Button size="small" onClick={choose} isBusy={upload.isPending}>
          {upload.isPending ? 'Uploading' : stimulus.mediaId ? 'Another image' : 'Choose an image'}
        </Button>
      </div>
      <TextField
        label="What the image shows, in words"
        hint="Read to people who do not see it."
        value={textIn(stimulus.alternative, language)}
        onText={(text) =>
          onStimulus({ ...stimulus, alternative: { ...stimulus.alternative, [language]: text } })
        }
      />
    </div>
  )
}
