import { Cases } from '@tisc/bff/rights/case.model'
import { createClient, type Send } from '@tisc/shared/platform/client'
import { caseViews, queueContract } from '@tisc/shared/rights/queue/queue.contract'
import mongoose from 'mongoose'
import { callOf } from '../trust/cases/calls'
import { type Officer, startOfficer } from '../trust/cases/officer'
import type { Bench, Measure } from './bench'
import { withBuiltServer } from './serving/built-server'
import { p95, timeOf } from './serving/figures'
import { fillCases } from './serving/generated-cases'

const [cases, officers, times, limit] = [100_000, 20, 40, 200]

/** The desk as an officer's console asks it. */
const deskOf = (url: string, officer: Officer) => {
  const send: Send = async ({ method, url: path }) => {
    const answer = await callOf(officer, { method: method as 'GET', path })(url)
    return { statusCode: answer.status, data: await answer.json() }
  }
  return createClient(queueContract, send)
}

/** Whether the queue's questions are answered in the order of an index, without reading cases that are not shown. */
const demandPlans = async (): Promise<Measure> => {
  const asked = [{ isOpen: true }, { state: 'received' }, { state: 'asked' }, { state: 'closed' }]
  let read = 0
  for (const filter of asked) {
    const plan = await Cases.collection.find(filter).sort({ orderAt: 1, _id: 1 }).limit(51).explain('executionStats')
    const stages = JSON.stringify(plan.queryPlanner.winningPlan)
    if (/COLLSCAN|"SORT"/.test(stages)) throw new Error(`the queue is read without an index: ${JSON.stringify(filter)}`)
    read = Math.max(read, plan.executionStats.totalDocsExamined as number)
  }
  return { figure: 'most cases read for a page of 50', value: read, unit: '', limit: '≤ 51', ok: read <= 51 }
}

/** The place after so many rows of a view, by walking there. */
const deepOf = async (desk: ReturnType<typeof deskOf>, pages: number): Promise<string | undefined> => {
  let cursor: string | undefined
  for (let page = 0; page < pages; page++) cursor = (await desk.listCases({ query: { view: 'closed', limit: 200, cursor } })).next
  return cursor
}

/** The queue over 100,000 cases of three years, over HTTP, as a console asks: every view, a page far down, and who has how many. */
export const bench: Bench = {
  name: 'queue of 100,000 cases',
  run: () =>
    withBuiltServer(
      async ({ url, house }) => {
        const people = await Promise.all(Array.from({ length: officers }, (_, at) => startOfficer(`承办样例${at}`)))
        const named = people.map(({ id }, at) => ({ id, name: `承办样例${at}` }))
        const filling = await timeOf(() => fillCases(house, named, cases, new Date()))
        const desk = deskOf(url, people[0] as Officer)
        const cursor = await deepOf(desk, 100)
        const asked: Record<string, () => Promise<unknown>> = {
          ...Object.fromEntries(caseViews.map((view) => [`view “${view}”`, () => desk.listCases({ query: { view, limit: 50 } })])),
          'view “closed”, after 20,000': () => desk.listCases({ query: { view: 'closed', limit: 50, cursor } }),
          'officers with what each has': () => desk.listOfficers(),
        }
        const measures: Measure[] = [
          { figure: `${await mongoose.connection.collection('cases').countDocuments()} cases made`, value: filling / 1_000, unit: 's' },
          await demandPlans(),
        ]
        for (const [figure, ask] of Object.entries(asked)) {
          await ask()
          const series: number[] = []
          for (let time = 0; time < times; time++) series.push(await timeOf(ask))
          measures.push({ figure: `${figure}, p95`, value: p95(series), unit: 'ms', limit: `≤ ${limit}`, ok: p95(series) <= limit })
        }
        return measures
      },
      { syncOnCommit: false },
    ),
}
