/** Imported first: the beginning of the page's scripts, on its time line; see `cargo xtask bench`. */
performance.mark("script");
