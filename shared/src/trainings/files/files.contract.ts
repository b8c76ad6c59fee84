import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'

const params = z.strictObject({ id, file: id })
const media = { media: 'application/octet-stream' } as const

/** Files of trainings: what everybody may open, and what one may with one's booking. */
export const trainingFilesContract = defineContract({
  takeTrainingFile: {
    method: 'GET',
    path: '/api/trainings/:id/files/:file',
    access: 'public',
    params,
    rate: { points: 120, seconds: 60 },
    success: 200,
    response: media,
    summary: 'A file of a training that is for everybody, to be saved',
  },
  takeBookingFile: {
    method: 'GET',
    path: '/api/trainings/bookings/:id/files/:file',
    access: 'member',
    params,
    rate: { points: 120, seconds: 60 },
    success: 200,
    response: media,
    summary: 'A file that one may open with one’s booking: having a seat, or having attended',
  },
})
