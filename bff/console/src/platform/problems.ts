import { ApiProblem } from '@tisc/shared/platform/client'
import type { FormInstance } from 'antd'

/** Whether the session is over: signed out here or elsewhere, idle, or disabled. */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 401

/** What to tell about a failure: what happened, and the request id to name when asking for help. */
export const tellOf = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return '页面出了问题，请重新打开这一页'
  const { title, detail, instance } = error.problem
  if (isSignedOut(error) && detail === undefined) return '登录已经结束。请在新窗口里登录，再回到这里接着做，没有保存的还在'
  return `${detail ?? title}${instance ? `（编号${instance}）` : ''}`
}

/** Where a field is, as the form names it: the places of a list are numbers. */
const pathOf = (pointer: string) =>
  pointer
    .slice('#/body/'.length)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))

/** Puts a refused form's errors at their fields; returns what belongs to no field that is shown. */
export const showAtFields = (error: unknown, form: FormInstance): string | undefined => {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
  const ofFields = errors
    .filter(({ pointer }) => pointer.startsWith('#/body/'))
    .map(({ pointer, detail }) => ({ name: pathOf(pointer), errors: [detail] }))
  form.setFields(ofFields)
  return ofFields.some(({ name }) => form.getFieldError(name).length > 0) ? undefined : tellOf(error)
}
