import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { id } from '../platform/fields'

/** The widths, in pixels, in which an image is kept: a phone's column at two and at four pixels a point. None is larger than the original. */
export const imageWidths = [750, 1500] as const

/** An image as it goes into a body: its address, and the size it has there. */
export const storedImage = z.object({ id, address: z.string(), width: z.int(), height: z.int() })
export type StoredImage = z.infer<typeof storedImage>

/** Where an image is read from, in one of its widths. */
export const imageAddress = (image: string, width: (typeof imageWidths)[number] = 1500): string => `/files/images/${image}/${width}`

/** Images in articles: taken in by the desk, read by everybody. */
export const imagesContract = defineContract({
  storeImage: {
    method: 'POST',
    path: '/api/daily/desk/images',
    access: { staff: 'daily.write' },
    upload: { accept: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'], most: 25 * 1024 * 1024 },
    rate: { points: 60, seconds: 60 },
    success: 200,
    response: storedImage,
    summary: 'Keep an image in web sizes, without what its file told of the photographer; the same image again is the same',
  },
  getImage: {
    method: 'GET',
    path: '/files/images/:id/:width',
    access: 'public',
    params: z.strictObject({ id, width: z.enum(imageWidths.map(String) as ['750', '1500']) }),
    success: 200,
    response: { media: 'image/jpeg' },
    lasting: true,
    summary: 'An image of an article; what stands at this address never changes',
  },
})
