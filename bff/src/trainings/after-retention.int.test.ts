import { startTestApp } from '../../test/app'
import { attendedTraining } from '../../test/attendance'
import { plansOf } from '../../test/plans'
import { forgetPastDays } from './after-retention'
import { getCalendar } from './calendar/calendar.service'
import { CalendarVersions } from './calendar/calendar-version.model'
import { AttendanceDeeds } from './check-in/attendance-deed.model'
import { CheckInSecrets } from './check-in/check-in-secret.model'
import { getWallCodes } from './check-in/door.staff.service'

const app = startTestApp()

it('forgets codes and numbers after two months, attendance after six years, and none before', async () => {
  const { training } = await attendedTraining(app, [{ name: '样例', sessions: 1 }])
  await getWallCodes(app.house, 'https://tisc.example', training.sessions[0]?.id ?? '', app.clock.now())
  await getCalendar('https://tisc.example', app.clock.now())
  const left = () =>
    Promise.all([CheckInSecrets, CalendarVersions, AttendanceDeeds].map((model) => (model as typeof CheckInSecrets).countDocuments()))
  const at = async (days: number) => {
    await forgetPastDays(new Date(app.clock.now().getTime() + days * 86_400_000))
    return left()
  }
  expect(await at(59)).toEqual([1, 1, 1])
  expect(await at(63)).toEqual([0, 0, 1])
  expect(await at(6 * 365)).toEqual([0, 0, 1])
  expect(await at(6 * 366)).toEqual([0, 0, 0])
  const plans = await plansOf(() => forgetPastDays(app.clock.now()))
  expect(plans.filter(({ stages }) => stages.includes('COLLSCAN')).map(({ collection }) => collection)).toEqual([])
})
