import { fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { language } from '../../../../../platform/language'
import { beginSession, session } from '../../../../../platform/session'
import { noteActing } from '../../acting'
import { organisationsApi, useActing, useOrganisations } from '../../organisations.api'
import { sampleOrganisation } from '../../sample'
import OrganisationsPage from './index'

jest.mock('../../organisations.api', () => ({
  ...jest.requireActual('../../organisations.api'),
  organisationsApi: { actFor: jest.fn(), joinOrganisation: jest.fn(), removeMember: jest.fn() },
  useOrganisations: jest.fn(),
}))
const api = jest.mocked(organisationsApi)
const ask = jest.fn(async () => undefined)
const shown = (...items: ReturnType<typeof sampleOrganisation>[]) =>
  jest.mocked(useOrganisations).mockReturnValue([{ state: 'ready', data: { items } }, ask])

beforeEach(() => {
  jest.clearAllMocks()
  language.clear()
  beginSession(undefined)
  api.actFor.mockResolvedValue({ items: [] })
  api.removeMember.mockResolvedValue({})
})

it('offers to enter one where there is none', () => {
  shown()
  render(<OrganisationsPage />)
  expect(screen.getByText('还没有单位')).toBeVisible()
  expect(screen.getByRole('button', { name: '登记或加入单位' })).toBeVisible()
  expect(screen.queryByText('现在代表谁')).toBeNull()
})

it('switches for whom one acts, and back to oneself', async () => {
  shown(sampleOrganisation())
  const { rerender } = render(<OrganisationsPage />)
  expect(screen.getByRole('radio', { name: /我自己/ })).toBeChecked()
  fireEvent.click(screen.getByRole('radio', { name: /样例精密机械/ }))
  await waitFor(() => expect(api.actFor).toHaveBeenCalledWith({ body: { organisation: 'o1' } }))
  await waitFor(() => expect(ask).toHaveBeenCalled())
  shown(sampleOrganisation({ acting: true }))
  rerender(<OrganisationsPage />)
  fireEvent.click(screen.getByRole('radio', { name: /我自己/ }))
  await waitFor(() => expect(api.actFor).toHaveBeenLastCalledWith({ body: { organisation: null } }))
})

it('says so where switching fails, and stays where it was', async () => {
  api.actFor.mockRejectedValue(new ApiProblem({ type: 'x', title: '没有找到这个内容', status: 404 }))
  shown(sampleOrganisation())
  render(<OrganisationsPage />)
  fireEvent.click(screen.getByRole('radio', { name: /样例精密机械/ }))
  expect(await screen.findByRole('heading', { name: '没有换成' })).toBeVisible()
  expect(ask).not.toHaveBeenCalled()
})

it('answers an invitation either way', async () => {
  shown(sampleOrganisation({ state: 'invited', role: 'colleague' }))
  render(<OrganisationsPage />)
  expect(screen.queryByRole('radiogroup')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '加入' }))
  await waitFor(() => expect(api.joinOrganisation).toHaveBeenCalledWith({ params: { id: 'o1' } }))
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1))
  fireEvent.click(screen.getByRole('button', { name: '不加入' }))
  await waitFor(() => expect(api.removeMember).toHaveBeenCalledWith({ params: { id: 'o1', membership: 'm1' } }))
})

it('takes an application back', async () => {
  shown(sampleOrganisation({ state: 'asked', role: 'colleague' }))
  render(<OrganisationsPage />)
  fireEvent.click(screen.getByRole('button', { name: /撤回申请/ }))
  await waitFor(() => expect(api.removeMember).toHaveBeenCalledWith({ params: { id: 'o1', membership: 'm1' } }))
})

it('keeps for whom one acts on the device, and no longer than one is signed in', () => {
  const acting = () => renderHook(useActing).result.current?.name
  noteActing([sampleOrganisation({ acting: true })])
  expect(acting()).toBe('样例精密机械')
  session.write({ since: 'another sign-in' })
  expect(acting()).toBeUndefined()
  noteActing([sampleOrganisation()])
  expect(acting()).toBeUndefined()
})
