import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { cursor, deskLimit, id, instant, page, sort } from '../../platform/fields'
import { articleStates } from '../life-cycle'
import { articleForm, comment, commentForm, deskArticle, deskRow, finding, reasonForm, revision, savedText, waiting } from './desk.schema'

const one = z.strictObject({ id })
const read = { staff: 'daily.read' } as const
const write = { staff: 'daily.write' } as const
const review = { staff: 'daily.review' } as const
const saved = z.object({ revision: z.int(), at: instant })

/** Writing a text, keeping its versions, and having it reviewed by a second person. */
export const writingContract = defineContract({
  listDrafts: {
    method: 'GET',
    path: '/api/daily/desk/articles',
    access: read,
    query: z.strictObject({
      state: z.enum(articleStates).optional(),
      title: z.string().trim().min(1).max(60).optional(),
      /** `none`: only those that stand in no issue. */
      issue: z.literal('none').optional(),
      sort,
      cursor: cursor.optional(),
      limit: deskLimit,
    }),
    success: 200,
    response: page(deskRow),
    summary: 'Articles at the desk by when they were last changed, all or those with these words in their title',
  },
  listWaiting: {
    method: 'GET',
    path: '/api/daily/desk/waiting',
    access: read,
    success: 200,
    response: z.object({ items: z.array(waiting) }),
    summary: 'What waits for the viewer and for those for whom they stand in today',
  },
  getDraft: {
    method: 'GET',
    path: '/api/daily/desk/articles/:id',
    access: read,
    params: one,
    success: 200,
    response: deskArticle,
    summary: 'An article at the desk, with all that happened to it',
  },
  createDraft: {
    method: 'POST',
    path: '/api/daily/desk/articles',
    access: write,
    body: articleForm,
    success: 201,
    response: saved.extend({ id }),
    summary: 'Begin an article',
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/daily/desk/articles/:id',
    access: write,
    params: one,
    // `restored` is the kept state that this text was; the present one then stays among them, however young
    body: z.strictObject({ revision, content: articleForm, restored: revision.optional() }),
    success: 200,
    response: saved,
    audit: 'versions',
    summary: 'Save a draft; `conflict` where somebody saved since that revision: read theirs, show both',
  },
  keepOpen: {
    method: 'PUT',
    path: '/api/daily/desk/articles/:id/open',
    access: write,
    params: one,
    success: 200,
    response: z.object({ revision: z.int(), others: deskArticle.shape.others }),
    background: true,
    summary: 'Say every 15 seconds that one has it open; tells who else has, and the newest revision',
  },
  listSaved: {
    method: 'GET',
    path: '/api/daily/desk/articles/:id/saved',
    access: read,
    params: one,
    success: 200,
    response: z.object({ items: z.array(savedText) }),
    summary: 'The kept states of a text, newest first',
  },
  getSaved: {
    method: 'GET',
    path: '/api/daily/desk/articles/:id/saved/:revision',
    access: read,
    params: one.extend({ revision: z.coerce.number().int().min(1) }),
    success: 200,
    response: savedText.extend({ content: articleForm }),
    summary: 'One kept state; restoring is saving it again',
  },
  checkDraft: {
    method: 'POST',
    path: '/api/daily/desk/checks',
    access: write,
    body: z.strictObject({ content: articleForm }),
    success: 200,
    response: z.object({ items: z.array(finding) }),
    background: true,
    summary: 'What only the server can tell of a text before review: broken house links, words on the list of the settings',
  },
  submitDraft: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/submit',
    access: write,
    params: one,
    body: z.strictObject({ revision }),
    success: 200,
    response: deskArticle,
    summary: 'Ask for review',
  },
  approve: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/approve',
    access: review,
    params: one,
    body: z.strictObject({ revision }),
    success: 200,
    response: deskArticle,
    summary: 'Approve what somebody else wrote',
  },
  returnDraft: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/return',
    access: review,
    params: one,
    body: reasonForm,
    success: 200,
    response: deskArticle,
    summary: 'Give it back to its writers, with a reason',
  },
  discardDraft: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/discard',
    access: write,
    params: one,
    success: 200,
    response: deskArticle,
    summary: 'Put a draft aside, out of its issue and the lists; it can be taken back',
  },
  takeBack: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/take-back',
    access: write,
    params: one,
    success: 200,
    response: deskArticle,
    summary: 'Make a discarded text a draft again',
  },
  addComment: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/comments',
    access: read,
    params: one,
    body: commentForm,
    success: 201,
    response: comment,
    summary: 'Remark on a block of the text',
  },
  resolveComment: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/comments/:comment/resolve',
    access: write,
    params: one.extend({ comment: id }),
    success: 200,
    response: comment,
    summary: 'A remark is dealt with',
  },
})
