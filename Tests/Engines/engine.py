"""What every engine can do for a test, in the reader's terms; one file beside this one for each engine."""

import time


class Engine:
    """A browser with one window. Selectors are CSS and mean the first match; JavaScript is an expression."""

    name = ""
    # Does the engine tell errors and violations by itself? If not, its pages listen for them (`listening.py`).
    tells = True
    # Exceptions that mean no more than that the page was just being exchanged for another.
    passing = ()

    def start(self, scratch):
        """Starts the browser; what it writes goes below the folder `scratch`."""
        raise NotImplementedError

    def stop(self):
        """Ends the browser and every process that came with it."""
        raise NotImplementedError

    def open(self, address):
        """Opens an address, waits until it is loaded, and forgets the trouble there was before."""
        raise NotImplementedError

    def evaluate(self, source, *arguments):
        """The value of an expression; with arguments, of the function that it is, called with them."""
        raise NotImplementedError

    def type(self, text):
        """Types text, key by key, wherever the focus is."""
        raise NotImplementedError

    def press(self, key):
        """Presses a key by its name in the DOM: `Enter`, `ArrowDown`, `/`; before a `+`, what is held down."""
        raise NotImplementedError

    def click(self, selector):
        raise NotImplementedError

    def hover(self, selector):
        raise NotImplementedError

    def choose(self, selector, value):
        """Chooses one option of a `select`, as a reader does."""
        raise NotImplementedError

    def back(self):
        raise NotImplementedError

    def forward(self):
        raise NotImplementedError

    def screenshot(self, path):
        raise NotImplementedError

    def trouble(self):
        """What went wrong since `open`: errors, policy violations, failed requests, each as one line."""
        raise NotImplementedError

    def wait(self, source, *arguments, seconds=10):
        """The expression's value as soon as it is true; a failed test if it does not become so in time."""
        end = time.monotonic() + seconds
        while True:
            try:
                value = self.evaluate(source, *arguments)
            except self.passing:
                value = None
            if value:
                return value
            assert time.monotonic() < end, f"after {seconds} seconds not yet: {source} {list(arguments) or ''}"
            time.sleep(0.05)


def same_page(address, other):
    """Differ two addresses in their section only? Then a browser that is at one does not load the other."""
    return address.split("#")[0] == other.split("#")[0]


def calling(source, arguments):
    """The body of a function for drivers that take one: it returns the expression's value."""
    return f"return ({source})(...arguments)" if arguments else f"return ({source})"


# What the WebDriver standard calls the keys that write nothing.
CODES = {
    "Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Control": "\ue009", "Alt": "\ue00a",
    "Escape": "\ue00c", "End": "\ue010", "Home": "\ue011", "ArrowLeft": "\ue012", "ArrowUp": "\ue013",
    "ArrowRight": "\ue014", "ArrowDown": "\ue015", "Delete": "\ue017",
}


def key_codes(key):
    """`Shift+Tab` as the codes to press down one after the other."""
    return [CODES.get(name, name) for name in (key.split("+") if len(key) > 1 else [key])]
