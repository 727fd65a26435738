"""Chromium, by Playwright."""

import os
import shutil

from engine import Engine, same_page
from playwright.sync_api import Error, sync_playwright


class Chromium(Engine):
    name = "chromium"
    passing = (Error,)

    def start(self, scratch):
        self.notes = []
        self.playwright = sync_playwright().start()
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.browser = self.playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments, timeout=30000)
        self.page = self.browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
        self.page.set_default_timeout(10000)
        self.page.on("console", self.note_console)
        self.page.on("pageerror", lambda error: self.notes.append(f"script: {error}"))
        self.page.on("requestfailed", self.note_failure)
        self.page.on("request", lambda request: self.notes.append(f"request: {request.url}"))
        self.page.on("response", self.note_response)

    def stop(self):
        try:
            self.browser.close()
        finally:
            self.playwright.stop()

    def note_console(self, message):
        if message.type in ("error", "warning"):
            self.notes.append(f"console: {message.text}")

    def note_failure(self, request):
        # A page may be left before all that it asked for came.
        if request.failure != "net::ERR_ABORTED":
            self.notes.append(f"failed: {request.url} {request.failure}")

    def note_response(self, response):
        if response.status >= 400:
            self.notes.append(f"{response.status}: {response.url}")

    def open(self, address):
        if same_page(self.page.url, address):
            self.page.goto("about:blank")
        self.notes.clear()
        self.page.goto(address, wait_until="load")

    def evaluate(self, source, *arguments):
        if arguments:
            return self.page.evaluate(f"list => ({source})(...list)", list(arguments))
        return self.page.evaluate(f"() => ({source})")

    def type(self, text):
        self.page.keyboard.type(text)

    def press(self, key):
        self.page.keyboard.press(key)

    def click(self, selector):
        self.page.locator(selector).first.click()

    def hover(self, selector):
        self.page.locator(selector).first.hover()

    def choose(self, selector, value):
        self.page.locator(selector).first.select_option(value)

    def back(self):
        self.page.go_back(wait_until="load")

    def forward(self):
        self.page.go_forward(wait_until="load")

    def screenshot(self, path):
        self.page.screenshot(path=path)

    def trouble(self):
        # Events are handed over while Playwright works: one more round trip, and all of them are here.
        self.page.evaluate("0")
        return [note for note in self.notes if not note.startswith("request: ")]

    def requests(self):
        """Every address that was asked for since `open`."""
        self.page.evaluate("0")
        return [note.removeprefix("request: ") for note in self.notes if note.startswith("request: ")]
