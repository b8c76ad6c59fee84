import type { Desk } from './desk'
import { type Member, seen } from './member'

/** Presses a button of the page in front. */
export const press = (member: Member, word: string) =>
  seen(member.page.getByRole('button', { name: word, exact: true }))
    .first()
    .click()

/** Answers a question and goes on; a choice is ticked, a time begins on a day. */
export const answer = async (member: Member, label: string, value: string) => {
  await seen(member.page.getByLabel(label, { exact: true }))
    .first()
    .fill(value)
  await press(member, '继续')
}
/** Ticks what is chosen and goes on. */
export const tick = async (member: Member, ...words: string[]) => {
  for (const word of words) await seen(member.page.getByRole('checkbox', { name: word, exact: true })).click()
  await press(member, '继续')
}

/** Opens the one application on a desk. */
export const openAt = async (desk: Desk, name: string) => {
  await desk.page.goto('/console/applications')
  await desk.page.getByRole('link', { name }).click()
  await desk.page.getByRole('heading', { name }).waitFor()
}
/** Presses a button of the desk. */
export const pressAt = ({ page }: Desk, word: RegExp) => page.getByRole('button', { name: word }).first().click()
/** Presses a button of what lies over the desk. */
export const confirmAt = ({ page }: Desk, word: RegExp) => page.getByRole('dialog').getByRole('button', { name: word }).click()

/** Writes a call down as a case about a patent. */
export const logCall = async (officer: Desk) => {
  const { page } = officer
  await page.goto('/console/cases/call')
  await page.getByLabel('电话', { exact: true }).fill('13900000032')
  await page.getByLabel('称呼', { exact: true }).fill('赵当事人')
  await page.getByLabel('事由（一句话）').fill('专利在境外被仿')
  await page.getByLabel(/电话里说了什么/).fill('想请专家看一看')
  await page.getByRole('checkbox').check()
  await page.getByLabel('事由（一句话）').press('Control+Enter')
  await page.getByText('时限怎样算').waitFor()
}

/** Names the two reviewers of the house. */
export const nameReviewers = async (one: Desk) => {
  await pressAt(one, /安排评审员/)
  await one.page.getByLabel('两位评审员').click()
  for (const who of ['评审员甲', '评审员乙']) await one.page.locator('.ant-select-item-option', { hasText: who }).click()
  await one.page.keyboard.press('Escape')
  await confirmAt(one, /安\s?排/)
  await one.page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Writes an objection to a public notice down, and dismisses it. */
export const objectAndDismiss = async (chief: Desk) => {
  await pressAt(chief, /记下异议/)
  await chief.page.getByLabel(/说了什么/).fill('说他不在这个单位')
  await confirmAt(chief, /记下异议/)
  await pressAt(chief, /决定异议/)
  await chief.page.getByRole('radio', { name: /异议不成立/ }).check()
  await chief.page.getByLabel(/^理由/).fill('单位出了证明')
  await confirmAt(chief, /决定异议/)
  await chief.page.getByText(/单位出了证明/).waitFor()
  await chief.page.getByRole('dialog').waitFor({ state: 'detached' })
}
