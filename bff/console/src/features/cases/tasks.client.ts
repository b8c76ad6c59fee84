import { createClient } from '@tisc/shared/platform/client'
import { tasksContract } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import { send } from '../../platform/request'

/** What the desk asks of tasks. */
export const tasksApi = createClient(tasksContract, send)

/** Where the tasks of a case are kept, and one's own: what changes a case changes them too. */
export const caseTasksKey = (id: string) => ['cases', 'tasks', id]
export const ownTasksKey = ['cases', 'tasks', 'own']
