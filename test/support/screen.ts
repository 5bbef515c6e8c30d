/**
 * How large the virtual screens are, and the windows on them. Browsers paint them without a graphics card, and the camera
 * copies each 60 times a second: small ones cost less than half of 1024 by 768.
 */
export const WIDTH = 640
export const HEIGHT = 480
