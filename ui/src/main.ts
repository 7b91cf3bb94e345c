import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { host } from "$lib/host/host";
import { text } from "$lib/text/text.svelte";
import App from "./App.svelte";

await text.use();
mount(App, { target: document.body, props: { host } });
