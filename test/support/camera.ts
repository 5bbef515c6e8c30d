import { canaryShare } from './canary-share.js'
import { startProcess } from './start-process.js'
import { until } from './until.js'

export interface Frame {
  /** `performance.now()` of the arrival here, some milliseconds after the screen showed it. */
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

/** Nearest-neighbour scaling keeps the pure colours; each picture has to be as cheap as possible on a busy machine. */
const recording = (display: string) => [
  ...['-loglevel', 'fatal', '-nostdin', '-f', 'x11grab', '-draw_mouse', '0', '-framerate', '60'],
  ...['-video_size', '1024x768', '-i', display, '-vsync', 'passthrough'],
  ...['-vf', `scale=${width}:${height}:flags=neighbor`, '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'],
]

/** Cuts the byte stream into pictures and keeps of each only how much of it is canary. */
function develop(frames: Frame[]) {
  let rest = Buffer.alloc(0)
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (; rest.length >= size; rest = rest.subarray(size))
      frames.push({ at: performance.now(), canary: canaryShare(rest.subarray(0, size)) })
  }
}

/** Films the display at 60 frames a second: the judge of what a person in front of it sees. Runs when this settles. */
export async function camera(display: string): Promise<Camera> {
  const frames: Frame[] = []
  const { child, stop } = await startProcess('ffmpeg', recording(display), { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout?.on('data', develop(frames))
  const more = async (count: number) => {
    const goal = frames.length + count
    await until(() => frames.length >= goal, { what: `${count} more frames`, within: 5000 + count * 50 })
  }
  await more(2).catch(async error => {
    await stop()
    throw error
  })
  return { frames, more, stop }
}
