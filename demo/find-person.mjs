import { people } from './people.mjs'

/**
 * The person with this name and password, or nothing.
 * @param {{ username?: unknown, password?: unknown } | undefined} credentials
 */
export function findPerson(credentials) {
  const username = String(credentials?.username ?? '')
  const person = Object.hasOwn(people, username) ? people[username] : undefined
  return person && credentials?.password === person.password ? person : undefined
}
