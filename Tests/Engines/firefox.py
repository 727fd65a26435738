"""Firefox ESR, by Marionette, which is built into it."""

import os
import re
import shutil

from engine import Engine, calling, key_codes, same_page
from marionette_driver import By, errors
from marionette_driver.marionette import Marionette
from processes import Process, environment

# What Firefox would do besides showing pages: ask its makers for news, studies and lists, keep
# what was visited, paint for the eye.
QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.cache.disk.enable": False,
    "browser.contentblocking.report.monitor.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "browser.sessionstore.interval": 3600000,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "captivedetect.canonicalURL": "",
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.ipc.processPrelaunch.enabled": False,
    "extensions.update.enabled": False,
    "extensions.webextensions.remote": False,
    "layout.frame_rate": 20,
    "marionette.port": 0,
    "messaging-system.rsexperimentloader.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "places.history.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "ui.prefersReducedMotion": 1,
    "ui.systemUsesDarkTheme": 0,
    # What pages write on their console goes to the browser's output.
    "browser.dom.window.dump.enabled": True,
    "devtools.console.stdout.chrome": False,
    "devtools.console.stdout.content": True,
}

# Run with the browser's own rights: what the error console holds, without what concerns the browser itself.
NOTES = """return Services.console.getMessageArray().flatMap(message => {
  try { message.QueryInterface(Ci.nsIScriptError); } catch { return []; }
  const ofPages = /^(CSP|content javascript|Script Loader|Content Security|Mixed Content|HTML|CSS Loader)/;
  return ofPages.test(message.category) ? [`${message.category}: ${message.errorMessage} ${message.sourceName}`] : [];
})"""
WATCH = """if (!globalThis.handbookRequests) {
  globalThis.handbookRequests = [];
  Services.obs.addObserver(subject => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (channel.loadInfo.browsingContext) globalThis.handbookRequests.push(channel.URI.spec);
  }, "http-on-opening-request");
}
handbookRequests.length = 0;
Services.console.reset();"""

# A page's own words on the console. Parts of the browser write there too, with their name first and alone.
WRITTEN = re.compile(r"console\.(error|warn): (?!\w+: *$)")


class Firefox(Engine):
    name = "firefox"
    passing = (errors.JavascriptException, errors.NoSuchWindowException, errors.UnknownException)

    def start(self, scratch):
        profile = os.path.join(scratch, "profile")
        os.makedirs(profile)
        with open(os.path.join(profile, "user.js"), "w", encoding="utf-8") as file:
            for name, value in QUIET.items():
                literal = f'"{value}"' if isinstance(value, str) else str(value).lower()
                file.write(f'user_pref("{name}", {literal});\n')
        self.process = Process(
            shutil.which("firefox-esr") or "firefox", "-headless", "-no-remote", "-profile", profile,
            "-marionette", "-remote-allow-system-access",
            environment=environment(scratch, MOZ_CRASHREPORTER_DISABLE="1"), output=os.path.join(scratch, "log"))
        port = self.process.wait(lambda: active_port(profile), 30)
        self.marionette = Marionette(host="127.0.0.1", port=port, socket_timeout=30)
        self.marionette.start_session()
        self.marionette.timeout.page_load = 20
        self.marionette.timeout.script = 10
        self.marionette.set_window_rect(width=1280, height=946)

    def stop(self):
        self.process.end()

    def privileged(self, script):
        with self.marionette.using_context("chrome"):
            return self.marionette.execute_script(script, sandbox="system", new_sandbox=False)

    def open(self, address):
        if same_page(self.marionette.get_url(), address):
            self.marionette.navigate("about:blank")
        self.privileged(WATCH)
        self.heard = len(self.process.said())
        self.marionette.navigate(address)

    def evaluate(self, source, *arguments):
        return self.marionette.execute_script(calling(source, arguments), arguments, sandbox=None)

    def keys(self):
        return self.marionette.actions.sequence("key", "keyboard")

    def type(self, text):
        self.keys().send_keys(text).perform()

    def press(self, key):
        keys, codes = self.keys(), key_codes(key)
        for code in codes:
            keys.key_down(code)
        for code in reversed(codes):
            keys.key_up(code)
        keys.perform()

    def element(self, selector):
        return self.marionette.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector):
        self.element(selector).click()

    def hover(self, selector):
        element = self.element(selector)
        self.marionette.execute_script("arguments[0].scrollIntoView({block: 'center'})", [element])
        mouse = self.marionette.actions.sequence("pointer", "mouse", {"pointerType": "mouse"})
        mouse.pointer_move(0, 0, origin=element).perform()

    def choose(self, selector, value):
        self.element(f'{selector} option[value="{value}"]').click()

    def back(self):
        self.marionette.go_back()

    def forward(self):
        self.marionette.go_forward()

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(self.marionette.screenshot(format="binary", full=False))

    def trouble(self):
        lines = self.process.said()[self.heard:].splitlines()
        return self.privileged(NOTES) + [line for line in lines if WRITTEN.match(line)]

    def requests(self):
        return self.privileged("return [...handbookRequests]")


def active_port(profile):
    try:
        with open(os.path.join(profile, "MarionetteActivePort"), encoding="utf-8") as file:
            return int(file.read() or 0)
    except FileNotFoundError:
        return None
