import { readIssueName } from './issue-name'

it.each([
  ['第12期 2020-03-04', { serial: 12, date: '2020-03-04' }],
  ['2020年3月4日第12期', { serial: 12, date: '2020-03-04' }],
  ['0494_20211231', { serial: 494, date: '2021-12-31' }],
  ['第 7 期', { serial: 7 }],
  ['No.15', { serial: 15 }],
  ['494', { serial: 494 }],
  ['第2020期', { serial: 2020 }],
  ['2020', undefined],
  ['2020-03-04', undefined],
  ['20200304', undefined],
  ['3月材料', undefined],
  ['往期', undefined],
])('%s', (name, issue) => {
  expect(readIssueName(name)).toEqual(issue)
})
