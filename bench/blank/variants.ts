/** When the server answers with the next document, in ms: at once, as most do, and later than a veil has patience. */
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

/** What is compared follows each other: the same way with a veil and without. */
export const variants: LeaveVariant[] = PLACES.flatMap(({ place, where, isElsewhere }) =>
  DELAYS.flatMap(delay =>
    MODES.map(mode => ({
      ...{ id: `${place} ${delay} ${mode}`, isElsewhere, delay, mode },
      title: `${where}, answer after ${delay} ms, \`${mode}\``,
    })),
  ),
)
