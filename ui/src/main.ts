import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import { flushSync, mount } from "svelte";
import { Adempauze } from "$lib/app.svelte";
import { host } from "$lib/host/host";
import App from "./App.svelte";
import { screenAt, type Shown } from "./screens";

const app = new Adempauze(host);

/** Shows a screen, and follows the agent once that stands in the page: the news can wait. */
function show(first: Shown) {
  mount(App, { target: document.querySelector(".frame")!, props: { app, first } });
  flushSync();
  app.open();
}

// The screen that the address names, and the sentences. Where nothing has to be waited for, nothing
// is: each wait lets the page be laid out in between, which takes as long as to show the day.
const first = screenAt(location.hash, app);
const words = app.begin();
if (first instanceof Promise || words)
  void Promise.all([first, words]).then(([first]) => show(first));
else show(first);
