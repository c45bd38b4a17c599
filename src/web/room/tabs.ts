/** Tabs of one browser tell each other at once who talks; the server decides, this only spares the waiting. */
export interface FloorCalls {
  call(interviewId: string, tab: number): void
  listen(onCall: (interviewId: string, tab: number) => void): () => void
}

interface FloorCall {
  interviewId: string
  tab: number
}

export function browserFloor(): FloorCalls {
  if (typeof BroadcastChannel === 'undefined') return { call: () => {}, listen: () => () => {} }
  const channel = new BroadcastChannel('earwitness-room')
  return {
    call: (interviewId, tab) => channel.postMessage({ interviewId, tab } satisfies FloorCall),
    listen(onCall) {
      const hear = ({ data }: MessageEvent<FloorCall>) => onCall(data.interviewId, data.tab)
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}
