import { figuresContract } from '@tisc/shared/daily/desk/figures.contract'
import { importsContract } from '@tisc/shared/daily/desk/imports.contract'
import { issuesContract } from '@tisc/shared/daily/desk/issues.contract'
import { publishingContract } from '@tisc/shared/daily/desk/publishing.contract'
import { topicsContract } from '@tisc/shared/daily/desk/topics.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { type Mounting, mount } from '../../platform/mount'
import type { Wechat } from '../../platform/wechat/wechat'
import { checkContent } from './check.service'
import { copyIssue } from './copy-issue.service'
import { getDraft, listDrafts } from './desk.service'
import { compose, createIssue, getDeskIssue, getWeek } from './desk-issue.service'
import { listDeskRegions, mergeRegion, nameRegion } from './desk-region.service'
import { listDeskTopics, mergeTopic, nameTopic } from './desk-topic.service'
import { discardDraft, dropProposal, takeBack } from './discarding.service'
import { getFigures } from './figures.service'
import { importFile } from './import-file.service'
import { keepOpen } from './presence.service'
import { closeReport, listReports } from './report.service'
import { addComment, approve, resolveComment, returnDraft, submitDraft } from './review.service'
import { correct, propose, republish, schedule, unschedule, withdraw } from './schedule.service'
import { scheduleIssue, unscheduleIssue } from './schedule-issue.service'
import { listWaiting } from './waiting.service'
import { createDraft, getSaved, listSaved, saveDraft } from './writing.service'

const writingRoutes = (mounting: Mounting) =>
  mount(
    writingContract,
    {
      listDrafts: ({ query }) => listDrafts(query),
      listWaiting: ({ viewer, now }) => listWaiting(viewer, now),
      getDraft: ({ viewer, params, now }) => getDraft(viewer, params.id, now),
      createDraft: ({ viewer, body, now }) => createDraft(viewer, body, now),
      saveDraft: ({ viewer, params, body, now }) => saveDraft(viewer, params.id, body, now),
      keepOpen: ({ viewer, params, now }) => keepOpen(viewer, params.id, now),
      listSaved: ({ params }) => listSaved(params.id),
      getSaved: ({ params }) => getSaved(params.id, params.revision),
      checkDraft: ({ body }) => checkContent(body.content),
      submitDraft: ({ viewer, params, body, now }) => submitDraft(viewer, params.id, body.revision, now),
      approve: ({ viewer, params, body, now }) => approve(viewer, params.id, body.revision, now),
      returnDraft: ({ viewer, params, body, now }) => returnDraft(viewer, params.id, body.reason, now),
      discardDraft: ({ viewer, params, now }) => discardDraft(viewer, params.id, now),
      takeBack: ({ viewer, params, now }) => takeBack(viewer, params.id, now),
      addComment: ({ viewer, params, body, now }) => addComment(viewer, params.id, body, now),
      resolveComment: ({ viewer, params, now }) => resolveComment(viewer, params.id, params.comment, now),
    },
    mounting,
  )

const publishingRoutes = (mounting: Mounting) =>
  mount(
    publishingContract,
    {
      schedule: ({ viewer, params, body, now }) => schedule(viewer, params.id, body.at, now),
      unschedule: ({ viewer, params, now }) => unschedule(viewer, params.id, now),
      proposeCorrection: ({ viewer, params, body, now }) => propose(viewer, params.id, body.content, now),
      dropProposal: ({ viewer, params, now }) => dropProposal(viewer, params.id, now),
      correct: ({ viewer, params, body, now }) => correct(viewer, params.id, body.note, now),
      withdraw: ({ viewer, params, body, now }) => withdraw(viewer, params.id, body.reason, now),
      republish: ({ viewer, params, now }) => republish(viewer, params.id, now),
    },
    mounting,
  )

const issuesRoutes = (mounting: Mounting, wechat: Wechat | undefined) =>
  mount(
    issuesContract,
    {
      getWeek: ({ query, now }) => getWeek(query.from, now),
      createIssue: ({ viewer, body }) => createIssue(viewer, body),
      getDeskIssue: ({ params }) => getDeskIssue(params.serial),
      compose: ({ viewer, params, body, now }) => compose(viewer, params.serial, body.articles, now),
      scheduleIssue: ({ viewer, params, body, now }) => scheduleIssue(viewer, params.serial, body, now),
      unscheduleIssue: ({ viewer, params, now }) => unscheduleIssue(viewer, params.serial, now),
      copyIssue: ({ viewer, params, now }) => copyIssue(viewer, params.serial, { publicUrl: mounting.publicUrl, wechat }, now),
    },
    mounting,
  )

const importsRoutes = (mounting: Mounting) =>
  mount(importsContract, { importFile: ({ viewer, upload, now }) => importFile(viewer, upload, now) }, mounting)

const topicsRoutes = (mounting: Mounting) =>
  mount(
    topicsContract,
    {
      listDeskTopics: () => listDeskTopics(),
      nameTopic: ({ viewer, params, body, now }) => nameTopic(viewer, params.key, body.name, now),
      mergeTopic: ({ viewer, params, body, now }) => mergeTopic(viewer, params.key, body.into, now),
      listDeskRegions: () => listDeskRegions(),
      nameRegion: ({ viewer, params, body, now }) => nameRegion(viewer, params.code, body.name, now),
      mergeRegion: ({ viewer, params, body, now }) => mergeRegion(viewer, params.code, body.into, now),
      listReports: ({ query }) => listReports(query),
      closeReport: ({ viewer, params, body, now }) => closeReport(viewer, params.id, body.note, now),
    },
    mounting,
  )

const figuresRoutes = (mounting: Mounting) => mount(figuresContract, { getFigures: ({ params }) => getFigures(params.year) }, mounting)

/** Everything the Daily desk calls. */
export const deskRoutes = (mounting: Mounting, wechat: Wechat | undefined) => [
  writingRoutes(mounting),
  publishingRoutes(mounting),
  issuesRoutes(mounting, wechat),
  importsRoutes(mounting),
  topicsRoutes(mounting),
  figuresRoutes(mounting),
]
