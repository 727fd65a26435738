"""Pagefind, which the search is compared with, over the same built pages."""

import os

import pagefind_bin
import running
import site_files

# What a page needs to search; the fields and dialogues that Pagefind brings besides are not counted.
INTERFACE = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")


def pagefind_of(site, folder, chosen, progress):
    """Pagefind's index of a site; or, if there is none, the reason."""
    if chosen.without_pagefind:
        return "left out by --without-pagefind"
    progress("Pagefind's index")
    try:
        return PagefindIndex(site, folder)
    except Exception as error:  # Whatever it is, the table says it.
        return str(error)


class PagefindIndex:
    """Made at once: seconds of processor time, bytes, number of files."""

    def __init__(self, site, folder):
        self.folder = folder
        self.seconds = running.run([str(pagefind_bin.get_executable()), "--site", site, "--output-path", folder])
        paths = [path for path in site_files.listing(folder) if not path.startswith(INTERFACE)]
        self.files = len(paths)
        self.bytes = sum(os.path.getsize(os.path.join(folder, path)) for path in paths)
