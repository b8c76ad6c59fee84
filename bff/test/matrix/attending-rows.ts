import { everybody, member, only, type Row } from './rows'

/** The cells of what is around a training's day and after it: calendars, checking in, credits, certificates. */
export const attendingRows: Record<string, Row> = {
  'GET /me/credits': everybody({ any: 200 }),
  'GET /me/calendar': everybody({ any: 200 }),
  'GET /calendars/trainings.ics': everybody({ any: 200 }),
  'GET /calendars/topics/:topic.ics': everybody({ other: 200, missing: 404 }),
  'GET /calendars/own/:secret.ics': everybody({ other: 200, missing: 404 }),
  'GET /api/trainings/bookings/:id/calendar.ics': member({ own: 200, other: 404, missing: 404 }),
  'GET /api/trainings/bookings/:id/ticket': member({ own: 200, other: 404, missing: 404 }),
  'POST /api/trainings/check-in': member({ other: 422, missing: 404 }),
  'GET /api/trainings/desk/sessions/:id/door': only(['trainer'], { other: 200, missing: 404 }),
  'GET /api/trainings/desk/sessions/:id/deeds': only(['trainer'], { other: 200, missing: 404 }),
  // Only on its day, and this one is to come.
  'GET /api/trainings/desk/sessions/:id/day-key': only(['trainer'], { other: 409, missing: 404 }),
  'POST /api/trainings/desk/sessions/:id/tickets': only(['trainer'], { other: 409, missing: 404 }),
  'POST /api/trainings/desk/sessions/:id/deeds': only(['trainer'], { other: 409, missing: 404 }),
  'POST /api/trainings/desk/sessions/:id/deeds/sync': only(['trainer'], { other: 409, missing: 404 }),
  'POST /api/trainings/desk/sessions/:id/deeds/settle': only(['trainer'], { other: 409, missing: 404 }),
  'POST /api/trainings/desk/sessions/:id/walk-ins': only(['trainer'], { other: 409, missing: 404 }),
  'GET /api/trainings/desk/sessions/:id/wall-codes': only(['trainer'], { other: 200, missing: 404 }),
  'GET /check-in/:session/:code': everybody({ other: 200, missing: 404 }),
  'GET /me/trainings/:id/ticket': everybody({ other: 200, missing: 404 }),
  'GET /api/trainings/credits/:year': member({ own: 200, missing: 404 }),
  'GET /api/trainings/credits/:year/statement.pdf': member({ own: 200, missing: 404 }),
  'GET /api/trainings/desk/:id/credits': only(['trainer'], { other: 200, missing: 404 }),
  // Not over yet.
  'POST /api/trainings/desk/:id/credits': only(['trainer'], { other: 409, missing: 404 }),
  'POST /api/trainings/desk/:id/credits/corrections': only(['trainer'], { other: 404, missing: 404 }),
  'PUT /api/trainings/desk/:id/attendance-share': only(['trainer'], { other: 200, missing: 404 }),
  'GET /api/trainings/desk/credits/:year': only(['trainer'], { other: 200, missing: 404 }),
  'GET /api/trainings/calendar': member({ any: 200 }),
  'POST /api/trainings/calendar': member({ any: 403 }),
  'DELETE /api/trainings/calendar': member({ any: 200 }),
}
