package dev.troupe.examples.guides.server;

import dev.troupe.Sys;

/** Changes the code of a living meter. */
final class CodeChange {

  private CodeChange() {}

  static void upgrade(MeterRef meter) {
    // [change]
    Sys sys = Sys.of(meter.ref());
    sys.suspend(); // messages wait from here on …
    sys.changeCode(MeterServer2::new); // init does not run, codeChange does
    sys.resume(); // … to here
    // [/change]
  }
}
