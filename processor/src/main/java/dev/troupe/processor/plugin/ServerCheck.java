package dev.troupe.processor.plugin;

/** A rule for each server, whatever is beside it. */
interface ServerCheck extends BodyCheck {

  void check(Server server, Findings findings);

  @Override
  default void check(TopLevel type, Findings findings) {
    type.servers().forEach(server -> check(server, findings));
  }
}
