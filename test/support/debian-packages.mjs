/** Debian's package → a file that shows that it is installed. `*` means the architecture's folder in /usr/lib. */
export const debianPackages = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  'libwebkit2gtk-4.1-0': '*/webkit2gtk-4.1/MiniBrowser',
  // A WebKitGTK window with a profile on disk, see webkit-host.py.
  'python3-gi': '/usr/lib/python3/dist-packages/gi/__init__.py',
  'gir1.2-webkit2-4.1': '*/girepository-1.0/WebKit2-4.1.typelib',
  // The shortcuts of the browsers themselves: close a tab, reopen it, quit.
  xdotool: '/usr/bin/xdotool',
  xvfb: '/usr/bin/Xvfb',
  openssl: '/usr/bin/openssl',
  ffmpeg: '/usr/bin/ffmpeg',
  'fonts-liberation': '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  // WebKitGTK plays video through GStreamer; without these a WebM never starts.
  'gstreamer1.0-gl': '*/gstreamer-1.0/libgstopengl.so',
  'gstreamer1.0-libav': '*/gstreamer-1.0/libgstlibav.so',
  'gstreamer1.0-plugins-bad': '*/gstreamer-1.0/libgstvideoparsersbad.so',
  'gstreamer1.0-plugins-base': '*/gstreamer-1.0/libgstplayback.so',
  'gstreamer1.0-plugins-good': '*/gstreamer-1.0/libgstvpx.so',
}
