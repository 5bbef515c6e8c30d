import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { canaryShare } from './canary-share.js'
import { HEIGHT, WIDTH } from './screen.js'
import { startProcess } from './start-process.js'
import { until } from './until.js'

export interface Frame {
  /**
   * When the picture was taken, in milliseconds since 1970. It arrives later, on a busy machine by more than 100 ms.
   */
  at: number
  /** The part of the screen that has the canary colour, 0 to 1. */
  canary: number
}

export interface Camera {
  frames: readonly Frame[]
  /** Waits for so many further frames. */
  more(count: number): Promise<void>
  stop(): Promise<void>
}

const width = 160
const height = 120
const size = width * height * 3

/** One encoder with two outlets: the pictures go to stdout, their times as lines of text to descriptor 3. */
const outlets = '[f=rawvideo]pipe:1|[f=mkvtimestamp_v2:flush_packets=1]pipe:3'

/** Nearest-neighbour scaling keeps the pure colours; each picture has to be as cheap as possible on a busy machine. */
const recording = (display: string) => [
  ...['-loglevel', 'fatal', '-nostdin', '-copyts', '-f', 'x11grab', '-draw_mouse', '0', '-framerate', '60'],
  ...['-video_size', `${WIDTH}x${HEIGHT}`, '-i', display, '-vsync', 'passthrough'],
  ...['-vf', `scale=${width}:${height}:flags=neighbor`, '-pix_fmt', 'rgb24'],
  ...['-map', '0:v', '-c:v', 'rawvideo', '-enc_time_base', '1:1000', '-f', 'tee', outlets],
]

/** Cuts the byte stream into pictures and keeps of each only how much of it is canary. */
function develop(keep: (canary: number) => void) {
  let rest = Buffer.alloc(0)
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (; rest.length >= size; rest = rest.subarray(size)) keep(canaryShare(rest.subarray(0, size)))
  }
}

/** Pairs pictures and times, which arrive separately: a frame is complete when both have come. */
function pair(frames: Frame[]) {
  const shares: number[] = []
  const times: number[] = []
  const match = (_: number) => {
    while (shares.length > 0 && times.length > 0) frames.push({ at: times.shift() ?? 0, canary: shares.shift() ?? 0 })
  }
  return {
    share: (canary: number) => match(shares.push(canary)),
    time: (line: string) => line.startsWith('#') || match(times.push(Number(line))),
  }
}

/**
 * Films the display at 60 frames a second, to judge what a person in front of it sees. It settles when the film runs.
 */
export async function camera(display: string): Promise<Camera> {
  const frames: Frame[] = []
  const stdio = ['ignore', 'pipe', 'inherit', 'pipe'] as const
  const { child, stop } = await startProcess('ffmpeg', recording(display), { stdio: [...stdio] })
  const { share, time } = pair(frames)
  child.stdout?.on('data', develop(share))
  createInterface(child.stdio[3] as Readable).on('line', time)
  const more = async (count: number) => {
    const goal = frames.length + count
    await until(() => frames.length >= goal, { what: `${count} more frames`, within: 60_000 })
  }
  await more(2).catch(async error => {
    await stop()
    throw error
  })
  return { frames, more, stop }
}
