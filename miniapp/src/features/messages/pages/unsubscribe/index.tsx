import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { MemberPage } from '../../../../ui/member-page'
import { Unsubscribing } from '../../components/unsubscribing'

const words = { zh: { where: '退订' }, en: { where: 'Unsubscribe' } }

/** The way out of a message, without signing in. */
export default function UnsubscribePage() {
  const { where } = useWords(words)
  const [secret] = useState(useRouter().params.secret ?? '')
  return (
    <MemberPage where={where} isOpen>
      <Unsubscribing secret={secret} />
    </MemberPage>
  )
}
