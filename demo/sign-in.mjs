import { randomUUID } from 'node:crypto'

/**
 * Starts a new session for a person, under a new id.
 * @param {import('express').Request} request
 * @param {string} username
 */
export async function signIn(request, username) {
  await new Promise((resolve, reject) => request.session.regenerate(error => (error ? reject(error) : resolve())))
  Object.assign(request.session, {
    username,
    handle: randomUUID(),
    signedInAt: Date.now(),
    userAgent: request.get('User-Agent') ?? '',
  })
}
