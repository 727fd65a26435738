"""How long it takes from the last letter of a query to the frame that shows its results.

In the field of a real page, with everything loaded that the query needs: the whole query is put in, its last letter
taken away again, and typed. The clock runs from the event `input` to the first task after the frame that comes next
once the list has changed.

Excerpts are no part of it: they are put in after the list is painted. A query whose list stays as it was has no figure,
even if the marks in its excerpts change.

Each query is typed a few times over, and its median counts: what a machine shared with others does in between is not
the query's.

A browser draws 60 times a second at most: a list that is there at once waits for its frame for up to 16.7 ms all the
same. So there are two figures. `work` is the time until the list has changed, and that of the frame itself (scripts,
style, layout, painting); `seen` has the wait between the two besides.
"""

import statistics

import loading

TRIES = 5
REST = 40  # milliseconds without a change, after which a list is taken as finished

WATCH = """() => {
  const form = document.querySelector("form.search");
  const field = form.querySelector("input[type=search]");
  let changed = () => {};
  // Excerpts come once the list is painted: those of the list before may still do so while this one is asked for.
  const isExcerpt = ({ target }) => target.matches(".excerpt");
  new MutationObserver(changes => changed(changes.every(isExcerpt))).observe(form, { childList: true, subtree: true });

  /** Resolves when the list rests. */
  window.rest = milliseconds => new Promise(resolve => {
    let timer = setTimeout(resolve, milliseconds);
    changed = () => { clearTimeout(timer); timer = setTimeout(resolve, milliseconds); };
  });

  /** For the next letter, work and all in milliseconds; nothing when there is no list or it stayed as it was. */
  window.clock = () => {
    window.painted = new Promise(resolve => field.addEventListener("input", () => {
      const start = performance.now();
      const late = setTimeout(() => resolve(null), 300);
      changed = isLater => {
        if (isLater) return;
        changed = () => {};
        clearTimeout(late);
        const listed = performance.now();
        requestAnimationFrame(() => {
          const frame = performance.now();
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            const end = performance.now();
            resolve(form.querySelector("[role=option]") && [listed - start + end - frame, end - start]);
          };
          channel.port2.postMessage(0);
        });
      };
    }, { capture: true, once: true }));
  };
}"""


def times(browser, recorder, queries):
    """(work, seen, language, text) of each query with a new list; and how many had none or the same as before."""
    recorder.delay = 0
    measured, unchanged = [], 0
    for language in dict.fromkeys(language for language, _ in queries):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        try:
            page = context.new_page()
            page.add_init_script(f"({loading.WATCH})({loading.PATIENCE})")
            page.goto(f"{recorder.address}/{language}/", wait_until="load")
            page.focus(loading.FIELD)
            page.fill(loading.FIELD, next(text for own, text in queries if own == language))
            page.evaluate("window.listed")
            page.evaluate(f"({WATCH})()")
            for text in (text for own, text in queries if own == language):
                tries = [taken for taken in (one(page, text) for _ in range(TRIES)) if taken]
                if tries:
                    work, seen = (statistics.median(part) for part in zip(*tries))
                    measured.append((work, seen, language, text))
                else:
                    unchanged += 1
        finally:
            context.close()
    return measured, unchanged


def one(page, text):
    page.fill(loading.FIELD, text)
    page.evaluate("rest", REST)
    page.keyboard.press("End")
    page.keyboard.press("Backspace")
    page.evaluate("rest", REST)
    page.evaluate("clock")
    page.keyboard.type(text[-1])
    return page.evaluate("painted")
