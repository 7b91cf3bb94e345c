/** A soft tone for each phase of a breath, for who keeps the eyes closed. Off until wanted. */
import type { Breath } from "./script";

const KEY = "tones";
const HERTZ: Record<Breath["phase"], number> = { in: 330, hold: 294, out: 247 };

export class Tones {
  #isOn = $state.raw(localStorage.getItem(KEY) === "on");
  #context: AudioContext | undefined;

  get isOn(): boolean {
    return this.#isOn;
  }

  switch(): void {
    this.#isOn = !this.#isOn;
    localStorage.setItem(KEY, this.#isOn ? "on" : "off");
  }

  /** Sounds for a second and a half, if tones are wanted. */
  sound(phase: Breath["phase"]): void {
    if (!this.#isOn) return;
    const context = (this.#context ??= new AudioContext());
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const now = context.currentTime;
    tone.frequency.value = HERTZ[phase];
    volume.gain.setValueAtTime(0, now);
    volume.gain.linearRampToValueAtTime(0.1, now + 0.1);
    volume.gain.linearRampToValueAtTime(0, now + 1.5);
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(now + 1.5);
  }
}
