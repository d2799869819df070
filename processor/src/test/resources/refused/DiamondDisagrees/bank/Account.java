package bank;

import dev.troupe.annotations.*;

@Actor
interface Account extends Readable, Printable {
  @Override
  long size();
}

interface Readable {
  long size();

  @Call(timeout = "2s")
  Long value();

  String text() throws java.io.IOException;

  @Cast
  void refresh();
}

interface Printable {
  long size();

  @Call(timeout = "3s")
  Long value();

  String text();

  @Cast
  void refresh();
}
