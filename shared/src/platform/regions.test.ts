import { reachOf, regionName } from './regions'

it('tells how far a document reaches a reader in Qingdao', () => {
  expect(['370200', '370212', '370000', '000000', '370100', '110000'].map(reachOf)).toEqual([
    'here',
    'here',
    'province',
    'nation',
    'elsewhere',
    'elsewhere',
  ])
})

it('shows a code it does not know as it is', () => {
  expect([regionName('370200'), regionName('999999')]).toEqual(['青岛市', '999999'])
})
