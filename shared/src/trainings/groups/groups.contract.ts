import '../../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../../forms/answer.schema'
import { defineContract } from '../../platform/contract'
import { id, instant, phone } from '../../platform/fields'
import { booking, mode } from '../trainings.schema'

const name = z.string('请填写').trim().min(1, '请填写').max(60, '最多60个字')

/** The most people in one group. */
const mostInGroup = 50

/** `all`: seats for all of them now, or all of them wait; `possible`: as many as there is room for, the rest wait. */
export const groupForm = z.strictObject({
  mode,
  wish: z.enum(['all', 'possible'], '请选座位不够时怎么办'),
  people: z
    .array(z.strictObject({ name, phone, answers: answersForm.optional() }))
    .min(1, '至少填一位')
    .max(mostInGroup, '一次最多50位')
    .superRefine((people, { addIssue }) => {
      people.forEach((one, at) => {
        if (people.findIndex((other) => other.phone === one.phone) < at)
          addIssue({ code: 'custom', path: [at, 'phone'], message: '这个号码前面填过了' })
      })
    }),
})
export type GroupForm = z.infer<typeof groupForm>

/** A seat of a group; `told` says whether the person was reached: in their inbox, by SMS, or not, so that their contact tells them. */
export const groupSeat = booking
  .pick({ id: true, state: true, position: true, until: true, isUntold: true, isFirstCome: true })
  .extend({ name: z.string(), phone: z.string(), told: z.enum(['inbox', 'sms', 'waiting', 'not-told']) })

/** Those whom an organisation signed up together. */
export const group = booking.pick({ trainingId: true, sessionId: true, title: true, startsAt: true, endsAt: true, mode: true }).extend({
  id,
  seats: z.array(groupSeat),
  /** Who stood on the list already, by name. */
  skipped: z.array(z.string()),
  since: instant,
})
export type Group = z.infer<typeof group>

/** Signing several people up for an organisation, by whoever acts for it. */
export const groupsContract = defineContract({
  signUpGroup: {
    method: 'POST',
    path: '/api/trainings/sessions/:id/groups',
    access: 'member',
    params: z.strictObject({ id }),
    body: groupForm,
    idempotent: true,
    success: 200,
    response: group,
    rate: { points: 30, seconds: 60 },
    summary: 'Take seats for several people of the organisation one acts for; each is told, and each can decline',
  },
  listGroups: {
    method: 'GET',
    path: '/api/trainings/groups',
    access: 'member',
    success: 200,
    response: z.object({ items: z.array(group) }),
    summary: 'Whom the organisation one acts for has signed up, the latest session first',
  },
})
