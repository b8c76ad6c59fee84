import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, instant } from '../../platform/fields'
import { trainingForm } from '../trainings.schema'

const trainer = { staff: 'trainings.write' } as const

/** A training kept under a name, to begin others with. Its times are those it was kept with. */
export const trainingTemplate = z.object({ id, name: z.string(), form: trainingForm, by: z.string(), at: instant })
export type TrainingTemplate = z.infer<typeof trainingTemplate>

const templateForm = z.strictObject({
  name: z.string('请填写模板的名字').trim().min(1, '请填写模板的名字').max(40, '最多40个字'),
  form: trainingForm,
})
export type TemplateForm = z.infer<typeof templateForm>

const templates = z.object({ items: z.array(trainingTemplate) })

/** Trainings kept to begin others with. */
export const templatesDeskContract = defineContract({
  listTemplates: {
    method: 'GET',
    path: '/api/trainings/desk/templates',
    access: { staff: 'trainings.read' },
    success: 200,
    response: templates,
    summary: 'Templates by name',
  },
  keepTemplate: {
    method: 'PUT',
    path: '/api/trainings/desk/templates',
    access: trainer,
    body: templateForm,
    success: 200,
    response: templates,
    summary: 'Keep a training under a name; one that had the name before is replaced',
  },
  dropTemplate: {
    method: 'DELETE',
    path: '/api/trainings/desk/templates/:id',
    access: trainer,
    params: z.strictObject({ id }),
    success: 200,
    response: templates,
    summary: 'Drop a template; trainings made from it stay',
  },
})
