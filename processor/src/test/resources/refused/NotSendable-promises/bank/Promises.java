package bank;

import dev.troupe.annotations.*;
import java.util.*;

class Promises {
  record Item(String name, List<String> tags) {}

  @Sendable
  static final class Money {
    static int count;
    private final long cents = 1;
    private long changes;
    private final List<String> notes = new ArrayList<>();
    private final byte[] bytes = {};
    private final Set<Item> items = Set.of();
    final Item item = null;
    private final StringBuilder text = new StringBuilder();

    @UnsafeSend("nobody changes it")
    private final Map<String, String> waived = Map.of();

    private final Optional<String> maybe = Optional.empty();
  }

  @Sendable
  static class Open {}

  @Sendable
  interface Any {}

  @Sendable
  abstract static sealed class Parent permits Child, Wrong {}

  @Sendable
  static final class Child extends Parent {}

  static final class Wrong extends Parent {}

  @Sendable
  static final class Orphan extends Stranger {}

  static class Stranger {}

  @Sendable
  final class Inner {}

  @Sendable
  enum Kind {
    ONE;

    private int changes;
  }

  @Sendable
  static final class Failure extends Exception {
    private final Money money = null;
  }
}
