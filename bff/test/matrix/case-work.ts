import { withCheckDigit } from '@tisc/shared/platform/reference'
import { tasksContract } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import type { startTestApp } from '../app'
import { startWork } from '../browser'
import { makeCase } from '../rights'
import { freshKey } from '../trainings'
import { type Make, missingId } from './make'

/** How the routes are called by which cases are worked on. */
export const caseWorkMakers = (app: ReturnType<typeof startTestApp>): Record<string, Make> => {
  let colleague: ReturnType<typeof startWork> | undefined
  /** Something that somebody else is to do in a case that nobody has. */
  const task = async () => {
    colleague ??= startWork(app, '任务样例', ['case-officer'])
    const { id: who, browser } = await colleague
    const params = { id: (await makeCase(app)).id }
    const body = { what: '样例', for: who, day: '2026-12-31' }
    const { items } = await browser.client(tasksContract).addTask({ params, body, key: freshKey() })
    return { ...params, body, task: items[0]?.id ?? '' }
  }
  return {
    'GET /api/rights/desk/cases/:id/joinable/:reference': async (thing) => ({
      params: {
        id: (await makeCase(app)).id,
        reference: thing === 'missing' ? withCheckDigit('261100000') : (await makeCase(app)).reference,
      },
    }),
    'GET /api/rights/desk/cases/:id/tasks': async (thing) => ({
      params: { id: thing === 'missing' ? missingId : (await makeCase(app)).id },
    }),
    'POST /api/rights/desk/cases/:id/tasks': async (thing) => {
      const { id, body } = await task()
      return { params: { id: thing === 'missing' ? missingId : id }, body, headers: { 'Idempotency-Key': freshKey() } }
    },
    'POST /api/rights/desk/cases/:id/tasks/:task': async (thing) => {
      const { id, task: made } = await task()
      return { params: { id, task: thing === 'missing' ? missingId : made }, body: { act: { do: 'done' } } }
    },
  }
}
