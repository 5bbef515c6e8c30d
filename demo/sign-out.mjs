/**
 * Ends the session on the server and removes the cookie.
 * @param {import('express').Request} request
 * @param {import('express').Response} response
 */
export async function signOut(request, response) {
  await new Promise((resolve, reject) => request.session.destroy(error => (error ? reject(error) : resolve())))
  response.clearCookie('sid', { path: '/', httpOnly: true, sameSite: 'lax' })
}
