import type { RealServer } from '../real-server.js'
import { aspnet } from './aspnet.js'

/** The same, but the person signs out by a postback: a POST to the account page itself, sent by script. */
export const aspnetPostback: RealServer = { ...aspnet, name: 'aspnet-postback', signOut: '#SignOutButton' }
