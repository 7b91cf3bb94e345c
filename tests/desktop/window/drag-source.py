"""A small window from which what the argument names can be dragged, as from a file manager."""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

TARGET = Gtk.TargetEntry.new("text/uri-list", 0, 0)

window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(120, 120)
# In the corner where no other window is.
window.move(1160, 780)
source = Gtk.EventBox()
source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [TARGET], Gdk.DragAction.COPY)
uri = pathlib.Path(sys.argv[1]).absolute().as_uri()
source.connect("drag-data-get", lambda _source, _context, data, *_: data.set_uris([uri]))
# Whoever waits for it hears when it can be pressed.
window.connect("map-event", lambda *_: print("there", flush=True))
window.add(source)
window.show_all()
Gtk.main()
