import Taro from '@tarojs/taro'
import { go } from '../../../../platform/navigation'
import { isWeapp } from '../../../../platform/target'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Buttons } from '../../../../ui/say'
import { attendingWords } from '../attending.words'

const address = /\/check-in\/([0-9a-f]{24})\/([\w.-]{1,60})$/

/** In WeChat its own scanner; in a browser the phone's camera opens the address by itself. */
export function ScanWay() {
  const said = useWords(attendingWords)
  if (!isWeapp) return null
  const scan = async () => {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!scanned) return // closed by the person
    const [, session, code] = address.exec(scanned.result) ?? []
    if (!session || !code) return toast(said.noCode)
    await go('checkIn', { session, code })
  }
  return (
    <Buttons>
      <Button kind="second" onPress={() => void scan()}>
        {said.scan}
      </Button>
    </Buttons>
  )
}
