/**
 * The size of the virtual screens and of the windows on them. Browsers paint without a graphics card, and the camera
 * copies the screen 60 times a second: this size costs less than half of 1024 by 768.
 */
export const WIDTH = 640
export const HEIGHT = 480
