import { callbackContract } from '@tisc/shared/messages/callback.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { messagesDeskContract } from '@tisc/shared/messages/messages.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../platform/mount'
import { proveCallback, receiveCallback } from './callback.service'
import { getChoices, setChoices } from './choice.service'
import { confirmEmail, removeEmail, setEmail } from './email.service'
import { giveGrants, listGrants } from './grant.service'
import { countUnread, getMessage, listMessages, readAllMessages, readMessage } from './inbox.service'
import { findMessages, resendMessage } from './messages.staff.service'
import type { MessagesHouse } from './messages-house'
import { getMessageFigures, listPushes, pausePush, resumePush } from './pushes.staff.service'
import { showUnsubscribe, unsubscribe } from './unsubscribe.service'

const callbacks = (mounting: Mounting, house: MessagesHouse) =>
  mount(
    callbackContract,
    {
      proveCallback: ({ query }) => proveCallback(house, query),
      receiveCallback: ({ query, body, now }) => receiveCallback(house, query, body.Encrypt, now),
    },
    mounting,
  )

const own = (mounting: Mounting, house: MessagesHouse) =>
  mount(
    messagesContract,
    {
      listMessages: ({ member, query }) => listMessages(house.sealer, member.id, query),
      countUnread: ({ member }) => countUnread(member.id),
      getMessage: ({ member, params }) => getMessage(house.sealer, member.id, params.id),
      readMessage: ({ member, params, now }) => readMessage(member.id, params.id, now),
      readAllMessages: ({ member, body, now }) => readAllMessages(member.id, body.until, now),
      getChoices: ({ member }) => getChoices(house, member.id),
      setChoices: ({ member, body }) => setChoices(house, member.id, body),
      listGrants: ({ member }) => listGrants(house, member.id),
      giveGrants: ({ member, body, now }) => giveGrants(house, member.id, body, now),
      setEmail: ({ member, body, now }) => setEmail(house, member.id, body.email, now),
      removeEmail: ({ member }) => removeEmail(house, member.id),
      confirmEmail: ({ params, now }) => confirmEmail(house, params.secret, now),
      showUnsubscribe: ({ params }) => showUnsubscribe(house, params.secret),
      unsubscribe: ({ params, query }) => unsubscribe(house, params.secret, query),
    },
    mounting,
  )

const desk = (mounting: Mounting, { vault }: MessagesHouse) =>
  mount(
    messagesDeskContract,
    {
      findMessages: ({ body, now }) => findMessages(vault, body, now),
      resendMessage: ({ viewer, params, body, now }) => resendMessage(viewer, params.id, body.channel, now),
      listPushes: () => listPushes(),
      pausePush: ({ viewer, params }) => pausePush(viewer, params.id),
      resumePush: ({ viewer, params }) => resumePush(viewer, params.id),
      getMessageFigures: ({ query, now }) => getMessageFigures(query.days, now),
    },
    mounting,
  )

/** The inbox, the choices and the way out of a message; what WeChat tells by itself; the staff's desk. */
export const messagesRoutes = (mounting: Mounting, house: MessagesHouse): [Router, Router, Router] => [
  own(mounting, house),
  callbacks(mounting, house),
  desk(mounting, house),
]
