/**
 * Everything that is ever said on the BroadcastChannel: that a sign-out began, or that an epoch ended. Nothing else is
 * sent, because a message evicts the frozen pages of Chromium and Firefox (platform-facts 2), which is wanted only then.
 * A message is at most a hint: whoever receives it reads the marker.
 */
export type Message = { readonly v: 1; readonly type: 'ending' | 'ended' }

const TYPES: readonly unknown[] = ['ending', 'ended']

/** The message in `data`, or `null` for anything else. */
export function parseMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null
  const { v, type } = data as { v?: unknown; type?: unknown }
  return v === 1 && TYPES.includes(type) ? { v, type: type as Message['type'] } : null
}
