import { rateOf, visitorNetwork } from '../../../kernel/index.ts'
import { wrongCredentials } from './wrong-credentials.ts'

const minute = { milliseconds: 60_000, remembered: 10_000 }

/** Keys that nobody has, of one address; secrets of one key there; and secrets of one key, wherever they come from. */
const wrongKeys = wrongCredentials({ most: 60, ...minute })
const wrongSecrets = wrongCredentials({ most: 20, ...minute })
const wrongAnywhere = rateOf({ most: 60, ...minute })
/** What an address may still try at a key that is tried from everywhere: its own sender may come from a new one. */
const triesUnderAttack = wrongCredentials({ most: 2, ...minute })

/** A try at a credential, counted as wrong until it turns out right. */
export interface Try {
  takeBack(): void
}

/**
 * Counts a try from an address at a key, or at one that nobody has. To verify a secret takes 50 ms of a processor.
 * Throws TooManyWrong.
 */
export function beginTry(from: string, key: string | null): Try {
  const address = visitorNetwork(from)
  if (key === null) {
    wrongKeys.begin(address)
    return { takeBack: () => wrongKeys.takeBack(address) }
  }
  const who = `${address} ${key}`
  wrongSecrets.begin(who)
  if (wrongAnywhere.take(key) === 0) {
    return {
      takeBack() {
        wrongSecrets.takeBack(who)
        wrongAnywhere.giveBack(key)
      },
    }
  }
  triesUnderAttack.begin(who)
  return {
    takeBack() {
      wrongSecrets.takeBack(who)
      triesUnderAttack.takeBack(who)
    },
  }
}
