import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { language } from '../../../../../platform/language'
import { beginSession } from '../../../../../platform/session'
import { organisationsApi } from '../../organisations.api'
import { sampleOrganisation } from '../../sample'
import NewOrganisationPage from './index'

jest.mock('../../organisations.api', () => ({ organisationsApi: { foundOrganisation: jest.fn() } }))
const api = jest.mocked(organisationsApi)

beforeEach(() => {
  jest.clearAllMocks()
  language.clear()
  beginSession(undefined)
  api.foundOrganisation.mockResolvedValue(sampleOrganisation())
})

const typeCode = (code: string) => fireEvent.change(screen.getByLabelText('统一社会信用代码'), { target: { value: code } })
const typeName = () => fireEvent.change(screen.getByLabelText('单位名称'), { target: { value: '样例精密机械' } })
const enter = () => fireEvent.click(screen.getByRole('button', { name: '登记或申请加入' }))

it('judges the code with every key, and blames nobody who is still typing', () => {
  render(<NewOrganisationPage />)
  typeCode('91350100m')
  expect(screen.getByText('填了9位，还差9位')).toBeVisible()
  typeCode('9135010O')
  expect(screen.getByText('代码里没有“O”，是不是数字0？')).toBeVisible()
  typeCode('91350100M000100Y44')
  expect(screen.getByText(/校验码对不上/)).toBeVisible()
  typeCode('91 350100 M000100Y43')
  expect(screen.getByText('校验位对得上')).toBeVisible()
  expect(screen.getByLabelText('统一社会信用代码')).toHaveValue('91350100M000100Y43')
})

it('sends nothing that cannot be right, and leads to each field', () => {
  render(<NewOrganisationPage />)
  typeCode('9135')
  enter()
  expect(screen.getByRole('button', { name: '代码要18位，您填了4位' })).toBeVisible()
  expect(screen.getByRole('button', { name: '请填营业执照上的名称' })).toBeVisible()
  expect(api.foundOrganisation).not.toHaveBeenCalled()
})

it('makes its first one the owner, and leads on to inviting', async () => {
  render(<NewOrganisationPage />)
  typeCode('91350100m000100y43')
  typeName()
  enter()
  await waitFor(() => expect(api.foundOrganisation).toHaveBeenCalledWith({ body: { code: '91350100M000100Y43', name: '样例精密机械' } }))
  fireEvent.click(await screen.findByRole('button', { name: '请同事加入' }))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/me/organisations/o1' })
})

it('says that an owner must answer where somebody was there before', async () => {
  api.foundOrganisation.mockResolvedValue(sampleOrganisation({ state: 'asked', role: 'colleague' }))
  render(<NewOrganisationPage />)
  typeCode('91350100M000100Y43')
  typeName()
  enter()
  expect(await screen.findByRole('heading', { name: /^已向\s*样例精密机械\s*申请加入$/ })).toBeVisible()
})
