import type { Types } from 'mongoose'
import type { Who } from '../review.staff'
import { CaseTasks } from './case-task.model'

/** Nobody has to do any more what was to be done in a case that is over; in the transaction that ends it. */
export const endTasks = async (caseId: Types.ObjectId, now: Date): Promise<void> => {
  await CaseTasks.updateMany({ caseId, isOpen: true }, { $set: { isOpen: false, endedAt: now } })
}

/** Gives what an officer had to do in a case to the one who has it now; in the transaction that gives the case. */
export const moveTasks = async (caseId: Types.ObjectId, from: Who | undefined, to: Who): Promise<void> => {
  if (from) await CaseTasks.updateMany({ caseId, isOpen: true, 'for.id': from.id }, { $set: { for: to } })
}

/** Whether anything is late. */
export const areTasksLate = async (now: Date): Promise<boolean> => (await CaseTasks.exists({ isOpen: true, dueAt: { $lte: now } })) !== null
