import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { cursor, id, limit, page } from '../../platform/fields'
import { topicKey } from '../daily.schema'
import { deskTopic, noteForm, readerReport, topicForm } from './desk.schema'

const topics = { staff: 'daily.topics' } as const
const reports = { staff: 'daily.reports' } as const
const one = z.strictObject({ key: topicKey })

/** Topics, and what readers reported. */
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
    summary: 'Move all articles of a topic to another; the old address leads there from now on',
  },
  listReports: {
    method: 'GET',
    path: '/api/daily/desk/reports',
    access: reports,
    query: z.strictObject({ article: id.optional(), cursor: cursor.optional(), limit }),
    success: 200,
    response: page(readerReport),
    summary: 'What readers reported, newest first',
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
