import { ObjectId, Timestamp } from 'bson'
import { day, failing, long, type Rows, row } from './row'

const at = day('2024-03-31T17:30:05.123Z') // 01:30 on 1 April in Shanghai
const document = { at }
const zone = 'Asia/Shanghai'

export const times: Rows = {
  $year: [
    row({ $year: '$at' }, 2024, document),
    row({ $year: null }, null),
    failing({ $year: 'x' }, 16006),
    failing({ $year: { date: '$at', zone } }, 40535, document),
  ],
  $month: [row({ $month: { date: '$at', timezone: zone } }, 4, document)],
  $dayOfMonth: [row({ $dayOfMonth: { date: '$at', timezone: '+08:00' } }, 1, document)],
  $hour: [row({ $hour: { date: '$at', timezone: zone } }, 1, document)],
  $minute: [row({ $minute: '$at' }, 30, document)],
  $second: [row({ $second: '$at' }, 5, document)],
  $millisecond: [row({ $millisecond: '$at' }, 123, document)],
  $dayOfYear: [row({ $dayOfYear: '$at' }, 91, document)],
  $dayOfWeek: [row({ $dayOfWeek: '$at' }, 1, document)],
  $week: [row({ $week: day('2024-01-07T00:00:00Z') }, 1)],
  $isoDayOfWeek: [row({ $isoDayOfWeek: '$at' }, 7, document)],
  $isoWeek: [row({ $isoWeek: day('2024-12-30T20:00:00Z') }, 1)],
  $isoWeekYear: [row({ $isoWeekYear: day('2024-12-30T20:00:00Z') }, 2025)],
  $dateToString: [
    row(
      { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L %z %j %u %V %%', timezone: zone } },
      '2024-04-01 01:30:05.123 +0800 092 1 14 %',
      document,
    ),
    row({ $dateToString: { date: '$at' } }, '2024-03-31T17:30:05.123Z', document),
    row({ $dateToString: { date: null, onNull: 'none' } }, 'none'),
    failing({ $dateToString: { date: '$at', format: '%q' } }, 18536, document),
    failing({ $dateToString: { date: '$at', timezone: 'Nowhere/Land' } }, 40485, document),
  ],
  $dateFromString: [
    row({ $dateFromString: { dateString: '2024-04-01', timezone: zone } }, day('2024-03-31T16:00:00Z')),
    row({ $dateFromString: { dateString: '2024-04-01T01:30:00+0800' } }, day('2024-03-31T17:30:00Z')),
    row({ $dateFromString: { dateString: '01.04.2024', format: '%d.%m.%Y' } }, day('2024-04-01T00:00:00Z')),
    row({ $dateFromString: { dateString: '2017-07-14T12:02:44.5 GMT+02' } }, day('2017-07-14T10:02:44.500Z')),
    row({ $dateFromString: { dateString: '2017-07-14T12:02:44 EST', format: '%Y-%m-%dT%H:%M:%S%z' } }, day('2017-07-14T17:02:44Z')),
    row({ $dateFromString: { dateString: '2017, Week 53', format: '%G, Week %V' } }, day('2018-01-01T00:00:00Z')),
    row({ $dateFromString: { dateString: 'never', onError: 'bad' } }, 'bad'),
    failing({ $dateFromString: 'text' }, 40540),
    failing({ $dateFromString: { dateString: '2018', format: 5 } }, 40684),
    failing({ $dateFromString: { dateString: '2017-07-12T22:23:55Z', timezone: 'Europe/Amsterdam' } }, 241),
    failing({ $dateFromString: { dateString: '2018-01', format: '%Y-%m-%d' } }, 241),
    row({ $dateFromString: { dateString: null, onNull: 0 } }, 0),
    failing({ $dateFromString: { dateString: 'never' } }, 241),
  ],
  $dateFromParts: [
    row({ $dateFromParts: { year: 2024, month: 14, day: 1, timezone: zone } }, day('2025-01-31T16:00:00Z')),
    row({ $dateFromParts: { isoWeekYear: 2025, isoWeek: 1, isoDayOfWeek: 1 } }, day('2024-12-30T00:00:00Z')),
    failing({ $dateFromParts: { month: 1 } }, 40516),
  ],
  $dateToParts: [
    row(
      { $dateToParts: { date: '$at', timezone: zone } },
      { year: 2024, month: 4, day: 1, hour: 1, minute: 30, second: 5, millisecond: 123 },
      document,
    ),
    row(
      { $dateToParts: { date: '$at', iso8601: true } },
      { isoWeekYear: 2024, isoWeek: 13, isoDayOfWeek: 7, hour: 17, minute: 30, second: 5, millisecond: 123 },
      document,
    ),
  ],
  $dateAdd: [
    row({ $dateAdd: { startDate: day('2024-01-31T00:00:00Z'), unit: 'month', amount: 1 } }, day('2024-02-29T00:00:00Z')),
    row(
      { $dateAdd: { startDate: day('2024-03-09T17:00:00Z'), unit: 'day', amount: 1, timezone: 'America/New_York' } },
      day('2024-03-10T16:00:00Z'),
    ),
    row({ $dateAdd: { startDate: null, unit: 'day', amount: 1 } }, null),
    failing({ $dateAdd: { startDate: '$at', unit: 'age', amount: 1 } }, 9, document),
  ],
  $dateSubtract: [
    row({ $dateSubtract: { startDate: day('2024-03-31T00:00:00Z'), unit: 'quarter', amount: 1 } }, day('2023-12-31T00:00:00Z')),
  ],
  $dateDiff: [
    row({ $dateDiff: { startDate: day('2023-12-31T23:00:00Z'), endDate: day('2024-01-01T01:00:00Z'), unit: 'year' } }, long(1)),
    row({ $dateDiff: { startDate: day('2024-01-01T10:59:00Z'), endDate: day('2024-01-01T11:01:00Z'), unit: 'hour' } }, long(1)),
    row({ $dateDiff: { startDate: day('2024-01-06T00:00:00Z'), endDate: day('2024-01-07T00:00:00Z'), unit: 'week' } }, long(1)),
    row(
      { $dateDiff: { startDate: day('2024-01-06T00:00:00Z'), endDate: day('2024-01-07T00:00:00Z'), unit: 'week', startOfWeek: 'monday' } },
      long(0),
    ),
    row(
      { $dateDiff: { startDate: day('2024-01-01T17:00:00Z'), endDate: day('2024-01-01T15:00:00Z'), unit: 'day', timezone: zone } },
      long(-1),
    ),
  ],
  $dateTrunc: [
    row({ $dateTrunc: { date: '$at', unit: 'day', timezone: zone } }, day('2024-03-31T16:00:00Z'), document),
    row({ $dateTrunc: { date: '$at', unit: 'month', binSize: 2 } }, day('2024-03-01T00:00:00Z'), document),
    row({ $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }, day('2024-03-25T00:00:00Z'), document),
    row({ $dateTrunc: { date: '$at', unit: 'minute', binSize: 15 } }, day('2024-03-31T17:30:00Z'), document),
  ],
  $tsSecond: [row({ $tsSecond: new Timestamp({ t: 5, i: 3 }) }, long(5))],
  $tsIncrement: [row({ $tsIncrement: new Timestamp({ t: 5, i: 3 }) }, long(3))],
  $toDate: [
    row({ $toDate: long(0) }, day('1970-01-01T00:00:00Z')),
    row({ $toDate: new ObjectId('65f000000000000000000000') }, day('2024-03-12T07:10:56Z')),
    failing({ $toDate: 5 }, 241),
  ],
}
