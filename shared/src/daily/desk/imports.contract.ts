import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { articleStates } from '../life-cycle'

/** What became of a file that was imported. With `withdrawn`, `discarded` and `held` the article stays as it is. */
export const importDeeds = {
  made: '新文章',
  unchanged: '与上次相同，没有改动',
  redrafted: '已换成新的文字',
  proposed: '已发布的文章有了改动，存为待发布的更正',
  corrected: '已更正，旧文字保留',
  withdrawn: '这篇文章已撤回，改动没有存入',
  discarded: '这篇文章在编辑台丢弃了，改动没有存入；要用请先恢复它',
  held: '编辑台已经接手这篇文章，改动没有存入',
} as const
export type ImportDeed = keyof typeof importDeeds

/** What the importer tells of a file, in plain words, a line each. */
const importReport = z.object({
  found: z.array(z.string()),
  dropped: z.array(z.string()),
  misprints: z.array(z.string()),
  unread: z.array(z.string()),
  /** What was assumed, for the editor to check. */
  check: z.array(z.string()),
})

export const importedFile = z.object({
  id,
  title: z.string(),
  deed: z.enum(Object.keys(importDeeds) as [ImportDeed, ...ImportDeed[]]),
  state: z.enum(articleStates),
  report: importReport,
})
export type ImportedFile = z.infer<typeof importedFile>

/** Documents become drafts. Nothing is published from here. */
export const importsContract = defineContract({
  importFile: {
    method: 'POST',
    path: '/api/daily/desk/imports',
    access: { staff: 'daily.write' },
    upload: { accept: ['.txt', '.md', '.markdown', '.html', '.htm', '.docx'], most: 20 * 1024 * 1024 },
    rate: { points: 120, seconds: 60 },
    success: 200,
    response: importedFile,
    summary: 'Store a document as a draft, or with the article it is already; answers what was found in it',
  },
})
