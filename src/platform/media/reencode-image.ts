/**
 * Makes of an uploaded image one that we wrote ourselves: what is shown to participants never holds the bytes
 * somebody sent, so neither its metadata (places, cameras, names) nor anything hidden in it.
 */
import sharp, { type Sharp } from 'sharp'
import { AppError } from '../errors.ts'

// Only three decoders may ever see bytes from outside; all others (SVG, PDF, TIFF, ...) are shut off.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'] })

export const imageTypes = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const
export type ImageContentType = (typeof imageTypes)[keyof typeof imageTypes]

/** Decoded size is what a small file with a huge picture costs ("pixel bomb"). */
const mostPixels = 50_000_000
const longestSide = 2560

export interface ReencodedImage {
  bytes: Uint8Array
  contentType: ImageContentType
  width: number
  height: number
}

/** @throws AppError `unsupported_type` for anything but a whole PNG, JPEG or WebP, `too_large` for too many pixels */
export async function reencodeImage(input: Uint8Array): Promise<ReencodedImage> {
  if (input.byteLength === 0) throw unreadable(undefined)
  const image = sharp(input, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
  const format = await readFormat(image)
  try {
    const resized = image
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await encode(resized, format)
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, contentType: imageTypes[format], width: info.width, height: info.height }
  } catch (cause) {
    throw unreadable(cause)
  }
}

type Format = keyof typeof imageTypes

async function readFormat(image: Sharp): Promise<Format> {
  const metadata = await image.metadata().catch((cause: unknown) => {
    throw unreadable(cause)
  })
  const { format, width, height } = metadata
  if (width * height > mostPixels) throw tooManyPixels()
  if (format === 'png' || format === 'jpeg' || format === 'webp') return format
  throw new AppError('unsupported_type', `image format ${format}`, {
    say: 'Images are taken as PNG, JPEG or WebP.',
  })
}

function encode(image: Sharp, format: Format): Sharp {
  if (format === 'png') return image.png({ compressionLevel: 9 })
  return format === 'jpeg' ? image.jpeg({ quality: 85, mozjpeg: true }) : image.webp({ quality: 85 })
}

function unreadable(cause: unknown): AppError {
  if (cause instanceof Error && /pixel limit/i.test(cause.message)) return tooManyPixels()
  return new AppError('unsupported_type', 'image cannot be decoded', {
    cause,
    say: 'This is not an image that can be read. Images are taken as PNG, JPEG or WebP.',
  })
}

function tooManyPixels(): AppError {
  return new AppError('too_large', `image over ${mostPixels} pixels`, {
    say: 'This image has more than 50 million pixels. Make it smaller and try again.',
  })
}
