import { opensslSteps } from '@tisc/shared/trainings/certificates/checking'
import { copyText } from '../../../../platform/copy-text'
import { siteAddress } from '../../../../platform/site-address'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Disclosure } from '../../../../ui/disclosure'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { certificatesWords } from '../certificates.words'
import styles from './openssl-steps.module.scss'

/** How anybody checks the signature without us and without this page. */
export function OpensslSteps({ signed }: { signed: string }) {
  const said = useWords(certificatesWords)
  const steps = opensslSteps(signed, siteAddress('/.well-known/jwks.json'))
  const copy = async () => toast((await copyText(steps)) ? said.copied : said.notCopied)
  return (
    <Inset>
      <Disclosure summary={said.self}>
        <Say quiet>{said.selfSay}</Say>
        <p className={styles.steps}>{steps}</p>
        <Buttons>
          <Button kind="second" onPress={() => void copy()}>
            {said.copy}
          </Button>
        </Buttons>
      </Disclosure>
    </Inset>
  )
}
