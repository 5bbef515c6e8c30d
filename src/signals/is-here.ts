/** Whether what opens in this target takes the place of this document. */
export function isHere(target: string): boolean {
  return /^(_self|_top|_parent)?$/i.test(target)
}
