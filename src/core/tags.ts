/**
 * A truncated hash of a session key or user, salted with the epoch's nonce. It tells two sessions apart and names
 * nobody: 2 ** 32 values for all people of the world, and another salt in each epoch.
 * FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/), because the answer is needed in the same task and
 * `crypto.subtle` is asynchronous.
 */
export function tagOf(identity: string, salt: string): string {
  let hash = 0x811c9dc5
  for (const char of `${salt} ${identity}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
