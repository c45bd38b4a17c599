/** What the Share page says of a link: its address, a code to scan, a message to copy, and who can reach it. */
import QRCode from 'qrcode'
import { isLoopback, type Settings } from '../platform/config/config.ts'
import { linkOrigin } from '../platform/http/origins.ts'

export type ReachSettings = Pick<Settings, 'publicUrl' | 'tls' | 'port' | 'host' | 'insecureLan'>

export interface Share {
  url: string
  /** SVG of the QR code (ISO/IEC 18004), error correction level M. */
  qrSvg: string
  message: string
  reach: { onlyThisComputer: boolean; say: string }
}

export async function describeShare(
  settings: ReachSettings,
  input: { token: string; title: string; minutes: number },
): Promise<Share> {
  const url = linkUrl(settings, input.token)
  const qrSvg = await QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return { url, qrSvg, message: inviteMessage({ ...input, url }), reach: describeReach(settings) }
}

export function linkUrl(settings: ReachSettings, token: string): string {
  return `${linkOrigin(settings)}/i/${token}`
}

export function describeReach(settings: ReachSettings): Share['reach'] {
  if (settings.publicUrl) {
    return { onlyThisComputer: false, say: `Anybody who can open ${settings.publicUrl} can use this link.` }
  }
  if (!isLoopback(settings.host)) {
    return {
      onlyThisComputer: false,
      say: settings.insecureLan
        ? 'Devices on your network can open this link, without encryption.'
        : 'Devices that reach this computer can open this link.',
    }
  }
  return {
    onlyThisComputer: true,
    say: 'Only this computer can open this link. To invite others, start with --public.',
  }
}

function inviteMessage(input: { title: string; minutes: number; url: string }): string {
  return [
    `We would like to hear from you: ${input.title}`,
    '',
    `An AI asks the questions, in writing, and it takes about ${input.minutes} minutes. You can skip any question, pause, and stop at any time.`,
    '',
    input.url,
  ].join('\n')
}
