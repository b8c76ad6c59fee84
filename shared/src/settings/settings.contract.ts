import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { instant } from '../platform/fields'
import { settingKeys } from './settings.table'

const value = z.union([
  z.number(),
  z.string().trim().max(1_000, '最多1000个字'),
  z.array(z.string().trim().min(1).max(30)).max(500, '最多500个词'),
])

/** A setting as it acts now. Without a source it is provisional: 待中心确认. */
export const settingState = z.object({
  key: z.enum(settingKeys),
  title: z.string(),
  unit: z.string(),
  value,
  provisional: z.boolean(),
  source: z.string().optional(),
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  since: instant.optional(),
})
export type SettingState = z.infer<typeof settingState>

/** An empty or absent source means that the centre has still to confirm the value. */
export const settingForm = z.strictObject({ value, source: z.string().trim().max(200, '最多200个字').optional() })
export type SettingForm = z.infer<typeof settingForm>

const administrator = { staff: 'settings' } as const

/** Deadlines, hours and lists that the centre decides. */
export const settingsContract = defineContract({
  listSettings: {
    method: 'GET',
    path: '/api/staff/settings',
    access: administrator,
    success: 200,
    response: z.object({ items: z.array(settingState) }),
    summary: 'Every setting with its value, unit, source, by whom and since when',
  },
  listActing: {
    method: 'GET',
    path: '/api/staff/settings/acting',
    access: { staff: 'console' },
    success: 200,
    response: z.object({ items: z.array(settingState.pick({ key: true, value: true, unit: true, provisional: true })) }),
    summary: 'What acts now, for all staff: a provisional value is marked wherever it acts',
  },
  changeSetting: {
    method: 'PUT',
    path: '/api/staff/settings/:key',
    access: administrator,
    params: z.strictObject({ key: z.enum(settingKeys) }),
    body: settingForm,
    success: 200,
    response: settingState,
    summary: 'Give a setting a value and say where it comes from; it acts within a second',
  },
})
