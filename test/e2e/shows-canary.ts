import type { Frame } from '../support/camera.js'

/** A hundredth of the screen: more than any edge or rounding, less than any part of the page. */
export const showsCanary = (frame: Frame | undefined): boolean => (frame?.canary ?? 0) > 0.01
