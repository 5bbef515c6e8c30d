import { empty } from './empty.js'
import { type Destination, loginAddress } from './login-address.js'

/** Empties the document and puts the login page in its place, with the reason and a safe way back. */
export function leave(destination: Destination): void {
  const address = destination.redirectTo ?? loginAddress(destination, location)
  empty()
  location.replace(address)
  // Only the fragment differs: nothing is loaded, and an empty page would stay.
  if (address.split('#')[0] === location.href.split('#')[0]) location.reload()
}
