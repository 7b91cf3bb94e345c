import "$lib/begun";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { Adempauze } from "$lib/app.svelte";
import { host } from "$lib/host/host";
import { text } from "$lib/text/text.svelte";
import App from "./App.svelte";

// All at once: the sentences, the day, and the screen that shows it.
const app = new Adempauze(host);
void app.open();
void import("./features/today/Today.svelte");
await text.use();
mount(App, { target: document.body, props: { app } });
