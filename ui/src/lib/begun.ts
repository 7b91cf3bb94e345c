/** The first script of the page (build/preload.ts): where they begin, on its time line; see `cargo xtask bench`. */
performance.mark("script");
