/**
 * A truncated hash of a session key or user, salted with the epoch's nonce. It distinguishes two sessions and
 * identifies nobody: 2 ** 32 values for all people of the world, and another salt in each epoch.
 * FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/), because the answer is needed in the same task and
 * `crypto.subtle` is asynchronous.
 */
export function tagOf(identity: string, salt: string): string {
  let hash = 0x811c9dc5
  for (const char of `${salt} ${identity}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * The tag of an epoch, from the session key and from the user whom the ping names. An empty part is not known; `null`:
 * neither is.
 */
export function tagFrom(key: string | null, user: string | null, salt: string): string | null {
  const [ofKey, ofUser] = [key, user].map(identity => (identity === null ? '' : tagOf(identity, salt)))
  return ofKey || ofUser ? `${ofKey} ${ofUser}` : null
}

const parts = (tag: string | null) => (tag ?? ' ').split(' ')

/** Whether two tags name different sessions. A part that one of them does not know is not compared. */
export function isOther(a: string | null, b: string | null): boolean {
  const others = parts(b)
  return parts(a).some((part, index) => part && others[index] && part !== others[index])
}

/** Everything that two tags of the same session know. */
export function mergeTags(known: string | null, found: string | null): string | null {
  const more = parts(found)
  return known
    ? parts(known)
        .map((part, index) => part || more[index])
        .join(' ')
    : found
}
