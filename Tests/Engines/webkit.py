"""WebKitGTK's MiniBrowser, by Selenium over WebKitWebDriver, on a screen that nobody sees (Xvfb)."""

import glob
import os

from engine import Engine, calling, key_codes, same_page
from processes import Process, answers, environment, free_port
from screen import Screen
from selenium.common.exceptions import JavascriptException, NoSuchElementException, NoSuchFrameException
from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.key_input import KeyInput
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.webkitgtk.options import Options

# The driver has no log, and in automation the browser keeps its console to itself: hence `tells`.
WRAPPER = '#!/bin/sh\nexec >>"{log}" 2>&1 setpriv --pdeathsig KILL {browser} "$@"\n'


class WebKit(Engine):
    name = "webkit"
    tells = False
    passing = (JavascriptException, NoSuchElementException, NoSuchFrameException)
    processes = ()

    def start(self, scratch):
        self.screen = Screen(scratch)
        self.processes = [self.screen.process]
        surroundings = environment(
            scratch, DISPLAY=self.screen.display, GDK_BACKEND="x11", WEBKIT_DISABLE_COMPOSITING_MODE="1")
        port = free_port()
        driver = Process("WebKitWebDriver", f"--port={port}", environment=surroundings,
                         output=os.path.join(scratch, "driver.log"))
        self.processes.insert(0, driver)
        driver.wait(lambda: answers(port), 15)
        options = Options()
        options.binary_location = wrapped(browser(), scratch)
        options.add_argument("--automation")
        here = f"http://127.0.0.1:{port}"
        self.driver = Remote(here, options=options, client_config=ClientConfig(here, timeout=30))
        self.driver.set_page_load_timeout(20)
        self.driver.set_script_timeout(10)
        self.driver.set_window_rect(0, 0, 1280, 900)

    def stop(self):
        for process in self.processes:
            process.end()

    def open(self, address):
        self.evaluate("window.readersTrouble && readersTrouble.forget()")
        if same_page(self.driver.current_url, address):
            self.driver.get("about:blank")
        self.driver.get(address)

    def evaluate(self, source, *arguments):
        return self.driver.execute_script(calling(source, arguments), *arguments)

    def keys(self):
        # No pause between the keys: Selenium's own, of a quarter of a second, is no reader's.
        return ActionBuilder(self.driver, keyboard=KeyInput("keyboard"), duration=0)

    def type(self, text):
        builder = self.keys()
        for letter in text:
            builder.key_action.key_down(letter).key_up(letter)
        builder.perform()

    def press(self, key):
        builder, codes = self.keys(), key_codes(key)
        for code in codes:
            builder.key_action.key_down(code)
        for code in reversed(codes):
            builder.key_action.key_up(code)
        builder.perform()

    def element(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector):
        self.element(selector).click()

    def hover(self, selector):
        element = self.element(selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        ActionChains(self.driver, duration=0).move_to_element(element).perform()

    def choose(self, selector, value):
        self.element(f'{selector} option[value="{value}"]').click()

    def back(self):
        self.driver.back()

    def forward(self):
        self.driver.forward()

    def screenshot(self, path):
        # Not by the driver, which waits for ever once a page has rested for ten seconds.
        self.screen.save(path)

    def trouble(self):
        return self.evaluate("readersTrouble.list()")

    def requests(self):
        return []


def browser():
    """MiniBrowser stands in no PATH; its folder has the version of WebKitGTK's interface in its name."""
    found = [path for folder in ("lib/*", "libexec", "lib", "lib64")
             for path in sorted(glob.glob(f"/usr/{folder}/webkit2gtk-4.*/MiniBrowser"))]
    if not found:
        raise RuntimeError("no MiniBrowser is installed: run .ci/setup browsers")
    return found[-1]


def wrapped(browser, scratch):
    path = os.path.join(scratch, "browser")
    with open(path, "w", encoding="utf-8") as file:
        file.write(WRAPPER.format(browser=browser, log=os.path.join(scratch, "browser.log")))
    os.chmod(path, 0o700)
    return path
