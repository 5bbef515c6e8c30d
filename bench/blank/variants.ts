/** When the server sends the next document, in ms: at once, as most do, up to longer than the guard hides a page. */
const DELAYS = [20, 100, 1500]

export interface LeaveVariant {
  id: string
  /** In words. */
  title: string
  isElsewhere: boolean
  delay: number
  /** `data-cover-on-leave`. */
  mode: 'auto' | 'false'
}

const MODES = ['auto', 'false'] as const
const PLACES = [
  { place: 'same', where: 'the same site', isElsewhere: false },
  { place: 'other', where: 'another site', isElsewhere: true },
]

/** The two modes of the same way follow each other, as they are compared. */
export const variants: LeaveVariant[] = PLACES.flatMap(({ place, where, isElsewhere }) =>
  DELAYS.flatMap(delay =>
    MODES.map(mode => ({
      ...{ id: `${place} ${delay} ${mode}`, isElsewhere, delay, mode },
      title: `${where}, answer after ${delay} ms, \`${mode}\``,
    })),
  ),
)
