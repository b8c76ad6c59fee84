import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { consents } from '@tisc/shared/accounts/consents'
import { ApiProblem } from '@tisc/shared/platform/client'
import { beginSession } from '../../../../platform/session'
import { privacyApi } from '../../../accounts/privacy.api'
import { messagesApi } from '../../messages.api'
import { sampleChoices } from '../../sample'
import SubscriptionsPage from './index'

jest.mock('../../messages.api', () => ({
  messagesApi: { getChoices: jest.fn(), setChoices: jest.fn(), listGrants: jest.fn(), setEmail: jest.fn() },
  isMessagesAnswer: async () => true,
}))
jest.mock('../../../accounts/privacy.api', () => ({ privacyApi: { giveConsent: jest.fn() } }))
jest.mock('../../../daily/topics.api', () => ({
  ...jest.requireActual('../../../daily/topics.api'),
  useTopics: () => [{ key: 'patents', name: '专利' }],
}))
const api = jest.mocked(messagesApi)
let saved = sampleChoices()

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  saved = sampleChoices()
  api.getChoices.mockImplementation(async () => saved)
  api.setChoices.mockImplementation(async (request) => {
    saved = { ...saved, ...(request.body as typeof saved) }
    return saved
  })
  api.listGrants.mockResolvedValue({ items: [] })
  jest.mocked(privacyApi.giveConsent).mockResolvedValue({ items: [] })
})

const sent = () => api.setChoices.mock.lastCall?.[0].body

it('asks for the consent to subscriptions first, with its notice, and goes on in place', async () => {
  saved = sampleChoices({ consentMissing: true })
  render(<SubscriptionsPage />)
  expect(await screen.findByText(consents.subscriptions.zh.howLong)).toBeVisible()
  saved = sampleChoices()
  fireEvent.click(screen.getByRole('button', { name: '同意，去选主题' }))
  expect(await screen.findByRole('switch', { name: '全部文章' })).toBeVisible()
  expect(privacyApi.giveConsent).toHaveBeenCalledWith({
    params: { purpose: 'subscriptions' },
    body: { version: consents.subscriptions.version },
  })
})

it('subscribes to a topic by one tap, by WeChat where it is open, and changes how often', async () => {
  render(<SubscriptionsPage />)
  fireEvent.click(await screen.findByRole('switch', { name: '专利' }))
  await waitFor(() => expect(sent()?.daily.at(-1)).toEqual({ topic: 'patents', frequency: 'issue', channels: ['wechat'] }))
  const weekly = screen.getAllByRole('button', { name: '每周一次' }).at(-1) as HTMLElement
  fireEvent.click(weekly)
  await waitFor(() => expect(sent()?.daily.at(-1)?.frequency).toBe('weekly'))
  fireEvent.click(screen.getByRole('switch', { name: '专利' }))
  await waitFor(() => expect(sent()?.daily.map(({ topic }) => topic)).toEqual(['all']))
})

it('offers only the channels that are open', async () => {
  render(<SubscriptionsPage />)
  const where = await screen.findByRole('group', { name: '全部文章：除了消息，还送到' })
  expect([...where.querySelectorAll('button')].map((chip) => chip.textContent)).toEqual(['微信', '短信'])
})

it('sends notices about one’s trainings where one wants them, and says so only when that is changed', async () => {
  render(<SubscriptionsPage />)
  const where = await screen.findByRole('group', { name: '培训、申请和案件的通知：除了消息，还送到' })
  const chip = (name: string) => within(where).getByRole('button', { name })
  expect(chip('微信')).toHaveAttribute('aria-pressed', 'true')
  fireEvent.click(screen.getByRole('switch', { name: '专利' }))
  await waitFor(() => expect(sent()).not.toHaveProperty('notices'))
  fireEvent.click(chip('短信'))
  await waitFor(() => expect(sent()?.notices).toEqual(['wechat', 'sms']))
  fireEvent.click(chip('微信'))
  await waitFor(() => expect(sent()?.notices).toEqual(['sms']))
})

it('says which channels are not in use here, and asks for no address they would need', async () => {
  saved.channels = saved.channels.map((one) => (one.channel === 'wechat' ? one : { ...one, inUse: false, isOpen: false }))
  render(<SubscriptionsPage />)
  expect(await screen.findByText('这里还没有开通：短信、邮件')).toBeVisible()
  expect(screen.queryByLabelText('邮箱地址')).toBeNull()
})

it('sets quiet hours and a pause, and takes both back', async () => {
  render(<SubscriptionsPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '22:00到次日07:00' }))
  await waitFor(() => expect(sent()?.quiet).toEqual({ from: '22:00', to: '07:00' }))
  fireEvent.click(screen.getByRole('button', { name: '1周' }))
  await waitFor(() => expect(Date.parse(sent()?.pausedUntil ?? '') - Date.now()).toBeGreaterThan(6.9 * 86_400_000))
  fireEvent.click(await screen.findByRole('button', { name: '现在恢复' }))
  await waitFor(() => expect(sent()?.pausedUntil).toBeNull())
  expect(sent()?.quiet).toEqual({ from: '22:00', to: '07:00' })
})

it('says that a change was not saved, and shows what is', async () => {
  api.setChoices.mockRejectedValue(new ApiProblem({ type: 'x', title: 'x', status: 403, detail: '请先同意“订阅和消息”的说明' }))
  render(<SubscriptionsPage />)
  fireEvent.click(await screen.findByRole('switch', { name: '专利' }))
  expect(await screen.findByText('请先同意“订阅和消息”的说明')).toBeVisible()
  expect(screen.getByRole('switch', { name: '专利' })).toHaveAttribute('aria-checked', 'false')
})

it('keeps the last of quick changes', async () => {
  render(<SubscriptionsPage />)
  const patents = await screen.findByRole('switch', { name: '专利' })
  await act(async () => {
    fireEvent.click(patents)
    fireEvent.click(patents)
    fireEvent.click(patents)
  })
  await waitFor(() => expect(saved.daily.map(({ topic }) => topic)).toEqual(['all', 'patents']))
  expect(patents).toHaveAttribute('aria-checked', 'true')
})

it('says how many WeChat messages may come, and why', async () => {
  const moves = [{ at: '2026-11-24T02:00:00.000Z', change: 1, told: '您允许了1条' }]
  const grant = {
    templateId: 't',
    notice: 'daily',
    name: '日刊更新',
    kind: 'once' as const,
    left: 1,
    told: '还能收到1条',
    mayAsk: true,
    moves,
  }
  api.listGrants.mockResolvedValue({ items: [grant] })
  render(<SubscriptionsPage />)
  expect(await screen.findByText('还能收到1条')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '怎么算的' }))
  expect(screen.getByText('您允许了1条')).toBeVisible()
})

it('keeps an address that was refused in its field', async () => {
  const errors = [{ pointer: '#/body/email', detail: '请检查邮箱地址' }]
  api.setEmail.mockRejectedValue(new ApiProblem({ type: 'x', title: 'x', status: 422, errors }))
  render(<SubscriptionsPage />)
  fireEvent.change(await screen.findByLabelText('邮箱地址'), { target: { value: 'zhou@' } })
  fireEvent.click(screen.getByRole('button', { name: '发确认邮件' }))
  await waitFor(() => expect(screen.getByLabelText('邮箱地址')).toHaveAccessibleDescription(/请检查邮箱地址/))
  expect(screen.getByLabelText('邮箱地址')).toHaveValue('zhou@')
})
