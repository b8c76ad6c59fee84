import { tasksContract } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { actOnTask, addTask, listCaseTasks, listTasks } from './tasks.staff.service'

/** What is to be done in cases. */
export const tasksRoutes = (mounting: Mounting, vault: Vault): Router =>
  mount(
    tasksContract,
    {
      listTasks: ({ viewer, now }) => listTasks(vault, viewer, now),
      listCaseTasks: ({ viewer, params, now }) => listCaseTasks(vault, viewer, params.id, now),
      addTask: ({ viewer, params, body, key, now }) => addTask(vault, viewer, params.id, body, key, now),
      actOnTask: ({ viewer, params, body, now }) => actOnTask(vault, viewer, params, body.act, now),
    },
    mounting,
  )
