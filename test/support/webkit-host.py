#!/usr/bin/python3
"""A WebKitGTK window for WebDriver with a profile on disk: HTTP cache, cookies, storage and workers.

MiniBrowser's automation sessions are ephemeral and have no HTTP cache, so a Back that misses the bfcache always asks
the server there. WebKitWebDriver starts this like MiniBrowser. Needs Debian's python3-gi and gir1.2-webkit2-4.1.

WEBKIT_PROFILE  the folder of the profile
WEBKIT_SCRIPT   JavaScript that runs in every document before its own scripts
WEBKIT_SIZE     the size of its windows: 640x480
"""
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

windows = set()


def create_context(profile):
    folders = {"base_data_directory": f"{profile}/data", "base_cache_directory": f"{profile}/cache"}
    context = WebKit2.WebContext(website_data_manager=WebKit2.WebsiteDataManager(**folders))
    context.set_cache_model(WebKit2.CacheModel.WEB_BROWSER)
    context.set_automation_allowed(True)
    cookies = context.get_cookie_manager()
    cookies.set_persistent_storage(f"{profile}/cookies.sqlite", WebKit2.CookiePersistentStorage.SQLITE)
    return context


def create_content(script):
    content = WebKit2.UserContentManager()
    where, when = WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START
    content.add_script(WebKit2.UserScript.new(script, where, when, None, None))
    return content


def closed(window):
    windows.discard(window)
    if not windows:
        Gtk.main_quit()


def open_window(view):
    window = Gtk.Window()
    window.set_default_size(*map(int, os.environ["WEBKIT_SIZE"].split("x")))
    window.add(view)
    window.show_all()
    window.present()
    windows.add(window)
    view.grab_focus()
    view.connect("close", lambda _: window.destroy())
    window.connect("destroy", closed)


def create_view(context, content):
    settings = WebKit2.Settings(enable_page_cache=True)
    options = {"web_context": context, "user_content_manager": content, "settings": settings}
    view = WebKit2.WebView(is_controlled_by_automation=True, **options)
    open_window(view)
    return view


def introduce(session, create):
    """WebKitWebDriver accepts only a browser with the name and version that it was started for."""
    info = WebKit2.ApplicationInfo()
    info.set_name("MiniBrowser")
    info.set_version(2, 50, 0)
    session.set_application_info(info)
    session.connect("create-web-view", lambda *_: create())


context = create_context(os.environ["WEBKIT_PROFILE"])
content = create_content(os.environ.get("WEBKIT_SCRIPT", ""))
context.connect("automation-started", lambda _, session: introduce(session, lambda: create_view(context, content)))
Gtk.main()
