import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { answerFile, draft } from '../applications.schema'
import { type Goes, goesWords, type Waits, waitsWords } from './deletion'

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as [Name, ...Name[]]

const one = { access: 'member', params: z.strictObject({ id }), success: 200 } as const
const rate = { points: 60, seconds: 60 } as const

/** What deleting an application would do: what goes at once, what stays for how many months, and what must be done before. */
export const deletionForesight = z.object({
  goes: z.array(z.enum(namesOf<Goes>(goesWords))),
  waitsFor: z.enum(namesOf<Waits>(waitsWords)).optional(),
  /** How long the line stays that says a deletion was asked for: number and time, without anything of what was written. */
  auditMonths: z.int(),
})
export type DeletionForesight = z.infer<typeof deletionForesight>

/** A draft begun from an earlier application; `anew` names what must be looked at again. */
export const draftAnew = draft.extend({ anew: z.array(z.string()) })

/** What one does with an application of one's own after it was sent, beside changing it: taking it along, keeping it, deleting it. */
export const ownApplicationContract = defineContract({
  applyAgain: {
    ...one,
    method: 'POST',
    path: '/api/applications/:id/again',
    body: z.strictObject({ files: z.boolean() }),
    success: 201,
    response: draftAnew,
    long: true,
    rate,
    summary: 'Begin the next application of a programme from one that is over, with its files where they are wanted',
  },
  getAnswersPaper: {
    ...one,
    method: 'GET',
    path: '/api/applications/:id/answers.pdf',
    response: { media: 'application/pdf' },
    rate: { points: 30, seconds: 60 },
    summary: 'What one sent last, as a document in the order of the paper form',
  },
  listOwnFiles: {
    ...one,
    method: 'GET',
    path: '/api/applications/:id/files',
    response: z.object({ items: z.array(answerFile) }),
    summary: 'The files of what one sent last, in the order of the form',
  },
  getOwnFile: {
    ...one,
    method: 'GET',
    path: '/api/applications/:id/files/:file',
    params: z.strictObject({ id, file: id }),
    response: { media: 'application/octet-stream' },
    rate,
    summary: 'A file of one’s application, as it came, to be saved',
  },
  foreseeDeletion: {
    ...one,
    method: 'GET',
    path: '/api/applications/:id/deletion',
    response: deletionForesight,
    summary: 'What would happen if one had an application deleted',
  },
  deleteApplication: {
    ...one,
    method: 'POST',
    path: '/api/applications/:id/deletion',
    response: z.object({}),
    rate,
    summary: 'Have an application deleted, with all that belongs to it; conflict while it is on public notice or cases are at hand',
  },
})
