import { type Member, seen } from './member'
import type { MemberHouse } from './member-house'

/** Presses what a page of the phone has last of that name. */
export const press = (page: Member['page'], name: string) => page.locator('button:visible').filter({ hasText: name }).last().click()

/** Opens a case without an account: reference, phone, and the code that comes by SMS. */
export const followCase = async ({ page, open }: Member, house: MemberHouse, reference: string, number: string) => {
  await open('/rights/follow')
  await seen(page.getByLabel('编号')).fill(reference)
  await seen(page.getByLabel('立案时留的电话')).fill(number)
  await press(page, '获取验证码')
  let code = ''
  while (code === '') code = await house.codeSentTo(number)
  await seen(page.getByLabel('验证码')).fill(code)
  await press(page, '看进度')
  await seen(page.getByRole('heading', { name: '进度', exact: true })).waitFor()
}
