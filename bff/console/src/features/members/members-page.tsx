import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { Page } from '../../ui/page'
import { MemberCard } from './member-card'
import { membersApi } from './members.client'

/** 用户: somebody who calls for help with their account, found by the number they give; it stands in no address and no log. */
export const MembersPage = () => {
  const [phone, setPhone] = useState('')
  const search = useMutation({ mutationFn: (asked: string) => membersApi.findMembers({ body: { phone: asked } }) })
  const found = search.data?.items[0]
  const look = () => search.mutate(phone)
  return (
    <Page title="用户">
      <p className="soft">请来电的人报出登录用的手机号。每次查找都记入操作记录。</p>
      <Input.Search
        aria-label="手机号"
        placeholder="手机号"
        inputMode="numeric"
        enterButton="查找"
        style={{ width: 320, marginBottom: 16 }}
        value={phone}
        onChange={({ target }) => setPhone(target.value)}
        onSearch={look}
        loading={search.isPending}
      />
      <div role="status">
        {search.error && <p>{tellOf(search.error)}</p>}
        {search.data && !found && <p>没有用这个号码登录过的账号。也许是用微信登录、没有绑定手机号。</p>}
        {found && <MemberCard member={found} reload={look} />}
      </div>
    </Page>
  )
}
