/** Debian's package → the file that shows it is there. `*` stands for the architecture's folder in /usr/lib. */
export const debianPackages = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  'libwebkit2gtk-4.1-0': '*/webkit2gtk-4.1/MiniBrowser',
  xvfb: '/usr/bin/Xvfb',
  ffmpeg: '/usr/bin/ffmpeg',
  'fonts-liberation': '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  // WebKitGTK plays video through GStreamer; without these a WebM never starts.
  'gstreamer1.0-gl': '*/gstreamer-1.0/libgstopengl.so',
  'gstreamer1.0-libav': '*/gstreamer-1.0/libgstlibav.so',
  'gstreamer1.0-plugins-bad': '*/gstreamer-1.0/libgstvideoparsersbad.so',
  'gstreamer1.0-plugins-base': '*/gstreamer-1.0/libgstplayback.so',
  'gstreamer1.0-plugins-good': '*/gstreamer-1.0/libgstvpx.so',
}
