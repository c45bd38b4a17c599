/** How figures and times are written in both apps. Shares are 0 to 1 in, percent out. */

import type { Proportion } from '../findings/model.ts'
import { sayShareShort } from '../findings/say-share.ts'
import { whoInAll } from '../findings/who-has-it.ts'
import { serverNow } from './server-clock.ts'

/** Narrow no-break space: a figure and its sign stay on one line. */
const thin = '\u202f'

/** What the denominator is, in a word: who could have said it. */
const basisWords: Record<Proportion['basis'], string> = {
  events: 'asked',
  turns: 'interviewed',
  mixed: 'asked or interviewed',
  answers: 'answered',
}

/** `38 %`; an absent share is a dash. */
export function formatPercent(share: number | null): string {
  if (share === null) return '–'
  return `${sayShareShort(share)}${thin}%`
}

/** `[27–50]`, in percent; empty when there is no interval. */
export function formatInterval(low: number | null, high: number | null): string {
  if (low === null || high === null) return ''
  return `[${sayShareShort(low)}–${sayShareShort(high)}]`
}

/** Beside a count of too few people, where a share would stand. */
export const tooFewToSay = 'too few to say'

/** `23 of 61 asked`; where people have checked the coding, `11 of 40 read, of 61`: so many of those whom a person read. */
export function formatCount(proportion: Pick<Proportion, 'count' | 'of' | 'basis' | 'checked'>): string {
  if (proportion.checked) return whoInAll(proportion)
  return `${proportion.count} of ${proportion.of} ${basisWords[proportion.basis]}`
}

/** `about 6 minutes`, `under a minute`. */
export function formatMinutes(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1) return 'under a minute'
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

/** `3:07`, `1:02:45`: a length or a place in a recording. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** `just now`, `4 min ago`, `3 h ago`, `yesterday`, `12 Mar`, `12 Mar 2024`. */
export function formatAgo(at: number, now: number = serverNow()): string {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h ago`
  if (hours < 48) return 'yesterday'
  return formatDay(at, now)
}

/** `12 Mar`, with the year when it is another one. */
export function formatDay(at: number, now: number = Date.now()): string {
  const date = new Date(at)
  const isThisYear = date.getFullYear() === new Date(now).getFullYear()
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
}

/** `12 Mar 2024, 14:05`. */
export function formatTime(at: number | string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** `1 interview`, `61 interviews`. */
export function formatNumberOf(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** `340 KB`, `12 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`
}
