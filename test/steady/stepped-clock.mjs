// A clock that a test can set: loaded before the program and its threads, it adds to the machine's time what the file says, s.
import { readFileSync, watchFile } from 'node:fs';

const file = process.env.STEPPED_CLOCK;
const Machine = globalThis.Date;
let ahead = 0;

const look = () => {
  ahead = Number(readFileSync(file, 'utf8')) * 1_000;
};

class Stepped extends Machine {
  constructor(...of) {
    if (of.length === 0) super(Stepped.now());
    else super(...of);
  }

  static now() {
    return Machine.now() + ahead;
  }
}

if (file) {
  look();
  watchFile(file, { interval: 20 }, look).unref();
  globalThis.Date = Stepped;
}
