/** Somebody is signed in on the server: sessions of the fixtures are a cookie. */
export const signedIn = (who = 'alice') => {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store answers later, and these pages must not wait.
  document.cookie = `session=${who}; path=/`
}

/** Nobody is. */
export const signedOut = () => {
  // biome-ignore lint/suspicious/noDocumentCookie: see above.
  document.cookie = 'session=; path=/; max-age=0'
}
