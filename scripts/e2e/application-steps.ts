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
