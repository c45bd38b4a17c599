import { createRoute, z } from '@hono/zod-openapi'
import { AppError } from '../errors.ts'
import { contextOf, type RouteDependencies } from '../http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, type Router } from '../http/router.ts'
import { addImage, imageHeaders, readImage, removeImage } from './media.ts'

const tags = ['Media']

export function mediaRoutes(deps: RouteDependencies): Router {
  const { media } = deps
  return createRouter()
    .openapi(postImage, async (c) => {
      const context = { ...contextOf(c, deps, 'media.write'), media }
      const image = await addImage(context, await readUpload(c.req.raw))
      return c.json(image, 201)
    })
    .openapi(getImage, async (c) => {
      const context = { ...contextOf(c, deps, 'media.read'), media }
      const image = await readImage(context, c.req.valid('param').mediaId)
      return c.body(image.bytes, 200, imageHeaders(image))
    })
    .openapi(deleteImage, async (c) => {
      await removeImage({ ...contextOf(c, deps, 'media.write'), media }, c.req.valid('param').mediaId)
      return c.body(null, 204)
    })
}

/** The image itself as the body, or a form with one file. What type it claims to be is not believed. */
async function readUpload(request: Request): Promise<Uint8Array> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return new Uint8Array(await request.arrayBuffer())
  const form = await request.formData()
  const file = form.get('file')
  if (file instanceof File) return new Uint8Array(await file.arrayBuffer())
  throw new AppError('invalid_input', 'no field "file" in the form', { say: 'Choose an image file.' })
}

const ImageSchema = z
  .object({
    mediaId: z.uuid(),
    contentType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
  })
  .openapi('Image')

// Plain schemas: the bytes are checked by decoding them, not by the validator.
const binary = { type: 'string', format: 'binary' } as const
const params = z.object({ mediaId: z.uuid() })

const postImage = createRoute({
  method: 'post',
  path: '/media',
  operationId: 'uploadImage',
  tags,
  summary: 'Upload an image to show in a guide',
  description:
    'PNG, JPEG or WebP, as the body itself or as `file` of a form. It is re-encoded and its metadata dropped.',
  request: {
    body: {
      content: {
        'image/*': { schema: binary },
        'multipart/form-data': { schema: { type: 'object' as const, properties: { file: binary } } },
      },
    },
  },
  responses: { 201: jsonBody(ImageSchema, 'The image as it is stored'), ...errorResponses },
})

const getImage = createRoute({
  method: 'get',
  path: '/media/{mediaId}',
  operationId: 'getImage',
  tags,
  summary: 'An image',
  request: { params },
  responses: {
    200: { description: 'Its bytes', content: { 'image/*': { schema: binary } } },
    ...errorResponses,
  },
})

const deleteImage = createRoute({
  method: 'delete',
  path: '/media/{mediaId}',
  operationId: 'deleteImage',
  tags,
  summary: 'Delete an image',
  request: { params },
  responses: { 204: { description: 'Done' }, ...errorResponses },
})
