import Taro, { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { language } from '../../../../../platform/language'
import { beginSession } from '../../../../../platform/session'
import { organisationsApi } from '../../organisations.api'
import { sampleOrganisation, samplePerson } from '../../sample'
import OrganisationPage from './index'

jest.mock('../../organisations.api', () => ({
  organisationsApi: {
    listMembers: jest.fn(),
    listOrganisations: jest.fn(),
    inviteMember: jest.fn(),
    admitMember: jest.fn(),
    removeMember: jest.fn(),
    handOver: jest.fn(),
  },
  isOrganisationsAnswer: async () => true,
}))
const api = jest.mocked(organisationsApi)
const self = samplePerson({ id: 'm1', self: true, name: '周明远', phone: '139****0001', role: 'owner' })
const colleague = samplePerson({ id: 'm2' })
const shown = (...items: ReturnType<typeof samplePerson>[]) => api.listMembers.mockResolvedValue({ items })

beforeEach(() => {
  jest.clearAllMocks()
  language.clear()
  beginSession(undefined)
  jest.mocked(useRouter).mockReturnValue({ params: { id: 'o1' }, path: '' } as unknown as ReturnType<typeof useRouter>)
  api.listOrganisations.mockResolvedValue({ items: [sampleOrganisation()] })
  api.removeMember.mockResolvedValue({})
  api.handOver.mockResolvedValue({ items: [] })
  api.inviteMember.mockResolvedValue({ items: [] })
  api.admitMember.mockResolvedValue({ items: [] })
})

const open = async (name: RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name }))
  return within(screen.getByRole('dialog'))
}
const sheet = () => within(screen.getByRole('dialog'))

it('shows a colleague who is there, and nothing to do about them', async () => {
  shown(samplePerson({ role: 'owner' }), { ...colleague, self: true, name: '李宁' })
  render(<OrganisationPage />)
  expect((await screen.findByText('李宁')).parentElement).toHaveTextContent('李宁（您）')
  expect(screen.getByText('91 350100 M000100Y43')).toBeVisible()
  expect(screen.queryByText('请同事加入')).toBeNull()
  expect(screen.queryByRole('button', { name: /吴同/ })).toBeNull()
})

it('invites by a number that can be one', async () => {
  shown(self)
  render(<OrganisationPage />)
  const field = await screen.findByLabelText('同事的手机号')
  fireEvent.change(field, { target: { value: '1390000' } })
  fireEvent.click(screen.getByRole('button', { name: '邀请' }))
  expect(await screen.findByText('手机号要11位，您填了7位')).toBeVisible()
  expect(api.inviteMember).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: '13900000002' } })
  fireEvent.click(screen.getByRole('button', { name: '邀请' }))
  await waitFor(() => expect(api.inviteMember).toHaveBeenCalledWith({ params: { id: 'o1' }, body: { phone: '13900000002' } }))
  await waitFor(() => expect(field).toHaveValue(''))
})

it('lets in who asked', async () => {
  shown(self, samplePerson({ id: 'm3', state: 'asked' }))
  render(<OrganisationPage />)
  fireEvent.click((await open(/吴同/)).getByRole('button', { name: '同意加入' }))
  await waitFor(() => expect(api.admitMember).toHaveBeenCalledWith({ params: { id: 'o1', membership: 'm3' } }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('takes an invitation back', async () => {
  const { name: _, ...unnamed } = samplePerson({ id: 'm4', state: 'invited' })
  shown(self, unnamed)
  render(<OrganisationPage />)
  fireEvent.click((await open(/139\*\*\*\*0002/)).getByRole('button', { name: '收回邀请' }))
  await waitFor(() => expect(api.removeMember).toHaveBeenCalledWith({ params: { id: 'o1', membership: 'm4' } }))
})

it('lets its only owner go once somebody takes over, in one step', async () => {
  shown(self, colleague)
  render(<OrganisationPage />)
  fireEvent.click(await screen.findByRole('button', { name: '退出这个单位' }))
  expect(sheet().getByRole('button', { name: '先选一位同事' })).toHaveAttribute('aria-disabled', 'true')
  fireEvent.click(sheet().getByRole('radio', { name: '吴同' }))
  fireEvent.click(sheet().getByRole('button', { name: '交接并退出' }))
  await waitFor(() => expect(api.removeMember).toHaveBeenCalledWith({ params: { id: 'o1', membership: 'm1' } }))
  expect(api.handOver).toHaveBeenCalledWith({ params: { id: 'o1', membership: 'm2' } })
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/me/organisations' }))
})

it('stays where leaving was refused, and says why', async () => {
  api.removeMember.mockRejectedValue(new Error('no answer'))
  shown({ ...self, role: 'colleague' }, samplePerson({ role: 'owner' }))
  render(<OrganisationPage />)
  fireEvent.click(await screen.findByRole('button', { name: '退出这个单位' }))
  fireEvent.click(sheet().getByRole('button', { name: '退出' }))
  expect(await screen.findByRole('heading', { name: '没有退出' })).toBeVisible()
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})
