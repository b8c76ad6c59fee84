/** The address of the public calendar, of everything or of one topic. */
export const calendarPath = (topic?: string): `/${string}` =>
  topic === undefined ? '/calendars/trainings.ics' : `/calendars/topics/${topic}.ics`

/** The address of one's own calendar. */
export const ownCalendarPath = (secret: string): `/${string}` => `/calendars/own/${secret}.ics`
