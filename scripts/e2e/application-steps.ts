import { violations } from './axe'
import { cutLine } from './cut-line'
import type { Desk } from './desk'
import { type Member, seen } from './member'
import type { MemberHouse } from './member-house'

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

/** Names the two reviewers of the house from the inbox, as they are proposed. */
export const nameReviewers = async (one: Desk, applicant: string) => {
  const { page } = one
  await page.goto('/console/applications?state=accepted')
  await page.getByRole('checkbox', { name: `选${applicant}` }).check()
  await pressAt(one, /给选中的1份/)
  await confirmAt(one, /安排这1份/)
  await page.getByRole('dialog').getByText('安排好了', { exact: true }).waitFor()
  await confirmAt(one, /知道了/)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
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
  await chief.page
    .getByText(/单位出了证明/)
    .first()
    .waitFor()
  await chief.page.getByRole('dialog').waitFor({ state: 'detached' })
}

const periods = ['从事知识产权法律或知识产权维权援助志愿服务项目及活动的时间', '从事志愿服务工作的时间']

/** Types a paper form in for somebody with this phone, as far as the page that is read through with them. */
const typePaper = async ({ page }: Desk, who: string, phone: string) => {
  await page.goto('/console/applications/paper/new/expert')
  await page.getByLabel('姓名').fill(who)
  await page.getByLabel('联系电话').fill(phone)
  await page.getByLabel('电子邮箱').fill('不是邮箱')
  for (const label of ['工作单位', '职务', '学历', '专业']) await page.getByLabel(label, { exact: true }).fill(`纸上的${label}`)
  for (const what of periods) {
    await page.getByRole('button', { name: `加一段${what}` }).click()
    await page.getByLabel(`${what}第1段从`).fill('2020-01-01')
  }
  for (const choice of ['专利', '美国', '中文']) await page.getByRole('checkbox', { name: choice, exact: true }).click()
  await page.getByRole('button', { name: '去核对' }).click()
  await page.getByText(/请写完整的邮箱地址/).waitFor()
  await page.getByLabel('电子邮箱').fill('paper@example.com')
  await page.getByRole('button', { name: '去核对' }).click()
  await page.getByText('还没有确认，不算数').waitFor()
}

/** A CV in three pieces, while the line is cut: it waits, goes on by itself, and is there. */
export const uploadOverACutLine = async (member: Member) => {
  const { page } = member
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2_500_000, 'x'), Buffer.from('\n%%EOF')])
  const mend = await cutLine(page)
  const choose = async (name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(member, '选文件')])
    await chooser.setFiles({ name, mimeType: 'application/pdf', buffer })
  }
  await choose('简历.pdf', bytes)
  await page.getByText(/线路断了/).waitFor()
  await page.getByText(/^已传好/).waitFor()
  await choose('程序.pdf', Buffer.from('MZ this is a program'))
  await page.getByText('这个文件是程序，不能上传').waitFor()
  expect(await violations(page)).toEqual([])
  await seen(page.getByRole('button', { name: '移除' }))
    .last()
    .click()
  await mend()
  await press(member, '继续')
  await seen(page.getByText('资格证书和别的证明')).first().waitFor()
  await press(member, '继续')
}

/** A paper form becomes an application once the person has read a code out, and prints in the order of the paper. */
export const confirmPaper = async (desk: Desk, house: MemberHouse) => {
  const { page } = desk
  const theirs = '13900000033'
  await typePaper(desk, '纸上的人', theirs)
  expect(await violations(page)).toEqual([])
  await pressAt(desk, /用短信验证码确认/)
  await confirmAt(desk, /发验证码/)
  await page.getByText('发出去了').waitFor()
  await page.getByLabel('本人念的6位验证码').fill(await house.codeSentTo(theirs))
  await page.getByRole('dialog').getByRole('checkbox').click()
  await confirmAt(desk, /确认，交申请/)
  await page.getByText('主管丙按纸质表录入').waitFor()
  await page.getByRole('link', { name: '打印申请表' }).click()
  await page.getByRole('button', { name: '带上电话和邮箱' }).click()
  await page.getByText('paper@example.com').waitFor()
  await page.emulateMedia({ media: 'print' })
  const asked = await page.getByRole('rowheader').allTextContents()
  const first = ['姓名', '联系电话', '电子邮箱', '工作单位', '职务', '学历', '专业', ...periods]
  expect(asked.slice(0, 9)).toEqual(first)
  expect(await page.getByRole('navigation', { name: '工作台' }).isVisible()).toBe(false)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.emulateMedia({ media: 'screen' })
}

/** Objects to somebody on public notice without an account: what is missing is told, and its result is followed on the same page. */
export const objectOnline = async (stranger: Member, name: string) => {
  const { page, open } = stranger
  await open('/notices')
  await press(stranger, `对${name}提异议`)
  await seen(page.getByLabel('为什么有异议')).fill('他的工作经历和我知道的不一样')
  await press(stranger, '提异议')
  await page.getByRole('alert').getByText('请填您的姓名').waitFor()
  await seen(page.getByLabel('您的姓名')).fill('异议人样例')
  await seen(page.getByLabel('您的电话')).fill('0532-82881234')
  await press(stranger, '提异议')
  await page.getByText('您提的异议').waitFor()
  await page.getByText('正在处理').waitFor()
}
