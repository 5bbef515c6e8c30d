import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { DiaryEntry } from './diary-entry.js'

export interface Diary {
  /** Where the documents of the tab send their notes, see keep-diary.ts. */
  address: string
  /** What arrived so far. */
  entries: DiaryEntry[]
}

const diaries: DiaryEntry[][] = []
let server: Server | undefined

async function write(request: IncomingMessage) {
  const entry: DiaryEntry = JSON.parse(await text(request))
  diaries[Number(request.url?.slice(1))]?.push(entry)
}

/** One server for all diaries of this process, apart from the site: it goes on listening when the site does not. */
async function listen(): Promise<Server> {
  const listening = createServer((request, response) => {
    write(request).finally(() => response.writeHead(204).end())
  })
  listening.listen(0, '127.0.0.1').unref()
  await once(listening, 'listening')
  return listening
}

/** Opens an empty diary for a tab. */
export async function diary(): Promise<Diary> {
  server ??= await listen()
  const entries: DiaryEntry[] = []
  const number = diaries.push(entries) - 1
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${number}`, entries }
}
