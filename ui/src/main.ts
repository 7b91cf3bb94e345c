import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { Adempauze } from "$lib/app.svelte";
import { host } from "$lib/host/host";
import App from "./App.svelte";
import { screenAt } from "./screens";

// All at once: the sentences, the day, and the screen that shows it. The news can wait for that.
const app = new Adempauze(host);
const [first] = await Promise.all([screenAt(location.hash, app), app.begin()]);
mount(App, { target: document.body, props: { app, first } });
app.open();
