import { copyText } from '../../../../platform/copy-text'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { GoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { Buttons, Say } from '../../../../ui/say'

const words = {
  zh: {
    copy: '复制回执',
    copied: '复制好了',
    notCopied: '没有复制成，请再试一次',
    say: '回执里是编号、时间和内容的校验值，有我们的签名，谁都可以核对；不含姓名，也看不出是什么事。',
    check: '核对回执',
  },
  en: {
    copy: 'Copy the receipt',
    copied: 'Copied',
    notCopied: 'It was not copied, please try again',
    say: 'The receipt has the reference, the time and a checksum of your answers, signed by us; anybody can check it. It names nobody and nothing of the matter.',
    check: 'Check a receipt',
  },
}

/** The signed receipt, to be taken along, and where anybody checks it. */
export function ReceiptCopy({ receipt }: { receipt: string }) {
  const said = useWords(words)
  const copy = async () => toast((await copyText(receipt)) ? said.copied : said.notCopied)
  return (
    <>
      <Buttons>
        <Button kind="second" onPress={() => void copy()}>
          {said.copy}
        </Button>
      </Buttons>
      <Say quiet>{said.say}</Say>
      <Rows label={said.check}>
        <li>
          <GoRow to="receipt" icon="check" words={said.check} />
        </li>
      </Rows>
    </>
  )
}
