import { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { beginSession, session } from '../../../../../platform/session'
import { accountsApi } from '../../../../accounts/accounts.api'
import { privacyApi } from '../../../../accounts/privacy.api'
import { sampleBooking, sampleTraining } from '../../../sample'
import { trainingsApi } from '../../../trainings.api'
import { noShowsApi } from '../../no-shows.api'
import SignUpPage from './index'

jest.mock('../../../trainings.api', () => ({
  trainingsApi: { getTraining: jest.fn(), listBookings: jest.fn(), signUp: jest.fn(), signUpAll: jest.fn() },
  isTrainingsAnswer: async () => true,
}))
jest.mock('../../../../accounts/accounts.api', () => ({
  accountsApi: { getAccount: jest.fn(), changeAccount: jest.fn() },
}))
jest.mock('../../../../accounts/privacy.api', () => ({
  privacyApi: { listConsents: jest.fn(), giveConsent: jest.fn() },
  isPrivacyAnswer: async () => true,
}))
jest.mock('../../no-shows.api', () => ({ noShowsApi: { getNoShows: jest.fn() }, isNoShowsAnswer: async () => true }))
jest.mock('../../../../../platform/scroll', () => ({ scrollToId: jest.fn() }))
const api = jest.mocked(trainingsApi)
const accounts = jest.mocked(accountsApi)
const privacy = jest.mocked(privacyApi)
const account = { id: 'a', hasWechat: false, hasPhoto: false, language: 'zh' as const, since: '2026-11-01T00:00:00.000Z' }
const params = { id: 'a'.repeat(24), session: 'b'.repeat(24) }
const given = { purpose: 'trainings' as const, version: 2, given: { version: 2, at: '2026-11-01T00:00:00.000Z' } }
const missed = { booking: 'd'.repeat(24), title: '样例培训', startsAt: '2026-11-01T01:00:00.000Z' }
const refusal = new ApiProblem({ type: 'urn:tisc:problem:conflict', title: '不能这样做', status: 409, detail: '报名已经结束' })

beforeEach(() => {
  jest.clearAllMocks()
  session.clear()
  jest.mocked(useRouter).mockReturnValue({ params } as never)
  api.getTraining.mockResolvedValue(sampleTraining())
  api.listBookings.mockResolvedValue({ items: [] })
  api.signUp.mockResolvedValue(sampleBooking())
  privacy.giveConsent.mockResolvedValue({ items: [] })
  accounts.getAccount.mockResolvedValue({ ...account, name: '周明远' })
  accounts.changeAccount.mockResolvedValue(account)
  jest.mocked(noShowsApi.getNoShows).mockResolvedValue({ items: [], limit: 0, months: 6, isBehind: false })
})
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))

it('wants a choice and the consent, and says so at both', async () => {
  render(<SignUpPage />)
  await press('报名这一场')
  expect(await screen.findByRole('alert')).toHaveTextContent('请选怎样参加报名前请先看说明并勾选同意')
  expect(api.signUp).not.toHaveBeenCalled()
})

it('says before one signs up that it will stand behind others, and why', async () => {
  beginSession(undefined)
  privacy.listConsents.mockResolvedValue({ items: [given] })
  jest.mocked(noShowsApi.getNoShows).mockResolvedValue({ items: [missed, missed], limit: 2, months: 6, isBehind: true })
  render(<SignUpPage />)
  expect(await screen.findByRole('heading', { name: '这次报名会先排在后面' })).toBeVisible()
  expect(screen.getByText(/最近6个月有2次有座位没来/)).toBeVisible()
})

it('notes the consent, takes the seat, and says what happens next', async () => {
  render(<SignUpPage />)
  await choose(/线上.*余38席/)
  fireEvent.click(screen.getByRole('checkbox', { name: /我看过/ }))
  await press('报名这一场')
  expect(await screen.findByRole('heading', { name: '您有座位了' })).toBeVisible()
  expect(screen.getByRole('list', { name: '接下来' })).toHaveTextContent('座位留好了')
  expect(privacy.giveConsent).toHaveBeenCalledWith({ params: { purpose: 'trainings' }, body: { version: 2 } })
  expect(api.signUp).toHaveBeenCalledWith({
    params: { id: params.session },
    body: { mode: 'online' },
    key: expect.stringMatching(/^[\w-]{36}$/),
  })
})

it('asks for no consent that is given, and names a retry like the first try', async () => {
  beginSession(undefined)
  privacy.listConsents.mockResolvedValue({ items: [given] })
  api.signUp.mockRejectedValueOnce(refusal).mockResolvedValueOnce(sampleBooking({ state: 'waiting', position: 3 }))
  render(<SignUpPage />)
  await choose(/现场.*已满，可以候补，前面有2人/)
  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull())
  await press('排队候补')
  expect(await screen.findByRole('alert')).toHaveTextContent('报名已经结束')
  await waitFor(() => expect(api.getTraining).toHaveBeenCalledTimes(2))
  await press('排队候补')
  expect(await screen.findByText(/前面有2人。轮到您时/)).toBeVisible()
  expect(privacy.giveConsent).not.toHaveBeenCalled()
  const [first, second] = api.signUp.mock.calls.map(([request]) => request.key)
  expect(first).toBe(second)
})

it('waits for the consent to be known, and asks for no tick that it does not show', async () => {
  type Consents = Awaited<ReturnType<typeof privacyApi.listConsents>>
  const answers: ((consents: Consents) => void)[] = []
  beginSession(undefined)
  privacy.listConsents.mockImplementation(() => new Promise((resolve) => answers.push(resolve)))
  const { unmount } = render(<SignUpPage />)
  await choose(/线上/)
  await press('报名这一场')
  expect(screen.queryByRole('alert')).toBeNull()
  await act(async () => answers.pop()?.({ items: [given] }))
  await waitFor(() => expect(api.signUp).toHaveBeenCalled())
  unmount()
  render(<SignUpPage />)
  await choose(/线上/)
  await press('报名这一场')
  await act(async () => answers.pop()?.({ items: [] }))
  expect(await screen.findByRole('alert')).toHaveTextContent('报名前请先看说明并勾选同意')
  expect(screen.getByRole('checkbox', { name: /我看过/ })).toBeVisible()
})

it('cannot be sent before it opens', async () => {
  api.getTraining.mockResolvedValue(sampleTraining({ opensAt: '2026-11-24T07:00:00.000Z' }))
  render(<SignUpPage />)
  expect(await screen.findByRole('button', { name: '报名还没有开始' })).toHaveAttribute('aria-disabled', 'true')
})

it('shows the booking there is instead of the form', async () => {
  beginSession(undefined)
  privacy.listConsents.mockResolvedValue({ items: [given] })
  api.listBookings.mockResolvedValue({ items: [sampleBooking()] })
  render(<SignUpPage />)
  expect(await screen.findByRole('heading', { name: '这一场您已经报过' })).toBeVisible()
  expect(screen.queryByRole('radio')).toBeNull()
})

describe('what the trainer asks', () => {
  const option = (value: string) => ({ value, words: { zh: value } })
  const questions = [
    { key: 'meal', ask: { zh: '午饭' }, kind: 'one' as const, options: [option('要'), option('不要')] },
    { key: 'diet', ask: { zh: '忌口' }, kind: 'text' as const, when: { key: 'meal', is: ['要'] } },
    { key: 'times', ask: { zh: '从事时间' }, kind: 'periods' as const, unsure: true },
  ]
  const begin = async () => {
    api.getTraining.mockResolvedValue(sampleTraining({ questions }))
    render(<SignUpPage />)
    await choose(/线上.*余38席/)
    fireEvent.click(screen.getByRole('checkbox', { name: /我看过/ }))
    await press('下一步')
  }

  it('comes one question a page, names what is missing, and keeps what was typed on the way back', async () => {
    await begin()
    expect(screen.getByText('第2步，共3步')).toBeVisible()
    await press('下一步')
    expect(await screen.findByRole('alert')).toHaveTextContent('请选“午饭”')
    await choose(/^要$/)
    expect(screen.getByText('第2步，共4步')).toBeVisible()
    await press('下一步')
    fireEvent.change(screen.getByLabelText('忌口'), { target: { value: '花生' } })
    await press('上一步')
    await press('下一步')
    expect(screen.getByLabelText('忌口')).toHaveValue('花生')
    await press('下一步')
    fireEvent.change(screen.getByLabelText('从'), { target: { value: '2025-01-01' } })
    await press('再加一段')
    fireEvent.change(screen.getAllByLabelText('从')[1] as HTMLElement, { target: { value: '2026-01-01' } })
    await press('报名这一场')
    expect(await screen.findByRole('heading', { name: '您有座位了' })).toBeVisible()
    expect(api.signUp.mock.calls[0]?.[0].body).toEqual({
      mode: 'online',
      answers: { meal: '要', diet: '花生', times: [{ from: '2025-01-01' }, { from: '2026-01-01' }] },
    })
  })

  it('takes “I don’t know” for an answer where it may be one, and leads back to what the server refuses', async () => {
    const errors = [{ pointer: '#/body/answers/meal', detail: '“午饭”里没有这个选项' }]
    api.signUp.mockRejectedValueOnce(new ApiProblem({ type: 'urn:tisc:problem:invalid-input', title: 'x', status: 422, errors }))
    await begin()
    await choose(/^不要$/)
    await press('下一步')
    fireEvent.click(screen.getByRole('checkbox', { name: '我不清楚' }))
    await press('报名这一场')
    expect(await screen.findByRole('alert')).toHaveTextContent('“午饭”里没有这个选项')
    expect(screen.getByRole('radio', { name: '不要' })).toBeVisible()
    expect(api.signUp.mock.calls[0]?.[0].body.answers).toEqual({ meal: '不要', times: { unsure: true } })
  })
})

const typeName = (name: string) => fireEvent.change(screen.getByLabelText('您的姓名'), { target: { value: name } })

it('asks for the name where the account has none, and keeps it before the seat is taken', async () => {
  beginSession(undefined)
  accounts.getAccount.mockResolvedValue(account)
  privacy.listConsents.mockResolvedValue({ items: [given] })
  render(<SignUpPage />)
  await choose(/线上/)
  await screen.findByLabelText('您的姓名')
  typeName(' 周明远 ')
  await press('报名这一场')
  await waitFor(() => expect(api.signUp).toHaveBeenCalled())
  expect(accounts.changeAccount).toHaveBeenCalledWith({ body: { name: '周明远' } })
})

it('takes a seat without a name too, and asks nobody who has one', async () => {
  beginSession(undefined)
  accounts.getAccount.mockResolvedValue(account)
  privacy.listConsents.mockResolvedValue({ items: [given] })
  const { unmount } = render(<SignUpPage />)
  await choose(/线上/)
  await press('报名这一场')
  await waitFor(() => expect(api.signUp).toHaveBeenCalled())
  expect(accounts.changeAccount).not.toHaveBeenCalled()
  unmount()
  accounts.getAccount.mockResolvedValue({ ...account, name: '周明远' })
  render(<SignUpPage />)
  await screen.findByRole('radio', { name: /线上/ })
  await waitFor(() => expect(accounts.getAccount).toHaveBeenCalledTimes(2))
  expect(screen.queryByLabelText('您的姓名')).toBeNull()
})

describe('a series', () => {
  const [one] = sampleTraining().sessions
  const later = { ...one, id: 'd'.repeat(24), startsAt: '2026-12-08T06:00:00.000Z', endsAt: '2026-12-08T08:30:00.000Z' } as NonNullable<
    typeof one
  >
  const made = { items: [sampleBooking()], refused: [{ sessionId: later.id, say: '这一场已经取消' }] }

  it('is signed up for one by one, or at once, and each session answers for itself', async () => {
    api.getTraining.mockResolvedValue(sampleTraining({ sessions: [one as typeof later, later] }))
    api.signUpAll.mockResolvedValue(made)
    render(<SignUpPage />)
    await choose(/线上.*余38席/)
    await choose(/还没开始的2场都报/)
    fireEvent.click(screen.getByRole('checkbox', { name: /我看过/ }))
    await press('报全部2场')
    expect(await screen.findByRole('heading', { name: '报了1场' })).toBeVisible()
    expect(screen.getByText('这一场已经取消')).toBeVisible()
    expect(api.signUpAll.mock.calls[0]?.[0]).toMatchObject({
      params: { id: params.id },
      body: { mode: 'online', sessions: [params.session, later.id] },
    })
    expect(api.signUp).not.toHaveBeenCalled()
  })

  it('that is taken as a whole leaves no choice', async () => {
    api.getTraining.mockResolvedValue(sampleTraining({ isWhole: true, sessions: [one as typeof later, later] }))
    render(<SignUpPage />)
    expect(await screen.findByText(/这个培训2场要一起报/)).toBeVisible()
    expect(screen.getByRole('button', { name: '报全部2场' })).toBeVisible()
  })
})
