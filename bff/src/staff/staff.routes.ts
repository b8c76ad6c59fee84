import { alertsContract } from '@tisc/shared/staff/alerts.contract'
import { deputiesContract } from '@tisc/shared/staff/deputies.contract'
import { remindersContract } from '@tisc/shared/staff/reminders.contract'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { type Mounting, mount } from '../platform/mount'
import type { Sealer } from '../platform/sealer'
import { listAlerts, resolveAlert } from './alert.service'
import { endDeputy, listDeputies, nameDeputy } from './deputy.service'
import { acceptInvitation, openInvitation, rateInvitedPassword, renewRecoveryCodes } from './invitation.service'
import { changeRoles, disablePerson, enablePerson, getViewer, invitePerson, listPeople, resetPerson } from './people.service'
import { listReminders, seeReminder } from './reminders/reminders.service'
import { endSession, listSessions, signOut } from './session.service'
import { createSignIn } from './sign-in.service'

/** Who stands in for whom. */
export const deputiesRoutes = (mounting: Mounting) =>
  mount(
    deputiesContract,
    {
      listDeputies: ({ viewer, now }) => listDeputies(viewer, now),
      nameDeputy: ({ viewer, body, now }) => nameDeputy(viewer, body, now),
      endDeputy: ({ viewer, params }) => endDeputy(viewer, params.id),
    },
    mounting,
  )

/** What failed. */
export const alertsRoutes = (mounting: Mounting) =>
  mount(
    alertsContract,
    {
      listAlerts: ({ now }) => listAlerts(now),
      resolveAlert: ({ viewer, params, now }) => resolveAlert(viewer, params.id, now),
    },
    mounting,
  )

/** What waits for whoever looks. */
export const remindersRoutes = (mounting: Mounting) =>
  mount(
    remindersContract,
    {
      listReminders: ({ viewer, now }) => listReminders(viewer, now),
      seeReminder: ({ viewer, params, now }) => seeReminder(viewer, params.id, now),
    },
    mounting,
  )

export const staffRoutes = (mounting: Mounting, sealer: Sealer) => {
  const { publicUrl } = mounting
  const door = { sealer, record: mounting.guard.record, rateLimits: mounting.rateLimits }
  const signIn = createSignIn(door)
  return mount(
    staffContract,
    {
      signIn: ({ body, visit, now }) => signIn(body, visit, now),
      openInvitation: ({ body, now }) => openInvitation(door, body.secret, now),
      ratePassword: ({ body, now }) => rateInvitedPassword(body, now),
      acceptInvitation: ({ body, visit, now }) => acceptInvitation(door, body, visit, now),
      getViewer: ({ viewer }) => getViewer(viewer),
      signOut: ({ viewer, visit }) => signOut(viewer, visit),
      renewRecoveryCodes: ({ viewer }) => renewRecoveryCodes(viewer.id),
      listSessions: ({ viewer, now }) => listSessions(viewer, now),
      endSession: ({ viewer, params }) => endSession(viewer, params.id),
      listPeople: () => listPeople(),
      invite: ({ viewer, body, now }) => invitePerson(viewer, body, publicUrl, now),
      changeRoles: ({ viewer, params, body }) => changeRoles(viewer, params.id, body.roles),
      disable: ({ viewer, params }) => disablePerson(viewer, params.id),
      enable: ({ viewer, params }) => enablePerson(viewer, params.id),
      reset: ({ viewer, params, now }) => resetPerson(viewer, params.id, publicUrl, now),
    },
    mounting,
  )
}
