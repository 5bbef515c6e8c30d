import { type Destination, loginAddress } from './login-address.js'

/** Puts the login page in the place of this document, with the reason and a safe way back. */
export function leave(destination: Destination): void {
  const address = destination.redirectTo ?? loginAddress(destination, location)
  location.replace(address)
  // Only the fragment differs: nothing is loaded, and this document would stay.
  if (address.split('#')[0] === location.href.split('#')[0]) location.reload()
}
