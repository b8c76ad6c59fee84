import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { regionCode as code, cursor, deskLimit, id, page, sort } from '../../platform/fields'
import { topicKey } from '../daily.schema'
import { deskTopic, noteForm, readerReport, topicForm } from './desk.schema'

const topics = { staff: 'daily.topics' } as const
const reports = { staff: 'daily.reports' } as const
const one = z.strictObject({ key: topicKey })

const region = z.object({ code: z.string(), name: z.string(), articles: z.int(), mergedInto: z.string().optional() })
export type DeskRegion = z.infer<typeof region>

/** Topics and regions, and what readers reported. */
export const topicsContract = defineContract({
  listDeskTopics: {
    method: 'GET',
    path: '/api/daily/desk/topics',
    access: { staff: 'daily.read' },
    success: 200,
    response: z.object({ items: z.array(deskTopic) }),
    summary: 'All topics, also those without articles and merged ones',
  },
  nameTopic: {
    method: 'PUT',
    path: '/api/daily/desk/topics/:key',
    access: topics,
    params: one,
    body: topicForm,
    success: 200,
    response: deskTopic,
    summary: 'Make a topic or give it another name; its key is its address and stays',
  },
  mergeTopic: {
    method: 'POST',
    path: '/api/daily/desk/topics/:key/merge',
    access: topics,
    params: one,
    body: z.strictObject({ into: topicKey }),
    success: 200,
    response: deskTopic,
    summary: 'Let a topic lead to another: the old address from now on, its articles within seconds',
  },
  listDeskRegions: {
    method: 'GET',
    path: '/api/daily/desk/regions',
    access: { staff: 'daily.read' },
    success: 200,
    response: z.object({ items: z.array(region) }),
    summary: 'All regions, added and merged ones too',
  },
  nameRegion: {
    method: 'PUT',
    path: '/api/daily/desk/regions/:code',
    access: topics,
    params: z.strictObject({ code }),
    body: topicForm,
    success: 200,
    response: region,
    summary: 'Add a region by its code, or give one another name; its code stays',
  },
  mergeRegion: {
    method: 'POST',
    path: '/api/daily/desk/regions/:code/merge',
    access: topics,
    params: z.strictObject({ code }),
    body: z.strictObject({ into: code }),
    success: 200,
    response: region,
    summary: 'Let a region lead to another: its address from now on, its articles within seconds',
  },
  listReports: {
    method: 'GET',
    path: '/api/daily/desk/reports',
    access: reports,
    query: z.strictObject({ article: id.optional(), sort, cursor: cursor.optional(), limit: deskLimit }),
    success: 200,
    response: page(readerReport),
    summary: 'What readers reported, by time',
  },
  closeReport: {
    method: 'POST',
    path: '/api/daily/desk/reports/:id/close',
    access: reports,
    params: z.strictObject({ id }),
    body: noteForm,
    success: 200,
    response: readerReport,
    summary: 'A report is dealt with; the note says how',
  },
})
