"""A copy of the site whose pages listen for their own trouble, for engines that do not tell it."""

import os
import shutil

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = "readers-trouble.js"
# Right behind the policy: it applies to the listener too, and to all that comes after it.
POLICY = '<meta http-equiv="Content-Security-Policy"'


def listening_copy(site, target):
    """Copies the site's folder to `target`; each page gets the listener as its first script, and no other change."""
    shutil.copytree(site, target, copy_function=link_or_copy)
    shutil.copy(os.path.join(HERE, "listener.js"), os.path.join(target, SCRIPT))
    for folder, _, names in os.walk(target):
        for name in names:
            if name.endswith(".html"):
                insert_listener(os.path.join(folder, name), os.path.relpath(target, folder))


def insert_listener(path, root):
    with open(path, encoding="utf-8", newline="") as file:
        page = file.read()
    before, policy, after = page.partition(POLICY)
    end = after.find(">") + 1
    if not policy or not end:
        raise RuntimeError(f"{path}: no Content-Security-Policy")
    # A hard link is the site's own file: it is replaced, never written to.
    os.remove(path)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(f'{before}{policy}{after[:end]}\n<script src="{root}/{SCRIPT}"></script>{after[end:]}')


def link_or_copy(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)
