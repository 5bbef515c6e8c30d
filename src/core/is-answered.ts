/**
 * Whether a server did what a sign-out asked for. A 503 of a load balancer or a 405 says nothing about the session; nor
 * does the status 0 of what a page may not read.
 */
export const isAnswered = (status: number, isRedirect: boolean, signedOutStatus: readonly number[]): boolean =>
  isRedirect || (status >= 200 && status < 300) || signedOutStatus.includes(status)
