/** "How do hobby gardeners get advice?": whose advice it is says what it is about. */
import { isDeedVerb } from './conjugate.ts'

const bare = /^(?:advice|help|information|support|news|guidance|tips|ideas|answers|inspiration)$/i
const matters: Record<string, string> = {
  gardener: 'your garden',
  parent: 'your children',
  beekeeper: 'your bees',
  farmer: 'your farm',
  tenant: 'your home',
  landlord: 'what you let',
  patient: 'your health',
  student: 'your studies',
  freelancer: 'your work',
  cyclist: 'cycling',
  photographer: 'photography',
  musician: 'music',
  carer: 'the person you care for',
}

/** "advice" of hobby gardeners is "advice about your garden"; any other object stays as it is. */
export function withOwnMatter(object: string, who: string | null): string {
  if (!bare.test(object) || who === null) return object
  const head = who.split(' ').at(-1)!.toLowerCase().replace(/s$/, '')
  const owned = /(\w+)[ -]owners?$/i.exec(who)?.[1]
  const gerund = head.replace(/er$/, 'ing')
  const matter = owned
    ? `your ${owned.toLowerCase()}`
    : (matters[head] ?? (isDeedVerb(gerund) ? gerund : null))
  if (matter === null) return object
  return `${object} ${/^(?:help|support)$/i.test(object) ? 'with' : 'about'} ${matter}`
}
