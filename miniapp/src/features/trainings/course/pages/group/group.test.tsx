import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import type { Group } from '@tisc/shared/trainings/groups/groups.contract'
import { beginSession, session } from '../../../../../platform/session'
import { useActing } from '../../../../accounts/organisations/organisations.api'
import { privacyApi } from '../../../../accounts/privacy.api'
import { groupsApi } from '../../../groups.api'
import { sampleTraining } from '../../../sample'
import { trainingsApi } from '../../../trainings.api'
import GroupPage from './index'

jest.mock('../../../trainings.api', () => ({ trainingsApi: { getTraining: jest.fn() }, isTrainingsAnswer: async () => true }))
jest.mock('../../../groups.api', () => ({ groupsApi: { signUpGroup: jest.fn() }, isGroupsAnswer: async () => true }))
jest.mock('../../../../accounts/privacy.api', () => ({
  privacyApi: { listConsents: jest.fn(), giveConsent: jest.fn() },
  isPrivacyAnswer: async () => true,
}))
jest.mock('../../../../accounts/organisations/organisations.api', () => ({ useActing: jest.fn() }))
jest.mock('../../../../../platform/scroll', () => ({ scrollToId: jest.fn() }))
const api = jest.mocked(groupsApi)
const params = { id: 'a'.repeat(24), session: 'b'.repeat(24) }
const seat = (more: Partial<Group['seats'][number]>): Group['seats'][number] => ({
  id: 'd'.repeat(24),
  name: '样例甲',
  phone: '138****0000',
  state: 'seated',
  told: 'inbox',
  isFirstCome: false,
  ...more,
})
const group: Group = {
  id: 'e'.repeat(24),
  trainingId: params.id,
  sessionId: params.session,
  title: '样例培训',
  startsAt: '2026-12-01T06:00:00.000Z',
  endsAt: '2026-12-01T08:30:00.000Z',
  mode: 'online',
  since: '2026-11-24T06:00:00.000Z',
  skipped: ['样例丙'],
  seats: [seat({}), seat({ id: 'f'.repeat(24), name: '样例乙', state: 'offered', until: '2026-11-30T06:00:00.000Z', told: 'not-told' })],
}

beforeEach(() => {
  jest.clearAllMocks()
  session.clear()
  beginSession(undefined)
  jest.mocked(useRouter).mockReturnValue({ params } as never)
  jest.mocked(useActing).mockReturnValue({ id: 'c'.repeat(24), name: '样例公司' })
  jest.mocked(trainingsApi).getTraining.mockResolvedValue(sampleTraining())
  const given = { purpose: 'trainings' as const, version: 2, given: { version: 2, at: '2026-11-01T00:00:00.000Z' } }
  jest.mocked(privacyApi).listConsents.mockResolvedValue({ items: [given] })
  api.signUpGroup.mockResolvedValue(group)
})
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('wants to know how, what if seats are short, and that everybody agreed', async () => {
  render(<GroupPage />)
  await press('给2位报名')
  expect(await screen.findByRole('alert')).toHaveTextContent('请选怎样参加请选座位不够时怎么办请先征得每个人同意并勾选')
  expect(api.signUpGroup).not.toHaveBeenCalled()
})

it('signs several up and shows whose turn it is, who was told, and who was there already', async () => {
  render(<GroupPage />)
  fireEvent.click(await screen.findByRole('radio', { name: /线上/ }))
  fireEvent.click(screen.getByRole('radio', { name: /全部有座位才算/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /每个人都同意/ }))
  type('第1位 姓名', '样例甲')
  type('第1位 手机号', '13800000000')
  await press('去掉第2位')
  await press('给1位报名')
  expect(await screen.findByText('有1个名额等您确认')).toBeVisible()
  expect(screen.getByText('样例丙')).toBeVisible()
  expect(screen.getByRole('link', { name: /样例乙/ })).toHaveTextContent('没能通知到，请您转告')
  expect(screen.getByRole('link', { name: /样例乙/ })).toHaveAttribute('href', `/me/trainings/${'f'.repeat(24)}`)
  expect(api.signUpGroup.mock.calls[0]?.[0]).toMatchObject({
    params: { id: params.session },
    body: { mode: 'online', wish: 'all', people: [{ name: '样例甲', phone: '13800000000' }] },
  })
})

it('says at which person something is wrong', async () => {
  const errors = [{ pointer: '#/body/people/1/phone', detail: '手机号是11位数字，请检查' }]
  api.signUpGroup.mockRejectedValueOnce(new ApiProblem({ type: 'urn:tisc:problem:invalid-input', title: 'x', status: 422, errors }))
  render(<GroupPage />)
  fireEvent.click(await screen.findByRole('radio', { name: /线上/ }))
  fireEvent.click(screen.getByRole('radio', { name: /有几个座位先报几位/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /每个人都同意/ }))
  await press('给2位报名')
  expect(await screen.findByRole('alert')).toHaveTextContent('第2位：手机号是11位数字，请检查')
  expect(screen.getByLabelText('第2位 手机号')).toHaveAttribute('aria-invalid', 'true')
})

it('sends whoever acts for nobody to choose first', async () => {
  jest.mocked(useActing).mockReturnValue(undefined)
  render(<GroupPage />)
  expect(await screen.findByRole('link', { name: '去选单位' })).toBeVisible()
})
