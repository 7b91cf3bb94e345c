// The screen as a window manager sees it: which windows there are, which one lies on top, and how
// to ask one to close. A few requests of the X protocol, because there is no window manager here.
import { once } from "node:events";
import { connect } from "node:net";

const INTERN_ATOM = 16;
const GET_WINDOW_ATTRIBUTES = 3;
const QUERY_TREE = 15;
const GET_PROPERTY = 20;
const SEND_EVENT = 25;
const GET_INPUT_FOCUS = 43;

const CLIENT_MESSAGE = 33;
const VIEWABLE = 2;

export class Screen {
  #socket;
  #read = Buffer.alloc(0);
  #more;

  /** Connects to a display (`:7`) of this machine. */
  static async open(display) {
    const screen = new Screen();
    screen.#socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
    await once(screen.#socket, "connect");
    screen.#socket.on("data", (data) => {
      screen.#read = Buffer.concat([screen.#read, data]);
      screen.#more?.();
    });
    // Little-endian, protocol 11, no key.
    screen.#socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const head = await screen.#take(8);
    if (head[0] !== 1) throw new Error("the display refuses the connection");
    const setup = await screen.#take(head.readUInt16LE(6) * 4);
    const vendor = Math.ceil(setup.readUInt16LE(16) / 4) * 4;
    screen.root = setup.readUInt32LE(32 + vendor + setup[21] * 8);
    return screen;
  }

  /** The windows in sight, the lowest first, each with the process that owns it. */
  async windows() {
    const tree = await this.#ask(QUERY_TREE, 0, [this.root]);
    const pid = await this.#atom("_NET_WM_PID");
    const windows = [];
    for (let n = 0; n < tree.readUInt16LE(16); n += 1) {
      const id = tree.readUInt32LE(32 + n * 4);
      const attributes = await this.#ask(GET_WINDOW_ATTRIBUTES, 0, [id]);
      const property = await this.#ask(GET_PROPERTY, 0, [id, pid, 0, 0, 1]);
      const isInSight = attributes?.[26] === VIEWABLE;
      if (isInSight && property?.readUInt32LE(16)) {
        windows.push({ id, pid: property.readUInt32LE(32) });
      }
    }
    return windows;
  }

  /** The process of the window that lies on top. */
  onTop = async () => (await this.windows()).at(-1)?.pid;

  /** Presses the button by which a user closes a window. */
  async close(window) {
    const event = Buffer.alloc(32);
    event[0] = CLIENT_MESSAGE;
    event[1] = 32;
    event.writeUInt32LE(window.id, 4);
    event.writeUInt32LE(await this.#atom("WM_PROTOCOLS"), 8);
    event.writeUInt32LE(await this.#atom("WM_DELETE_WINDOW"), 12);
    this.#send(SEND_EVENT, 0, [window.id, 0], event);
    // Something that is answered, so that the event has gone out when this returns.
    await this.#ask(GET_INPUT_FOCUS, 0, []);
  }

  end() {
    this.#socket.destroy();
  }

  async #atom(name) {
    const bytes = Buffer.alloc(4 + Math.ceil(name.length / 4) * 4);
    bytes.writeUInt16LE(name.length, 0);
    bytes.write(name, 4);
    return (await this.#ask(INTERN_ATOM, 0, [], bytes)).readUInt32LE(8);
  }

  #send(request, detail, numbers, rest = Buffer.alloc(0)) {
    const bytes = Buffer.alloc(4 + numbers.length * 4);
    bytes[0] = request;
    bytes[1] = detail;
    bytes.writeUInt16LE((bytes.length + rest.length) / 4, 2);
    numbers.forEach((number, n) => bytes.writeUInt32LE(number, 4 + n * 4));
    this.#socket.write(Buffer.concat([bytes, rest]));
  }

  /** The reply; none for a window that has gone meanwhile. */
  async #ask(request, detail, numbers, rest) {
    this.#send(request, detail, numbers, rest);
    for (;;) {
      const head = await this.#take(32);
      if (head[0] === 0) return undefined;
      if (head[0] === 1) {
        return Buffer.concat([head, await this.#take(head.readUInt32LE(4) * 4)]);
      }
    }
  }

  async #take(bytes) {
    while (this.#read.length < bytes) await new Promise((more) => (this.#more = more));
    const taken = this.#read.subarray(0, bytes);
    this.#read = this.#read.subarray(bytes);
    return taken;
  }
}
