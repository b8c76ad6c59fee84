import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { beginSession } from '../../../../platform/session'
import { privacyApi } from '../../privacy.api'
import PrivacyPage from './index'

jest.mock('../../privacy.api', () => ({
  privacyApi: {
    listConsents: jest.fn(),
    giveConsent: jest.fn(),
    withdrawConsent: jest.fn(),
    listSeparate: jest.fn(),
    answerSeparate: jest.fn(),
  },
  isPrivacyAnswer: async () => true,
}))
const api = jest.mocked(privacyApi)
const given = { version: 1, at: '2026-11-24T02:00:00.000Z' }
const account = { purpose: 'account' as const, version: 1, given }
const cases = { purpose: 'cases' as const, version: 1 }

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  api.listConsents.mockResolvedValue({ items: [account, cases] })
  api.giveConsent.mockResolvedValue({ items: [] })
  api.withdrawConsent.mockResolvedValue({ items: [] })
  api.listSeparate.mockResolvedValue({ items: [] })
  api.answerSeparate.mockResolvedValue({ items: [] })
})

const open = async (name: RegExp) => {
  const head = await screen.findByRole('button', { name })
  fireEvent.click(head)
  return within(head.closest('li') as HTMLElement)
}

it('says what, why, how long, whom to ask and what works without, before anything is agreed to', async () => {
  render(<PrivacyPage />)
  const item = await open(/维权援助/)
  for (const words of ['联系方式、事情经过和您提交的证据', '结案后5年', '不同意也能直接打电话']) expect(item.getByText(words)).toBeVisible()
  expect(item.getAllByRole('link', { name: /打电话/ })).toHaveLength(2)
  fireEvent.click(item.getByRole('button', { name: '同意' }))
  await waitFor(() => expect(api.giveConsent).toHaveBeenCalledWith({ params: { purpose: 'cases' }, body: { version: 1 } }))
  await waitFor(() => expect(api.listConsents).toHaveBeenCalledTimes(2))
})

it('withdraws by one tap', async () => {
  api.listConsents.mockResolvedValue({ items: [{ ...cases, given }] })
  render(<PrivacyPage />)
  const item = await open(/维权援助/)
  expect(item.getByText(/已经立案的，请在案件里撤回/)).toBeVisible()
  fireEvent.click(item.getByRole('button', { name: '撤回同意' }))
  await waitFor(() => expect(api.withdrawConsent).toHaveBeenCalledWith({ params: { purpose: 'cases' } }))
})

it('asks again when the notice has changed', async () => {
  api.listConsents.mockResolvedValue({ items: [{ ...cases, version: 2, given }] })
  render(<PrivacyPage />)
  const item = await open(/维权援助/)
  expect(item.getByText('说明有更新')).toBeVisible()
  expect(item.getByRole('button', { name: '同意' })).toBeVisible()
})

it('leads from the account’s own consent to the end of the account', async () => {
  render(<PrivacyPage />)
  expect((await open(/登录账号/)).getByRole('link', { name: /注销账号/ })).toHaveAttribute('href', '/me/data')
})

it('says what went wrong beside the button', async () => {
  api.giveConsent.mockRejectedValue(
    new ApiProblem({ type: 'x', title: '内容已被别人改动', status: 409, detail: '说明有更新，请看过再同意' }),
  )
  render(<PrivacyPage />)
  const item = await open(/维权援助/)
  fireEvent.click(item.getByRole('button', { name: '同意' }))
  expect(await item.findByRole('alert')).toHaveTextContent('说明有更新，请看过再同意')
})

describe('what is agreed to by itself', () => {
  const question = {
    id: 'a'.repeat(24),
    kind: 'passing-on' as const,
    subject: 'case 1',
    about: { zh: '案件1', en: 'Case 1' },
    to: '样例代理所',
    version: 1,
    askedAt: given.at,
  }
  const answered = (agreed: boolean, version = 1) => ({ ...question, answer: { agreed, version, at: given.at } })

  const openAs = (state: typeof question) => {
    api.listSeparate.mockResolvedValue({ items: [state] })
    render(<PrivacyPage />)
    return open(/样例代理所/)
  }

  it('is asked with what, to whom, why, how long and what goes on without, and either answer is one tap', async () => {
    api.listSeparate.mockResolvedValue({ items: [question] })
    render(<PrivacyPage />)
    const item = within((await screen.findByRole('button', { name: /转交给样例代理所/ })).closest('li') as HTMLElement)
    for (const words of [
      /请您决定/,
      /^样例代理所$/,
      /这件事的经过/,
      /由样例代理所接着办理/,
      /自己的规定保存/,
      /由我们继续给您建议/,
      /案件1/,
    ]) {
      expect(item.getByText(words)).toBeVisible()
    }
    fireEvent.click(item.getByRole('button', { name: '不同意' }))
    await waitFor(() =>
      expect(api.answerSeparate).toHaveBeenCalledWith({ params: { id: question.id }, body: { agreed: false, version: 1 } }),
    )
    await waitFor(() => expect(api.listSeparate).toHaveBeenCalledTimes(2))
    fireEvent.click(item.getByRole('button', { name: '同意' }))
    await waitFor(() =>
      expect(api.answerSeparate).toHaveBeenLastCalledWith(expect.objectContaining({ body: { agreed: true, version: 1 } })),
    )
  })

  it.each([
    [answered(true), ['撤回同意'], false],
    [answered(false), ['同意'], true],
    [answered(true, 0), ['同意', '撤回同意'], false],
  ])('is changed by what there is to change', async (state, buttons, agreed) => {
    const item = await openAs(state)
    expect(item.getAllByRole('button', { name: /^(撤回)?同意$/ }).map(({ textContent }) => textContent)).toEqual(buttons)
    fireEvent.click(item.getByRole('button', { name: buttons.at(-1) ?? '' }))
    await waitFor(() => expect(api.answerSeparate).toHaveBeenCalledWith(expect.objectContaining({ body: { agreed, version: 1 } })))
  })
})
