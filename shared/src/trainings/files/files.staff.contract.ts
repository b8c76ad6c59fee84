import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { keptFile, uploadHandle } from '../../platform/uploads/uploads.schema'
import { reader } from '../trainings.schema'

const trainer = { staff: 'trainings.write' } as const
const one = z.strictObject({ id })
const list = z.object({ items: z.array(keptFile.extend({ for: reader })) })
export type DeskFiles = z.infer<typeof list>

/** The files of a training at the trainers' desk. */
export const trainingFilesDeskContract = defineContract({
  listTrainingFiles: {
    method: 'GET',
    path: '/api/trainings/desk/:id/files',
    access: { staff: 'trainings.read' },
    params: one,
    success: 200,
    response: list,
    summary: 'The files of a training, and for whom each is',
  },
  addTrainingFile: {
    method: 'POST',
    path: '/api/trainings/desk/:id/files',
    access: trainer,
    params: one,
    body: z.strictObject({ handle: uploadHandle, for: reader }),
    success: 200,
    response: list,
    summary: 'Keep an uploaded file with a training',
  },
  dropTrainingFile: {
    method: 'DELETE',
    path: '/api/trainings/desk/:id/files/:file',
    access: trainer,
    params: z.strictObject({ id, file: id }),
    success: 200,
    response: list,
    summary: 'Take a file away; nobody can open it any more',
  },
  takeDeskFile: {
    method: 'GET',
    path: '/api/trainings/desk/:id/files/:file',
    access: { staff: 'trainings.read' },
    params: z.strictObject({ id, file: id }),
    success: 200,
    response: { media: 'application/octet-stream' },
    summary: 'A file of a training, to be saved',
  },
})
