package dev.troupe.examples.guides.supervisors;

import dev.troupe.Self;

record SessionServer(String customer) implements Session {

  @Override
  public void leave() {
    Self.stop();
  }
}
