import type { Answers } from '../../forms/answer.schema'

/** The answer that stops the form: what is about a national-defence patent never travels through the app. */
export const defence = 'defence'

/** Whether answers are about a national-defence patent: nothing of them is kept or sent. */
export const isDefence = (answers: Answers): boolean => answers['ip-type'] === defence
